/**
 * The name under which an address of the site stands in the offline set: a page without trailing
 * slash, `.html` or query, any other file as it is.
 */
export function nameOf(pathname: string): string {
	const name = pathname.replace(/(\/index)?(\.html)?\/*$/, '');
	return name === '' ? '/' : name;
}

/** Whether a name is that of a page: its last part has no extension. */
export const isPage = (name: string) => !/\.[^/]*$/.test(name);

/** The name of the page that says there is no such page, in the language of the address. */
export const notFoundName = (name: string) => (/^\/en(\/|$)/.test(name) ? '/en/404' : '/404');

/**
 * The names under which the answer to an address may stand, the likeliest first. Most pages have
 * the same data in both languages, which is kept once.
 */
export function namesFor(pathname: string): string[] {
	const name = nameOf(pathname);
	return name.endsWith('/__data.json') && name.startsWith('/en/') ? [name, name.slice(3)] : [name];
}

const TYPES: Record<string, string> = {
	js: 'text/javascript',
	mjs: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	geojson: 'application/geo+json',
	webmanifest: 'application/manifest+json',
	svg: 'image/svg+xml',
	csv: 'text/csv',
	gpx: 'application/gpx+xml',
	kml: 'application/vnd.google-earth.kml+xml',
	txt: 'text/plain',
	xml: 'text/xml'
};

/** The media type of a text file by its name, with its encoding. Pages have no extension. */
export function typeOf(name: string): string {
	const type = isPage(name) ? 'text/html' : TYPES[name.slice(name.lastIndexOf('.') + 1)];
	return `${type ?? 'application/octet-stream'}; charset=utf-8`;
}
