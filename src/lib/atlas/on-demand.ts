/**
 * What measures on the ellipsoid in the browser: one module, so that all who ask for it when it is
 * wanted share one chunk, and none of it comes with the first page.
 */
export { cutAlong, locate, pointAlong } from '$lib/geo/along';
export { createDistances } from './distances';
