import { isUnitSystem, type Locale, type UnitSystem } from '$lib/geo/units';
import { isTheme, type Theme } from './query';
import { readStored, writeStored } from './storage';

/** Sizes of text from the smallest; `static/theme.js` and `app.css` know them by name. */
export const TEXT_SIZES = ['standard', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const isTextSize = (text: string): text is TextSize =>
	(TEXT_SIZES as readonly string[]).includes(text);

/**
 * A person's settings: the theme (`null` follows the system), the units of area, the size of text.
 * Each `choose…` sets and remembers one, and returns `false` where storage refused to.
 */
export class Settings {
	#theme = $state<Theme | null>(null);
	#units = $state<UnitSystem>('metric');
	#textSize = $state<TextSize>('standard');
	#systemDark = $state(false);

	get theme(): Theme | null {
		return this.#theme;
	}

	get units(): UnitSystem {
		return this.#units;
	}

	get textSize(): TextSize {
		return this.#textSize;
	}

	/** What is shown: the chosen theme, or the system's. */
	get dark(): boolean {
		return this.#theme ? this.#theme === 'dark' : this.#systemDark;
	}

	/** Reads what was stored and follows the system's theme; returns a function that stops it. */
	start(): () => void {
		const theme = readStored('theme') ?? '';
		if (isTheme(theme)) this.#theme = theme;
		const units = readStored('units') ?? '';
		if (isUnitSystem(units)) this.#units = units;
		const textSize = readStored('text-size') ?? '';
		if (isTextSize(textSize)) this.#textSize = textSize;
		const system = matchMedia('(prefers-color-scheme: dark)');
		const follow = () => (this.#systemDark = system.matches);
		follow();
		system.addEventListener('change', follow);
		return () => system.removeEventListener('change', follow);
	}

	/** Applies what a link asks for, without storing it. */
	apply({ theme, units }: { theme?: Theme; units?: UnitSystem }): void {
		if (theme) this.#theme = theme;
		if (units) this.#units = units;
	}

	chooseTheme(theme: Theme | null): boolean {
		this.#theme = theme;
		return writeStored('theme', theme);
	}

	chooseUnits(units: UnitSystem): boolean {
		this.#units = units;
		return writeStored('units', units);
	}

	chooseTextSize(textSize: TextSize): boolean {
		this.#textSize = textSize;
		return writeStored('text-size', textSize);
	}

	/** The language itself stands in the address; it is remembered to be offered another time. */
	chooseLanguage(language: Locale): boolean {
		return writeStored('language', language);
	}

	/** The language that was chosen last, if it isn't the page's. */
	otherLanguage(ofPage: Locale): Locale | null {
		const language = readStored('language');
		if (language !== 'zh' && language !== 'en') return null;
		return language === ofPage ? null : language;
	}
}
