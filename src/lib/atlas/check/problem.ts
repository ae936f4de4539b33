import type { CheckInput } from './input';

/** What a rule found wrong: where, which rule, and the numbers that show it. */
export interface Problem {
	/** A site's id, or the file or row for what belongs to no site. */
	site: string;
	rule: string;
	message: string;
}

/** Looks at all geodata and returns what breaks it; nothing where its subject is missing. */
export type Rule = (input: CheckInput) => Problem[];

/** Square metres as text, in km² or hectares where that reads better. */
export function areaText(squareMetres: number): string {
	if (Math.abs(squareMetres) >= 1e6) return `${(squareMetres / 1e6).toFixed(3)} km²`;
	if (Math.abs(squareMetres) >= 1e4) return `${(squareMetres / 1e4).toFixed(2)} ha`;
	return `${squareMetres.toFixed(1)} m²`;
}

/** A share as text, in per cent. */
export function shareText(share: number): string {
	return `${(share * 100).toFixed(2)} %`;
}

/** Metres as text. */
export function metresText(metres: number): string {
	return `${metres.toFixed(1)} m`;
}
