import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect } from './atlas';
import { words } from './words';

const { zh } = words;

export const sheetOf = (page: Page) => page.getByRole('region', { name: zh.print_preview });

/** Waits until the map of the sheet has been drawn, which takes a while in software. */
export const drawn = (page: Page) =>
	expect(sheetOf(page)).toHaveAttribute('data-print-state', 'drawn', { timeout: 60_000 });

/** The file that the button makes. */
export async function pdfOf(page: Page): Promise<Buffer> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: zh.print_pdf }).click();
	return readFile(await (await download).path());
}
