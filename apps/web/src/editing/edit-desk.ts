import { msg } from '@lit/localize';
import type { LitElement, ReactiveController } from 'lit';
import type { SaveState } from '../data/save-state.ts';
import { offerUndo, withdrawUndo } from '../elements/sk-undo-toast.ts';
import type { EditBook, RowCommand } from './edit-book.ts';
import { EditLine } from './edit-line.ts';
import type { Applied } from './editing.ts';

/** A kind of thing that organisers edit: what it is, and where it lies on the server. */
export interface EditWork<Held, Value, Command extends RowCommand, Refusal extends string, Part extends string> {
  /** Tells apart the lines of different kinds with one id. */
  readonly name: string;
  readonly book: EditBook<Value, Command, Refusal, Part>;
  /** Where it is said that something can't be undone any more. */
  readonly whole: Part;
  /** Elements that draw themselves in their own time, see `whenShown`: a selector. */
  readonly parts: string;
  read(id: string): Promise<{ readonly held: Held; readonly value: Value }>;
  send(id: string, commands: readonly Command[]): Promise<Applied<Value, Command>>;
  /** Why it can't be so, and what to do. */
  refusalText(refusal: Refusal): string;
}

/** Lines with something unsent live on when their page is left, and are taken up again when it is opened again. */
const lines = new Map<string, { readonly unsent: boolean; sendNow(): Promise<void> }>();

/** How deep parts lie in each other: parts, questions in them, their polls, lines of those, fields in them. */
const LEVELS = 5;

/** A page's hold on what is edited there: everything its parts do goes through here. */
export class EditDesk<
  Held,
  Value,
  Command extends RowCommand,
  Refusal extends string,
  Part extends string,
