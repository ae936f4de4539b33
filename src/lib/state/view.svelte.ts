import type { View } from './query';

/** Where the map is asked to go: a view, a site, or the whole atlas. */
export type Target = { view: View } | { site: string } | { everything: true };

/** Where the map is, and where it was last asked to go. */
export class MapView {
	/** The view asked for or moved to last; `null` while the map is on its way to a site. */
	current = $state.raw<View | null>(null);
	/** What the map shows now; `null` before it first does. */
	seen = $state.raw<View | null>(null);
	/** The last request. Each request is a new object, so that asking twice moves twice. */
	target = $state.raw<Target>({ everything: true });

	goTo(target: Target): void {
		this.target = { ...target };
		this.current = 'view' in target ? target.view : null;
	}
}
