import type { UnitSystem } from '$lib/geo/units';
import type { Theme } from './query';
import { readStored, writeStored } from './storage';

/** A person's settings: the theme (`null` follows the system) and the units of area. */
export class Settings {
	#theme = $state<Theme | null>(null);
	#units = $state<UnitSystem>('metric');
	#systemDark = $state(false);

	get theme(): Theme | null {
		return this.#theme;
	}

	get units(): UnitSystem {
		return this.#units;
	}

	/** What is shown: the chosen theme, or the system's. */
	get dark(): boolean {
		return this.#theme ? this.#theme === 'dark' : this.#systemDark;
	}

	/** Reads what was stored and follows the system's theme; returns a function that stops it. */
	start(): () => void {
		const theme = readStored('theme');
		if (theme === 'light' || theme === 'dark') this.#theme = theme;
		const units = readStored('units');
		if (units === 'metric' || units === 'mu') this.#units = units;
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

	/** Sets and remembers the theme; `false` where storage refused. */
	chooseTheme(theme: Theme): boolean {
		this.#theme = theme;
		return writeStored('theme', theme);
	}

	/** Sets and remembers the units; `false` where storage refused. */
	chooseUnits(units: UnitSystem): boolean {
		this.#units = units;
		return writeStored('units', units);
	}
}
