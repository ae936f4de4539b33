/**
 * Colours of drawings, told apart by colour-blind readers: Okabe and Ito's, the light ones
 * darkened until each stands out 3:1 from paper; on the map all have a halo.
 */
export const DRAWING_COLOURS = [
	'#0072b2',
	'#d55e00',
	'#00795a',
	'#b0478a',
	'#9a6700',
	'#2683b0',
	'#6a4fb3',
	'#6b6b6b'
] as const;
