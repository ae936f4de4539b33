import { isLayerId } from '$lib/atlas/layers';
import { layerName } from '$lib/atlas/terms';
import { m } from '$lib/paraglide/messages';
import type { Notices } from '$lib/state/notices.svelte';
import type { LoadFailure } from './load';
import type { MapFile } from './map-data.svelte';

/** MapLibre's own texts in the language of the page. */
export function mapTexts(): Record<string, string> {
	return {
		'Map.Title': m.map_canvas(),
		'AttributionControl.ToggleAttribution': m.map_attribution(),
		'CooperativeGesturesHandler.MacHelpText': m.map_gesture_mac(),
		'CooperativeGesturesHandler.MobileHelpText': m.map_gesture_touch(),
		'CooperativeGesturesHandler.WindowsHelpText': m.map_gesture_windows(),
		'FullscreenControl.Enter': m.map_fullscreen(),
		'FullscreenControl.Exit': m.map_fullscreen_exit(),
		'NavigationControl.ResetBearing': m.map_north(),
		'NavigationControl.ZoomIn': m.map_zoom_in(),
		'NavigationControl.ZoomOut': m.map_zoom_out(),
		'ScaleControl.Meters': m.unit_m(),
		'ScaleControl.Kilometers': m.unit_km()
	};
}

/** Tells a person that a file of the map did not come, and no longer once it has. */
export const reportTo =
	(notices: Notices) =>
	(file: MapFile, failure: LoadFailure | null): void => {
		const name = isLayerId(file) ? layerName(file) : m.file_base();
		if (failure) notices.add(file, m.notice_file_failed({ file: name }));
		else notices.dismiss(file);
	};
