import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { ENGINE_OPTIONS } from './engine.ts';

type FileSystemOptions = Parameters<NodeFS['init']>[1];

/** An open file as Emscripten knows it: `nfd` is Node's descriptor, which folders have none of. */
interface Stream {
  readonly nfd?: number;
  readonly node: object;
}

/** The part of Emscripten's file system on Node that we add to. */
interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: Stream) => number };
  realPath(node: object): string;
}

/**
 * A folder for PGlite whose `fsync` is one. PGlite 0.5 asks its file system to force files to the disk if it is told to
 * (without -F), but the one on Node has no such operation, and what is missing counts as done.
 */
class SyncedFolder extends NodeFS {
  override async init(client: PGlite, options: FileSystemOptions) {
    const made = await super.init(client, options);
    const addFsync = (module: unknown): void => {
      const files = (module as { NODEFS: NodeFiles }).NODEFS;
      files.stream_ops.fsync = (stream) => {
        if (stream.nfd === undefined) syncPath(files.realPath(stream.node));
        else fsyncSync(stream.nfd);
        return 0;
      };
    };
    const { emscriptenOpts } = made;
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}

/** For a PGlite on `folder` whose commits are on the disk before they are answered. */
export function syncedOptions(folder: string): PGliteOptions {
  return {
    fs: new SyncedFolder(folder),
    // Without -F it waits for the disk at every commit; PGlite's fdatasync is none.
    startParams: [...ENGINE_OPTIONS.startParams.filter((flag) => flag !== '-F'), '-c', 'wal_sync_method=fsync'],
  };
}

/** Forces all files and folders under `folder`, and itself, to the disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
}

export function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
