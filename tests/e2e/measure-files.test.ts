import type { Download, Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gcoord from 'gcoord';
import proj4 from 'proj4';
import { expect, mapOf, test } from './atlas';
import {
	editOf,
	given,
	openBench,
	openPanel,
	pasteText,
	pick,
	reportsOf,
	rowsOf,
	transferOf,
	verticesOf
} from './measure';
import { fill, words } from './words';

const { zh } = words;
const FOLDER = join(import.meta.dirname, '../fixtures/hostile');

const reportOf = (page: Page, name: string) =>
	reportsOf(page)
		.getByRole('listitem')
		.filter({ has: page.getByText(name, { exact: true }) });

/** What is said before a message's first place to fill. */
const start = (message: string) => message.split('{')[0]!;

const GOOD = {
	'geojson-open-ring.geojson': zh.file_note_rings_closed,
	'ndjson-one-broken.ndjson': zh.file_note_rows_unread,
	'topojson-heights.topojson': zh.file_note_heights_dropped,
	'kml-network-link.kml': zh.file_note_network_links,
	'kmz-heights.kmz': zh.file_note_heights_dropped,
	'gpx-standing-still.gpx': zh.file_note_repeats_dropped,
	'tcx-standing-still.tcx': zh.file_note_repeats_dropped,
	'csv-chinese-gbk.csv': zh.file_note_encoding,
	'wkt-bow-tie.csv': zh.file_note_crossing_itself,
	'shapefile-no-prj.zip': zh.file_note_no_projection
};

const BROKEN = {
	'geojson-cut.geojson': zh.file_refusal_broken_at,
	'topojson-deep.topojson': zh.file_refusal_too_deep,
	'kml-doctype.kml': zh.file_refusal_doctype,
	'zip-cut.zip': zh.file_refusal_archive_broken,
	'gpx-cut.gpx': zh.file_refusal_broken,
	'tcx-empty-root.tcx': zh.file_refusal_nothing_drawable,
	'csv-no-coordinates.csv': zh.file_refusal_no_coordinates_column,
	'shapefile-lying-parts.zip': zh.file_refusal_broken,
	'shapefile-xian80.zip': zh.file_refusal_unknown_projection,
	'paper.pdf': zh.file_refusal_format_unsupported
};

const fixtures = (table: object) =>
	Object.keys(table).map((name) => given(name, readFileSync(join(FOLDER, name))));

test('every format comes in as one step; broken files change nothing and say why', async ({
	page
}) => {
	await openPanel(page);
	await pick(page, [...fixtures(BROKEN), given('large.csv', Buffer.alloc(21 * 1024 * 1024, 49))]);
	for (const [name, refusal] of Object.entries(BROKEN))
		await expect(reportOf(page, name)).toContainText(start(refusal).replace(/在 $/, ''));
	await expect(reportOf(page, 'large.csv')).toContainText(
		fill(zh.file_refusal_file_too_large, { limit: '20 MB' })
	);
	await expect(rowsOf(page)).toHaveCount(0);
	await expect(editOf(page, zh.draw_undo)).toBeDisabled();

	await pick(page, fixtures(GOOD));
	const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as {
		file: string;
		expected: { drawings: number };
	}[];
	let total = 0;
	for (const [name, note] of Object.entries(GOOD)) {
		const count = manifest.find(({ file }) => file === name)!.expected.drawings;
		await expect(reportOf(page, name)).toContainText(fill(zh.files_read, { count }));
		await expect(reportOf(page, name)).toContainText(start(note));
		total += count;
	}
	await expect(rowsOf(page)).toHaveCount(total);
	await editOf(page, zh.draw_undo).click();
	await expect(rowsOf(page)).toHaveCount(0);
	await editOf(page, zh.draw_redo).click();
	await expect(rowsOf(page)).toHaveCount(total);
});

const POINT = { type: 'Point', coordinates: [116.31, 40.16] };
const PASTED = [
	JSON.stringify(POINT),
	'<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Point><coordinates>116.31,40.16</coordinates></Point></Placemark></kml>',
	'POINT(116.31 40.16)',
	'经度,纬度\n116.31,40.16'
];

test('files are dropped on the map, text is pasted, and the map frames what came', async ({
	page
}) => {
	await openBench(page);
	const point = JSON.stringify(POINT);
	const dataTransfer = await transferOf(page, given('dropped.geojson', point));
	await mapOf(page).dispatchEvent('dragenter', { dataTransfer });
	await expect(page.getByText(zh.files_drop)).toBeVisible();
	await mapOf(page).dispatchEvent('drop', { dataTransfer });
	await expect(page.getByText(zh.files_drop)).toHaveCount(0);
	await expect(rowsOf(page)).toHaveCount(1);
	await expect(mapOf(page)).toHaveAttribute('data-center', /^116\.3[01]\d*,40\.1[56]/);

	for (const [i, text] of PASTED.entries()) {
		await pasteText(page, text);
		await expect(rowsOf(page)).toHaveCount(i + 2);
		expect(await verticesOf(page)).toEqual(['116.31,40.16']);
	}
	const copied = await transferOf(page, given('copied.geojson', point));
	await page.evaluate((clipboardData) => {
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, copied);
	await expect(rowsOf(page)).toHaveCount(PASTED.length + 2);
	await expect(rowsOf(page).last().getByRole('textbox')).toHaveValue(/^copied/);
	await page.getByText(zh.files_paste, { exact: true }).click();
	await page.getByLabel(zh.files_paste_label).fill('你好');
	await page.getByRole('button', { name: zh.files_paste_read, exact: true }).click();
	await expect(reportsOf(page)).toContainText(start(zh.file_refusal_format_unknown));
	await expect(rowsOf(page)).toHaveCount(PASTED.length + 2);
});

const GAUSS_117 =
	'PROJCS["CGCS2000_3_Degree_GK_CM_117E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** One polygon as ESRI's white paper on the shapefile lays it out. */
function shpOf(ring: readonly (readonly [number, number])[]): Buffer {
	const content = 44 + 4 + ring.length * 16;
	const shp = Buffer.alloc(100 + 8 + content);
	shp.writeInt32BE(9994, 0);
	shp.writeInt32BE(shp.length / 2, 24);
	shp.writeInt32LE(1000, 28);
	shp.writeInt32LE(5, 32);
	shp.writeInt32BE(1, 100);
	shp.writeInt32BE(content / 2, 104);
	shp.writeInt32LE(5, 108);
	shp.writeInt32LE(1, 108 + 36);
	shp.writeInt32LE(ring.length, 108 + 40);
	for (const [i, [x, y]] of ring.entries()) {
		shp.writeDoubleLE(x, 108 + 48 + i * 16);
		shp.writeDoubleLE(y, 108 + 48 + i * 16 + 8);
	}
	return shp;
}

test('a shapefile in CGCS2000 is converted and says so; its parts may come unzipped', async ({
	page
}) => {
	const plot = [
		[440_000, 4_445_000],
		[440_000, 4_446_000],
		[441_000, 4_446_000],
		[441_000, 4_445_000],
		[440_000, 4_445_000]
	] as [number, number][];
	await openPanel(page);
	await pick(page, [given('地块.shp', shpOf(plot)), given('地块.prj', GAUSS_117)]);
	await expect(reportsOf(page)).toContainText(
		fill(zh.file_note_converted, { name: 'CGCS2000_3_Degree_GK_CM_117E' })
	);
	const toDegrees = proj4('+proj=tmerc +lon_0=117 +x_0=500000 +ellps=GRS80', 'WGS84').forward;
	const wanted = plot.map((corner) => toDegrees([...corner]));
	const found = (await verticesOf(page)).map((text) => text.split(',').map(Number));
	for (const [lon = NaN, lat = NaN] of found) {
		const off = wanted.map(([x = NaN, y = NaN]) => Math.hypot(x - lon, y - lat));
		expect(Math.min(...off)).toBeLessThan(1.5e-7);
	}
	expect(found).toHaveLength(4);
});

test('shifted and swapped coordinates are asked about, with what each way means', async ({
	page
}) => {
	await openPanel(page);
	const place: [number, number] = [116.3, 40.1];
	const [x, y] = gcoord.transform([...place], gcoord.WGS84, gcoord.GCJ02) as [number, number];
	await pick(page, [
		given('高德坐标.csv', `name,lon,lat\n桥,${x},${y}\n`),
		...fixtures({ 'geojson-swapped.geojson': '' })
	]);
	const question = page.getByRole('region', {
		name: fill(zh.files_question, { name: '高德坐标.csv' })
	});
	const asItStands = question.getByRole('radio', { name: zh.files_as_it_stands });
	await expect(asItStands).toBeChecked();
	await expect(rowsOf(page)).toHaveCount(0);
	const moved = question.getByRole('radio', {
		name: fill(zh.file_choice_datum, { name: 'GCJ-02' })
	});
	await moved.check();
	await expect(question).toContainText(/相差 5\d\d/);
	await question.getByRole('button', { name: zh.files_accept }).click();
	await expect(rowsOf(page)).toHaveCount(1);
	const [found = ''] = await verticesOf(page);
	for (const [axis, degrees] of found.split(',').entries())
		expect(Math.abs(Number(degrees) - place[axis]!)).toBeLessThan(1e-5);

	const swapped = page.getByRole('region', {
		name: fill(zh.files_question, { name: 'geojson-swapped.geojson' })
	});
	await expect(swapped).toContainText(zh.file_refusal_looks_swapped);
	await swapped.getByRole('button', { name: zh.files_dismiss }).click();
	await expect(swapped).toHaveCount(0);
	await expect(rowsOf(page)).toHaveCount(1);

	// A file that says nothing of its datum is asked about where a person wants it.
	await page.getByRole('checkbox', { name: zh.files_ask_datum }).check();
	await pick(page, [given('plain.csv', `name,lon,lat\n桥,${x},${y}\n`)]);
	const silent = page.getByRole('region', {
		name: fill(zh.files_question, { name: 'plain.csv' })
	});
	await expect(silent).toContainText(zh.files_silent_datum);
	await silent.getByRole('radio', { name: fill(zh.file_choice_datum, { name: 'GCJ-02' }) }).check();
	await silent.getByRole('button', { name: zh.files_accept }).click();
	await expect(rowsOf(page)).toHaveCount(2);
	expect(await verticesOf(page)).toEqual([found]);
});

const MARKUP = '<img src=x onerror=alert(1)>';
const OURS = [
	['Point', [116.3000001, 40.1234567]],
	[
		'LineString',
		[
			[116.31, 40.1],
			[116.3212345, 40.1199999]
		]
	],
	[
		'Polygon',
		[
			[
				[116.33, 40.1],
				[116.3456789, 40.1],
				[116.34, 40.1187654],
				[116.33, 40.1]
			]
		]
	]
].map(([type, coordinates], i) => ({
	type: 'Feature',
	properties: { name: `=${i} ${MARKUP}`, colour: '#b0478a', note: `备注 & ${MARKUP}`, own: MARKUP },
	geometry: { type, coordinates }
}));

async function bytesOf(download: Download): Promise<Buffer> {
	return readFileSync((await download.path())!);
}

async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
	await page.getByLabel(zh.files_format).selectOption(format);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: new RegExp(`^${start(zh.files_save)}`) }).click();
	const file = await download;
	return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

