export { openStorage, type StorageOptions } from './open-storage.ts';
export * from './storage.ts';
