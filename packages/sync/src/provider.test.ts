import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { FRAME, isDocumentFrame, readAcknowledged, readStanding, type Standing } from '@stikkord/protocol';
import { MemoryDocumentStore } from './memory-store.ts';
import { StoreUnavailableError, type Access, type Peer } from './ports.ts';
import { Rooms } from './rooms.ts';
import type { SyncSocket } from './socket.ts';
import { systemClock } from './system-clock.ts';

const DOCUMENT = 'r~q1~g1';

function adapt(socket: WebSocket): SyncSocket {
  return {
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    send: (frame) => socket.send(frame),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    ping: () => socket.ping(),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    onMessage: (listener) => socket.on('message', (data: Buffer, binary) => listener(binary ? data : null)),
    onPong: (listener) => socket.on('pong', listener),
    onClose: (listener) => socket.on('close', listener),
  };
}

interface Tab {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  sent: number;
  acknowledged: number;
  standing: Standing | null;
  closed: number | null;
}

let store: MemoryDocumentStore;
let rooms: Rooms<Peer>;
let server: WebSocketServer;
let access: Map<string, Access>;
let tabs: Tab[];

beforeEach(async () => {
  store = new MemoryDocumentStore();
  store.create(DOCUMENT, Y.encodeStateAsUpdate(new Y.Doc()));
  access = new Map();
  tabs = [];
  rooms = new Rooms({ store, clock: systemClock, policy: { access: ({ device }) => access.get(device) ?? 'writer' } });
  server = new WebSocketServer({ port: 0 });
  server.on('connection', (socket, request) => {
    const url = new URL(request.url ?? '', 'http://hall');
    rooms.connect(adapt(socket), { device: url.searchParams.get('device') ?? '', pen: null }, url.pathname.slice(1));
  });
  await once(server, 'listening');
});

afterEach(async () => {
  for (const { provider } of tabs) provider.destroy();
  await rooms.shutdown({ spreadMs: 0 });
  server.close();
});

/** A page with the real provider, that counts what it sends the way the web app does. */
function open(device: string): Tab {
  const doc = new Y.Doc();
  let tab: Tab | null = null;
  class CountingSocket extends WebSocket {
    override send(data: Uint8Array): void {
      if (tab !== null && isDocumentFrame(data)) tab.sent++;
      super.send(data);
    }
  }
  const provider = new WebsocketProvider(`ws://localhost:${(server.address() as AddressInfo).port}`, DOCUMENT, doc, {
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
    params: { device },
    disableBc: true,
    connect: false,
  });
  const made: Tab = { doc, provider, sent: 0, acknowledged: 0, standing: null, closed: null };
  tab = made;
  provider.on('status', ({ status }) => {
    if (status === 'connecting') made.sent = made.acknowledged = 0;
  });
  provider.messageHandlers[FRAME.acknowledged] = (_: unknown, decoder: decoding.Decoder) => {
    made.acknowledged = readAcknowledged(decoder);
  };
  provider.messageHandlers[FRAME.standing] = (_: unknown, decoder: decoding.Decoder) => {
    made.standing = readStanding(decoder);
  };
  provider.on('closed', ({ code }) => {
    made.closed = code;
  });
  provider.connect();
  tabs.push(made);
  return made;
}

/** However busy the machine is. */
const soon = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 30_000 });
const words = (tab: Tab): string => tab.doc.getText('t').toJSON();
const type = (tab: Tab, more: string): void => tab.doc.getText('t').insert(words(tab).length, more);

describe('with y-websocket over a real socket', () => {
  test('SY5 a real socket that is read no further while the store is away is read on when it is back', async () => {
    const [ada, ben] = [open('Ada'), open('Ben')];
    await soon(() => expect(ada.provider.synced && ben.provider.synced).toBe(true));
    const append = store.append.bind(store);
    store.append = async () => {
      throw new StoreUnavailableError('away');
    };
    type(ada, 'x'.repeat(70_000));
    await soon(() => expect(ada.standing?.storing).toBe(false));
    for (const letter of 'mer') type(ada, letter);
    expect(ada.acknowledged).toBeLessThan(ada.sent);
    store.append = append;
    await soon(() => expect(ada.acknowledged).toBe(ada.sent));
    await soon(() => expect(words(ben)).toBe(words(ada)));
    expect(words(ben)).toHaveLength(70_003);
  });

  test('SY1 SY2 two tabs write together and every change is acknowledged', async () => {
    const [ada, ben] = [open('Ada'), open('Ben')];
    type(ada, 'skrevet før alt var klart ');
    await soon(() => expect(ada.provider.synced && ben.provider.synced).toBe(true));
    for (let i = 0; i < 50; i++) type(i % 2 === 0 ? ada : ben, `${i} `);
    await soon(() => {
      expect(words(ada)).toBe(words(ben));
      expect(words(ada)).toContain('49');
      expect([ada.acknowledged, ben.acknowledged]).toEqual([ada.sent, ben.sent]);
    });
    const stored = await store.load(DOCUMENT);
    const doc = new Y.Doc();
    if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot);
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
    expect(doc.getText('t').toJSON()).toBe(words(ada));
  });

  test('SY12 SY13 a tab comes back as a reader when its rights change, and is closed for good if it writes then', async () => {
    const [ada, ben] = [open('Ada'), open('Ben')];
    await soon(() => expect(ada.provider.synced && ben.provider.synced).toBe(true));
    access.set('Ada', 'reader');
    rooms.rightsChanged(() => true);
    await soon(() => expect(ada.standing).toEqual({ access: 'reader', storing: true }));
    await soon(() => expect(ada.provider.synced).toBe(true));
    type(ben, 'les dette');
    await soon(() => expect(words(ada)).toBe('les dette'));
    type(ada, '!');
    await soon(() => expect(ada.closed).toBe(4403));
    expect(words(ben)).toBe('les dette');
  });

  test('SY18 carets are seen through the real awareness', async () => {
    const [ada, ben] = [open('Ada'), open('Ben')];
    ada.provider.awareness.setLocalState({ caret: 3 });
    await soon(() => expect(ben.provider.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 3 }));
    ada.provider.disconnect();
    await soon(() => expect(ben.provider.awareness.getStates().has(ada.doc.clientID)).toBe(false));
    ada.provider.connect();
    await soon(() => expect(ben.provider.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 3 }));
  });
});
