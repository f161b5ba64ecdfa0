import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server';
import { FRAME_BYTES_MAX, page, type ProblemId } from '@stikkord/protocol';
import { openStorage, type Storage, type StorageOptions } from '@stikkord/storage';
import { Rooms, systemClock, type Clock } from '@stikkord/sync';
import { pino, type Logger } from 'pino';
import { WebSocketServer, type ServerOptions as WebSocketOptions } from 'ws';
import { Accounts } from './accounts/accounts.ts';
import { SetUp } from './accounts/set-up.ts';
import { Actors } from './actors/actors.ts';
import { Departed } from './actors/departed.ts';
import { ListedPeople } from './actors/listed-people.ts';
import { Receipts } from './actors/receipts.ts';
import { VisitCookies } from './actors/visit-cookie.ts';
import { createApp } from './app.ts';
import { demoMeeting } from './demo/demo-meeting.ts';
import type { AiAddress } from './drafts/ai-address.ts';
import { FILES_AT_ONCE, FileWork } from './exporting/file-work.ts';
import { FileChecks } from './files/file-checks.ts';
import { Pace } from './http/pace.ts';
import { Turns } from './http/turns.ts';
import { WrongTries } from './http/wrong-tries.ts';
import type { MeetingPeer } from './live/meeting-peer.ts';
import { MeetingRooms } from './live/meeting-rooms.ts';
import { systemRandomness } from './random.ts';
import { EntryKeys } from './polls/entry-keys.ts';
import { EntryWriter } from './polls/entry-writer.ts';
import { Rehearsals } from './rehearsal/rehearsals.ts';
import type { Services } from './services.ts';
import { History } from './versions/history.ts';
import { accessPolicy } from './sync/access-policy.ts';
import { compactInThread } from './sync/compact-in-thread.ts';
import { Refusals, REQUESTS } from './sync/refusals.ts';

export interface ServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Which of the machine's addresses to listen at; all if not given. */
  readonly host?: string | undefined;
  /** Where PGlite keeps its files, or the address of a PostgreSQL; or storage that is open already and stays so. */
  readonly storage: StorageOptions | { readonly opened: Storage };
  /** The address that people use, without a path; if not given, whatever their browsers ask for. */
  readonly publicUrl?: string | undefined;
  /** True behind a reverse proxy of one's own. */
  readonly trustProxy?: boolean;
  /** Offer a demo meeting where the database is empty. */
  readonly demo?: boolean;
  /** Whom drafts of themes may be asked of; nobody if not given. */
  readonly ai?: AiAddress | null;
  /** Times of the day are there, where a meeting doesn't say another: of the IANA database. Europe/Oslo if not given. */
  readonly zone?: string;
  /** Where the built web app lies, if not in apps/web/dist. */
  readonly webFolder?: string;
  readonly clock?: Clock;
  readonly log?: Logger;
}

export interface DemoPaths {
  readonly code: string;
  readonly join: string;
  readonly facilitator: string;
  readonly projector: string;
}

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** The path of the set-up link; null once there is an organiser. */
  readonly setUpPath: string | null;
  readonly demo: DemoPaths | null;
  /** Takes no more, lets what is under way be stored and acknowledged, says goodbye to everybody, closes the database. */
  close(): Promise<void>;
}

/** The port can't be listened at. The message is one line for the person at the terminal. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

export const DEFAULT_ZONE = 'Europe/Oslo';
const WEB_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));
/** Reading a request's head, and all of it: whoever dawdles keeps a place from others. ms. */
const REQUEST_LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
};
/** Nothing read of an answer for so long, and it is cut off; WebSockets have their own ways. ms. */
const UNREAD_MS_MAX = 120_000;
const HEADER_BYTES_MAX = 16 * 1024;
const CONNECTIONS_MAX = 20_000;
/** How long each page may wait to be told of a shutdown, so that they don't all come back at once. */
const SPREAD_MS_PER_SOCKET = 10;
const SPREAD_MS_MAX = 10_000;
const GOODBYE_MS = 500;

