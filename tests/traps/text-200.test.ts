import { expect, hydrated, PHONE, test, withoutWebGl } from '../e2e/atlas';

test.use(PHONE);

const PATHS = [
	'/',
	'/en',
	'/sites/huitian',
	'/en/sites/greenway-42',
	'/measure',
	'/en/compare?ids=huitian,hexin-park',
	'/figures',
	'/en/about',
	'/en/data',
	'/print'
];

test('text of twice the size is cut off nowhere, no page is wider than the screen, and the ways to all pages stay on it', async ({
	page
}) => {
	// The map's own letters do not grow; what stands around it does.
	await withoutWebGl(page);
	await page.addInitScript(() =>
		addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%'))
	);
	for (const path of PATHS) {
		await page.goto(path);
		await hydrated(page);
		const { cut, away, wide } = await page.evaluate(() => {
			const isText = ({ childNodes }: Element) =>
				[...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
			const edge = document.documentElement.clientWidth;
			const name = ({ localName, textContent }: Element) =>
				`${localName} ${textContent.slice(0, 30)}`;
			/** What hides the part of a text that its own width has no room for. */
			const isCut = (element: Element): boolean => {
				const { right } = element.getBoundingClientRect();
				for (let box: Element | null = element; box; box = box.parentElement) {
					const { overflowX } = getComputedStyle(box);
					if (/auto|scroll/.test(overflowX)) return false;
					const isOver =
						box === element
							? box.scrollWidth > box.clientWidth + 1
							: right > box.getBoundingClientRect().right + 1;
					if (/hidden|clip/.test(overflowX) && isOver) return true;
				}
				return false;
			};
			const texts = [...document.querySelectorAll('body :not(script, style, noscript, svg *)')]
				.filter((element) => isText(element) && element.checkVisibility())
				// Names for those who listen are clipped whatever their size.
				.filter((element) => getComputedStyle(element).clipPath === 'none')
				.filter((element) => !element.closest('.visually-hidden, .skip, [aria-hidden="true"]'));
			const ways = [...document.querySelectorAll('header a, header button')];
			return {
				cut: texts.filter(isCut).map(name),
				away: ways
					.filter((way) => {
						const { left, right } = way.getBoundingClientRect();
						return left < 0 || right > edge;
					})
					.map(name),
				wide: document.documentElement.scrollWidth - edge
			};
		});
		expect({ cut, away, wide }, path).toEqual({ cut: [], away: [], wide: 0 });
	}
});
