import gcoord from 'gcoord';
import type { LonLat } from '$lib/geo/lon-lat';

const CRS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 };

/**
 * Returns on WGS 84 a position, in degrees, that a Chinese web map has shifted. By gcoord, whose
 * shift is a public approximation of an unpublished one, good to about a metre.
 */
export function fromDatum([lon, lat]: LonLat, datum: keyof typeof CRS): LonLat {
	const [x, y] = gcoord.transform([lon, lat], CRS[datum], gcoord.WGS84);
	return [x, y];
}
