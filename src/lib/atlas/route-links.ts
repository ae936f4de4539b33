import type { Position } from 'geojson';
import { onDatum, type Datum } from '$lib/geo/datum';

/** How a person goes, in the order in which it is offered. */
export const TRAVEL_MODES = ['walking', 'cycling', 'transit'] as const;

export type TravelMode = (typeof TRAVEL_MODES)[number];

/** The map services that take a destination from a link, in the order in which they are offered. */
export const MAP_SERVICES = ['amap', 'baidu', 'tencent', 'apple'] as const;

export type MapService = (typeof MAP_SERVICES)[number];

/** Where one goes: a WGS 84 position in degrees, and the name that the service shows for it. */
export interface Destination {
	name: string;
	at: Position;
}

interface Scheme {
	/**
	 * The datum that the service takes the link's coordinates for. Where a link can state it, it
	 * does; the shift is done here all the same, so that it happens once and can be tested.
	 */
	datum: Datum;
	/** What the service calls each way to go; a way that it documents no link for is left out. */
	modes: Partial<Record<TravelMode, string>>;
	url: (lon: string, lat: string, name: string, mode: string) => string;
}

/** Named to the services that ask who sends people. */
const SOURCE = 'changping-atlas';

const encode = encodeURIComponent;

const SCHEMES: Record<MapService, Scheme> = {
	// https://lbs.amap.com/api/uri-api/guide/travel/route: cycling opens in the app or on a phone.
	amap: {
		datum: 'GCJ02',
		modes: { walking: 'walk', cycling: 'ride', transit: 'bus' },
		url: (lon, lat, name, mode) =>
			`https://uri.amap.com/navigation?to=${lon},${lat},${name}&mode=${mode}&coordinate=gaode&src=${SOURCE}&callnative=1`
	},
	// https://lbsyun.baidu.com/index.php?title=uri/api/web: the web has no cycling, and wants a start.
	baidu: {
		datum: 'BD09',
		modes: { walking: 'walking', transit: 'transit' },
		url: (lon, lat, name, mode) =>
			`https://api.map.baidu.com/direction?origin=${encode('我的位置')}&destination=${encode('latlng:')}${lat},${lon}${encode('|name:')}${name}&mode=${mode}&region=${encode('北京')}&coord_type=bd09ll&output=html&src=webapp.${SOURCE}`
	},
	// https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebRoute: cycling only by the app's own scheme,
	// which fails without a word where there is no app. `coord_type=2` is Tencent's GCJ-02.
	tencent: {
		datum: 'GCJ02',
		modes: { walking: 'walk', transit: 'bus' },
		url: (lon, lat, name, mode) =>
			`https://apis.map.qq.com/uri/v1/routeplan?type=${mode}&to=${name}&tocoord=${lat},${lon}&coord_type=2&referer=${SOURCE}`
	},
	// https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html
	// names no datum. In mainland China Apple's map is AutoNavi's, on GCJ-02, and coordinates given to
	// it are not shifted: a WGS 84 link stands half a kilometre off (dpa99c/phonegap-launch-navigator
	// #186, openvehicles/Open-Vehicle-iOS#37, StikDebug#462). Whoever goes there is in China.
	apple: {
		datum: 'GCJ02',
		modes: { walking: 'w', transit: 'r' },
		// `q` would be a search beside the destination: Apple names the place by itself.
		url: (lon, lat, _, mode) => `https://maps.apple.com/?daddr=${lat},${lon}&dirflg=${mode}`
	}
};

/** A degree to six decimals, a tenth of a metre: what the services take. */
const degrees = (value: number) => value.toFixed(6);

/** A name in a list that the services split at commas and bars. */
const encodeName = (name: string) => encode(name.replace(/[,|]+/g, ' '));

/**
 * Returns the link to a service's route to a destination, from where the person is; `null` where
 * the service documents no link for that way to go. The position is shifted to the service's datum,
 * once.
 */
export function routeLink(
	service: MapService,
	mode: TravelMode,
	{ name, at }: Destination
): string | null {
	const { datum, modes, url } = SCHEMES[service];
	const word = modes[mode];
	if (!word) return null;
	const [lon, lat] = onDatum(at, datum);
	return url(degrees(lon), degrees(lat), encodeName(name), word);
}

/**
 * Returns the `geo:` link of a destination (RFC 5870, always WGS 84), with the query by which
 * Android's apps set a named pin.
 */
export function geoLink({ name, at: [lon = NaN, lat = NaN] }: Destination): string {
	const pair = `${degrees(lat)},${degrees(lon)}`;
	return `geo:${pair}?q=${pair}(${encodeName(name)})`;
}

/** Writes a position as `lon, lat` with six decimals, as it is copied. */
export function formatLonLat([lon = NaN, lat = NaN]: Position): string {
	return `${degrees(lon)}, ${degrees(lat)}`;
}
