import { Acquaintances } from './acquaintances.ts';
import type { Clock } from './ports.ts';

/** After a document has left memory. Longer than any meeting, so that who comes back from a break is still known. */
export const REMEMBERED_MS = 12 * 60 * 60 * 1_000;
const DOCUMENTS_MAX = 10_000;
const CLIENTS_MAX = 10_000;
/** Every page that is opened has its own; hundreds of reloads are nothing unusual for a device. */
const DEVICE_CLIENTS_MAX = 1_000;
/** What one device may bring to a document: where a database is set back, what all who are away wrote. */
export const BROUGHT_MAX = 5_000;

interface Writer {
  readonly pen: string;
  readonly device: string;
}

/** Which pen writes under which clientID of one document. */
export class Writers {
  readonly #writers = new Map<number, Writer>();
  /** ClientIDs of each device, the oldest first. */
  readonly #byDevice = new Map<string, Set<number>>();
  readonly acquaintances = new Acquaintances();
  /** How many new clientIDs each device has brought. */
  readonly #brought = new Map<string, number>();

  /** Counts clientIDs that a device brings to the document; false where they are more than its share. */
  bring(device: string, newcomers: number): boolean {
    if (newcomers === 0) return true;
    const brought = (this.#brought.get(device) ?? 0) + newcomers;
    if (brought > BROUGHT_MAX) return false;
    this.#brought.set(device, brought);
    return true;
  }

  penOf(client: number): string | undefined {
    return this.#writers.get(client)?.pen;
  }

  /**
   * The first stays. A device that makes up clientIDs without end only pushes out its own, then those of who has most. Gives
   * the clientID that was forgotten for this one, if any was.
   */
  bind(client: number, writer: Writer): number | null {
    if (this.#writers.has(client)) return null;
    const own = this.#byDevice.get(writer.device);
    let forgotten: number | null = null;
    if (own !== undefined && own.size >= DEVICE_CLIENTS_MAX) forgotten = this.#forgetOldest(writer.device, own);
    else if (this.#writers.size >= CLIENTS_MAX) forgotten = this.#forgetOldest(...this.#largest());
    this.#writers.set(client, writer);
    const there = this.#byDevice.get(writer.device);
    if (there !== undefined) there.add(client);
    else this.#byDevice.set(writer.device, new Set([client]));
    return forgotten;
  }

  #largest(): [string, Set<number>] {
    let largest: [string, Set<number>] = ['', new Set()];
    for (const each of this.#byDevice) if (each[1].size > largest[1].size) largest = each;
    return largest;
  }

  #forgetOldest(device: string, clients: Set<number>): number {
    const [oldest] = clients;
    this.acquaintances.forget(this.#writers.get(oldest!)!.pen);
    this.#writers.delete(oldest!);
    clients.delete(oldest!);
    if (clients.size === 0) this.#byDevice.delete(device);
    return oldest!;
  }
}

/** The writers of all documents, kept longer than the documents themselves. In memory only: nobody's pen or device is stored. */
export class WritersBook {
  readonly #clock: Clock;
  /** The one used longest ago first. */
  readonly #pages = new Map<string, { readonly writers: Writers; readonly usedAt: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(document: string): Writers {
    return this.#pages.get(document)?.writers ?? new Writers();
  }

  /** Remembers the writers of a document that leaves memory. */
  keep(document: string, writers: Writers): void {
    const now = this.#clock.now();
    this.#pages.delete(document);
    this.#pages.set(document, { writers, usedAt: now });
    for (const [oldest, { usedAt }] of this.#pages) {
      if (usedAt + REMEMBERED_MS > now && this.#pages.size <= DOCUMENTS_MAX) break;
      this.#pages.delete(oldest);
    }
  }

  forget(document: string): void {
    this.#pages.delete(document);
  }
}
