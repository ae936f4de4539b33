import { createContext } from 'svelte';
import { VisibleLayers } from './layers.svelte';
import { Marks } from './marks.svelte';
import { Notices } from './notices.svelte';
import { OfflineCopy } from './offline-copy.svelte';
import { GreenwayRuler } from './ruler.svelte';
import { Selection } from './selection.svelte';
import { Settings } from './settings.svelte';
import { MapView } from './view.svelte';
import type { Workbench } from './workbench.svelte';

/** All that a person chose or did, one class a concern. The map and the panels are views of it. */
export class AtlasState {
	readonly layers = new VisibleLayers();
	readonly selection = new Selection();
	readonly view = new MapView();
	readonly settings = new Settings();
	readonly marks = new Marks();
	readonly ruler = new GreenwayRuler();
	readonly notices = new Notices();
	readonly offlineCopy = new OfflineCopy();
	/** Whether the page stands in a frame of another one: only the map is shown. */
	embedded = $state(false);
	/** Made by the workbench's own page, so that no other page loads its code. */
	workbench: Workbench | null = null;
}

/** The state lives in a context and not in a module, where prerendered pages would share it. */
export const [getAtlas, setAtlas] = createContext<AtlasState>();
