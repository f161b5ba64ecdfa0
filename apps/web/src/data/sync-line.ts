import type { MeetingId } from '@stikkord/domain';
import {
  api,
  FRAME,
  isDocumentFrame,
  readAcknowledged,
  readStanding,
  SYNC_STEP,
  WIRE_VERSION,
  type PageRole,
  type Standing,
} from '@stikkord/protocol';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { writeSyncStep1 } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

/** What a line tells of. */
export interface LineEars {
  opened(): void;
  /** `code`: why; undefined where we ended it ourselves. */
  closed(code: number | undefined): void;
  /** Whatever came. */
  heard(): void;
  /** A document frame goes out; `answer`: it answers the server's question for what it lacks. */
  sent(answer: boolean): void;
  /** The server has told all it has. */
  synced(): void;
  acknowledged(committed: number): void;
  standing(standing: Standing): void;
}

/** Where a line leads, and whose it is. `document`: as `documentName` gives it. `pen`: see `penOf`. */
export interface LinePlace {
  readonly meeting: MeetingId;
  readonly document: string;
  readonly role: PageRole;
  readonly pen: Promise<string>;
}

/**
 * A document's WebSocket: y-websocket's provider, made to tell of what it sends, hears and closes. It never comes back by
 * itself: when, is for whoever holds it to say.
 */
export class SyncLine {
  readonly #doc: Y.Doc;
  readonly #provider: WebsocketProvider;
  readonly #pen: Promise<string>;
  #ears: LineEars | null;

  constructor({ meeting, document, role, pen }: LinePlace, doc: Y.Doc, awareness: Awareness, ears: LineEars) {
    this.#doc = doc;
    this.#ears = ears;
    this.#pen = pen;
    const base = new URL(api.sync(meeting), location.href);
    base.protocol = base.protocol.replace('http', 'ws');
    const provider = new WebsocketProvider(base.href, document, doc, {
      awareness,
      params: { as: role, v: String(WIRE_VERSION) },
      connect: false,
      // Tabs of one device meet on the server: a second way for text would make "saved" hard to tell.
      disableBc: true,
      shouldReconnect: () => false,
      WebSocketPolyfill: this.#tellingSocket(),
    });
    provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) =>
      this.#ears?.acknowledged(readAcknowledged(decoder));
    provider.messageHandlers[FRAME.standing] = (_encoder, decoder) => this.#ears?.standing(readStanding(decoder));
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#ears?.opened();
    });
    provider.on('sync', (synced) => {
      if (synced) this.#ears?.synced();
    });
    provider.on('connection-close', (event) => {
      if (event === null) this.#ears?.closed(undefined);
    });
    provider.on('closed', ({ code }) => this.#ears?.closed(code));
    this.#provider = provider;
  }

  /** Origin of what this line brings into the document. */
  get origin(): unknown {
    return this.#provider;
  }

  /** Open, or on its way to be. */
  get tried(): boolean {
    return this.#provider.ws !== null;
  }

  get open(): boolean {
    return this.#provider.ws?.readyState === WebSocket.OPEN;
  }

  connect(): void {
    void this.#pen.then((pen) => {
      if (this.#ears === null) return;
      this.#provider.params = { ...this.#provider.params, pen };
      this.#provider.connect();
    });
  }

  hangUp(): void {
    this.#provider.disconnect();
  }

  /** Asks for what this page lacks: the server always answers. */
  ask(): void {
    if (!this.open) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.sync);
    writeSyncStep1(encoder, this.#doc);
    this.#provider.ws!.send(encoding.toUint8Array(encoder));
  }

  /** For good. Tells of nothing any more. */
  destroy(): void {
    this.#ears = null;
    this.#provider.destroy();
  }

  #tellingSocket(): typeof WebSocket {
    const heard = (): void => this.#ears?.heard();
    const sent = (answer: boolean): void => this.#ears?.sent(answer);
    return class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', heard);
      }
      override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
        if (data instanceof Uint8Array && isDocumentFrame(data)) sent(data[1] === SYNC_STEP.two);
        super.send(data as Uint8Array<ArrayBuffer>);
      }
    };
  }
}
