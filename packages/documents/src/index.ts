export * from './board/board-document.ts';
export { readPoints, createResponseDocument } from './response/read-points.ts';
export { SHAPE_VERSION, shapeVersion } from './shape.ts';
