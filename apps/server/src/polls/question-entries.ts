import type { Entry, EntryText, MeetingId, QuestionId } from '@stikkord/domain';
import type { Boxes, EntryChange, EntryStore } from '@stikkord/storage';

type Content = EntryChange['entry'];

/** The committed answers to one poll, in memory: read once, and again only when other boxes count or it isn't known what was committed. */
export class QuestionEntries {
  /** Counts up whenever answers that count are others than before. */
  version = 0;
  readonly #store: Pick<EntryStore, 'list'>;
  readonly #meeting: MeetingId;
  readonly #question: QuestionId;
  #boxes: Boxes;
  #entries = new Map<string, Entry>();
  #sorted: readonly Entry[] | null = null;
  /** Of every text id that is known: whose it is, and what it said last. */
  readonly #texts = new Map<string, { readonly key: string; readonly text: string }>();
  #fresh = false;
  #loading: Promise<void> | null = null;
  readonly #underWay = new Map<string, number>();
  #settled: (() => void)[] = [];

  constructor(store: Pick<EntryStore, 'list'>, meeting: MeetingId, question: QuestionId, boxes: Boxes) {
    this.#store = store;
    this.#meeting = meeting;
    this.#question = question;
    this.#boxes = boxes;
  }

  /** These boxes count. */
  counts(boxes: Boxes): void {
    if (boxes.first === this.#boxes.first && boxes.last === this.#boxes.last) return;
    this.#boxes = boxes;
    this.#fresh = false;
  }

  /** False while it isn't known what is committed. */
  get fresh(): boolean {
    return this.#fresh;
  }

  /** Resolves when it is known. Throws StoreUnavailableError. */
  async load(): Promise<void> {
    while (!this.#fresh) await (this.#loading ??= this.#load().finally(() => (this.#loading = null)));
  }

  /** In the order of keys. */
  get all(): readonly Entry[] {
    return (this.#sorted ??= [...this.#entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1)));
  }

  of(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** People whose answer counts, or will when it is committed. */
  get people(): number {
    let coming = 0;
    for (const key of this.#underWay.keys()) if (!this.#entries.has(key)) coming += 1;
    return this.#entries.size + coming;
  }

  /** Whose text has had this id, and what it said; null: nobody's. */
  textOf(id: string): { readonly key: string; readonly text: string } | null {
    return this.#texts.get(id) ?? null;
  }

  /** What is to be written for an answer; null: withdrawn, out of all boxes there have been. From now on it is under way. */
  begin(key: string, entry: Content): EntryChange {
    this.#underWay.set(key, (this.#underWay.get(key) ?? 0) + 1);
    if (entry) this.#note(key, entry);
    const { first, last } = this.#boxes;
    const boxes = { first: entry === null ? 1 : first, last };
    return { meeting: this.#meeting, question: this.#question, boxes, key, entry };
  }

  /** It is committed, or it isn't known whether it is. */
  end({ key, entry, boxes }: EntryChange, committed: boolean): void {
    const left = this.#underWay.get(key)! - 1;
    if (left === 0) this.#underWay.delete(key);
    else this.#underWay.set(key, left);
    if (!committed || boxes.last !== this.#boxes.last) this.#fresh = false;
    else this.#apply(key, entry);
    if (this.#underWay.size > 0) return;
    for (const settled of this.#settled) settled();
    this.#settled = [];
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await new Promise<void>((resolve) => this.#settled.push(resolve));
  }

  /** As `EntryStore.keepRoles`. */
  keepRoles(roles: ReadonlySet<string>): void {
    for (const entry of this.#entries.values())
      if (entry.role !== null && !roles.has(entry.role)) this.#apply(entry.key, { ...entry, role: null });
  }

  #apply(key: string, entry: Content): void {
    if (entry) this.#entries.set(key, { key, answer: entry.answer, role: entry.role });
    else this.#entries.delete(key);
    this.#sorted = null;
    this.version += 1;
  }

  async #load(): Promise<void> {
    // Then no answer is missed: whoever answers meanwhile waits for this.
    await this.settled();
    const boxes = this.#boxes;
    const { first } = boxes;
    const list = (counted: Boxes) => this.#store.list(this.#meeting, this.#question, counted);
    const [entries, before] = await Promise.all([list(boxes), first === 1 ? [] : list({ first: 1, last: first - 1 })]);
    if (boxes !== this.#boxes || this.#underWay.size > 0) return;
    for (const { key, answer } of [...before, ...entries]) this.#note(key, { answer, role: null });
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.#sorted = entries;
    this.#fresh = true;
    this.version += 1;
  }

  #note(key: string, { answer }: NonNullable<Content>): void {
    if (!('texts' in answer)) return;
    for (const { id, text } of answer.texts as readonly EntryText[]) this.#texts.set(id, { key, text });
  }
}
