import { msg } from '@lit/localize';
import type { MeetingId, Plan, PlanCommand, PlanRefusal } from '@stikkord/domain';
import { api, type MeetingAnswer, type PlanAnswer } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';
import { describeProblem } from '../problem-text.ts';
import {
  answered,
  edited,
  failed,
  isSaved,
  newDraft,
  rebased,
  sent,
  shownPlan,
  type Batch,
  type PlanDraft,
} from './plan-draft.ts';

const TYPING_PAUSE_MS = 500;
const RETRY_FIRST_MS = 2000;
const RETRY_MOST_MS = 30_000;

/** `signed-out`: nobody, or somebody else, is signed in now; what was typed waits. */
export type PlanState = 'loading' | 'saved' | 'saving' | 'not-saved' | 'signed-out' | 'no-answer' | 'gone';

/** One organiser's hand on a plan: takes edits, shows them at once, saves them as one types, and undoes. */
export class PlanEditor implements ReactiveController {
  meeting: MeetingAnswer | null = null;
  state: PlanState = 'loading';
  /** What went wrong, in words; null where all is well. */
  problem: string | null = null;
  /** Texts that no longer have a place in the plan, because somebody else changed it. Shown until they are let go. */
  homeless: readonly string[] = [];

  readonly #host: ReactiveControllerHost;
  #id: MeetingId | null = null;
  #draft: PlanDraft | null = null;
  #shown: Plan | null = null;
  #undo: (readonly PlanCommand[])[] = [];
  #redo: (readonly PlanCommand[])[] = [];
  #wanted: ('undo' | 'redo')[] = [];
  #pumping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The plan as it is to be shown: with what isn't saved yet. */
  get plan(): Plan | null {
    if (this.#draft) this.#shown ??= shownPlan(this.#draft);
    return this.#shown;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0 || (this.#draft !== null && !isSaved(this.#draft));
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  get unsaved(): boolean {
    return this.#draft !== null && !isSaved(this.#draft);
  }

  hostConnected(): void {
    addEventListener('online', this.#flush);
    addEventListener('beforeunload', this.#leaving);
    document.addEventListener('visibilitychange', this.#hidden);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#flush);
    removeEventListener('beforeunload', this.#leaving);
    document.removeEventListener('visibilitychange', this.#hidden);
    this.#flush();
  }

  async open(id: MeetingId): Promise<void> {
    this.#id = id;
    this.#become('loading');
    try {
      const meeting = await call<MeetingAnswer>('GET', api.meeting(id));
      if (this.#id !== id) return;
      this.meeting = meeting;
      this.#set(newDraft(meeting.plan));
      this.#become('saved');
    } catch (error) {
      if (this.#id !== id) return;
      const known = error instanceof ApiError ? error : null;
      this.problem = known ? describeProblem(known) : String(error);
      this.#become(
        known?.status === 401 ? 'signed-out' : known?.status === 404 || known?.status === 403 ? 'gone' : 'no-answer',
      );
    }
  }

  /** Takes an edit. `field`: typing goes on in it, so that saving waits for a pause. Returns the rule that forbids it, or null. */
  edit(commands: readonly PlanCommand[], field: string | null = null): PlanRefusal | null {
    if (!this.#draft || commands.length === 0) return null;
    const result = edited(this.#draft, { commands, kind: 'edit', field });
    if (!result.ok) return result.reason;
    this.#set(result.draft);
    if (this.state === 'saved') this.#become('saving');
    clearTimeout(this.#timer);
    if (field === null) this.#flush();
    else this.#timer = setTimeout(this.#flush, TYPING_PAUSE_MS);
    return null;
  }

  undo(): void {
    this.#want('undo');
  }

  redo(): void {
    this.#want('redo');
  }

  /** Tries again now. */
  retry(): void {
    this.#attempts = 0;
    this.#flush();
  }

  letHomelessGo(): void {
    this.homeless = [];
    this.#host.requestUpdate();
  }

  #want(what: 'undo' | 'redo'): void {
    this.#wanted.push(what);
    this.#flush();
  }

  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    if (!this.#pumping) void this.#pump();
  };

  /** One request at a time, in the order of the edits. */
  async #pump(): Promise<void> {
    this.#pumping = true;
    try {
      while (this.#next()) {
        this.#set(sent(this.#draft!));
        this.#become('saving');
        if (!(await this.#send(this.#draft!.sending!))) return;
      }
      if (this.#draft && this.state === 'saving') this.#become('saved');
    } finally {
      this.#pumping = false;
    }
  }

  /** True where something waits to be sent; what is to be undone or redone waits until all else is saved. */
  #next(): boolean {
    while (this.#draft && this.#draft.waiting.length === 0) {
      const kind = this.#wanted.shift();
      if (!kind) return false;
      const commands = (kind === 'undo' ? this.#undo : this.#redo).pop();
      if (!commands) continue;
      const result = edited(this.#draft, { commands, kind, field: null });
      if (result.ok) this.#set(result.draft);
      else this.#tell(msg('Det kan ikke angres lenger, for planen er endret siden.'));
    }
    return this.#draft !== null;
  }

  /** True where it was taken, or where what is left can be sent at once. */
  async #send(batch: Batch): Promise<boolean> {
    try {
      const answer = await call<PlanAnswer>('POST', api.plan(this.#id!), { commands: batch.commands });
      if (batch.kind === 'undo') this.#redo.push(answer.inverse);
      else this.#undo.push(answer.inverse);
      if (batch.kind === 'edit') this.#redo = [];
      this.#attempts = 0;
      this.problem = null;
      this.#set(answered(this.#draft!, answer.plan));
      return true;
    } catch (error) {
      this.#set(failed(this.#draft!));
      const known = error instanceof ApiError ? error : null;
      this.problem = known ? describeProblem(known) : String(error);
      if (known?.status === 401) this.#become('signed-out');
      else if (known && known.status >= 400 && known.status < 500 && known.status !== 429) return await this.#rebase();
      else this.#becomeUnsaved();
      return false;
    }
  }

  /** The plan is another than this page thought: fetches it and keeps what still fits. */
  async #rebase(): Promise<boolean> {
    try {
      const meeting = await call<MeetingAnswer>('GET', api.meeting(this.#id!));
      const before = this.#draft!.waiting[0];
      const { draft, lost } = rebased(this.#draft!, meeting.plan);
      this.meeting = meeting;
      this.homeless = [...this.homeless, ...lost.flatMap(textsOf)];
      // Still fits, and still refused: sending it again would go on for ever.
      const stuck = draft.waiting[0] !== undefined && draft.waiting[0] === before;
      this.#set(draft);
      if (stuck) this.#become('not-saved');
      return !stuck;
    } catch {
      this.#becomeUnsaved();
      return false;
    }
  }

  #becomeUnsaved(): void {
    this.#become('not-saved');
    const wait = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** this.#attempts);
    this.#attempts += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, wait);
  }

  #tell(problem: string): void {
    this.problem = problem;
    this.#host.requestUpdate();
  }

  #set(draft: PlanDraft): void {
    this.#draft = draft;
    this.#shown = null;
    this.#host.requestUpdate();
  }

  #become(state: PlanState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.#flush();
  };

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.unsaved) event.preventDefault();
  };
}

/** What a person typed in a batch. */
function textsOf(batch: Batch): readonly string[] {
  return batch.commands.flatMap((command) =>
    'fields' in command
      ? Object.entries(command.fields as Record<string, unknown>)
          .filter(([name]) => name !== 'agendaItem' && name !== 'language' && name !== 'date')
          .map(([, value]) => value)
          .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
      : [],
  );
}
