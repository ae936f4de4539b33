/** Where the sheet can rest, from the lowest. */
export const RESTS = ['peek', 'half', 'full'] as const;
export type Rest = (typeof RESTS)[number];

/** How many pixels of the sheet are seen at each rest. */
export type Heights = Record<Rest, number>;

/** Slower than this, in pixels a millisecond, a finger has stopped before it let go. */
const FLICK = 0.3;
/** Only the last moments of a pull tell how fast it is, in milliseconds. */
const RECENT_MS = 100;

/** Returns the rest `by` steps above, or where there are none left, the last one. */
export function restBeside(rest: Rest, by: number): Rest {
	const index = RESTS.indexOf(rest) + by;
	return RESTS[Math.max(0, Math.min(RESTS.length - 1, index))]!;
}

/**
 * Returns where a sheet settles that was let go at a height in pixels with a velocity in pixels a
 * millisecond, upwards positive: flicked at the next rest that way, else at the nearest one.
 */
export function restAfter(height: number, velocity: number, heights: Heights): Rest {
	const ahead = velocity > 0 ? RESTS : [...RESTS].reverse();
	const next = ahead.find((rest) => (heights[rest] - height) * Math.sign(velocity) >= 0);
	if (Math.abs(velocity) > FLICK) return next ?? ahead.at(-1)!;
	const off = (rest: Rest) => Math.abs(heights[rest] - height);
	return RESTS.reduce((best, rest) => (off(rest) < off(best) ? rest : best));
}

/** One pull of the sheet by a finger: where it puts the sheet, and how fast. */
export class Pull {
	readonly #heights: Heights;
	readonly #offset: number;
	#trail: { height: number; time: number }[] = [];

	/** Starts at a point `y` of the screen, with the sheet standing at `height`; times are in ms. */
	constructor(y: number, height: number, heights: Heights) {
		this.#offset = height + y;
		this.#heights = heights;
	}

	/** Returns the height of the sheet with the finger at `y`, never beyond its ends. */
	to(y: number, time: number): number {
		const { peek, full } = this.#heights;
		const height = Math.max(peek, Math.min(full, this.#offset - y));
		this.#trail = [...this.#trail, { height, time }].filter(
			(point) => point.time >= time - RECENT_MS
		);
		return height;
	}

	/** Where the sheet settles when the finger leaves. */
	end(time: number): Rest | null {
		const last = this.#trail.at(-1);
		if (!last) return null;
		const first = this.#trail.find((point) => point.time >= time - RECENT_MS) ?? last;
		const took = last.time - first.time;
		return restAfter(last.height, took ? (last.height - first.height) / took : 0, this.#heights);
	}
}
