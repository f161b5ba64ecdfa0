import type { Breakdown, Entry } from '@stikkord/domain';
import type { Boxes, EntryChange, EntryStore } from '@stikkord/storage';
import { StoreUnavailableError } from '@stikkord/sync';
import { EntryKeys } from '../polls/entry-keys.ts';
import { EntryWriter } from '../polls/entry-writer.ts';
import type { PollServices } from '../polls/polls-context.ts';

/** Answers in memory, for tests that turn the clock themselves. */
export class MemoryEntries implements EntryStore {
  /** The database is away. */
  away = false;
  /** Transactions, each with what it wrote. */
  readonly written: (readonly EntryChange[])[] = [];
  readonly #boxes = new Map<string, Map<number, Map<string, Entry>>>();
  readonly #breakdowns = new Map<string, Breakdown>();

  async list(meeting: string, question: string, { first, last }: Boxes): Promise<readonly Entry[]> {
    this.#present();
    const entries = new Map<string, Entry>();
    for (const [number, box] of [...this.#boxesOf(meeting, question)].sort(([a], [b]) => a - b))
      if (first <= number && number <= last) for (const entry of box.values()) entries.set(entry.key, entry);
    return [...entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async write(changes: readonly EntryChange[]): Promise<void> {
    this.#present();
    this.written.push(changes);
    for (const { meeting, question, boxes, key, entry } of changes) {
      const all = this.#boxesOf(meeting, question);
      const last = all.get(boxes.last) ?? new Map<string, Entry>();
      all.set(boxes.last, last);
      if (entry) last.set(key, { key, ...entry });
      else for (const [number, box] of all) if (boxes.first <= number && number <= boxes.last) box.delete(key);
    }
  }

  async keepRoles(meeting: string, roles: ReadonlySet<string>): Promise<void> {
    this.#present();
    for (const [name, boxes] of this.#boxes)
      if (name.startsWith(`${meeting}/`))
        for (const box of boxes.values())
          for (const entry of box.values())
            if (!roles.has(entry.role ?? '')) box.set(entry.key, { ...entry, role: null });
  }

  async breakdown(meeting: string, question: string): Promise<Breakdown | null> {
    this.#present();
    return this.#breakdowns.get(`${meeting}/${question}`) ?? null;
  }

  async keepBreakdown(meeting: string, question: string, breakdown: Breakdown): Promise<Breakdown> {
    this.#present();
    const name = `${meeting}/${question}`;
    if (!this.#breakdowns.has(name)) this.#breakdowns.set(name, breakdown);
    return this.#breakdowns.get(name)!;
  }

  #boxesOf(meeting: string, question: string): Map<number, Map<string, Entry>> {
    const name = `${meeting}/${question}`;
    const boxes = this.#boxes.get(name) ?? new Map<number, Map<string, Entry>>();
    this.#boxes.set(name, boxes);
    return boxes;
  }

  #present(): void {
    if (this.away) throw new StoreUnavailableError('away');
  }
}

/** What polls work with, on these. */
export function pollServices(services: Omit<PollServices, 'writer' | 'keys'>): PollServices {
  return { ...services, writer: new EntryWriter(services.entries), keys: new EntryKeys('secret') };
}
