import { ApiError } from '../data/api.ts';
import type { EditBook, RowCommand } from './edit-book.ts';
import { Editor, type Act, type Applied, type Editing, type Stepped } from './editing.ts';

/** What the line speaks through: the server, and a clock. `later` gives a function that calls it off. */
export interface LinePorts<Held, Value, Command> {
  /** What the page shows, and what of it is edited. */
  read(): Promise<{ readonly held: Held; readonly value: Value }>;
  send(commands: readonly Command[]): Promise<Applied<Value, Command>>;
  later(ms: number, run: () => void): () => void;
}

/** Text in a field that is not in the value: not finished (`refusal` null), or not allowed there. It stays in the field. */
export interface Draft<Refusal extends string> {
  readonly text: string;
  readonly refusal: Refusal | null;
}

/** The server said no to something that was done. */
export interface Refused<Part extends string> {
  readonly problem: ApiError;
  /** Which part of the page it belongs to. */
  readonly part: Part;
  /** What was written, to be copied. */
  readonly texts: readonly string[];
}

export type Trouble = 'none' | 'no-answer' | 'server' | 'signed-out';

const TYPING_MS = 600;
const RETRY_FIRST_MS = 1000;
const RETRY_MAX_MS = 30_000;

/** What is edited, on its way to the server and back. It holds on to what is unsent, whatever becomes of the page. */
export class EditLine<Held, Value, Command extends RowCommand, Refusal extends string, Part extends string> {
  held: Held | null = null;
  /** Why there is nothing to show. */
  problem: ApiError | null = null;
  editing: Editing<Value, Command> | null = null;
  drafts: ReadonlyMap<string, Draft<Refusal>> = new Map();
  refusals: readonly Refused<Part>[] = [];
  trouble: Trouble = 'none';
  /** Called after every change. */
  changed: () => void = () => {};

  readonly #book: EditBook<Value, Command, Refusal, Part>;
  readonly #editor: Editor<Value, Command, Refusal>;
  readonly #ports: LinePorts<Held, Value, Command>;
  #callOff: () => void = () => {};
  #busy = false;
  #unsure = false;
  #tries = 0;

  constructor(book: EditBook<Value, Command, Refusal, Part>, ports: LinePorts<Held, Value, Command>) {
    this.#book = book;
    this.#editor = new Editor(book);
    this.#ports = ports;
  }

  /** True while closing the page would lose something. */
  get unsent(): boolean {
    return (this.editing?.queue.length ?? 0) > 0 || this.drafts.size > 0;
  }

