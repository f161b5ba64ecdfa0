import type { Clock } from './ports.ts';

/** After a document has left memory. Longer than any meeting, so that who comes back from a break is still known. */
export const REMEMBERED_MS = 12 * 60 * 60 * 1_000;
const DOCUMENTS_MAX = 10_000;
const CLIENTS_MAX = 10_000;

interface Writer {
  readonly pen: string;
  readonly device: string;
}

/** Which pen writes under which clientID of one document. */
export class Writers {
  readonly #writers = new Map<number, Writer>();

  penOf(client: number): string | undefined {
    return this.#writers.get(client)?.pen;
  }

  /** The first stays; a device that makes up clientIDs without end only pushes out its own. */
  bind(client: number, writer: Writer): void {
    if (this.#writers.has(client)) return;
    if (this.#writers.size >= CLIENTS_MAX) this.#writers.delete(this.#oldestOf(writer.device));
    this.#writers.set(client, writer);
  }

  #oldestOf(device: string): number {
    let first: number | null = null;
    for (const [client, bound] of this.#writers) {
      if (bound.device === device) return client;
      first ??= client;
    }
    return first ?? 0;
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
