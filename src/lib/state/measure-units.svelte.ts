import { AREA_UNITS, LENGTH_UNITS, type AreaUnit, type LengthUnit } from '$lib/geo/unit-choice';
import { readStored, writeStored } from './storage';

/** The units of the workbench's table and labels, which a person picks; remembered. */
export class MeasureUnits {
	#area = $state<AreaUnit | null>(null);
	#length = $state<LengthUnit>('m');

	/** Areas are in the site's own unit until another one is picked. */
	constructor(private readonly usual: () => AreaUnit) {}

	get area(): AreaUnit {
		return this.#area ?? this.usual();
	}

	get length(): LengthUnit {
		return this.#length;
	}

	start(): void {
		const [area, length] = [readStored('area-unit'), readStored('length-unit')];
		this.#area = AREA_UNITS.find((unit) => unit === area) ?? null;
		this.#length = LENGTH_UNITS.find((unit) => unit === length) ?? 'm';
	}

	/** Picks and remembers the unit of areas; `false` where storage refused. */
	chooseArea(unit: AreaUnit): boolean {
		this.#area = unit;
		return writeStored('area-unit', unit);
	}

	/** Picks and remembers the unit of lengths; `false` where storage refused. */
	chooseLength(unit: LengthUnit): boolean {
		this.#length = unit;
		return writeStored('length-unit', unit);
	}
}
