import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LAYER_IDS, type LayerId } from '../layers';
import type { CheckFiles } from './input';

/**
 * Reads the files of the check from disk. `root` is the repository; `article` the path of the
 * source article, which may be missing: then only its fingerprint is checked.
 */
export function readCheckFiles(root: string, article: string): CheckFiles {
	const read = (...path: string[]) => readFileSync(join(root, 'geodata', ...path), 'utf8');
	const context = Object.fromEntries(
		readdirSync(join(root, 'geodata', 'context'))
			.filter((name) => name.endsWith('.geojson'))
			.map((name) => [name.replace(/\.geojson$/, ''), read('context', name)])
	);
	return {
		layers: Object.fromEntries(
			LAYER_IDS.map((layer) => [layer, read('layers', `${layer}.geojson`)])
		) as Record<LayerId, string>,
		figures: read('figures.csv'),
		sources: read('sources.csv'),
		context,
		shingles: read('article.shingles'),
		article: existsSync(article) ? readFileSync(article, 'utf8') : null,
		gzipBytes: Object.fromEntries(
			Object.entries(context).map(([name, text]) => [name, gzipSync(text, { level: 9 }).length])
		)
	};
}
