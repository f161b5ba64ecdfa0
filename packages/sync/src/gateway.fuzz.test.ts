import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocketServer, WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { closeName, FRAME_BYTES_MAX, isDocumentFrame } from '@stikkord/protocol';
import { writeSync } from './frames.ts';
import { scanUpdate, type DeleteRange, type ScannedUpdate } from './scan-update.ts';
import { DOCUMENT, Hall } from './testing/hall.ts';
import { turn } from './testing/manual-clock.ts';
import { Person, updateIn } from './testing/person.ts';
import { changeSomething, seeded } from './testing/random-document.ts';
import { mangled, strange, type Known } from './testing/strange-frames.ts';
import { Wire } from './testing/wire.ts';
import { wovenUpdate } from './testing/woven-frames.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 8_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 41);
const FRAMES_PER_RUN = 20;
const ROUND = 100;
/** What may be left in memory beside the document itself; a leak of a frame in hundred would pass it. */
const HEAP_GROWTH_MAX = 48 * 1024 * 1024;
const NAMES: (string | null)[] = [null, 'malformed', 'forged', 'tooLarge', 'forbidden', 'overloaded'];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What two real y-websocket clients say while they write, erase, move their carets, and come back. */
async function recorded(): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  const server = new WebSocketServer({ port: 0 });
  await once(server, 'listening');
  const sockets = new Set<WebSocket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('message', (data: Buffer) => {
      frames.push(new Uint8Array(data));
      for (const other of sockets) if (other !== socket && other.readyState === other.OPEN) other.send(data);
    });
  });
  const next = seeded(7);
  const { port } = server.address() as { port: number };
  const providers = [1, 2].map(
    () =>
      new WebsocketProvider(`ws://127.0.0.1:${port}`, 'x', new Y.Doc(), {
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
      }),
  );
  await Promise.all(providers.map((provider) => new Promise((resolve) => provider.once('status', resolve))));
  for (let i = 0; i < 80; i++) {
    for (const { doc, awareness } of providers) {
      changeSomething(doc, next);
      awareness.setLocalState({ caret: i });
    }
    if (i % 20 === 0) await turn();
  }
  while (frames.length < 150) await turn();
  for (const provider of providers) provider.destroy();
  for (const socket of sockets) socket.terminate();
  server.close();
  return frames;
}

let frames: Uint8Array[];
let hall: Hall;
let ada: Person;
let ben: Person;
let heapBefore: number;
let sent = 0;
const closedAs = new Map<string | null, number>();

beforeAll(async () => {
  frames = await recorded();
  hall = new Hall();
  [ada, ben] = [
    new Person('Ada', 'Ada', 'writer', { clientID: 1_001 }),
    new Person('Ben', 'Ben', 'writer', { clientID: 1_002 }),
  ];
  for (const person of [ada, ben]) hall.enter(person);
  await hall.settle();
  for (let i = 0; i < 40; i++) changeSomething((i % 2 === 0 ? ada : ben).doc, seeded(i));
  await hall.settle();
});
afterAll(async () => {
  await hall.close();
});

/** Someone says `make()` again and again, until the socket is closed. Whatever is refused has left no trace. */
async function attack(device: string, isReader: boolean, make: () => Uint8Array | null): Promise<void> {
  const wire = new Wire();
  hall.rooms.connect(
    wire.server,
    { name: 'Mallory', device, pen: null, access: isReader ? 'reader' : 'writer' },
    DOCUMENT,
  );
  await turn();
  const taken: ScannedUpdate[] = [];
  for (let i = 0; i < FRAMES_PER_RUN && wire.close === null; i++) {
    const stored = hall.store.appends.length;
    const shown = [ada, ben].map(({ wire: theirs }) => theirs?.sent.length);
    const frame = make();
    if (frame !== null && isDocumentFrame(frame)) taken.push(...readable(frame));
    wire.send(frame);
    sent++;
    wire.deliverToServer();
    await turn();
    if (wire.close === null) continue;
    // What is fine is stored, though it shows that something else, which waited for it, is not.
    const since = hall.store.appends.slice(stored).flat();
    if (i > 0 && frame !== null && isDocumentFrame(frame) && since.length > 0 && arePartOf(taken, since)) continue;
    const said = frame === null ? 'a text' : Buffer.from(frame).toString('hex');
    expect(hall.store.appends.length, `stored of ${said}`).toBe(stored);
    expect([ada, ben].map(({ wire: theirs }) => theirs?.sent.length)).toEqual(shown);
  }
  const name = wire.close === null ? null : closeName(wire.close.code);
  expect(NAMES).toContain(name);
  closedAs.set(name, (closedAs.get(name) ?? 0) + 1);
  wire.cut();
  hall.store.appends.length = 0;
}

function readable(frame: Uint8Array): ScannedUpdate[] {
  try {
    return [scanUpdate(updateIn(frame))];
  } catch {
    return [];
  }
}

