import { createHash } from 'node:crypto';
import type { Rule } from './problem';

/** Characters that one hash of the fingerprint stands for. */
const WINDOW = 6;

/** Hex digits kept of each hash. */
const DIGITS = 8;

/** The hashes of a text's windows, white space removed. */
export function shinglesOf(text: string): string[] {
	const characters = [...withoutSpace(text)];
	return characters.slice(WINDOW - 1).map((_, place) =>
		createHash('sha256')
			.update(characters.slice(place, place + WINDOW).join(''))
			.digest('hex')
			.slice(0, DIGITS)
	);
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** The hashes of a fingerprint file as one text, its first line (how it was made) left out. */
const fingerprintOf = (shingles: string) => withoutSpace(shingles.replace(/^#.*\n/, ''));

/** Whether a phrase of at least six characters is in the article that a fingerprint file is of. */
export function isInFingerprint(shingles: string, phrase: string): boolean {
	const hashes = shinglesOf(phrase);
	return hashes.length > 0 && isRun(fingerprintOf(shingles), hashes.join(''));
}

/** Every figure of the article quotes a phrase that is in it character for character. */
export const phrasesInArticle: Rule = ({ geodata, shingles, article }) => {
	const text = article === null ? null : withoutSpace(article);
	return geodata.figures
		.filter(({ id }) => id.startsWith('A'))
		.flatMap(({ id, phrase }) => {
			const { length } = [...withoutSpace(phrase)];
			const isLong = length >= WINDOW;
			const messages = [
				...(isLong ? [] : [`phrase of ${length} characters, at least ${WINDOW}`]),
				...(!isLong || isInFingerprint(shingles, phrase)
					? []
					: [`not in the fingerprint: ${phrase}`]),
				...(text === null || text.includes(withoutSpace(phrase))
					? []
					: [`not in the article: ${phrase}`])
			];
			return messages.map((message) => ({
				site: `figures ${id}`,
				rule: 'phrases-in-article',
				message
			}));
		});
};

/** Whether hashes follow one another in a fingerprint, from the beginning of a hash. */
function isRun(fingerprint: string, hashes: string): boolean {
	let place = fingerprint.indexOf(hashes);
	while (place >= 0 && place % DIGITS !== 0) place = fingerprint.indexOf(hashes, place + 1);
	return place >= 0;
}

/** The fingerprint is the article's, where the article is at hand. */
export const fingerprintOfArticle: Rule = ({ shingles, article }) => {
	if (article === null || fingerprintOf(shingles) === shinglesOf(article).join('')) return [];
	const [is, due] = [fingerprintOf(shingles).length / DIGITS, shinglesOf(article).length];
	const message = `${is} hashes, and not the ${due} of the article`;
	return [{ site: 'article.shingles', rule: 'fingerprint-of-article', message }];
};
