// Another base map than the built-in one, by the environment of a build (`docs/deploy.md`).

/** @typedef {import('../src/lib/map/other-base/config').OtherBaseConfig} OtherBaseConfig */

const KINDS = /** @type {const} */ (['pmtiles', 'style', 'tianditu', 'tilejson']);

/** Tiles of these hosts are shifted (GCJ-02, BD-09): under our layers everything would lie 500 m off. */
const SHIFTED =
	/(^|\.)(amap|autonavi|gaode|baidu|bdimg|qq|gtimg|tencent|google)\.(com|cn|com\.cn)$/;

const TIANDITU = 'https://t0.tianditu.gov.cn';
const OSM = '© OpenStreetMap contributors';

/**
 * What the environment asks for: `BASE_MAP` (a kind), `BASE_MAP_URL`, and for Tianditu
 * `BASE_MAP_KEY`, `BASE_MAP_REVIEW` and `BASE_MAP_LOGO`; `null` where it asks for nothing. Throws
 * what is missing or can't be used, so that the build fails and not the map.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {OtherBaseConfig | null}
 */
export function baseMapOf(env) {
	if (!env.BASE_MAP) return null;
	const kind = KINDS.find((one) => one === env.BASE_MAP);
	if (!kind) throw new Error(`BASE_MAP=${env.BASE_MAP} is none of ${KINDS.join(', ')}`);
	const need = (/** @type {string} */ name) => {
		const value = env[name];
		if (!value) throw new Error(`BASE_MAP=${kind} needs ${name}`);
		return value;
	};
	const url = kind === 'tianditu' ? (env.BASE_MAP_URL ?? TIANDITU) : need('BASE_MAP_URL');
	for (const origin of originsOf({ url }, env)) refuseShifted(new URL(origin).hostname);
	if (kind === 'tianditu')
		return {
			kind,
			url,
			key: need('BASE_MAP_KEY'),
			credit: env.BASE_MAP_CREDIT ?? '天地图',
			review: need('BASE_MAP_REVIEW'),
			logo: need('BASE_MAP_LOGO')
		};
	const { BASE_MAP_REVIEW: review, BASE_MAP_LOGO: logo } = env;
	const credit = env.BASE_MAP_CREDIT ?? (kind === 'pmtiles' ? `Protomaps ${OSM}` : '');
	return { kind, url, credit, ...(review && { review }), ...(logo && { logo }) };
}

/** @param {string} host */
function refuseShifted(host) {
	if (SHIFTED.test(host))
		throw new Error(`${host} serves shifted coordinates (GCJ-02 or BD-09), which never fit WGS 84`);
}

/**
 * The foreign origins that pages may ask: that of the address, and those that `BASE_MAP_ORIGINS`
 * names besides (where a style's tiles come from), parted by spaces.
 *
 * @param {{ url: string }} config
 * @param {Record<string, string | undefined>} env
 */
export function originsOf({ url }, env) {
	const more = env.BASE_MAP_ORIGINS?.split(/\s+/).filter(Boolean) ?? [];
	return [...(url.startsWith('/') ? [] : [url]), ...more].map((address) => {
		const { origin, protocol } = new URL(address);
		if (protocol !== 'https:') throw new Error(`${address} is not an https address`);
		return origin;
	});
}

/**
 * What the policy of the pages lets them ask, on top of the site itself.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {`https://${string}.${string}`[]}
 */
export function policyOrigins(env) {
	const config = baseMapOf(env);
	const origins = config ? [...new Set(originsOf(config, env))] : [];
	return /** @type {`https://${string}.${string}`[]} */ (origins);
}
