import { HocuspocusProvider } from '@hocuspocus/provider';
import { WIRE_VERSION } from '@stikkord/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { dialectOf, type ServerKind } from './dialect.ts';
import type { LoadRoom } from './participant.ts';
import { RawClient } from './raw-client.ts';
import { BLANK } from './typing.ts';

export interface DocumentAddress {
  readonly kind: ServerKind;
  readonly url: string;
  readonly place: string;
  readonly cookie: string | null;
}

/** What a server has of a document, asked for by a raw client; null where it hung up. */
export function readRaw({ kind, url, place, cookie }: DocumentAddress): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const client = new RawClient(url, cookie, dialectOf(kind, place), {
      synced: () => {},
      change: (bytes, start, isAnswer) => {
        if (!isAnswer) return;
        resolve(new Uint8Array(bytes.subarray(start)));
        client.close();
      },
      acknowledged: () => {},
      awareness: () => {},
      closed: () => resolve(null),
    });
  });
}

/** What a real provider, the one that the server is made for, has of a document when it says that it is synced. */
export async function readWithProvider({ kind, url, place, cookie }: DocumentAddress): Promise<Uint8Array> {
  const doc = new Y.Doc();
  const socketUrl = url.replace('http', 'ws');
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, cookie === null ? {} : { headers: { cookie } });
    }
  }
  const WebSocketPolyfill = Socket as unknown as typeof globalThis.WebSocket;
  let resolve: () => void = () => {};
  const synced = new Promise<void>((done) => {
    resolve = done;
  });
  let provider: { destroy(): void };
  if (kind === 'hocuspocus') {
    provider = new HocuspocusProvider({ url: socketUrl, name: place, document: doc, onSynced: () => resolve() });
  } else {
    const [path = '', query = ''] = place.split('?');
    const params = Object.fromEntries(new URLSearchParams(query));
    const slash = path.lastIndexOf('/');
    const base = slash < 0 ? socketUrl : socketUrl + path.slice(0, slash);
    const own = new WebsocketProvider(base, path.slice(slash + 1), doc, {
      WebSocketPolyfill,
      params: kind === 'stikkord' ? { ...params, v: String(WIRE_VERSION) } : params,
      disableBc: true,
    });
    // Ours say more than y-websocket knows; here that is of no interest.
    for (const type of [120, 121]) own.messageHandlers[type] = () => {};
    own.once('sync', () => resolve());
    provider = own;
  }
  await synced;
  const state = Y.encodeStateAsUpdate(doc);
  provider.destroy();
  doc.destroy();
  return state;
}

/** What a room's document must hold when everything that was sent has arrived. */
export function expectedState({ scripts, sent }: LoadRoom): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    Y.applyUpdate(doc, BLANK);
    scripts.forEach(({ updates }, script) => {
      for (const update of updates.slice(0, sent[script])) Y.applyUpdate(doc, update);
    });
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/** True where two full states say the same: the same structs, the same deletions. */
export function sameState(one: Uint8Array, other: Uint8Array): boolean {
  const [a, b] = [one, other].map((state) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    const snapshot = Y.snapshot(doc);
    doc.destroy();
    return snapshot;
  });
  return Y.equalSnapshots(a!, b!);
}
