import type { AnalysisRequest, Named } from '$lib/geo/analyse';
import type { Area } from '$lib/geo/area';
import type { Drawing, DrawnGeometry } from '$lib/geo/drawing';
import type { Locale } from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';
import type { Analyses } from '$lib/state/analyses.svelte';
import { greenwayLine, isAreaShape, siteShapes } from '$lib/state/site-shapes';
import type { Workbench } from '$lib/state/workbench.svelte';

/** So many of the nearest are told. */
const NEAREST = 20;

/** Asks the worker what a person chose in the panel, and names what comes back. */
export class AnalysisRequests {
	constructor(
		private readonly bench: Workbench,
		private readonly analyses: Analyses,
		private readonly locale: Locale
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

	/** The area within some metres of the chosen drawing, or of the greenway. */
	buffer(of: 'greenway' | Drawing, metres: number, zoneId: string): void {
		const geometry: DrawnGeometry | null = of === 'greenway' ? this.greenway : of.geometry;
		if (!geometry) return;
		const name = of === 'greenway' ? this.#nameOf('greenway-42') : of.name;
		const title = m.analyse_buffer_of({ name, metres });
		const zones = this.zones.filter(({ id }) => id === zoneId).map(named);
		const request: AnalysisRequest & { kind: 'buffer' } = {
			kind: 'buffer',
			geometry,
			metres,
			zones
		};
		void this.analyses.ask(title, request, (answer) => [
			{ name: title, area: answer.area, geometry: answer.geometry },
			...zones.map(({ id }) => {
				const inside = answer.zones.find((zone) => zone.id === id);
				const zone = this.#nameOf(id);
				return {
					name: m.analyse_zone_inside({ zone }),
					area: inside?.area ?? 0,
					shares: [{ of: zone, share: inside?.share ?? 0 }],
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

	/** The sites within some metres of the chosen drawing, nearest first. */
	within(of: Drawing, metres: number): void {
		const targets = this.sites.map(named);
		const request = { kind: 'within', geometry: of.geometry, metres, targets } as const;
		const title = m.analyse_within_of({ name: of.name, metres });
		void this.analyses.ask(title, request, (near) =>
			near.slice(0, NEAREST).map((one) => ({ name: this.#nameOf(one.id), metres: one.metres }))
		);
	}

	#names(drawings: readonly Drawing[]): string {
		return drawings.map(({ name }) => name).join(m.list_separator());
	}
}

/** What goes to the worker is plain. */
const named = <G extends DrawnGeometry>({ id, geometry }: Named<G>): Named<G> => ({ id, geometry });
