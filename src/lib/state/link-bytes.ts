import type { Position } from 'geojson';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { lonLat, type LonLat } from '$lib/geo/lon-lat';
import { mapPositions } from '$lib/geo/map-positions';
import { roundedPosition } from '$lib/geo/positions';
import { fail, ok, type Result } from '$lib/geo/result';
import type { LinkDrawing, LinkWork } from './link';
import type { View } from './query';

/** What is refused, written or read. */
export const LIMITS = { positions: 200_000, bytes: 8 * 1024 * 1024 };

/** Steps of 1e-7°, about a centimetre. */
const STEPS = 1e7;
const ZOOM_STEPS = 100;
const TYPES = [
	'Point',
	'LineString',
	'Polygon',
	'MultiPoint',
	'MultiLineString',
	'MultiPolygon'
] as const;

/** Returns a geometry as a link carries it: rounded to 1e-7°, without heights. Round when drawn. */
export function roundedToLink<G extends DrawnGeometry>(geometry: G): G {
	return mapPositions(geometry, roundedPosition);
}

/**
 * Writes the content of a link: numbers as varints of seven bits a byte, positions as zigzag steps
 * from the one before, rings without their last position, which is their first.
 */
export class LinkWriter {
	#bytes: number[] = [];
	#last: [number, number] = [0, 0];
	#positions = 0;

	work({ drawings, view }: LinkWork): Result<Uint8Array, 'not-writable' | 'too-large'> {
		if (!drawings.every(isWritable) || (view && !isOnEarth([view.lon, view.lat]))) {
			return fail('not-writable');
		}
		this.#view(view);
		this.#number(drawings.length);
		for (const drawing of drawings) this.#drawing(drawing);
		const isTooLarge = this.#positions > LIMITS.positions || this.#bytes.length > LIMITS.bytes;
		return isTooLarge ? fail('too-large') : ok(Uint8Array.from(this.#bytes));
	}

	#view(view: View | null): void {
		this.#number(view ? 1 : 0);
		if (!view) return;
		this.#position([view.lon, view.lat]);
		this.#number(Math.round(view.zoom * ZOOM_STEPS));
	}

	#drawing({ geometry, colour, name, note, hidden, locked }: LinkDrawing): void {
		this.#number(TYPES.indexOf(geometry.type) + (hidden ? 8 : 0) + (locked ? 16 : 0));
		for (const at of [1, 3, 5]) this.#bytes.push(parseInt(colour.slice(at, at + 2), 16));
		this.#text(name);
		this.#text(note);
		this.#geometry(geometry);
	}

	#geometry(geometry: DrawnGeometry): void {
		switch (geometry.type) {
			case 'Point':
				return this.#position(geometry.coordinates);
			case 'LineString':
			case 'MultiPoint':
				return this.#each(geometry.coordinates, (position) => this.#position(position));
			case 'MultiLineString':
				return this.#each(geometry.coordinates, (path) =>
					this.#each(path, (position) => this.#position(position))
				);
			case 'Polygon':
				return this.#rings(geometry.coordinates);
			case 'MultiPolygon':
				return this.#each(geometry.coordinates, (rings) => this.#rings(rings));
		}
	}

	#rings(rings: Position[][]): void {
		this.#each(rings, (ring) => this.#each(ring.slice(0, -1), (corner) => this.#position(corner)));
	}

	#each<T>(items: T[], write: (item: T) => void): void {
		this.#number(items.length);
		items.forEach(write);
	}

	#position(position: Position): void {
		this.#positions++;
		const steps = lonLat(position).map((degrees) => Math.round(degrees * STEPS));
		const [x = NaN, y = NaN] = steps;
		this.#signed(x - this.#last[0]);
		this.#signed(y - this.#last[1]);
		this.#last = [x, y];
	}

	#text(text: string): void {
		const bytes = new TextEncoder().encode(text);
		this.#number(bytes.length);
		for (const byte of bytes) this.#bytes.push(byte);
	}

	/** Without bit operators, which know 32 bits only. */
	#signed(value: number): void {
		this.#number(value < 0 ? -2 * value - 1 : 2 * value);
	}

	#number(value: number): void {
		let rest = value;
		for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) + 128);
		this.#bytes.push(rest);
	}
}

