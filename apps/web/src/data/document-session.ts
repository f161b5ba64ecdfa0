import {
  api,
  CLOSE,
  FRAME,
  isDocumentFrame,
  readAcknowledged,
  readStanding,
  SYNC_STEP,
  WIRE_VERSION,
  type PageRole,
  type Standing,
} from '@stikkord/protocol';
import type { MeetingId } from '@stikkord/domain';
import * as encoding from 'lib0/encoding';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Awareness } from 'y-protocols/awareness';
import { writeSyncStep1 } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { DeviceCopy } from '../offline/device-copy.ts';
import { databaseName } from '../offline/person.ts';
import { Ledger } from './ledger.ts';
import { isFinal, reconnectWait, tellLine, watchLine } from './line.ts';
import { saveState, type SaveState } from './save-state.ts';

/** SS5: a connection that is back within this time was never told to be lost, in ms. */
const JUST_LOST_MS = 1500;
/** The server says something at least every 20 s. */
const SILENCE_MS = 25_000;
/** What is sent, or a connection, is answered within this time, or the line is taken for dead. */
const ANSWER_MS = 10_000;
/** A line in doubt is asked, and answers within this time. */
const DOUBT_MS = 3000;
/** A device that slept finds out within this time of waking. */
const WATCH_MS = 1000;

export interface DocumentAddress {
  readonly meeting: MeetingId;
  /** As `documentName` gives it. */
  readonly document: string;
}

/**
 * One live document of a page: the Y.Doc, its connection, its copy on the device, and the truth about what is saved.
 * Lives and dies with its host.
 */
export class DocumentSession implements ReactiveController {
  doc: Y.Doc | null = null;
  awareness: Awareness | null = null;
  state: SaveState = 'loading';
  /** There is a text to show, from the device or from the server. */
  shown = false;
  /** The copy on the device has been read, or is refused. */
  read = false;
  /** True while there are edits of this device that the server has not said are committed; survives a reload. */
  unsent = false;
  /** Close code of a refusal. */
  refusal: number | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #role: PageRole;
  #address: DocumentAddress | null = null;
  #provider: WebsocketProvider | null = null;
  #copy: DeviceCopy | null = null;
  #watch: ReturnType<typeof setInterval> | undefined;
  #unwatch = (): void => {};
  #comeBack: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  #ledger = new Ledger();
  #standing: Standing | null = null;
  #connected = false;
  #justLost = true;
  #attempts = 0;
  /** In ms since 1970: when the line last bore something, when frames began to wait, when it was doubted. */
  #heardAt = 0;
  #waitingSince = 0;
  #doubtedAt = 0;

  constructor(host: ReactiveControllerHost, options: { role: PageRole }) {
    this.#host = host;
    this.#role = options.role;
    host.addController(this);
  }

  /** True where all of the text is also kept on this device: a private window or a full disk may refuse it. */
  get kept(): boolean {
    return this.#copy?.kept ?? false;
  }

  /** Opens a document; the same address again changes nothing. */
  open(address: DocumentAddress): void {
    const now = this.#address;
    if (now?.meeting === address.meeting && now.document === address.document) return;
    this.close();
    this.#address = address;
    this.#start(address);
  }

  /** Connects again after a refusal. */
  reconnect(): void {
    this.refusal = null;
    this.#connect();
    this.#tell();
  }