interface Saved {
	features: {
		properties: { name: string; note: string; colour: string };
		geometry: { type: string; coordinates: unknown[] };
	}[];
}

const hasGdal = !spawnSync('ogrinfo', ['--version']).error;

test('what goes out comes in again the same, and markup stays text', async ({ page }, info) => {
	await openPanel(page);
	const file = `${MARKUP}.geojson`;
	await pick(page, [given(file, JSON.stringify({ type: 'FeatureCollection', features: OURS }))]);
	await expect(rowsOf(page)).toHaveCount(3);
	await expect(rowsOf(page).first().getByRole('textbox')).toHaveValue(`=0 ${MARKUP}`);
	await expect(reportOf(page, file)).toBeVisible();
	await expect(page.locator('img[src="x"]')).toHaveCount(0);

	const original = JSON.parse((await save(page, 'geojson')).bytes.toString()) as Saved;
	for (const format of ['geojson', 'kml', 'gpx', 'csv', 'shapefile', 'dxf']) {
		await page.getByRole('checkbox', { name: zh.table_select_all }).check();
		const losses = page.getByRole('list', { name: zh.files_losses });
		const { name, bytes } = await save(page, format);
		await expect(losses).toHaveCount(format === 'gpx' || format === 'dxf' ? 1 : 0);
		if (hasGdal) {
			const path = info.outputPath(name);
			writeFileSync(path, bytes);
			const source = format === 'shapefile' ? `/vsizip/${path}` : path;
			const { stdout, stderr } = spawnSync('ogrinfo', ['-al', '-so', source]);
			expect(stderr.toString(), format).toBe('');
			expect(stdout.toString(), format).toContain('Feature Count');
		}
		if (format === 'dxf') continue;
		await pick(page, [given(name, bytes)]);
		const held = OURS.length - (format === 'gpx' ? 1 : 0);
		await expect(rowsOf(page)).toHaveCount(OURS.length + held);
		await page.getByRole('checkbox', { name: /^只存所选/ }).check();
		const again = JSON.parse((await save(page, 'geojson')).bytes.toString()) as Saved;
		await page.getByRole('checkbox', { name: /^只存所选/ }).uncheck();
		expect(again.features, format).toHaveLength(held);
		for (const { properties, geometry } of again.features) {
			const same = original.features.find((one) => one.geometry.type === geometry.type)!;
			expect(properties).toMatchObject({
				name: same.properties.name,
				note: same.properties.note,
				colour: same.properties.colour
			});
			const numbers = geometry.coordinates.flat(3) as number[];
			const wanted = same.geometry.coordinates.flat(3) as number[];
			expect(numbers).toHaveLength(wanted.length);
			for (const [i, value] of numbers.entries())
				expect(Math.abs(value - wanted[i]!)).toBeLessThan(1e-7);
		}
		await editOf(page, zh.draw_undo).click();
		await expect(rowsOf(page)).toHaveCount(OURS.length);
	}
});
