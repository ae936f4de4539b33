import { expect, mapOf, open, sitesInViewOf, test } from './atlas';
import { readSites } from './sites';
import { words } from './words';
import type { Page } from '@playwright/test';

const { zh } = words;

// Wide enough for the map's credits to stand in full, not behind a button.
test.use({ viewport: { width: 1280, height: 720 } });

interface Stop {
	name: string;
	/** Whether it is on screen, not covered, and shows that it has the focus. */
	seen: boolean;
}

/** What has the focus now; `null` when it has left the page. */
const focused = (page: Page): Promise<Stop | null> =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement | null;
		if (!element || element === document.body) return null;
		const { x, y, width, height } = element.getBoundingClientRect();
		const isOnScreen =
			width > 1 &&
			height > 1 &&
			x < innerWidth &&
			y < innerHeight &&
			x + width > 0 &&
			y + height > 0;
		// Somewhere it is not covered by what stays at hand above or below.
		const isUncovered = [0.1, 0.5, 0.9].some((share) => {
			const found = document.elementFromPoint(x + width / 2, y + height * share);
			return found && (element.contains(found) || found.contains(element));
		});
		// The control itself, or what surrounds it, shows the focus.
		const isMarked = [element, element.parentElement!].some((one) => {
			const { outlineStyle, boxShadow } = getComputedStyle(one);
			return outlineStyle !== 'none' || boxShadow !== 'none';
		});
		const label =
			element.getAttribute('aria-label') ??
			(element as HTMLInputElement).labels?.[0]?.textContent ??
			element.textContent ??
			'';
		return {
			name: label.trim().replace(/\s+/g, ' ').slice(0, 40),
			seen: isOnScreen && isUncovered && isMarked
		};
	});

test('Tab leads through the home page as it reads and out of it, and a pick is announced', async ({
	page,
	request
}) => {
	await open(page, '/');
	const stops: Stop[] = [];
	for (let presses = 0; presses < 200; presses++) {
		await page.keyboard.press('Tab');
		const stop = await focused(page);
		if (!stop || (stop.name === zh.skip_to_map && stops.length > 0)) break;
		stops.push(stop);
	}
	// No trap: it ends; and controls come as they are read.
	const names = stops.map(({ name }) => name);
	const [list, end] = [names.indexOf(zh.sites_filter), names.indexOf(zh.map_canvas)];
	expect(names.slice(0, list)).toEqual([
		zh.skip_to_map,
		zh.app_name,
		zh.nav_measure,
		zh.nav_figures,
		zh.nav_data,
		zh.nav_about,
		zh.settings_title,
		zh.theme_to_dark,
		zh.language_other,
		zh.search_label,
		zh.share_title,
		...[
			zh.layer_places,
			zh.layer_greenway,
			zh.layer_parks,
			zh.layer_huitian,
			zh.layer_science_city
		].map((layer) => expect.stringContaining(layer)),
		zh.compare_link_list
	]);
	const sites = await readSites(request);
	const inBetween = names.slice(list, end);
	for (const { name } of sites) expect(inBetween).toContain(name.zh);
	expect(names.slice(end)).toEqual([
		zh.map_canvas,
		zh.map_zoom_in,
		zh.map_zoom_out,
		zh.map_north,
		zh.map_fullscreen,
		zh.map_in_view
	]);
	expect(stops.filter(({ seen }) => !seen)).toEqual([]);

	// From the first control straight to the map's list, and into a site.
	await page.reload();
	await expect(mapOf(page)).toHaveAttribute('data-map-detail', 'full');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(sitesInViewOf(page)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	const id = await sitesInViewOf(page).inputValue();
	const site = sites.find((one) => one.id === id)!;
	await page.keyboard.press('Enter');
	// Kit's live region says the new page's title; the focus stays where the next pick is.
	await expect(page.locator('#svelte-announcer')).toHaveText(`${site.name.zh} · ${zh.app_name}`);
	await expect(sitesInViewOf(page)).toBeFocused();
});
