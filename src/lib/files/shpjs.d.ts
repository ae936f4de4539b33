declare module 'shpjs' {
	/** Returns a geometry or null for each record of a .shp file. */
	export function parseShp(shp: DataView): unknown[];
	/** Returns an object for each record of a .dbf file. */
	export function parseDbf(dbf: DataView, encoding?: string): Record<string, unknown>[];
	export function combine(parts: [unknown[], Record<string, unknown>[]]): { features: unknown[] };
}
