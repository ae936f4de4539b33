// Both style sheets in their order: ours changes what MapLibre's has set.
import 'maplibre-gl/dist/maplibre-gl.css';
import './controls.css';
