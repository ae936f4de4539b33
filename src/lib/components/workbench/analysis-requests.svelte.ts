import type { AnalysisRequest, Named } from '$lib/geo/analyse';
import type { Area } from '$lib/geo/area';
import type { Drawing, DrawnGeometry } from '$lib/geo/drawing';
import type { Locale } from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';
import type { Analyses } from '$lib/state/analyses.svelte';
import { greenwayLine, isAreaShape, siteShapes } from '$lib/state/site-shapes';
import type { Workbench } from '$lib/state/workbench.svelte';
import type { Station } from './load-stations';

/** What a distance is measured from. */
interface Subject extends Named {
	name: string;
}

/** Asks the worker what a person chose in the panel, and names what comes back. */
export class AnalysisRequests {
	constructor(
		private readonly bench: Workbench,
		private readonly analyses: Analyses,
		private readonly locale: Locale,
		/** The stations of the base map; none where they can't be had. */
		private readonly loadStations: () => Promise<readonly Station[]>
	) {}

	readonly sites = $derived.by(() => siteShapes(this.bench.snapping.sites));
	readonly greenway = $derived(greenwayLine(this.sites));
	/** The chosen drawings that have an area. */
	readonly areas = $derived.by(() => this.bench.drawings.selected.filter(isAreaShape));
	/** What a buffer's share can be asked of: sites and drawings with an area. */
	readonly zones = $derived.by(() =>
		[...this.sites.filter(isAreaShape), ...this.bench.drawings.list.filter(isAreaShape)].map(
			(zone) => ({ id: zone.id, name: this.#nameOf(zone.id), geometry: zone.geometry as Area })
		)
	);

	#nameOf(id: string): string {
		const site = this.sites.find((one) => one.id === id);
		return site ? site.name[this.locale] : (this.bench.drawings.find(id)?.name ?? '');
	}

	overlap(): void {
		const subjects = this.areas.map(named);
		const request = { kind: 'overlap', subjects, others: this.zones.map(named) } as const;
		void this.analyses.ask(
			m.analyse_overlap_of({ names: this.#names(this.areas) }),
			request,
			(pairs) =>
				pairs.map(({ subject, other, area, shareOfA, shareOfB, geometry }) => ({
					name: m.analyse_pair({ a: this.#nameOf(subject), b: this.#nameOf(other) }),
					area,
					shares: [
						{ of: this.#nameOf(subject), share: shareOfA },
						{ of: this.#nameOf(other), share: shareOfB }
					],
					geometry
				}))
		);
	}

	difference(): void {
		const [first, ...others] = this.areas;
		if (!first) return;
		const title = m.analyse_difference_of({ name: first.name, names: this.#names(others) });
		const request = {
			kind: 'difference',
			area: first.geometry,
			others: others.map(({ geometry }) => geometry)
		} as const;
		void this.analyses.ask(title, request, ({ area, geometry }) =>
			geometry ? [{ name: title, area, geometry }] : []
		);
	}

	union(): void {
		const title = m.analyse_union_of({ names: this.#names(this.areas) });
		const request = { kind: 'union', areas: this.areas.map(({ geometry }) => geometry) } as const;
		void this.analyses.ask(title, request, ({ area, geometry }) =>
			geometry ? [{ name: title, area, geometry }] : []
		);
	}

	/** What a distance is measured from: the site of an id, or with `''` the only chosen drawing. */
	subject(id: string): Subject | null {
		const { only } = this.bench.drawings;
		if (!id) return only;
		const site = this.sites.find((one) => one.id === id);
		return site ? { ...named(site), name: site.name[this.locale] } : null;
	}

	/** The area within some metres of something, and how much of each zone lies in it. */
	buffer({ id, name, geometry }: Subject, metres: number, zoneIds: readonly string[]): void {
		const title = m.analyse_buffer_of({ name, metres });
		const zones = this.zones.filter((zone) => zone.id !== id && zoneIds.includes(zone.id));
		const request: AnalysisRequest & { kind: 'buffer' } = {
			kind: 'buffer',
			geometry,
			metres,
			zones: zones.map(named)
		};
		void this.analyses.ask(title, request, (answer) => [
			{ name: title, area: answer.area, geometry: answer.geometry },
			...zones.map((zone) => {
				const inside = answer.zones.find(({ id }) => id === zone.id);
				return {
					name: m.analyse_zone_inside({ zone: zone.name }),
					area: inside?.area ?? 0,
					shares: [{ of: zone.name, share: inside?.share ?? 0 }],
					geometry: inside?.geometry
				};
			})
		]);
	}

	greenwayInside(): void {
		if (!this.greenway) return;
		const request = {
			kind: 'length-inside',
			line: this.greenway,
			areas: this.areas.map(named)
		} as const;
		void this.analyses.ask(m.analyse_greenway_inside(), request, (inside) =>
			inside.map(({ id, metres }) => ({ name: this.#nameOf(id), metres }))
		);
	}

	/** Sites and stations within some metres of something, nearest first; or else the nearest one. */
	async within({ id, name, geometry }: Subject, metres: number): Promise<void> {
		const stations = await this.loadStations();
		const places = [...this.sites, ...stations];
		const targets = places.filter((place) => place.id !== id);
		const request = {
			kind: 'within',
			geometry,
			metres: Infinity,
			targets: targets.map(named)
		} as const;
		const nameOf = (id: string) =>
			targets.find((place) => place.id === id)?.name[this.locale] ?? '';
		const title = m.analyse_within_of({ name, metres });
		await this.analyses.ask(title, request, (near) => {
			const found = near.filter((one) => one.metres <= metres);
			const [nearest] = near;
			if (found.length === 0 && nearest) {
				const text = m.analyse_nearest({ name: nameOf(nearest.id) });
				return [{ name: text, metres: nearest.metres }];
			}
			return found.map((one) => ({ name: nameOf(one.id), metres: one.metres }));
		});
	}

	#names(drawings: readonly Drawing[]): string {
		return drawings.map(({ name }) => name).join(m.list_separator());
	}
}

/** What goes to the worker is plain. */
const named = <G extends DrawnGeometry>({ id, geometry }: Named<G>): Named<G> => ({ id, geometry });
