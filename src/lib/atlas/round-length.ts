import { m } from '$lib/paraglide/messages';

/** A length that is round by choice, in metres, as text without decimals to spare: "500 m", "2 km". */
export function roundLengthText(metres: number): string {
	return metres < 1000 ? `${metres} ${m.unit_m()}` : `${metres / 1000} ${m.unit_km()}`;
}