/** The composition root. Throws StorageOpenError and ListenError. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if ('opened' in options.storage) return serve(options, options.storage.opened);
  const storage = await openStorage(options.storage);
  try {
    const server = await serve(options, storage);
    return {
      ...server,
      async close() {
        await server.close();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function serve(options: ServerOptions, storage: Storage): Promise<RunningServer> {
  const { clock = systemClock, log = pino({ enabled: false }) } = options;
  const random = systemRandomness;
  const { secrets } = storage;
  const [cookieKey, sessionSecret, entrySecret, listSecret, firstOrganiser] = await Promise.all([
    secrets.getOrCreate('cookie-key', () => random.key() + random.key()),
    secrets.getOrCreate('session-secret', () => random.key() + random.key()),
    secrets.getOrCreate('entry-keys', () => random.key() + random.key()),
    secrets.getOrCreate('listed-people', () => random.key() + random.key()),
    secrets.getOrCreate('first-organiser', () => random.id()),
  ]);
  const standpoint = {
    publicUrl: options.publicUrl === undefined ? null : new URL(options.publicUrl),
    trustProxy: options.trustProxy ?? false,
  };
  const fault = (error: unknown): void => log.error({ err: error }, 'fault');
  const compaction = compactInThread();
  const refusals = new Refusals(clock, log);
  const problems = new Refusals<ProblemId>(clock, log, REQUESTS);
  let storing = true;
  const documents = new Rooms<MeetingPeer>({
    store: storage.documents,
    policy: accessPolicy,
    clock,
    compactState: compaction.compact,
    report: {
      refused: (name) => refusals.count(name),
      storing: (now) => {
        storing = now;
        if (now) log.warn('the database answers again');
        else log.error('the database is away');
      },
      quarantined: (document, error) =>
        log.error(
          { document, err: error },
          'damaged document: not served until it is repaired, see docs/administrator.md',
        ),
      fault,
    },
  });
  const files = new FileWork({ clock, fault });
  const fileChecks = new FileChecks(clock);
  const receipts = new Receipts(cookieKey);
  const history = new History({ storage, documents, clock, fault });
  const writer = new EntryWriter(storage.entries);
  const rooms = new MeetingRooms({
    meetings: storage.meetings,
    questions: storage.questions,
    followUps: storage.followUps,
    polls: {
      entries: storage.entries,
      questions: storage.questions,
      documents,
      writer,
      keys: new EntryKeys(entrySecret),
      clock,
      fault,
    },
    receipts,
    documents,
    changed: (before, after) => history.changed(before, after),
    rightsChanged: (live) => documents.rightsChanged((peer) => peer.live === live),
    clock,
    pointSecret: random.key(),
    zone: options.zone ?? DEFAULT_ZONE,
    aiHost: options.ai?.url.host ?? null,
    fault,
  });
  documents.onCommitted((document) => rooms.committed(document));

  const rehearsals = new Rehearsals({
    meetings: storage.meetings,
    rooms,
    documents,
    clock,
    random,
    zone: options.zone ?? DEFAULT_ZONE,
    fault,
  });

  let ready = true;
  const accounts = new Accounts({ storage, secret: sessionSecret, firstOrganiser, log });
  const setUp = new SetUp(storage, accounts, () => random.key());
  const departed = new Departed(() => clock.now());
  const cookies = new VisitCookies(cookieKey, standpoint, departed, () => clock.now());
  const services: Services = {
    storage,
    accounts,
    setUp,
    actors: new Actors(accounts, cookies),
    cookies,
    receipts,
    departed,
    rooms,
    documents,
    rehearsals,
    refusals,
    problems,
    history: history.desk,
    exportTurns: new Turns({ atOnce: FILES_AT_ONCE, perAsker: 50 }),
    receiptTurns: new Turns({ atOnce: 2, perAsker: 2_000 }),
    files,
    fileChecks,
    fileTurns: new Turns({ atOnce: FILES_AT_ONCE, perAsker: 5 }),
    listed: new ListedPeople(listSecret),
    importTurns: new Turns({ atOnce: FILES_AT_ONCE, perAsker: 3 }),
    ai: options.ai ?? null,
    answerTurns: new Turns({ atOnce: 1_000, perAsker: 10 }),
    answerPace: new Pace(clock, 120),
    signalPace: new Pace(clock, 120),
    groupPace: new Pace(clock, 240),
    namePace: new Pace(clock, 40),
    wrongNames: new Pace(clock, 100),
    draftTurns: new Turns({ atOnce: 4, perAsker: 2 }),
    historyTurns: new Turns({ atOnce: 2, perAsker: 10 }),
    wrongTries: new WrongTries(clock),
    doorTurns: new Turns({ atOnce: 4, perAsker: 2_000 }),
    signInTurns: new Turns({ atOnce: 1, perAsker: 20 }),
    standpoint,
    clock,
    random,
    log,
    webFolder: options.webFolder ?? WEB_FOLDER,
    ready: () => ready,
    storing: () => storing,
  };

  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const demo = await demoMeeting(storage, random, { firstOrganiser, offer: options.demo ?? false, today });
  const setUpKey = await setUp.key();

  const socketOptions: WebSocketOptions & { maxFragments: number } = {
    noServer: true,
    // Above the limit that sync itself keeps: one that ws closes, with 1009, comes back for ever.
    maxPayload: FRAME_BYTES_MAX + 64 * 1024,
    maxFragments: 1024,
    perMessageDeflate: false,
  };
  const sockets = new WebSocketServer(socketOptions);
  const server = createAdaptorServer({
    fetch: createApp(services).fetch,
    websocket: { server: sockets as WebSocketServerLike },
    // Whoever asks for another protocol (curl asks for h2c) is answered in HTTP, not left with a connection nobody owns.
    serverOptions: {
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
      maxHeaderSize: HEADER_BYTES_MAX,
      ...REQUEST_LIMITS,
    },
  });
  server.maxConnections = CONNECTIONS_MAX;
  server.setTimeout(UNREAD_MS_MAX);
  const { port } = await listen(server, options).catch(async (error: unknown) => {
    await documents.shutdown({ spreadMs: 0 });
    throw error;
  });
  history.start();
  void rehearsals.start();

  return {
    url: options.publicUrl?.replace(/\/+$/, '') ?? `http://${shownHost(options.host)}:${port}`,
    setUpPath: setUpKey === null ? null : page.setUp(setUpKey),
    demo: demo && {
      code: demo.code,
      join: page.meeting(demo.code),
      facilitator: page.run(demo.facilitatorKey),
      projector: page.projector(demo.projectorKey),
    },
    async close() {
      ready = false;
      const closed = once(server, 'close');
      server.close();
      rehearsals.close();
      const spreadMs = Math.min(SPREAD_MS_MAX, sockets.clients.size * SPREAD_MS_PER_SOCKET);
      await Promise.all([rooms.close({ spreadMs }), documents.shutdown({ spreadMs })]);
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())]);
      for (const socket of sockets.clients) socket.terminate();
      await Promise.all([history.close(), writer.idle()]);
      fileChecks.end();
      await Promise.all([compaction.end(), files.end()]);
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      refusals.tell();
      problems.tell();
    },
  };
}

/** A host that a person on this machine can open. */
function shownHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

async function listen(
  server: ReturnType<typeof createAdaptorServer>,
  { port, host }: Pick<ServerOptions, 'port' | 'host'>,
): Promise<AddressInfo> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new ListenError(listenMessage(error, port, host), { cause: error });
  }
  return server.address() as AddressInfo;
}

function listenMessage(error: unknown, port: number, host: string | undefined): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Set HOST to one it has.`;
  return `Port ${port} can't be listened at: ${error instanceof Error ? error.message : String(error)}`;
}
