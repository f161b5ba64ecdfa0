import {
  api,
  CLOSE,
  FRAME,
  isDocumentFrame,
  readAcknowledged,
  readStanding,
  WIRE_VERSION,
  type PageRole,
  type Standing,
} from '@stikkord/protocol';
import type { MeetingId } from '@stikkord/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IndexeddbPersistence } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { saveState, type SaveState } from './save-state.ts';

/** A reconnection that succeeds within this time is not told as offline: nothing was at risk. */
const OFFLINE_GRACE_MS = 1500;
/** A hall that lost its server comes back spread over this time. */
const CROWD_SPREAD_MS = 10_000;

export interface DocumentAddress {
  readonly meeting: MeetingId;
  /** As `documentName` gives it. */
  readonly document: string;
  /** Name of the copy on this device, or null for none. */
  readonly keepAs: string | null;
}

/**
 * One live document of a page: the Y.Doc, its connection, its copy on the device, and the truth about what is saved.
 * Lives and dies with its host.
 */
export class DocumentSession implements ReactiveController {
  doc: Y.Doc | null = null;
  awareness: Awareness | null = null;
  state: SaveState = 'loading';
  /** True while the device holds edits that the server has not said are committed; survives a reload. */
  unsent = false;
  /** True where the text is also kept on this device (private windows may refuse it). */
  kept = false;
  /** Close code of a refusal. */
  refusal: number | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #role: PageRole;
  #address: DocumentAddress | null = null;
  #provider: WebsocketProvider | null = null;
  #copy: IndexeddbPersistence | null = null;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #grace: ReturnType<typeof setTimeout> | undefined;

  #shown = false;
  #connected = false;
  #standing: Standing | null = null;
  #answered = false;
  #sent = 0;
  #committed = 0;

  constructor(host: ReactiveControllerHost, options: { role: PageRole }) {
    this.#host = host;
    this.#role = options.role;
    host.addController(this);
  }

  /** Opens a document; the same address again changes nothing. */
  open(address: DocumentAddress): void {
    const now = this.#address;
    if (now?.meeting === address.meeting && now.document === address.document && now.keepAs === address.keepAs) return;
    this.close();
    this.#address = address;
    this.#start(address);
  }

  /** Connects again after a refusal, or at once instead of after the wait. */
  reconnect(): void {
    this.refusal = null;
    this.#provider?.connect();
    this.#tell();
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    clearTimeout(this.#grace);
    this.#grace = undefined;
    this.state = 'loading';
    this.#address = null;
    this.#provider?.destroy();
    this.#provider = null;
    void this.#copy?.destroy().catch(() => {});
    this.#copy = null;
    this.awareness?.destroy();
    this.awareness = null;
    this.doc?.destroy();
    this.doc = null;
    this.#shown = false;
    this.unsent = false;
    this.kept = false;
    this.refusal = null;
    this.#freshSocket();
    this.#tell();
  }

  hostConnected(): void {
    addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.close();
  }

  // Back from sleep or from a tunnel: don't sit out a wait that was begun in another situation.
  readonly #wake = (): void => {
    if (document.visibilityState !== 'visible' || this.#connected || this.refusal !== null) return;
    this.#provider?.connect();
  };

  #start({ meeting, document: name, keepAs }: DocumentAddress): void {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    this.doc = doc;
    this.awareness = awareness;
    if (keepAs !== null) this.#keep(doc, keepAs);

    const base = new URL(api.sync(meeting), location.href);
    base.protocol = base.protocol.replace('http', 'ws');
    const provider = new WebsocketProvider(base.href, name, doc, {
      awareness,
      connect: false,
      // Tabs of one device meet on the server: a second way for text would make "saved" hard to tell.
      disableBc: true,
      maxBackoffTime: 1500 + Math.random() * 2500,
      params: { as: this.#role, v: String(WIRE_VERSION) },
      WebSocketPolyfill: this.#countingSocket(),
    });
    this.#provider = provider;
    provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) => {
      this.#committed = readAcknowledged(decoder);
      if (this.#answered && this.#committed >= this.#sent) this.#setUnsent(false);
      this.#tell();
    };
    provider.messageHandlers[FRAME.standing] = (_encoder, decoder) => {
      this.#standing = readStanding(decoder);
      this.#tell();
    };
    provider.on('status', ({ status }) => {
      if (status === 'connecting') return;
      this.#freshSocket();
      this.#connected = status === 'connected';
      this.#tell();
    });
    provider.on('sync', (synced) => {
      if (synced) this.#shown = true;
      this.#tell();
    });
    provider.on('connection-close', (event) => {
      if (event?.code !== CLOSE.restarting && event?.code !== CLOSE.overloaded) return;
      provider.disconnect();
      this.#later(Math.random() * CROWD_SPREAD_MS, () => provider.connect());
    });
    provider.on('closed', ({ code }) => {
      this.refusal = code;
      this.#tell();
    });
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === provider || origin === this.#copy) return;
      this.#setUnsent(true);
      this.#tell();
    });
    provider.connect();
    this.#tell();
  }

  #keep(doc: Y.Doc, name: string): void {
    let copy: IndexeddbPersistence;
    try {
      copy = new IndexeddbPersistence(name, doc);
    } catch {
      return;
    }
    this.#copy = copy;
    copy.whenSynced
      .then(async () => {
        if (this.#copy !== copy) return;
        this.kept = true;
        if ((await copy.get('unsent')) === 1) this.unsent = true;
        // An empty copy is no reason to show an empty page before the server has answered.
        if (doc.store.clients.size > 0) this.#shown = true;
        this.#tell();
      })
      .catch(() => {});
    // y-indexeddb leaves a refused database (a private window) to whoever asks for it.
    (copy as unknown as { _db: Promise<IDBDatabase> })._db.catch(() => {
      if (this.#copy === copy) this.#copy = null;
    });
  }

  #setUnsent(unsent: boolean): void {
    if (this.unsent === unsent) return;
    this.unsent = unsent;
    void this.#copy?.set('unsent', unsent ? 1 : 0).catch(() => {});
  }

  /** A socket that counts the document frames it sends, to hold against the server's count of committed ones. */
  #countingSocket(): typeof WebSocket {
    const count = (): void => {
      this.#sent += 1;
      this.#tell();
    };
    const answered = (): void => {
      this.#answered = true;
    };
    return class CountingSocket extends WebSocket {
      override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
        if (data instanceof Uint8Array && isDocumentFrame(data)) {
          if (data[1] === 1) answered();
          count();
        }
        super.send(data as Uint8Array<ArrayBuffer>);
      }
    };
  }

  #freshSocket(): void {
    this.#connected = false;
    this.#standing = null;
    this.#answered = false;
    this.#sent = 0;
    this.#committed = 0;
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  #tell(): void {
    const state = saveState({
      shown: this.#shown,
      connected: this.#connected,
      standing: this.#standing,
      answered: this.#answered,
      sent: this.#sent,
      committed: this.#committed,
      refused: this.refusal !== null,
    });
    if (state !== 'offline' || this.state === 'offline' || this.state === 'loading') {
      clearTimeout(this.#grace);
      this.#grace = undefined;
      this.#show(state);
      return;
    }
    // Cut off just now. What is typed meanwhile isn't saved, and must not be said to be.
    if (this.unsent) this.#show('saving');
    this.#grace ??= setTimeout(() => this.#show('offline'), OFFLINE_GRACE_MS);
  }

  #show(state: SaveState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
