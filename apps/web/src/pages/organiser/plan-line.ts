import { formatMinutes, minutesOfDay, type PlanCommand, type PlanRefusal, type RowKind } from '@stikkord/domain';
import type { MeetingAnswer, PlanAnswer } from '@stikkord/protocol';
import { ApiError } from '../../data/api.ts';
import {
  act,
  openEditing,
  redo,
  refreshed,
  refused,
  settle,
  startSending,
  stored,
  takeBack,
  textsOf,
  unanswered,
  undo,
  type Act,
  type PlanEditing,
  type Stepped,
} from '../../plan/plan-editing.ts';

/** What the line speaks through: the server, and a clock. `later` gives a function that calls it off. */
export interface LinePorts {
  read(): Promise<MeetingAnswer>;
  send(commands: readonly PlanCommand[]): Promise<PlanAnswer>;
  later(ms: number, run: () => void): () => void;
}

/** Text in a field that is not in the plan: not finished (`refusal` null), or not allowed there. It stays in the field. */
export interface Draft {
  readonly text: string;
  readonly refusal: PlanRefusal | null;
}

export type PlanPart = RowKind | 'meeting';

/** The server said no to something that was done. */
export interface Refusal {
  readonly problem: ApiError;
  /** Which part of the page it belongs to. */
  readonly part: PlanPart;
  /** What was written, to be copied. */
  readonly texts: readonly string[];
}

export type Trouble = 'none' | 'no-answer' | 'server' | 'signed-out';

const TYPING_MS = 600;
const RETRY_FIRST_MS = 1000;
const RETRY_MAX_MS = 30_000;

/** One meeting's plan on its way to the server and back. It holds on to what is unsent, whatever becomes of the page. */
export class PlanLine {
  meeting: MeetingAnswer | null = null;
  /** Why there is nothing to show. */
  problem: ApiError | null = null;
  editing: PlanEditing | null = null;
  drafts: ReadonlyMap<string, Draft> = new Map();
  refusals: readonly Refusal[] = [];
  trouble: Trouble = 'none';
  /** Called after every change. */
  changed: () => void = () => {};

  readonly #ports: LinePorts;
  #callOff: () => void = () => {};
  #busy = false;
  #unsure = false;
  #tries = 0;

  constructor(ports: LinePorts) {
    this.#ports = ports;
  }

  /** True while closing the page would lose something. */
  get unsent(): boolean {
    return (this.editing?.queue.length ?? 0) > 0 || this.drafts.size > 0;
  }

