import 'maplibre-gl/dist/maplibre-gl.css';
import './bare.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// The least a careful person can ship with MapLibre: one script, its worker, one layer of ours.
// `?width=&height=&lon=&lat=&zoom=` gives it the size (CSS pixels) and the view of the app's map.

setWorkerUrl(workerUrl);

const query = new URLSearchParams(location.search);
const asked = (name: string, fallback: number) => Number(query.get(name) ?? fallback);

const container = document.getElementById('map')!;
container.style.width = `${asked('width', 960)}px`;
container.style.height = `${asked('height', 800)}px`;

const parks = await (await fetch('/data/parks.geojson')).json();

const map = new MapLibreMap({
	container,
	center: [asked('lon', 116.35), asked('lat', 40.15)],
	zoom: asked('zoom', 10),
	fadeDuration: 0,
	style: {
		version: 8,
		sources: { parks: { type: 'geojson', data: parks } },
		layers: [
			{ id: 'ground', type: 'background', paint: { 'background-color': '#f4f1e8' } },
			{ id: 'fill', type: 'fill', source: 'parks', paint: { 'fill-color': '#b9d3a4' } },
			{ id: 'line', type: 'line', source: 'parks', paint: { 'line-color': '#3f6b35' } }
		]
	}
});

void map.once('idle', () => {
	document.documentElement.dataset.idle = String(performance.now());
});
