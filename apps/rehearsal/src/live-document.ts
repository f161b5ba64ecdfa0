import type { MeetingId } from '@stikkord/domain';
import {
  api,
  closeName,
  documentName,
  FRAME,
  isDocumentFrame,
  readAcknowledged,
  readStanding,
  WIRE_VERSION,
  type CloseCode,
  type DocumentRef,
  type PageRole,
} from '@stikkord/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Visitor } from './visitor.ts';
import { Watched } from './waiting.ts';

/** Frames under way at which a person waits: a browser would show "saving" by then. */
const UNDER_WAY_MAX = 200;

/** One live document in one browser: an ordinary y-websocket provider, and the count of what the server has committed. */
export class LiveDocument extends Watched {
  readonly doc = new Y.Doc();
  readonly #provider: WebsocketProvider;
  #sent = 0;
  #acknowledged = 0;
  #closedFor: string | null = null;

  constructor(visitor: Visitor, meeting: MeetingId, ref: DocumentRef, as: PageRole) {
    super();
    const began = () => this.#reset();
    const sent = (frame: Uint8Array) => isDocumentFrame(frame) && (this.#sent += 1);
    /** The socket of this visitor: with cookies, and counting what it sends. */
    class CountingSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols ?? [], visitor.socketOptions());
        began();
      }
      override send(frame: Uint8Array): void {
        sent(frame);
        super.send(frame);
      }
    }
    this.#provider = new WebsocketProvider(visitor.socketAddress(api.sync(meeting)), documentName(ref), this.doc, {
      // Its types are the browser's; ws follows them in all that y-websocket uses.
      WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
      params: { as, v: String(WIRE_VERSION) },
      disableBc: true,
    });
    this.#provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) => {
      this.#acknowledged = readAcknowledged(decoder);
      this.changed();
    };
    this.#provider.messageHandlers[FRAME.standing] = (_encoder, decoder) => {
      readStanding(decoder);
      this.changed();
    };
    this.#provider.on('sync', () => this.changed());
    this.#provider.on('closed', ({ code }) => {
      this.#closedFor = closeName(code as CloseCode) ?? String(code);
      this.changed();
    });
    this.doc.on('update', () => this.changed());
  }

  /** Resolves when the document is here. */
  synced(): Promise<unknown> {
    return this.#when(`${this.#provider.roomname} to arrive`, () => this.#provider.synced);
  }

  /** Resolves when the server keeps up: at once unless many frames are under way. */
  keepingUp(): Promise<unknown> | null {
    if (this.#sent - this.#acknowledged <= UNDER_WAY_MAX && this.#provider.synced) return null;
    return this.#when('the server to keep up', () => this.#sent - this.#acknowledged <= UNDER_WAY_MAX / 2);
  }

  /** Resolves when the server has committed everything that was written here: what a page shows as saved. */
  saved(): Promise<unknown> {
    // The first document frame on a socket is the answer to the server's question what it lacks.
    return this.#when(
      `${this.#provider.roomname} to be saved`,
      () => this.#provider.synced && this.#sent > 0 && this.#acknowledged === this.#sent,
    );
  }

  close(): void {
    this.#provider.destroy();
    this.doc.destroy();
  }

  #reset(): void {
    this.#sent = 0;
    this.#acknowledged = 0;
  }

  #when(what: string, come: () => boolean): Promise<unknown> {
    return this.until(what, () => {
      if (this.#closedFor !== null) throw new Error(`${this.#provider.roomname} was closed: ${this.#closedFor}`);
      return come();
    });
  }
}
