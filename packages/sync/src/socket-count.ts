import type { Peer } from './ports.ts';

/** Sockets that one device may have at one document, and in all: more than any laptop has tabs. */
export const DOCUMENT_SOCKETS_MAX = 100;
export const DEVICE_SOCKETS_MAX = 400;

interface Place {
  readonly peer: Peer;
  readonly document: string;
}

/** How many sockets each device has. By device only: a whole hall comes from one address. */
export class SocketCount {
  readonly #devices = new Map<string, Map<string, number>>();

  /** Counts one more; false where there are too many, and then none is counted. */
  add({ peer, document }: Place): boolean {
    const documents = this.#devices.get(peer.device) ?? new Map<string, number>();
    const there = documents.get(document) ?? 0;
    let all = 0;
    for (const count of documents.values()) all += count;
    if (there >= DOCUMENT_SOCKETS_MAX || all >= DEVICE_SOCKETS_MAX) return false;
    documents.set(document, there + 1);
    this.#devices.set(peer.device, documents);
    return true;
  }

  remove({ peer, document }: Place): void {
    const documents = this.#devices.get(peer.device);
    const there = documents?.get(document);
    if (documents === undefined || there === undefined) return;
    if (there > 1) documents.set(document, there - 1);
    else documents.delete(document);
    if (documents.size === 0) this.#devices.delete(peer.device);
  }
}
