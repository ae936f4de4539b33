import { strToU8, zipSync, type Zippable } from 'fflate';
import { splitText, writeDbf, type Field, type Row } from './dbf';
import { measuresOf, type About, type FileDrawing, type Written } from './formats';
import { shapeKindOf, SHAPE_TYPES, writeShp, type ShapeKind } from './shp';

const WGS84 =
	'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
	'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/**
 * Returns drawings as a zip of shapefiles on WGS 84, one for each kind of shape that there is;
 * attributes in UTF-8, names and notes longer than a field in `name__2`, `note__2` and so on; a
 * README with method and licence.
 */
export function writeShapefile(drawings: readonly FileDrawing[], about: About): Written {
	const files: Zippable = {
		'README.txt': strToU8([about.title, about.method, about.datum, about.licence, ''].join('\r\n'))
	};
	for (const kind of Object.keys(SHAPE_TYPES) as ShapeKind[]) {
		const members = drawings.filter(({ geometry }) => shapeKindOf(geometry) === kind);
		if (members.length === 0) continue;
		const { shp, shx } = writeShp(
			kind,
			members.map(({ geometry }) => geometry)
		);
		files[`${kind}.shp`] = shp;
		files[`${kind}.shx`] = shx;
		files[`${kind}.dbf`] = tableOf(members);
		files[`${kind}.prj`] = strToU8(WGS84);
		files[`${kind}.cpg`] = strToU8('UTF-8');
	}
	const bytes = new Uint8Array(zipSync(files));
	return { extension: 'zip', type: 'application/zip', bytes, notes: [] };
}

const FIELDS: readonly Field[] = [
	{ name: 'colour', kind: 'text' },
	{ name: 'hidden', kind: 'logical' },
	{ name: 'locked', kind: 'logical' },
	{ name: 'area_m2', kind: 'number' },
	{ name: 'perim_m', kind: 'number' },
	{ name: 'length_m', kind: 'number' }
];

function tableOf(drawings: readonly FileDrawing[]): Uint8Array {
	const rows = drawings.map((drawing): Row => {
		const { colour, hidden, locked } = drawing;
		const { area_m2, perimeter_m, length_m } = measuresOf(drawing);
		const words = { ...piecesOf('name', drawing.name), ...piecesOf('note', drawing.note) };
		return { ...words, colour, hidden, locked, area_m2, perim_m: perimeter_m, length_m };
	});
	const fixed = new Set(FIELDS.map(({ name }) => name));
	const words = new Set(rows.flatMap((row) => Object.keys(row)).filter((name) => !fixed.has(name)));
	return writeDbf([...[...words].map((name): Field => ({ name, kind: 'text' })), ...FIELDS], rows);
}

function piecesOf(name: string, text: string): Record<string, string> {
	const pieces = splitText(text).map((piece, i) => [i === 0 ? name : `${name}__${i + 1}`, piece]);
	return Object.fromEntries(pieces) as Record<string, string>;
}
