import { foldersToKML } from '@placemarkio/tokml';
import type { Feature, LineString, Position } from 'geojson';
import { xmlText } from '$lib/geo/xml-text';
import { kilometrePosts, type Greenway } from './greenway';
import { sectionAt, tapeOf } from './greenway-tape';
import type { SiteRecord } from './site';

const LICENCE = 'https://opendatacommons.org/licenses/odbl/1-0/';
const DISCLAIMER =
	'示意图，非测绘成果，不作划界依据，不用于导航。Schematic, not a survey product, not for navigation.';
const RIGHTS = '© OpenStreetMap contributors, ODbL 1.0';

/** What both formats hold: the track in the direction of travel, a waypoint each kilometre. */
interface Ride {
	name: string;
	description: string;
	path: Position[];
	posts: { name: string; description: string; at: Position }[];
}

function rideOf(greenway: Greenway, site: SiteRecord, reversed: boolean): Ride {
	const path = reversed ? [...greenway.line.coordinates].reverse() : greenway.line.coordinates;
	const line: LineString = { type: 'LineString', coordinates: path };
	const tape = tapeOf(greenway, reversed);
	const [zh, en] = reversed ? ['由北向南', 'north to south'] : ['由南向北', 'south to north'];
	const sources = site.sources.map(({ publisher, title }) => `${publisher}：${title}`);
	return {
		name: `${site.name.zh}（${zh}） ${site.name.en} (${en})`,
		description: [DISCLAIMER, site.drawn.zh, site.drawn.en, `来源 Sources: ${sources.join('；')}`]
			.concat(`许可 Licence: ${RIGHTS}, ${LICENCE}`)
			.join('\n'),
		path,
		posts: kilometrePosts(line).map(({ km, at }) => {
			const section = sectionAt(tape, km * 1000);
			const description = section ? `${section.name.zh} / ${section.name.en}` : '';
			return { name: `${km} km`, description, at };
		})
	};
}

const tag = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`;

const degrees = (position: Position) => position.slice(0, 2).map((n) => Number(n.toFixed(6)));

function gpxPoint(name: string, at: Position, inner = ''): string {
	const [lon, lat] = degrees(at);
	return `<${name} lat="${lat}" lon="${lon}">${inner}</${name}>`;
}

/**
 * Returns the greenway as GPX 1.1. `@dwayneparton/geojson-to-gpx` needs a browser's DOM, which the
 * build has not, and knows no time of waypoints that we would use: these few lines do it.
 */
export function greenwayGpx(greenway: Greenway, site: SiteRecord, reversed: boolean): string {
	const { name, description, path, posts } = rideOf(greenway, site, reversed);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<gpx version="1.1" creator="Changping Atlas" xmlns="http://www.topografix.com/GPX/1/1">',
		`<metadata>${tag('name', name)}${tag('desc', description)}`,
		`<copyright author="OpenStreetMap contributors">${tag('license', LICENCE)}</copyright>`,
		'</metadata>',
		...posts.map((post) =>
			gpxPoint('wpt', post.at, tag('name', post.name) + tag('desc', post.description))
		),
		`<trk>${tag('name', name)}${tag('src', RIGHTS)}<trkseg>`,
		...path.map((position) => gpxPoint('trkpt', position)),
		'</trkseg></trk>',
		'</gpx>',
		''
	].join('\n');
}

/** Returns the greenway as KML 2.2: one folder that carries licence and sources. */
export function greenwayKml(greenway: Greenway, site: SiteRecord, reversed: boolean): string {
	const { name, description, path, posts } = rideOf(greenway, site, reversed);
	const rights = { licence: RIGHTS };
	const track: Feature = {
		type: 'Feature',
		properties: { name, ...rights },
		geometry: { type: 'LineString', coordinates: path }
	};
	const points = posts.map((post): Feature => ({
		type: 'Feature',
		properties: { name: post.name, description: post.description, ...rights },
		geometry: { type: 'Point', coordinates: degrees(post.at) }
	}));
	const folder = { type: 'folder' as const, meta: { name, description } };
	const children = [track, ...points];
	const kml = foldersToKML({ type: 'root', children: [{ ...folder, children }] });
	return `<?xml version="1.0" encoding="UTF-8"?>\n${kml}\n`;
}
