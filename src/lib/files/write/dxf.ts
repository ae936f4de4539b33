import { DxfWriter, LWPolylineFlags, point3d, TrueColor, Units } from '@tarikjabiri/dxf';
import type { Position } from 'geojson';
import { centroid } from '$lib/geo/centroid';
import { lonLat, type LonLat } from '$lib/geo/lon-lat';
import { linesOf, pointsOf, polygonsOf } from '$lib/geo/parts';
import { fail, ok, type Result } from '$lib/geo/result';
import type { Note, Refusal } from '../notes';
import { planProjectionAt } from '../projection';
import { textFile, type About, type FileDrawing, type Written } from './formats';
import { dxfLosses } from './losses';

/** Metres of the letters of names: two millimetres on a plan at 1:5,000. */
const LETTERS = 10;

/**
 * Returns drawings as DXF (AutoCAD 2007, UTF-8) in metres: CGCS2000, the 3-degree Gauss-Krüger zone
 * of the first drawing's longitude, which a note names. Names stand as text; DXF has no place for
 * measures, method and licence but a text, which is set below the drawings.
 */
export function writeDxf(drawings: readonly FileDrawing[], about: About): Result<Written, Refusal> {
	const first = drawings[0];
	if (!first) return fail({ code: 'nothing-drawable' });
	const projection = planProjectionAt(middleOf(first));
	if (!projection.ok) return projection;
	const { name, fromDegrees } = projection.value;
	if (!fromDegrees) return fail({ code: 'nothing-drawable' });
	const plan = new Plan(fromDegrees);
	for (const drawing of drawings) plan.add(drawing);
	plan.sign([about.title, `${about.datum} ${name}`, about.method, about.licence]);
	const text = plan.toString();
	const notes: Note[] = [{ code: 'projected-to', name }, ...dxfLosses(drawings)];
	return ok(textFile('dxf', 'image/vnd.dxf', text, notes));
}

function middleOf({ geometry }: FileDrawing): LonLat {
	return lonLat(centroid(geometry));
}

class Plan {
	readonly #dxf = new DxfWriter();
	#lowest: LonLat = [Infinity, Infinity];

	constructor(private readonly project: (position: LonLat) => LonLat) {
		this.#dxf.setUnits(Units.Meters);
	}

	add(drawing: FileDrawing): void {
		const { geometry, colour, name } = drawing;
		const options = { trueColor: String(TrueColor.fromHex(colour.slice(1))) };
		for (const point of pointsOf(geometry)) {
			const [x, y] = this.#place(point);
			this.#dxf.addPoint(x, y, 0, options);
		}
		for (const path of linesOf(geometry)) this.#path(path, LWPolylineFlags.None, options);
		for (const ring of polygonsOf(geometry).flat()) {
			// A closed polyline repeats no vertex.
			this.#path(ring.slice(0, -1), LWPolylineFlags.Closed, options);
		}
		if (name === '') return;
		const [x, y] = this.#place(middleOf(drawing));
		this.#dxf.addText(point3d(x, y), LETTERS, oneLine(name), options);
	}

	sign(lines: readonly string[]): void {
		const [x, y] = this.#lowest;
		for (const [i, line] of lines.filter((text) => text !== '').entries()) {
			this.#dxf.addText(point3d(x, y - LETTERS * 2 * (i + 2)), LETTERS, oneLine(line));
		}
	}

	toString(): string {
		return this.#dxf.stringify();
	}

	#path(path: readonly Position[], flags: LWPolylineFlags, options: { trueColor: string }): void {
		const vertices = path.map((position) => {
			const [x, y] = this.#place(position);
			return { point: { x, y } };
		});
		this.#dxf.addLWPolyline(vertices, { flags, ...options });
	}

	#place(position: Position): LonLat {
		const [x, y] = this.project(lonLat(position));
		this.#lowest = [Math.min(this.#lowest[0], x), Math.min(this.#lowest[1], y)];
		return [x, y];
	}
}

/** In DXF a line break ends a value: what follows would be read as a command. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
