import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the list stands in a built site. */
export const THIRD_PARTY = 'third-party.txt';

/**
 * The licences under which software may come with the site: they ask for their notice, which the
 * list gives, and nothing of what stands beside them.
 */
export const COMPATIBLE = [
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	// The Eclipse Distribution License: that of three clauses, by another name.
	'EDL-1.0',
	'ISC',
	'MIT',
	'OFL-1.1',
	'Unlicense',
	'Zlib'
];

/**
 * What two packages misspell or leave out; as their licence files say.
 *
 * @type {Record<string, string>}
 */
const STATED = { 'splaytree-ts': 'BSD-3-Clause', 'svelte-toolbelt': 'MIT' };

const RULE = '='.repeat(72);
const NOTICE = /^(licen[cs]e|copying|notice)/i;

/** The folder of the package that a module comes from, or `null`. @param {string} module */
function folderOf(module) {
	const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replace(/^\0/, ''));
	return match?.[1] ?? null;
}

/** @param {string} folder */
function describe(folder) {
	const { name, version, license, homepage } = JSON.parse(
		readFileSync(path.join(folder, 'package.json'), 'utf8')
	);
	const notices = readdirSync(folder).filter((file) => NOTICE.test(file));
	const texts = notices.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
	return [`${name} ${version}: ${STATED[name] ?? license}`, homepage ?? '', ...texts]
		.filter(Boolean)
		.join('\n\n');
}

/**
 * Lists the packages of which code or letters are in the site, with their licences, as a file of
 * the site. Two plugins: one for Vite's `plugins`, one for those of its workers.
 */
export function thirdParty() {
	/** @type {Set<string>} */
	const folders = new Set();

	/** @param {unknown} _ @param {import('vite').Rollup.OutputBundle} bundle */
	function collect(_, bundle) {
		for (const chunk of Object.values(bundle)) {
			if (chunk.type !== 'chunk') continue;
			for (const folder of chunk.moduleIds.map(folderOf)) if (folder) folders.add(folder);
		}
	}

	/** @type {import('vite').Plugin} */
	const inPages = {
		name: 'atlas:third-party',
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		generateBundle(options, bundle) {
			collect(options, bundle);
			const source = [...folders].map(describe).sort().join(`\n\n${RULE}\n\n`);
			this.emitFile({ type: 'asset', fileName: THIRD_PARTY, source: `${source}\n` });
		}
	};
	/** @type {import('vite').Plugin} */
	const inWorkers = { name: 'atlas:third-party-in-workers', generateBundle: collect };
	return { inPages, inWorkers };
}
