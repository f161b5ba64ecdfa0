export { MalformedError } from './byte-reader.ts';
export { compactState, type CompactState } from './compaction.ts';
export { MemoryDocumentStore } from './memory-store.ts';
export * from './ports.ts';
export { DOCUMENT_BYTES_MAX } from './room.ts';
export { DocumentNotFoundError } from './room-keeper.ts';
export { Rooms, UpdateRefusedError, type RoomsOptions, type SyncReport } from './rooms.ts';
export type { SyncSocket } from './socket.ts';
export { systemClock } from './system-clock.ts';