  /** Reads it as it is on the server, where nothing is under way or waits: somebody came back to the page. */
  async refresh(): Promise<void> {
    if (this.#busy) return;
    if (this.editing && this.editing.queue.length > 0) return this.sendNow();
    await this.#read();
    if (this.editing && this.editing.queue.length > 0) await this.sendNow();
  }

  /** Does something; gives the act's number, or the rule that forbids it. `key`: see `act`. */
  do(commands: readonly Command[], key: string | null = null): number | Refusal {
    if (!this.editing) return this.#book.unknown;
    const done = this.#editor.act(this.editing, commands, key);
    if (!done.ok) return done.reason;
    this.editing = done.editing;
    for (const command of commands) if (command.do === 'delete') this.#dropDrafts(this.#placesOf(command));
    this.#sendIn(key === null ? 0 : TYPING_MS);
    this.changed();
    return done.act;
  }

  /** Somebody types in a field. `settled`: and is done with it. What cannot be taken stays in the field, with the reason. */
  write(part: Part, id: string, field: string, text: string, settled: boolean): void {
    const place = placeOf(part, id, field);
    const read = this.#book.readField(field, text, settled);
    if (read === 'unfinished') this.#setDraft(place, { text, refusal: null });
    else if ('refusal' in read) this.#setDraft(place, { text, refusal: read.refusal });
    else {
      const whole = this.editing?.value;
      const stands = whole !== undefined && this.#book.fieldOf(whole, part, id, field) === read.value;
      const done =
        whole === undefined
          ? this.#book.unknown
          : stands
            ? null
            : this.do([this.#book.setField(part, id, field, read.value, whole)], place);
      this.#setDraft(place, typeof done === 'string' ? { text, refusal: done } : null);
    }
    if (settled && this.editing) {
      this.editing = this.#editor.settle(this.editing);
      if (this.editing.queue.length > 0) this.#sendIn(0);
    }
    this.changed();
  }

  undo(): Refusal | null {
    return this.#step((editing) => this.#editor.undo(editing));
  }

  redo(): Refusal | null {
    return this.#step((editing) => this.#editor.redo(editing));
  }

  takeBack(number: number): Refusal | null {
    return this.#step((editing) => this.#editor.takeBack(editing, number));
  }

  forget(refusal: Refused<Part>): void {
    this.refusals = this.refusals.filter((each) => each !== refusal);
    this.changed();
  }

  /** Sends what waits without waiting longer: the page is left, the net is back, a person pressed the button. */
  async sendNow(): Promise<void> {
    this.#callOff();
    if (this.#busy) return;
    if (this.#unsure && !(await this.#read())) return;
    const next = this.editing && this.#editor.startSending(this.editing);
    if (!next) return;
    this.editing = next.editing;
    this.#busy = true;
    this.changed();
    try {
      const answer = await this.#ports.send(next.act.commands);
      this.#well();
      this.editing = this.#editor.stored(this.editing, answer);
    } catch (error) {
      this.#failed(error, next.act);
    }
    this.#busy = false;
    if (this.trouble === 'none') this.#sendIn(0);
    this.changed();
  }

  #step(step: (editing: Editing<Value, Command>) => Stepped<Value, Command, Refusal> | null): Refusal | null {
    const done = this.editing && step(this.editing);
    if (!done) return null;
    const before = this.editing!.queue;
    this.editing = done.editing;
    // What is taken back in a field goes before what that field held back.
    for (const { commands } of done.editing.queue.filter((each) => !before.includes(each)))
      for (const command of commands) if (command.do.startsWith('set')) this.#dropDrafts(this.#placesOf(command));
    this.#sendIn(0);
    this.changed();
    return done.refusal;
  }

  /** True where it was read. */
  async #read(): Promise<boolean> {
    this.#busy = true;
    try {
      const { held, value } = await this.#ports.read();
      this.held = held;
      this.editing = this.editing
        ? this.#editor.refreshed(this.editing, value, this.#unsure)
        : this.#editor.open(value);
      this.#unsure = false;
      this.problem = null;
      // Being able to read is not being able to write: with something to send, only sending tells.
      if (this.editing.queue.length === 0) this.#well();
      return true;
    } catch (error) {
      this.#failed(error, null);
      return false;
    } finally {
      this.#busy = false;
      this.changed();
    }
  }

  #well(): void {
    this.problem = null;
    this.trouble = 'none';
    this.#tries = 0;
  }

  /** `sent`: the act that was under way. */
  #failed(error: unknown, sent: Act<Command> | null): void {
    const problem = error instanceof ApiError ? error : new ApiError('no-answer', 0, '');
    const waits = problem.id === 'no-answer' || problem.status >= 500 || problem.id === 'too-many-tries';
    if (problem.id === 'not-signed-in') this.trouble = 'signed-out';
    else if (waits) {
      this.trouble = problem.id === 'no-answer' ? 'no-answer' : 'server';
      if (sent) this.#unsure = true;
      const wait = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** this.#tries++);
      this.#later(wait, () => void (this.editing ? this.sendNow() : this.refresh()));
    }
    if (!this.editing) this.problem = problem;
    else if (sent && !waits && problem.id !== 'not-signed-in') {
      this.#well();
      this.#refuse(problem, sent);
    } else if (sent) this.editing = this.#editor.unanswered(this.editing);
    // What could be read before and can't now: what stands stays.
    else if (!waits && this.trouble !== 'signed-out') this.problem = problem;
  }

  #refuse(problem: ApiError, sent: Act<Command>): void {
    this.editing = this.#editor.refused(this.editing!);
    const texts = sent.commands.flatMap((command) => this.#book.textsOf(command));
    this.refusals = [...this.refusals, { problem, part: this.#book.partOf(sent.commands[0]!), texts }];
  }

  #sendIn(ms: number): void {
    if (this.trouble !== 'none' || this.#busy) return;
    this.#later(ms, () => void this.sendNow());
  }

  #later(ms: number, run: () => void): void {
    this.#callOff();
    this.#callOff = this.#ports.later(ms, run);
  }

  #setDraft(place: string, draft: Draft<Refusal> | null): void {
    const drafts = new Map(this.drafts);
    if (draft) drafts.set(place, draft);
    else drafts.delete(place);
    this.drafts = drafts;
  }

  #dropDrafts(under: string): void {
    this.drafts = new Map([...this.drafts].filter(([place]) => !place.startsWith(under)));
  }

  /** What the places of all fields of a command's row begin with. */
  #placesOf(command: Command): string {
    return placeOf(this.#book.partOf(command), command.id ?? '', '');
  }
}

export function placeOf(part: string, id: string, field: string): string {
  return `${part}/${id}/${field}`;
}
