/** A box on screen, in pixels; `top` is less than `bottom`. */
export interface PixelBox {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/**
 * Returns by how many pixels a picture has to rise so that what is seen of a site stands above
 * what covers the lower edge of the map: 0 where it does or where a person looks elsewhere, `fit`
 * where the whole site was seen and no longer has the room. `free` is the uncovered band.
 */
export function riseIntoView(
	site: PixelBox,
	map: PixelBox,
	free: Pick<PixelBox, 'top' | 'bottom'>
): number | 'fit' {
	const top = Math.max(site.top, map.top);
	const bottom = Math.min(site.bottom, map.bottom);
	const isSeen = top <= bottom && Math.max(site.left, map.left) <= Math.min(site.right, map.right);
	// A box that was fitted to the band may stand a fraction of a pixel beyond it.
	if (!isSeen || bottom <= free.bottom + 1) return 0;
	if (bottom - top <= free.bottom - free.top) return bottom - free.bottom;
	const isWhole = site.top >= map.top && site.bottom <= map.bottom;
	// Of a site larger than the map a part stays in sight, whatever covers the rest.
	return isWhole ? 'fit' : 0;
}
