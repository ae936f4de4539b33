import { coloursOf, expect, hydrated, settingsOf, test, withoutWebGl } from '../e2e/atlas';
import { openPanel, toolOf } from '../e2e/measure';
import { words } from '../e2e/words';
import type { Locator, Page } from '@playwright/test';

const { zh } = words;

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

/** A control has the focus, and shows it. */
async function showsFocus(page: Page, control: Locator): Promise<void> {
	await control.focus();
	const { outlineStyle, outlineWidth } = await control.evaluate((element) => {
		const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('label') ?? element);
		const own = getComputedStyle(element);
		return own.outlineStyle === 'none' ? { outlineStyle, outlineWidth } : own;
	});
	expect([outlineStyle, parseFloat(outlineWidth) >= 2], String(control)).toEqual(['solid', true]);
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

/** What is on looks otherwise than what is off, with neither focus nor pointer upon it. */
async function differs(page: Page, control: Locator, change: () => Promise<void>): Promise<void> {
	const settle = async () => {
		await page.mouse.move(0, 0);
		await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	};
	await settle();
	const before = await coloursOf(page, control);
	await change();
	await settle();
	const after = await coloursOf(page, control);
	// More than a hairline: a fiftieth of the way from black to white, over all of the control.
	expect(Math.abs(after.lightness - before.lightness), String(control)).toBeGreaterThan(5);
}

test('in the colours of the system states are seen, and so is the focus', async ({ page }) => {
	await withoutWebGl(page);
	await page.goto('/sites/hexin-park');
	await hydrated(page);
	const cycling = page
		.locator('label')
		.filter({ has: page.getByRole('radio', { name: zh.go_cycling }) });
	await differs(page, cycling, () => cycling.click());
	await page.keyboard.press('Tab');
	await showsFocus(page, settingsOf(page));

	await page.getByRole('banner').getByRole('link', { name: zh.app_name, exact: true }).click();
	const parks = page.getByRole('switch', { name: zh.layer_parks });
	await differs(page, parks, () => parks.uncheck());
	await page.keyboard.press('Tab');
	await showsFocus(page, parks);

	await openPanel(page);
	const line = toolOf(page, zh.draw_tool_line);
	await differs(page, line, () => line.click());
	await page.keyboard.press('Tab');
	await showsFocus(page, line);
});