> implements ReactiveController {
  line: EditLine<Held, Value, Command, Refusal, Part> | null = null;
  /** For the polite region: what was done, where the eye would see it. */
  said = '';
  readonly #host: LitElement;
  readonly #work: EditWork<Held, Value, Command, Refusal, Part>;
  readonly #problems = new Map<Part, string>();
  #id = '';

  constructor(host: LitElement, work: EditWork<Held, Value, Command, Refusal, Part>) {
    this.#host = host;
    this.#work = work;
    host.addController(this);
  }

  open(id: string): void {
    if (id === this.#id) return;
    this.#leave();
    this.#id = id;
    // What lies under a name was put there by a desk of the same work.
    const kept = lines.get(this.#key) as typeof this.line | undefined;
    this.line = kept ?? this.#newLine(id);
    lines.set(this.#key, this.line);
    this.line.changed = () => this.#host.requestUpdate();
    void this.line.refresh();
  }

  hostConnected(): void {
    addEventListener('focus', this.#back);
    document.addEventListener('visibilitychange', this.#back);
    addEventListener('online', this.#online);
    document.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#pressed);
    removeEventListener('focus', this.#back);
    document.removeEventListener('visibilitychange', this.#back);
    removeEventListener('online', this.#online);
    this.#leave();
  }

  /** Does something and says so aloud; what is not allowed is said in its part of the page. Gives the act's number, or null. */
  do(commands: readonly Command[], said = ''): number | null {
    const [first] = commands;
    if (!first) return null;
    const done = this.attempt(commands, said);
    this.#problem(this.#work.book.partOf(first), typeof done === 'string' ? this.#work.refusalText(done) : null);
    return typeof done === 'number' ? done : null;
  }

  /** The same, where whoever asks says by themselves what is not allowed: the rule that forbids it, or the act's number. */
  attempt(commands: readonly Command[], said = ''): number | Refusal {
    const done = this.line?.do(commands) ?? this.#work.book.unknown;
    if (typeof done === 'number') this.say(said);
    return done;
  }

  /** What a part of the page has to say about what could not be done there. */
  problemIn(part: Part): string | null {
    return this.#problems.get(part) ?? null;
  }

  refusalText(refusal: Refusal): string {
    return this.#work.refusalText(refusal);
  }

  /** Does something that a person may want back. `text`: "Raden er slettet." False where it is not allowed. */
  doWithUndo(commands: readonly Command[], text: string): boolean {
    const done = this.do(commands);
    if (done !== null) offerUndo(text, () => this.#told(this.line?.takeBack(done) ?? null, msg('Angret')));
    return done !== null;
  }

  write(part: Part, id: string, field: string, text: string, settled: boolean): void {
    this.line?.write(part, id, field, text, settled);
  }

  undo(): void {
    if (!this.line?.editing?.undo.length) return;
    withdrawUndo();
    this.#told(this.line.undo(), msg('Angret'));
  }

  redo(): void {
    if (!this.line?.editing?.redo.length) return;
    withdrawUndo();
    this.#told(this.line.redo(), msg('Gjort om igjen'));
  }

  say(text: string): void {
    this.said = text;
    this.#host.requestUpdate();
  }

  /** Once what was just done can be seen: the page, its parts and their fields have drawn it. Before the next key comes. */
  async whenShown(act: (page: LitElement) => void): Promise<void> {
    await this.#host.updateComplete;
    for (let level = 0; level < LEVELS; level += 1)
      await Promise.all(
        [...this.#host.querySelectorAll<LitElement>(this.#work.parts)].map((part) => part.updateComplete),
      );
    act(this.#host);
  }

  /** What may be said of the whole. `marked`: all is stored but what stands marked in its field. */
  get saveState(): SaveState | 'marked' | 'signed-out' {
    const { line } = this;
    if (!line?.editing) return 'loading';
    if (line.trouble === 'signed-out') return 'signed-out';
    if (line.trouble === 'no-answer') return 'offline';
    if (line.trouble !== 'none' && line.editing.queue.length > 0) return 'not-saved';
    if (line.editing.queue.length > 0) return 'saving';
    if ([...line.drafts.values()].some(({ refusal }) => refusal !== null)) return 'marked';
    return line.drafts.size > 0 ? 'saving' : 'saved';
  }

  get #key(): string {
    return `${this.#work.name}/${this.#id}`;
  }

  #newLine(id: string): EditLine<Held, Value, Command, Refusal, Part> {
    return new EditLine(this.#work.book, {
      read: () => this.#work.read(id),
      send: (commands) => this.#work.send(id, commands),
      later: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
  }

  #told(refusal: Refusal | null, said: string): void {
    this.#problem(this.#work.whole, refusal && msg('Det kan ikke angres lenger. Raden er endret et annet sted.'));
    if (refusal === null) this.say(said);
  }

  #problem(part: Part, text: string | null): void {
    if (text === null) this.#problems.delete(part);
    else this.#problems.set(part, text);
    this.#host.requestUpdate();
  }

  #leave(): void {
    if (!this.line) return;
    withdrawUndo();
    const line = this.line;
    const key = this.#key;
    this.line = null;
    this.#id = '';
    line.changed = () => {
      if (!line.unsent && lines.get(key) === line) lines.delete(key);
    };
    line.changed();
    void line.sendNow();
  }

  readonly #back = (): void => {
    if (document.visibilityState === 'visible') void this.line?.refresh();
  };

  readonly #online = (): void => void this.line?.refresh();

  /** Ctrl Z and Ctrl Y anywhere on the page but in a field, where the browser undoes letters. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if ((event.target as HTMLElement).matches('input, textarea, select')) return;
    const key = event.key.toLowerCase();
    const again = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !again) return;
    event.preventDefault();
    if (again) this.redo();
    else this.undo();
  };
}

addEventListener('beforeunload', (event) => {
  const unsent = [...lines.values()].filter((line) => line.unsent);
  if (unsent.length > 0) event.preventDefault();
  // While a person reads the browser's question, it may well be saved.
  for (const line of unsent) void line.sendNow();
});
