import { m } from '$lib/paraglide/messages';

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
