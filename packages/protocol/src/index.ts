export * from './close-codes.ts';
export * from './document-names.ts';
export * from './sync-frames.ts';
