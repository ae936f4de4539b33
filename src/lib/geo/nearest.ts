export { createDistanceTo } from './distance-to';
export { distanceBetween, type Gap } from './distance-between';
export { createPointIndex, type NearItem, type PointIndex } from './point-index';
export { createSegmentIndex, type NearestOnLine, type SegmentIndex } from './segment-index';
