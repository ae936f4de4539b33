const HAN = /\p{Script=Han}/u;
/** Windows of more syllables than this are not made: whoever typed so far has found the name. */
const LONGEST_WINDOW = 6;

/** Full-width forms, case, accents and apostrophes (`xi'an`) make no difference to the search. */
export function normalise(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}|['’]/gu, '')
		.normalize('NFC')
		.trim();
}

/** Letters and digits only: how two spellings of one name are compared. */
export function squeeze(text: string): string {
	return normalise(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Runs of Chinese characters, and runs of other letters and digits. */
function runsOf(text: string): string[] {
	return normalise(text).match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
}

function bigramsOf(run: string): string[] {
	const characters = [...run];
	return characters.slice(1).map((character, i) => characters[i]! + character);
}

/** What a person typed, as terms: words, numbers, and each two neighbouring Chinese characters. */
export function queryTerms(text: string): string[] {
	return runsOf(text).flatMap((run) =>
		HAN.test(run) && [...run].length > 1 ? bigramsOf(run) : [run]
	);
}

/** Words, numbers, and each Chinese character by itself. */
export function charactersAndWords(text: string): string[] {
	return runsOf(text).flatMap((run) => (HAN.test(run) ? [...run] : [run]));
}

/** The terms under which a name is kept: as in a query, and each Chinese character by itself. */
export function nameTerms(text: string): string[] {
	return [...new Set([...charactersAndWords(text), ...queryTerms(text)])];
}

/**
 * The terms under which pinyin is kept: any neighbouring syllables written together, and the
 * initials from any syllable on, so that a name is found from its middle, too.
 */
export function pinyinTerms(pinyin: string): string[] {
	const syllables = pinyin.split(' ');
	const initials = initialsOf(pinyin);
	return syllables.flatMap((_, start) => {
		const rest = syllables.slice(start);
		const windows = rest.slice(0, LONGEST_WINDOW).map((_, i) => rest.slice(0, i + 1).join(''));
		return [...windows, rest.join(''), initials.slice(start)];
	});
}

/** First letters of the syllables; numbers stay whole: `chang ping 42 gong li` is `cp42gl`. */
export function initialsOf(pinyin: string): string {
	return pinyin
		.split(' ')
		.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0)))
		.join('');
}
