/**
 * Holds the geodata to its schema, to RFC 7946, to the published figures and to the relations
 * between sites; prints the sites and what is wrong, and exits 1 if anything is.
 *
 *   npm run geodata:check            ARTICLE=path/to/article.txt names the source article
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCheckFiles } from '$lib/atlas/check/disk.server';
import { readCheckInput } from '$lib/atlas/check/input';
import { check, RULES } from '$lib/atlas/check/rules';
import { inColumns, siteTable } from '$lib/atlas/check/table';

const root = fileURLToPath(new URL('..', import.meta.url));
const article = process.env.ARTICLE ?? join(root, '..', 'shared', 'facts', 'article.txt');

const input = readCheckInput(readCheckFiles(root, article));
if (!input.ok) {
	console.error(input.reason.join('\n'));
	process.exit(1);
}

const problems = check(input.value);
console.log(siteTable(input.value));
console.log();
if (input.value.article === null) console.log(`No article at ${article}: fingerprint only.`);
const rows = problems.map(({ site, rule, message }) => [site, rule, message]);
if (rows.length) console.error(inColumns(rows));
const counts = `${input.value.geodata.sites.length} sites, ${Object.keys(RULES).length} rules`;
console.log(`${counts}, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