  /** Reads the plan as it is on the server, where nothing is under way or waits: somebody came back to the page. */
  async refresh(): Promise<void> {
    if (this.#busy) return;
    if (this.editing && this.editing.queue.length > 0) return this.sendNow();
    await this.#read();
    if (this.editing && this.editing.queue.length > 0) await this.sendNow();
  }

  /** Does something; gives the act's number, or the rule that forbids it. `key`: see `act`. */
  do(commands: readonly PlanCommand[], key: string | null = null): number | PlanRefusal {
    if (!this.editing) return 'unknown-row';
    const done = act(this.editing, commands, key);
    if (!done.ok) return done.reason;
    this.editing = done.editing;
    for (const command of commands) if (command.do === 'delete') this.#dropDrafts(`${command.kind}/${command.id}/`);
    this.#sendIn(key === null ? 0 : TYPING_MS);
    this.changed();
    return done.act;
  }

  /** Somebody types in a field. `settled`: and is done with it. What cannot be taken stays in the field, with the reason. */
  write(kind: PlanPart, id: string, field: string, text: string, settled: boolean): void {
    const place = placeOf(kind, id, field);
    const read = readField(field, text, settled);
    if (read === 'unfinished') this.#setDraft(place, { text, refusal: null });
    else if ('refusal' in read) this.#setDraft(place, { text, refusal: read.refusal });
    else {
      const fields = { [field]: read.value };
      const command = (
        kind === 'meeting' ? { do: 'set-meeting', fields } : { do: 'set', kind, id, fields }
      ) as PlanCommand;
      const done = this.#stands(kind, id, field, read.value) ? null : this.do([command], place);
      this.#setDraft(place, typeof done === 'string' ? { text, refusal: done } : null);
    }
    if (settled && this.editing) {
      this.editing = settle(this.editing);
      if (this.editing.queue.length > 0) this.#sendIn(0);
    }
    this.changed();
  }

  undo(): PlanRefusal | null {
    return this.#step(undo);
  }

  redo(): PlanRefusal | null {
    return this.#step(redo);
  }

  takeBack(number: number): PlanRefusal | null {
    return this.#step((editing) => takeBack(editing, number));
  }

  forget(refusal: Refusal): void {
    this.refusals = this.refusals.filter((each) => each !== refusal);
    this.changed();
  }

  /** Sends what waits without waiting longer: the page is left, the net is back, a person pressed the button. */
  async sendNow(): Promise<void> {
    this.#callOff();
    if (this.#busy) return;
    if (this.#unsure && !(await this.#read())) return;
    const next = this.editing && startSending(this.editing);
    if (!next) return;
    this.editing = next.editing;
    this.#busy = true;
    this.changed();
    try {
      const answer = await this.#ports.send(next.act.commands);
      this.#well();
      this.editing = stored(this.editing, answer);
    } catch (error) {
      this.#failed(error, next.act);
    }
    this.#busy = false;
    if (this.trouble === 'none') this.#sendIn(0);
    this.changed();
  }

  #step(step: (editing: PlanEditing) => Stepped | null): PlanRefusal | null {
    const done = this.editing && step(this.editing);
    if (!done) return null;
    const before = this.editing!.queue;
    this.editing = done.editing;
    // What is taken back in a field goes before what that field held back.
    for (const { commands } of done.editing.queue.filter((each) => !before.includes(each)))
      for (const command of commands) {
        if (command.do === 'set-meeting') this.#dropDrafts(placeOf('meeting', '', ''));
        else if (command.do === 'set') this.#dropDrafts(placeOf(command.kind, command.id, ''));
      }
    this.#sendIn(0);
    this.changed();
    return done.refusal;
  }

  /** True where the plan was read. */
  async #read(): Promise<boolean> {
    this.#busy = true;
    try {
      const meeting = await this.#ports.read();
      this.meeting = meeting;
      this.editing = this.editing ? refreshed(this.editing, meeting.plan, this.#unsure) : openEditing(meeting.plan);
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
  #failed(error: unknown, sent: Act | null): void {
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
    } else if (sent) this.editing = unanswered(this.editing);
    // A plan that could be read before and can't now: what stands stays.
    else if (!waits && this.trouble !== 'signed-out') this.problem = problem;
  }

  #refuse(problem: ApiError, sent: Act): void {
    this.editing = refused(this.editing!);
    this.refusals = [...this.refusals, { problem, part: partOf(sent.commands[0]!), texts: textsOf(sent) }];
  }

  #sendIn(ms: number): void {
    if (this.trouble !== 'none' || this.#busy) return;
    this.#later(ms, () => void this.sendNow());
  }

  #later(ms: number, run: () => void): void {
    this.#callOff();
    this.#callOff = this.#ports.later(ms, run);
  }

  #setDraft(place: string, draft: Draft | null): void {
    const drafts = new Map(this.drafts);
    if (draft) drafts.set(place, draft);
    else drafts.delete(place);
    this.drafts = drafts;
  }

  #dropDrafts(under: string): void {
    this.drafts = new Map([...this.drafts].filter(([place]) => !place.startsWith(under)));
  }

  #stands(kind: PlanPart, id: string, field: string, value: string | number | null): boolean {
    const { plan } = this.editing!;
    const rows = { group: plan.groups, agenda: plan.agenda, question: plan.questions, section: plan.sections };
    const holder = kind === 'meeting' ? plan : (rows[kind] as readonly { id: string }[]).find((row) => row.id === id);
    return (holder as Readonly<Record<string, unknown>> | undefined)?.[field] === value;
  }
}

export function partOf(command: PlanCommand): PlanPart {
  return 'kind' in command ? command.kind : 'meeting';
}

export function placeOf(kind: PlanPart, id: string, field: string): string {
  return `${kind}/${id}/${field}`;
}

/** The value to set, `'unfinished'` while a time or a date is on its way, or why it can't be one. */
function readField(
  field: string,
  text: string,
  settled: boolean,
): { value: string | number | null } | { refusal: PlanRefusal } | 'unfinished' {
  const typed = text.trim();
  if (field === 'minutes') {
    const minutes = /^(\d*)\s*(?:min\.?|minutt|minutter)?$/i.exec(typed);
    return minutes ? { value: minutes[1] === '' ? null : Number(minutes[1]) } : { refusal: 'invalid-time' };
  }
  if (field === 'date') {
    // While a year is typed, a browser gives the years 2, 20 and 202 on the way.
    if (/^(?:19|20|21)\d\d-/.test(typed)) return { value: typed };
    return settled ? { refusal: 'invalid-date' } : 'unfinished';
  }
  if (field !== 'start' || typed === '') return { value: field === 'start' ? typed : text };
  const minutes = minutesOfDay(typed);
  const whole = /^\d{1,2}[:.]\d\d$|^\d{4}$/.test(typed);
  if (minutes !== null && (whole || settled)) return { value: formatMinutes(minutes) };
  return settled ? { refusal: 'invalid-time' } : 'unfinished';
}
