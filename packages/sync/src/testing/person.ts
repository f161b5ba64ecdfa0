import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { closeName, FRAME, isDocumentFrame, readAcknowledged, readStanding, type Standing } from '@stikkord/protocol';
import type { Access, Peer } from '../ports.ts';
import { Wire } from './wire.ts';

/** Someone in the tests; `access` is what the tests' policy gives them. */
export interface TestPeer extends Peer {
  readonly name: string;
  access: Access;
}

/** A browser tab that speaks y-websocket's protocol, and counts what the server has acknowledged. */
export class Person {
  readonly peer: TestPeer;
  // A random guid takes as long to make as all the rest.
  readonly doc = new Y.Doc({ guid: 'test' });
  readonly awareness: Awareness;
  wire: Wire | null = null;
  standing: Standing | null = null;
  standings: Standing[] = [];
  acknowledged = 0;
  sentChanges = 0;
  synced = false;
  /** Name of the close code of the last socket, once it is closed. */
  closed: string | null = null;
  /** The updates of the changes sent on this socket, in order. */
  readonly sent: Uint8Array[] = [];
  /** Called when the server acknowledges. */
  onAcknowledged: () => void = () => {};

  /** `clientID`: where a test is to be the same each time. */
  constructor(
    name: string,
    device = name,
    access: Access = 'writer',
    { clientID = null, pen = null }: { readonly clientID?: number | null; readonly pen?: string | null } = {},
  ) {
    this.peer = { name, device, pen, access };
    if (clientID !== null) this.doc.clientID = clientID;
    this.awareness = new Awareness(this.doc);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, FRAME.sync);
      writeUpdate(encoder, update);
      this.send(encoding.toUint8Array(encoder));
    });
    this.awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
      this.#sendAwareness([...added, ...updated, ...removed]);
    });
  }

  get text(): Y.Text {
    return this.doc.getText('t');
  }

  get words(): string {
    return this.text.toJSON();
  }

  type(words: string, at = this.text.length): void {
    this.text.insert(at, words);
  }

  /** Opens a socket: `attach` gives the server its end. */
  connect(attach: (wire: Wire) => void): Wire {
    const wire = new Wire();
    this.wire = wire;
    this.acknowledged = 0;
    this.sentChanges = 0;
    this.sent.length = 0;
    this.synced = false;
    this.closed = null;
    wire.onFrame = (frame) => this.#hear(frame);
    wire.onGone = (close) => {
      this.closed = close === null ? 'cut' : (closeName(close.code) ?? String(close.code));
      if (this.wire === wire) this.wire = null;
    };
    attach(wire);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.sync);
    writeSyncStep1(encoder, this.doc);
    this.send(encoding.toUint8Array(encoder));
    this.#sendAwareness([this.doc.clientID]);
    return wire;
  }

  /** Sends raw bytes. */
  send(frame: Uint8Array | null): void {
    if (this.wire === null) return;
    if (frame !== null && isDocumentFrame(frame)) {
      this.sentChanges++;
      this.sent.push(updateIn(frame));
    }
    this.wire.send(frame);
  }

  leave(): void {
    this.awareness.destroy();
    this.wire?.cut();
  }

  #sendAwareness(clients: number[]): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, clients));
    this.send(encoding.toUint8Array(encoder));
  }

  #hear(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case FRAME.sync: {
        const encoder = encoding.createEncoder();
        encoding.writeVarUint(encoder, FRAME.sync);
        const step = readSyncMessage(decoder, encoder, this.doc, this);
        if (step === 1) this.synced = true;
        if (encoding.length(encoder) > 1) this.send(encoding.toUint8Array(encoder));
        return;
      }
      case FRAME.awareness:
        return applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
      case FRAME.acknowledged:
        this.acknowledged = readAcknowledged(decoder);
        this.onAcknowledged();
        return;
      case FRAME.standing:
        this.standing = readStanding(decoder);
        this.standings.push(this.standing);
        return;
      default:
        throw new Error('the server sent an unknown frame');
    }
  }
}

/** The update in a frame that holds one; empty where it can't be read. */
export function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame);
  decoder.pos = 2;
  try {
    return decoding.readVarUint8Array(decoder);
  } catch {
    return new Uint8Array([0, 0]);
  }
}