/** True where nothing was stored that isn't in what was said. */
function arePartOf(said: readonly ScannedUpdate[], stored: readonly { readonly update: Uint8Array }[]): boolean {
  const [blocks, deletes] = [said.flatMap((each) => each.blocks), said.flatMap((each) => each.deletes)];
  return stored
    .map(({ update }) => scanUpdate(update))
    .every(
      (each) =>
        each.blocks.every((part) => isWithin(part, blocks)) && each.deletes.every((part) => isWithin(part, deletes)),
    );
}

function isWithin({ client, from, to }: DeleteRange, ranges: readonly DeleteRange[]): boolean {
  for (let clock = from; clock < to; clock++)
    if (!ranges.some((range) => range.client === client && range.from <= clock && clock < range.to)) return false;
  return true;
}

/** Those who are there notice nothing, and the next letter comes through. */
async function expectPeace(): Promise<void> {
  ada.type('.');
  await hall.settle();
  await hall.clock.advance(2_000);
  await hall.settle();
  const doc = await hall.stored();
  const stored = Y.snapshot(doc);
  for (const person of [ada, ben]) {
    expect(person.closed).toBeNull();
    expect(person.acknowledged).toBe(person.sentChanges);
    expect(Y.equalSnapshots(Y.snapshot(person.doc), stored)).toBe(true);
    expect(person.words).toBe(doc.getText('t').toJSON());
    expect(person.doc.getArray('l').toJSON()).toEqual(doc.getArray('l').toJSON());
    expect(person.doc.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON());
  }
  expect(hall.faults).toEqual([]);
  expect(hall.quarantined).toEqual([]);
}

async function run(
  name: string,
  make: (next: (below: number) => number, own: number) => Uint8Array | null,
): Promise<void> {
  closedAs.clear();
  sent = 0;
  let runs = 0;
  collectGarbage();
  heapBefore = process.memoryUsage().heapUsed;
  await fc.assert(
    fc.asyncProperty(fc.nat(0xffff_ffff), async (seed) => {
      const next = seeded(seed);
      const own = next(2 ** 31);
      await attack(`${name} ${seed}`, next(5) === 0, () => make(next, own));
      if (++runs % ROUND === 0) await expectPeace();
    }),
    { numRuns: RUNS, seed: SEED },
  );
  await expectPeace();
  expect(sent).toBeGreaterThanOrEqual(RUNS);
  hall.refused.length = 0;
  for (const { wire } of [ada, ben]) wire!.sent.length = 0;
  collectGarbage();
  expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(HEAP_GROWTH_MAX);
}

describe('frames without sense', () => {
  test('SY14 SY29 any bytes', async () => {
    await run('bytes', (next) => {
      if (next(50) === 0) return null;
      const bytes = Uint8Array.from({ length: next(60) }, () => next(256));
      if (next(2) === 0) bytes.set([0, next(3), Math.max(0, bytes.length - 3)].slice(0, bytes.length));
      return bytes;
    });
    expect(closedAs.get('malformed')).toBeGreaterThan(RUNS / 2);
  }, 3_600_000);

  test('SY14 SY29 what real clients said, mangled', async () => {
    await run('mangled', (next) => mangled(frames, next));
    expect(closedAs.get('malformed')).toBeGreaterThan(RUNS / 2);
  }, 3_600_000);

  test('SY14 SY17 SY29 what can be read, and no page would say', async () => {
    await run('strange', (next, own) => {
      const known: Known = {
        clients: [ada.doc.clientID, own, own, own, own, own],
        clockOf: (client) => Y.getState(ada.doc.store, client),
      };
      return strange(known, next);
    });
    for (const name of ['malformed', 'forged', 'forbidden']) expect(closedAs.get(name)).toBeGreaterThan(0);
    // Many of them are fine as far as can be told, and stored.
    expect(sent).toBeGreaterThan(RUNS * 1.3);
  }, 3_600_000);

  test('SY29 SY30 items of one frame that nobody can have put beside each other', async () => {
    await run('woven', (next, own) => {
      const known: Known = {
        clients: [ada.doc.clientID, own, own, own + 1, own + 1],
        clockOf: (client) => Y.getState(ada.doc.store, client),
      };
      return writeSync(next(3) === 0 ? 1 : 2, wovenUpdate(known, next));
    });
    expect(closedAs.get('malformed')).toBeGreaterThan(RUNS / 10);
  }, 3_600_000);

  test('SY15 SY29 what is too much, again and again, leaves nothing in memory', async () => {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 40; i++) await attack(`much ${i}`, false, () => new Uint8Array(FRAME_BYTES_MAX + 1 + i));
    expect(closedAs.get('tooLarge')).toBeGreaterThanOrEqual(40);
    await expectPeace();
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(HEAP_GROWTH_MAX);
  });
});
