import type { View } from './query';

/** Where the map is asked to go: a view, a site, or the whole atlas. */
export type Target = { view: View } | { site: string } | { everything: true };

/** Where the map is, and where it was last asked to go. */
export class MapView {
	/** The view after the last movement; `null` until the map has moved since it was sent somewhere. */
	current = $state.raw<View | null>(null);
	/** The last request. Each request is a new object, so that asking twice moves twice. */
	target = $state.raw<Target>({ everything: true });

	goTo(target: Target): void {
		this.target = { ...target };
		this.current = null;
	}
}
