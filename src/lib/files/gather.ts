import type { GivenFile } from './read-file';

const PART = /\.(shp|shx|dbf|prj|cpg)$/i;

/**
 * Returns files as they are read: the parts of a shapefile, which are picked or dropped together,
 * as the one archive that the reader takes; every other file as it came.
 */
export async function gather(files: readonly GivenFile[]): Promise<GivenFile[]> {
	const isPart = ({ name }: GivenFile) => PART.test(name) && stems.has(stemOf(name));
	const stems = new Set(
		files.filter(({ name }) => /\.shp$/i.test(name)).map(({ name }) => stemOf(name))
	);
	const parts = files.filter(isPart);
	if (parts.length === 0) return [...files];
	const { zipSync } = await import('fflate');
	const archives = [...stems].map((stem): GivenFile => {
		const members = parts.filter(({ name }) => stemOf(name) === stem);
		const contents = Object.fromEntries(members.map(({ name, bytes }) => [name, bytes]));
		const shape = members.find(({ name }) => /\.shp$/i.test(name));
		const isAlone = members.length === 1 && shape !== undefined;
		return isAlone ? shape : { name: `${stem}.shp`, bytes: zipSync(contents, { level: 0 }) };
	});
	return [...files.filter((file) => !isPart(file)), ...archives];
}

const stemOf = (name: string) => name.replace(PART, '').toLowerCase();
