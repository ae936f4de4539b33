import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LAYER_IDS } from '$lib/atlas/layers';
import { AtlasState } from './atlas.svelte';
import { MeasureUnits } from './measure-units.svelte';

const atlas = () => new AtlasState();

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('visible layers', () => {
	it('are all of them at first, and stay in the order of the contract', () => {
		const { layers } = atlas();
		expect([layers.ids, layers.isDefault]).toEqual([LAYER_IDS, true]);
		layers.turn('parks', false);
		layers.turn('parks', false);
		expect([layers.has('parks'), layers.isDefault]).toEqual([false, false]);
		layers.turn('parks', true);
		layers.turn('parks', true);
		expect(layers.ids).toEqual(LAYER_IDS);
		layers.show(['places', 'huitian']);
		expect(layers.ids).toEqual(['huitian', 'places']);
		layers.showAll();
		expect(layers.isDefault).toBe(true);
	});
});

describe('marks', () => {
	it('keep the name of a place that the URL names again, and of no other', () => {
		const { marks } = atlas();
		marks.place = { name: '朱辛庄', at: [116.3, 40.1] };
		marks.restore([116.3000004, 40.0999996]);
		expect(marks.place.name).toBe('朱辛庄');
		marks.restore([116.300002, 40.1]);
		expect(marks.place).toEqual({ name: null, at: [116.300002, 40.1] });
		marks.restore(undefined);
		expect(marks.place).toBeNull();
	});

	it('of panels are cleared, the place stays', () => {
		const { marks } = atlas();
		marks.restore([116, 40]);
		marks.point = [116, 40];
		marks.section = { type: 'LineString', coordinates: [] };
		marks.clear();
		expect([marks.point, marks.section, marks.place?.at]).toEqual([null, null, [116, 40]]);
	});
});

describe('notices', () => {
	it('stand once each, the newest last, and say when they are dismissed', () => {
		const { notices } = atlas();
		const ondismiss = vi.fn();
		notices.add('a', 'one', { ondismiss });
		notices.add('b', 'two');
		notices.add('a', 'again', { ondismiss });
		expect(notices.list.map(({ text }) => text)).toEqual(['two', 'again']);
		notices.dismiss('a');
		notices.dismiss('nowhere');
		expect(ondismiss).toHaveBeenCalledTimes(1);
		expect(notices.list.map(({ id }) => id)).toEqual(['b']);
	});
});

describe('the view', () => {
	it('is on its way until it is a view that was asked for', () => {
		const { view } = atlas();
		const asked = { lon: 116, lat: 40, zoom: 12 };
		view.goTo({ view: asked });
		expect(view.current).toEqual(asked);
		const first = view.target;
		view.goTo({ site: 'huitian' });
		expect([view.target, view.current]).toEqual([{ site: 'huitian' }, null]);
		expect(view.target).not.toBe(first);
		const again = view.target;
		view.goTo(again);
		expect(view.target).not.toBe(again);
	});
});

describe("the greenway's ruler", () => {
	beforeEach(() => void vi.useFakeTimers());

	it('says where it stands once it rests, to ten metres', () => {
		const { ruler } = atlas();
		ruler.moveTo(17_503.6);
		vi.advanceTimersByTime(200);
		ruler.moveTo(17_512.4);
		vi.advanceTimersByTime(299);
		expect(ruler.query).toEqual({});
		vi.advanceTimersByTime(1);
		expect(ruler.query).toEqual({ km: 17.51 });
		ruler.select({ from: 8000, to: 15_000 });
		vi.runAllTimers();
		expect(ruler.query).toEqual({ km: 17.51, from: 8, to: 15 });
		ruler.select(null);
		ruler.moveTo(null);
		vi.runAllTimers();
		expect(ruler.query).toEqual({});
	});

	it("never says a person's own position, and says the next one again", () => {
		const { ruler } = atlas();
		ruler.moveTo(1000, { isPrivate: true });
		vi.runAllTimers();
		expect([ruler.metres, ruler.query]).toEqual([1000, {}]);
		ruler.moveTo(2000);
		vi.runAllTimers();
		expect(ruler.query).toEqual({ km: 2 });
	});

	it('takes over what a URL says, half a section being none', () => {
		const { ruler } = atlas();
		ruler.restore({ km: 2.5, from: 1, to: 3 });
		expect([ruler.metres, ruler.section]).toEqual([2500, { from: 1000, to: 3000 }]);
		expect(ruler.query).toEqual({ km: 2.5, from: 1, to: 3 });
		ruler.restore({ from: 1 });
		expect([ruler.metres, ruler.section, ruler.query]).toEqual([null, null, {}]);
	});
});

describe('units of the workbench', () => {
	const storage = (kept: Map<string, string>) =>
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value)
		});

	it('are the usual ones until others are picked, which are found again', () => {
		storage(new Map());
		const units = new MeasureUnits(() => 'mu');
		units.start();
		expect([units.area, units.length]).toEqual(['mu', 'm']);
		expect(units.chooseArea('km2') && units.chooseLength('km')).toBe(true);
		const later = new MeasureUnits(() => 'mu');
		later.start();
		expect([later.area, later.length]).toEqual(['km2', 'km']);
	});

	it('ignore what is none, and hold for the visit where storage is forbidden', () => {
		storage(new Map([['atlas:area-unit', 'furlong']]));
		const units = new MeasureUnits(() => 'ha');
		units.start();
		expect(units.area).toBe('ha');
		vi.unstubAllGlobals();
		expect(units.chooseLength('li')).toBe(false);
		expect(units.length).toBe('li');
	});
});
