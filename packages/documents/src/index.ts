export * from './board/board-document.ts';
export { diffPoints, longestRun, replaceRange, type PlainPoint, type PointEdit, type Spot } from './response/edits.ts';
export { movePoint, shiftPoints } from './response/levels.ts';
export type { Place } from './response/places.ts';
export { PointsBinding, type PointsBindingOptions } from './response/points-binding.ts';
export { createResponseDocument, readPoints } from './response/read-points.ts';
export type { ShownPoint } from './response/read-section.ts';
export { SHAPE_VERSION, shapeVersion } from './shape.ts';
