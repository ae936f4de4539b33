import { saveFile } from '$lib/components/save-file';
import { aboutText } from '$lib/files/sentences';
import type { Written } from '$lib/files/write/formats';
import { writeGeojson } from '$lib/files/write/geojson';
import type { Drawing } from '$lib/geo/drawing';

/** Hands the drawings over as the file that keeps all of them; needs nothing from the network. */
export function downloadProject(name: string, drawings: readonly Drawing[]): void {
	download(name, writeGeojson(drawings, aboutText(name)));
}

/** Hands over a file that was written. */
export function download(name: string, { extension, type, bytes }: Written): void {
	saveFile(bytes, fileName(name, extension), type);
}

/** Returns a name with its ending as every system takes it. */
export const fileName = (name: string, extension: string): string =>
	`${name.replace(/[\\/:*?"<>|]/g, '_')}.${extension}`;