/** Thrown by the reader at the first thing that can't be, and made a reason where it starts. */
class Refusal extends Error {
	constructor(readonly reason: 'broken' | 'too-large') {
		super(reason);
	}
}

/** Reads what `LinkWriter` wrote, and refuses all else. */
export class LinkReader {
	#at = 0;
	#last: [number, number] = [0, 0];
	#positions = 0;

	constructor(readonly bytes: Uint8Array) {}

	work(): Result<LinkWork, 'broken' | 'too-large'> {
		try {
			const view = this.#view();
			const drawings = this.#each(0, () => this.#drawing());
			if (this.#at !== this.bytes.length) throw new Refusal('broken');
			return ok({ drawings, view });
		} catch (error) {
			// Bytes that are no UTF-8 throw a TypeError.
			return fail(error instanceof Refusal ? error.reason : 'broken');
		}
	}

	#view(): View | null {
		const hasView = this.#number();
		if (hasView > 1) throw new Refusal('broken');
		if (!hasView) return null;
		const [lon, lat] = this.#position();
		const zoom = this.#number() / ZOOM_STEPS;
		if (zoom > 24) throw new Refusal('broken');
		return { lon, lat, zoom };
	}

	#drawing(): LinkDrawing {
		const flags = this.#number();
		const type = TYPES[flags % 8];
		if (!type || flags >= 32) throw new Refusal('broken');
		const colour = [0, 0, 0].map(() => this.#byte().toString(16).padStart(2, '0')).join('');
		const [name, note] = [this.#text(), this.#text()];
		return {
			geometry: this.#geometry(type),
			name,
			note,
			colour: `#${colour}`,
			hidden: (flags & 8) > 0,
			locked: (flags & 16) > 0
		};
	}

	#geometry(type: DrawnGeometry['type']): DrawnGeometry {
		switch (type) {
			case 'Point':
				return { type, coordinates: this.#position() };
			case 'MultiPoint':
				return { type, coordinates: this.#path(1) };
			case 'LineString':
				return { type, coordinates: this.#path(2) };
			case 'MultiLineString':
				return { type, coordinates: this.#each(1, () => this.#path(2)) };
			case 'Polygon':
				return { type, coordinates: this.#rings() };
			case 'MultiPolygon':
				return { type, coordinates: this.#each(1, () => this.#rings()) };
		}
	}

	#rings(): Position[][] {
		return this.#each(1, () => {
			const corners = this.#path(3);
			return [...corners, ...corners.slice(0, 1).map((corner) => [...corner])];
		});
	}

	#path(least: number): Position[] {
		return this.#each(least, () => this.#position());
	}

	#each<T>(least: number, read: () => T): T[] {
		const count = this.#number();
		// Each takes at least a byte: no room is made for more than can come.
		if (count < least || count > this.bytes.length - this.#at) throw new Refusal('broken');
		return Array.from({ length: count }, read);
	}

	#position(): LonLat {
		if (++this.#positions > LIMITS.positions) throw new Refusal('too-large');
		const [x, y] = [this.#last[0] + this.#signed(), this.#last[1] + this.#signed()];
		this.#last = [x, y];
		const position: LonLat = [x / STEPS, y / STEPS];
		if (!isOnEarth(position)) throw new Refusal('broken');
		return position;
	}

	#text(): string {
		const length = this.#number();
		if (length > this.bytes.length - this.#at) throw new Refusal('broken');
		const bytes = this.bytes.subarray(this.#at, (this.#at += length));
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	}

	#signed(): number {
		const value = this.#number();
		return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
	}

	/** Six bytes hold 42 bits, more than any number here needs. */
	#number(): number {
		let [value, place] = [0, 1];
		for (let i = 0; i < 6; i++, place *= 128) {
			const byte = this.#byte();
			value += (byte % 128) * place;
			if (byte < 128) return value;
		}
		throw new Refusal('broken');
	}

	#byte(): number {
		const byte = this.bytes[this.#at++];
		if (byte === undefined) throw new Refusal('broken');
		return byte;
	}
}

function isOnEarth([lon, lat]: LonLat): boolean {
	return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function isWritable({ geometry, colour }: LinkDrawing): boolean {
	let isSound = /^#[\da-f]{6}$/.test(colour);
	mapPositions(geometry, (position) => {
		isSound &&= isOnEarth(lonLat(position));
		return position;
	});
	return isSound;
}
