import type { Rule } from './problem';

/** Every source stands once. */
export const sourcesUnique: Rule = ({ geodata }) => {
	const keys = geodata.sources.map(({ key }) => key);
	return [...new Set(keys)]
		.map((key) => ({ key, count: keys.filter((other) => other === key).length }))
		.filter(({ count }) => count > 1)
		.map(({ key, count }) => ({
			site: `sources ${key}`,
			rule: 'sources-unique',
			message: `${count} rows`
		}));
};

/** Every figure, site, notice and feature of the base map names sources that exist. */
export const sourcesResolved: Rule = ({ geodata, context }) => {
	const known = new Set(geodata.sources.map(({ key }) => key));
	const named = [
		...geodata.figures.map(({ id, source }) => ({ site: `figures ${id}`, keys: [source] })),
		...geodata.sites.map(({ properties: p }) => ({
			site: p.id,
			keys: [...p.source, ...(p.notices ?? []).flatMap(({ source }) => source)]
		})),
		...context.map(({ file, properties: p }) => ({
			site: `context/${file} ${p.name_zh ?? ''}`,
			keys: p.source
		}))
	];
	return named.flatMap(({ site, keys }) =>
		keys
			.filter((key) => !known.has(key))
			.map((key) => ({ site, rule: 'sources-resolved', message: `no source ${key}` }))
	);
};

/** Whatever is drawn from OpenStreetMap is under its licence. */
export const licencesFit: Rule = ({ geodata, context }) => {
	const drawn = [
		...geodata.sites.map(({ properties }) => ({ site: properties.id, properties })),
		...context.map(({ file, properties }) => ({
			site: `context/${file} ${properties.name_zh ?? ''}`,
			properties
		}))
	];
	return drawn
		.filter(
			({ properties: { source, licence } }) =>
				licence !== 'ODbL-1.0' && source.some((key) => key.startsWith('OSM-'))
		)
		.map(({ site, properties: { source, licence } }) => ({
			site,
			rule: 'licences-fit',
			message: `${licence}, drawn from ${source.join(', ')}`
		}));
};
