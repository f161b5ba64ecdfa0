import { FRAME, isDocumentFrame, readAcknowledged, readStanding, SYNC_STEP, type Standing } from '@stikkord/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
  type Awareness,
} from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
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

/**
 * A document's WebSocket: PROTOCOL.md, "Sync". It sends what is edited here and takes in what others did; changes of its own
 * doing have the line as their origin. It never comes back by itself: when, is for whoever holds it to say.
 */
export class SyncLine {
  readonly #url: URL;
  readonly #doc: Y.Doc;
  readonly #awareness: Awareness;
  readonly #ears: LineEars;
  #socket: WebSocket | null = null;

  constructor(url: URL, doc: Y.Doc, awareness: Awareness, ears: LineEars) {
    this.#url = url;
    this.#doc = doc;
    this.#awareness = awareness;
    this.#ears = ears;
    doc.on('update', this.#edited);
    awareness.on('update', this.#caretMoved);
  }

  /** Open, or on its way to be. */
  get tried(): boolean {
    return this.#socket !== null;
  }

  get open(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  connect(): void {
    if (this.#socket) return;
    const socket = new WebSocket(this.#url);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      this.#ears.opened();
      this.ask();
      this.#sendCaret();
    };
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => this.#take(new Uint8Array(data));
    socket.onclose = ({ code }) => this.#end(code);
    this.#socket = socket;
  }

  hangUp(): void {
    if (this.#socket) this.#end(undefined);
  }

  /** Asks for what this page lacks: the server always answers. */
  ask(): void {
    this.#sendSync((encoder) => writeSyncStep1(encoder, this.#doc));
  }

  /** For good. Tells of nothing any more. */
  destroy(): void {
    this.#doc.off('update', this.#edited);
    this.#awareness.off('update', this.#caretMoved);
    this.#letGo();
  }

  // A socket on a dead line takes long to close: it is let go of, and no more heard.
  #letGo(): void {
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #end(code: number | undefined): void {
    this.#letGo();
    const others = [...this.#awareness.getStates().keys()].filter((client) => client !== this.#doc.clientID);
    removeAwarenessStates(this.#awareness, others, this);
    this.#ears.closed(code);
  }

  #take(frame: Uint8Array): void {
    this.#ears.heard();
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case FRAME.sync:
        this.#sendSync((answer) => {
          if (readSyncMessage(decoder, answer, this.#doc, this) === SYNC_STEP.two) this.#ears.synced();
        });
        break;
      case FRAME.awareness:
        applyAwarenessUpdate(this.#awareness, decoding.readVarUint8Array(decoder), this);
        break;
      case FRAME.acknowledged:
        this.#ears.acknowledged(readAcknowledged(decoder));
        break;
      case FRAME.standing:
        this.#ears.standing(readStanding(decoder));
    }
  }

  readonly #edited = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this) this.#sendSync((encoder) => writeUpdate(encoder, update));
  };

  readonly #caretMoved = (_changes: unknown, origin: unknown): void => {
    if (origin !== this) this.#sendCaret();
  };

  #sendCaret(): void {
    if (this.#awareness.getLocalState() === null) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.#awareness, [this.#doc.clientID]));
    this.#send(encoding.toUint8Array(encoder));
  }

  /** Sends what `write` writes, if anything. */
  #sendSync(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.sync);
    write(encoder);
    if (encoding.length(encoder) > 1) this.#send(encoding.toUint8Array(encoder));
  }

  #send(frame: Uint8Array<ArrayBuffer>): void {
    if (!this.open) return;
    if (isDocumentFrame(frame)) this.#ears.sent(frame[1] === SYNC_STEP.two);
    this.#socket!.send(frame);
  }
}
