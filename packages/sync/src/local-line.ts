import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { FRAME, isDocumentFrame, readAcknowledged, SYNC_STEP } from '@stikkord/protocol';
import { writeSync } from './frames.ts';
import type { SyncSocket } from './socket.ts';

/**
 * Somebody at a document inside the server's own process: says and hears the frames that a page says and hears, without a wire under
 * them. Rights, commits and acknowledgements are as everybody's.
 */
export class LocalLine {
  readonly doc = new Y.Doc();
  /** The close code, once the line is closed from either end. */
  closedAs: number | null = null;
  #synced = false;
  #sent = 0;
  #acknowledged = 0;
  #paused = false;
  #waiting: Uint8Array[] = [];
  #hearers: { message: (frame: Uint8Array | null) => void; pong: () => void; close: () => void } = {
    message: () => {},
    pong: () => {},
    close: () => {},
  };

  /** `attach` gives the server its end. */
  constructor(attach: (socket: SyncSocket) => void) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#say(writeSync(SYNC_STEP.update, update));
    });
    attach({
      bufferedAmount: 0,
      send: (frame) => queueMicrotask(() => this.#hear(frame)),
      ping: () => queueMicrotask(() => this.#hearers.pong()),
      pause: () => void (this.#paused = true),
      resume: () => {
        this.#paused = false;
        for (const frame of this.#waiting.splice(0)) this.#deliver(frame);
      },
      close: (code) => this.#end(code),
      terminate: () => this.#end(1006),
      onMessage: (listener) => void (this.#hearers.message = listener),
      onPong: (listener) => void (this.#hearers.pong = listener),
      onClose: (listener) => void (this.#hearers.close = listener),
    });
    this.#say(writeSync(SYNC_STEP.one, Y.encodeStateVector(this.doc)));
  }

  /** The document is here. */
  get synced(): boolean {
    return this.#synced && this.closedAs === null;
  }

  /** All that was said is committed. */
  get saved(): boolean {
    return this.#acknowledged === this.#sent;
  }

  close(): void {
    this.#end(1000);
  }

  #say(frame: Uint8Array): void {
    if (this.closedAs !== null) return;
    if (isDocumentFrame(frame)) this.#sent += 1;
    if (this.#paused) this.#waiting.push(frame);
    else this.#deliver(frame);
  }

  #deliver(frame: Uint8Array): void {
    queueMicrotask(() => {
      if (this.closedAs === null) this.#hearers.message(frame);
    });
  }

  #hear(frame: Uint8Array): void {
    if (this.closedAs !== null) return;
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === FRAME.acknowledged) this.#acknowledged = readAcknowledged(decoder);
    if (kind !== FRAME.sync) return;
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === SYNC_STEP.one) this.#say(writeSync(SYNC_STEP.two, Y.encodeStateAsUpdate(this.doc, payload)));
    else Y.applyUpdate(this.doc, payload, this);
    if (step === SYNC_STEP.two) this.#synced = true;
  }

  #end(code: number): void {
    if (this.closedAs !== null) return;
    this.closedAs = code;
    this.#waiting = [];
    this.doc.destroy();
    queueMicrotask(() => this.#hearers.close());
  }
}
