import type { BBox } from 'geojson';
import type { View } from './query';

/** Where the map is asked to go: a view, a site, a box, or the whole atlas. */
export type Target = { view: View } | { site: string } | { box: BBox } | { everything: true };

/** Where the map is, and where it was last asked to go. */
export class MapView {
	/** What the map shows now; `null` where there is no map, or none yet. */
	seen = $state.raw<View | null>(null);
	/** The view asked for or moved to last; `null` while the map is on its way to a site. */
	current = $state.raw<View | null>(null);
	/** The last request. Each request is a new object, so that asking twice moves twice. */
	target = $state.raw<Target>({ everything: true });
	/** Whether the map has drawn itself once, or can't: what may wait for it can start. */
	settled = $state(false);

	goTo(target: Target): void {
		this.target = { ...target };
		this.current = 'view' in target ? target.view : null;
	}
}
