import { msg } from '@lit/localize';
import type { MeetingId, PlanCommand, PlanRefusal } from '@stikkord/domain';
import { api, type MeetingAnswer, type PlanAnswer } from '@stikkord/protocol';
import type { LitElement, ReactiveController } from 'lit';
import { call } from '../../data/api.ts';
import type { SaveState } from '../../data/save-state.ts';
import { offerUndo, withdrawUndo } from '../../elements/sk-undo-toast.ts';
import { newId } from '../../plan/new-id.ts';
import { partOf, PlanLine, type PlanPart } from './plan-line.ts';
import { refusalText } from './refusal-text.ts';

/** Lines with something unsent live on when their page is left, and are taken up again when it is opened again. */
const lines = new Map<MeetingId, PlanLine>();

/** What a page is made of, and how deep it lies: parts, questions in them, fields in those. */
const PARTS =
  'sk-plan-about, sk-plan-agenda, sk-plan-loose, sk-plan-groups, sk-plan-question, sk-text-field, sk-row-tools';
const LEVELS = 3;

/** The page's hold on a meeting's plan: everything its parts do goes through here. */
export class PlanDesk implements ReactiveController {
  line: PlanLine | null = null;
  /** For the polite region: what was done, where the eye would see it. */
  said = '';
  readonly #host: LitElement;
  readonly #problems = new Map<PlanPart, string>();
  #id: MeetingId = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  open(id: MeetingId): void {
    if (id === this.#id) return;
    this.#leave();
    this.#id = id;
    this.line = lines.get(id) ?? newLine(id);
    lines.set(id, this.line);
    this.line.changed = () => this.#host.requestUpdate();
    void this.line.refresh();
  }

  hostConnected(): void {
    addEventListener('focus', this.#back);
    document.addEventListener('visibilitychange', this.#back);
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('focus', this.#back);
    document.removeEventListener('visibilitychange', this.#back);
    removeEventListener('online', this.#online);
    this.#leave();
  }

  /** Does something and says so aloud; what is not allowed is said in its part of the page. Gives the act's number, or null. */
  do(commands: readonly PlanCommand[], said = ''): number | null {
    const [first] = commands;
    if (!first) return null;
    const done = this.line?.do(commands) ?? null;
    this.#problem(partOf(first), typeof done === 'string' ? refusalText(done) : null);
    if (typeof done !== 'number') return null;
    this.say(said);
    return done;
  }

  /** What a part of the page has to say about what could not be done there. */
  problemIn(part: PlanPart): string | null {
    return this.#problems.get(part) ?? null;
  }

  /** Does something that a person may want back. `text`: "Raden er slettet." False where it is not allowed. */
  doWithUndo(commands: readonly PlanCommand[], text: string): boolean {
    const done = this.do(commands);
    if (done !== null) offerUndo(text, () => this.#told(this.line?.takeBack(done) ?? null, msg('Angret')));
    return done !== null;
  }

  write(kind: PlanPart, id: string, field: string, text: string, settled: boolean): void {
    this.line?.write(kind, id, field, text, settled);
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

  newId(): string {
    return newId();
  }

  /** Once what was just done can be seen: the page, its parts and their fields have drawn it. Before the next key comes. */
  async whenShown(act: (page: LitElement) => void): Promise<void> {
    await this.#host.updateComplete;
    for (let level = 0; level < LEVELS; level += 1)
      await Promise.all([...this.#host.querySelectorAll<LitElement>(PARTS)].map((part) => part.updateComplete));
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

  #told(refusal: PlanRefusal | null, said: string): void {
    this.#problem('meeting', refusal && msg('Det kan ikke angres lenger. Raden er endret et annet sted.'));
    if (refusal === null) this.say(said);
  }

  #problem(part: PlanPart, text: string | null): void {
    if (text === null) this.#problems.delete(part);
    else this.#problems.set(part, text);
    this.#host.requestUpdate();
  }

  #leave(): void {
    if (!this.line) return;
    withdrawUndo();
    const line = this.line;
    const id = this.#id;
    this.line = null;
    this.#id = '';
    line.changed = () => {
      if (!line.unsent && lines.get(id) === line) lines.delete(id);
    };
    line.changed();
    void line.sendNow();
  }

  readonly #back = (): void => {
    if (document.visibilityState === 'visible') void this.line?.refresh();
  };

  readonly #online = (): void => void this.line?.refresh();
}

function newLine(id: MeetingId): PlanLine {
  return new PlanLine({
    read: () => call<MeetingAnswer>('GET', api.meeting(id)),
    send: (commands) => call<PlanAnswer>('POST', api.plan(id), { commands }),
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}

addEventListener('beforeunload', (event) => {
  const unsent = [...lines.values()].filter((line) => line.unsent);
  if (unsent.length > 0) event.preventDefault();
  // While a person reads the browser's question, it may well be saved.
  for (const line of unsent) void line.sendNow();
});
