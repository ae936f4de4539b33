import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// Every map of the page shares MapLibre's worker, which the content policy wants as a file of ours.
setWorkerUrl(workerUrl);