  close(): void {
    clearInterval(this.#watch);
    clearTimeout(this.#comeBack);
    clearTimeout(this.#patience);
    this.#unwatch();
    removeEventListener('beforeunload', this.#askToStay);
    this.state = 'loading';
    this.#address = null;
    const provider = this.#provider;
    this.#provider = null;
    provider?.destroy();
    this.#copy?.close();
    this.#copy = null;
    this.awareness?.destroy();
    this.awareness = null;
    this.doc?.destroy();
    this.doc = null;
    this.shown = false;
    this.read = false;
    this.unsent = false;
    this.refusal = null;
    this.#ledger = new Ledger();
    this.#standing = null;
    this.#connected = false;
    this.#justLost = true;
    this.#attempts = 0;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  #start({ meeting, document: name }: DocumentAddress): void {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    this.doc = doc;
    this.awareness = awareness;
    const copy = new DeviceCopy(doc, { database: databaseName(this.#role, meeting), document: name }, () =>
      this.#tell(),
    );
    this.#copy = copy;
    void copy.read.then(() => {
      if (this.#copy !== copy) return;
      this.read = true;
      if (copy.unsent) this.#setUnsent(!this.#ledger.settled);
      // An empty copy is no reason to show an empty page before the server has answered.
      if (doc.store.clients.size > 0) this.shown = true;
      this.#tell();
    });

    const base = new URL(api.sync(meeting), location.href);
    base.protocol = base.protocol.replace('http', 'ws');
    const provider = new WebsocketProvider(base.href, name, doc, {
      awareness,
      connect: false,
      // Tabs of one device meet on the server: a second way for text would make "saved" hard to tell.
      disableBc: true,
      params: { as: this.#role, v: String(WIRE_VERSION) },
      WebSocketPolyfill: this.#countingSocket(),
    });
    this.#provider = provider;
    this.#listen(provider, doc, copy);
    this.#watch = setInterval(() => this.#lookAtClock(), WATCH_MS);
    this.#unwatch = watchLine(this, (what) => {
      if (!this.#connected) {
        if (what !== 'lost' && this.refusal === null) this.#connect();
      } else if (what !== 'back') this.#doubt();
    });
    addEventListener('beforeunload', this.#askToStay);
    this.#giveGrace();
    this.#connect();
    this.#tell();
  }

  #listen(provider: WebsocketProvider, doc: Y.Doc, copy: DeviceCopy): void {
    provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) => {
      this.#ledger.acknowledged(readAcknowledged(decoder));
      if (this.#ledger.settled) this.#setUnsent(false);
      this.#tell();
    };
    provider.messageHandlers[FRAME.standing] = (_encoder, decoder) => {
      this.#standing = readStanding(decoder);
      this.#attempts = 0;
      this.#tell();
    };
    provider.on('status', ({ status }) => {
      if (status === 'connecting' || this.#provider !== provider) return;
      const connected = status === 'connected';
      this.#ledger.newSocket();
      this.#standing = null;
      if (this.#connected && !connected) this.#giveGrace();
      this.#connected = connected;
      tellLine(connected ? 'back' : 'lost', this);
      this.#tell();
    });
    provider.on('sync', (synced) => {
      if (synced) this.shown = true;
      this.#tell();
    });
    provider.on('connection-close', (event) => {
      // Null: we ended it ourselves. What y-websocket does not come back from, is told as `closed`.
      if (event === null || isFinal(event.code)) return;
      provider.disconnect();
      clearTimeout(this.#comeBack);
      this.#comeBack = setTimeout(() => this.#connect(), reconnectWait(event.code, this.#attempts++, Math.random()));
    });
    provider.on('closed', ({ code }) => {
      this.refusal = code;
      // What the server has, is not to be read here by whoever comes next. What it has not, is told of instead.
      if (code === CLOSE.forbidden && !this.unsent) void copy.letGo().catch(() => {});
      if (code === CLOSE.upgradeRequired)
        import('../offline/take-upgrade.ts')
          .then(({ takeUpgrade }) => takeUpgrade(() => this.#isSafe(copy)))
          .catch(() => {});
      this.#tell();
    });
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === provider || origin === copy) return;
      this.#ledger.edited(provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN);
      this.#setUnsent(true);
      this.#tell();
    });
  }

  #setUnsent(unsent: boolean): void {
    this.unsent = unsent;
    this.#copy?.setUnsent(unsent);
  }

  async #isSafe(copy: DeviceCopy): Promise<boolean> {
    await copy.written();
    return copy.kept || !this.unsent;
  }

  readonly #askToStay = (event: BeforeUnloadEvent): void => {
    if (this.unsent && !this.kept) event.preventDefault();
  };

  #connect(): void {
    clearTimeout(this.#comeBack);
    if (this.#connected) return;
    this.#heardAt = Date.now();
    this.#provider?.connect();
  }

  /** A socket that believes it is open may long be dead: after a sleep, or in a tunnel. */
  #lookAtClock(): void {
    const provider = this.#provider;
    if (!provider?.ws || !this.#isDead(Date.now())) return;
    provider.disconnect();
    this.#connect();
  }

  #isDead(now: number): boolean {
    const quiet = now - this.#heardAt;
    if (!this.#connected) return quiet > ANSWER_MS;
    if (this.#doubtedAt > this.#heardAt) return now - this.#doubtedAt > DOUBT_MS;
    // A server without its database answers nothing, but it has said so.
    const waits = this.#ledger.waiting && this.#standing?.storing !== false;
    return quiet > SILENCE_MS || (waits && Math.min(quiet, now - this.#waitingSince) > ANSWER_MS);
  }

  /** Asks the server something that it always answers. */
  #doubt(): void {
    const { ws } = this.#provider ?? {};
    if (!ws || ws.readyState !== WebSocket.OPEN || this.#doubtedAt > this.#heardAt) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.sync);
    writeSyncStep1(encoder, this.doc!);
    ws.send(encoding.toUint8Array(encoder));
    this.#doubtedAt = Date.now();
  }

  /** A socket that enters in the ledger what it sends, and notes that it hears. */
  #countingSocket(): typeof WebSocket {
    const heard = (): void => {
      this.#heardAt = Date.now();
    };
    const sends = (answer: boolean): void => {
      if (!this.#ledger.waiting) this.#waitingSince = Date.now();
      this.#ledger.sent(answer);
      this.#tell();
    };
    return class CountingSocket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', heard);
      }
      override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
        if (data instanceof Uint8Array && isDocumentFrame(data)) sends(data[1] === SYNC_STEP.two);
        super.send(data as Uint8Array<ArrayBuffer>);
      }
    };
  }

  #giveGrace(): void {
    clearTimeout(this.#patience);
    this.#justLost = true;
    this.#patience = setTimeout(() => {
      this.#justLost = false;
      this.#tell();
    }, JUST_LOST_MS);
  }

  #tell(): void {
    this.state = saveState({
      shown: this.shown,
      connected: this.#connected,
      standing: this.#standing,
      settled: this.#ledger.settled,
      unsent: this.unsent,
      justLost: this.#justLost && navigator.onLine,
      refused: this.refusal !== null,
    });
    this.#host.requestUpdate();
  }
}
