export * from './api.ts';
export * from './close-codes.ts';
export * from './document-names.ts';
export * from './history.ts';
export * from './live-feed.ts';
export * from './paths.ts';
export * from './problems.ts';
export * from './sync-frames.ts';
