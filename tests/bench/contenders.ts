import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@stikkord/storage/testing';
import type { ServerKind } from './load/dialect.ts';
import { makeMeetings } from './meeting.ts';
import { postgresCpu, postmasterOf } from './postgres-cpu.ts';
import { startMeasured, type MeasuredServer } from './server-process.ts';

export type ContenderName = 'relay' | 'y-websocket' | 'hocuspocus' | 'stikkord-postgres' | 'stikkord-pglite';

/** A server that is up, with documents that are ready to be written in. */
export interface Stand {
  readonly kind: ServerKind;
  readonly places: readonly string[];
  readonly cookies: readonly (readonly string[])[] | null;
  server: MeasuredServer;
  /** ms; null where there is no PostgreSQL behind it. */
  databaseCpu(): number | null;
  /** kill -9, and the same server again on what it has stored. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface Contender {
  readonly name: ContenderName;
  readonly title: string;
  /** What is left when everybody's power goes. */
  readonly durable: string;
  /** A server with `documents` documents, for `devices` devices at each. */
  readonly stand: (documents: number, devices: number) => Promise<Stand>;
}

export interface Contenders {
  readonly all: readonly Contender[];
  stop(): Promise<void>;
}

const STIKKORD = '../../apps/server/src/main.ts';

/** The servers to compare, and the PostgreSQL that ours is given: a real one that syncs to disk. */
export async function openContenders(): Promise<Contenders> {
  const database = await startPostgres({ fsync: 'on', shared_buffers: '128MB' });
  const all: readonly Contender[] = [
    peer('relay', 'relay', 'a relay: no CRDT, stores nothing', 'servers/relay.ts'),
    peer('y-websocket', 'y-websocket', '@y/websocket-server 0.1.1', 'servers/y-websocket.ts'),
    peer('hocuspocus', 'hocuspocus', 'Hocuspocus 4.7.0', 'servers/hocuspocus.ts'),
    {
      name: 'stikkord-postgres',
      title: 'Stikkord on PostgreSQL 18',
      durable: 'yes: committed and synced to disk before anyone is shown it',
      stand: async (documents, devices) => {
        const databaseUrl = await database.createDatabase();
        const postmaster = await postmasterOf(databaseUrl);
        return await stikkord({ DATABASE_URL: databaseUrl }, documents, devices, {
          databaseCpu: () => postgresCpu(postmaster),
          cleanUp: () => {},
        });
      },
    },
    {
      name: 'stikkord-pglite',
      title: 'Stikkord on PGlite (a folder)',
      durable: 'yes: committed before anyone is shown it',
      stand: async (documents, devices) => {
        const folder = mkdtempSync(join(tmpdir(), 'stikkord-bench-'));
        return await stikkord({ STIKKORD_DATA: folder }, documents, devices, {
          databaseCpu: () => null,
          cleanUp: () => rmSync(folder, { recursive: true, force: true }),
        });
      },
    },
  ];
  return { all, stop: () => database.stop() };
}

function peer(name: ContenderName, kind: ServerKind, title: string, file: string): Contender {
  return {
    name,
    title,
    durable: 'not durable',
    stand: async (documents) => {
      const stand: Stand = {
        kind,
        places: Array.from({ length: documents }, (_, index) => `benchmark-document-${index}`),
        cookies: null,
        server: await startMeasured(file),
        databaseCpu: () => null,
        restart: async () => {
          await stand.server.kill();
          stand.server = await startMeasured(file);
        },
        stop: () => stand.server.kill(),
      };
      return stand;
    },
  };
}

async function stikkord(
  env: Readonly<Record<string, string>>,
  documents: number,
  devices: number,
  { databaseCpu, cleanUp }: { readonly databaseCpu: () => number | null; readonly cleanUp: () => void },
): Promise<Stand> {
  const start = (): Promise<MeasuredServer> =>
    startMeasured(
      STIKKORD,
      { DATABASE_URL: '', ...env, HOST: '127.0.0.1', PORT: '0', STIKKORD_DEMO: '0', STIKKORD_LOG: 'error' },
      'Ctrl-C ends it',
      // As infra/setup/start.mjs starts it.
      ['--max-semi-space-size=16'],
    );
  const server = await start();
  const [setUpPath = ''] = /\/setup\/\S+/.exec(server.said) ?? [];
  const stand: Stand = {
    kind: 'stikkord',
    ...(await makeMeetings(server.url, setUpPath, documents, devices)),
    server,
    databaseCpu,
    restart: async () => {
      await stand.server.kill();
      stand.server = await start();
    },
    stop: async () => {
      await stand.server.kill();
      cleanUp();
    },
  };
  return stand;
}
