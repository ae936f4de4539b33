/** What the map draws once the sites are there: its code comes as late as it does. */
export { labelCollection } from './labels';
export { allLayers } from './style/all-layers';
