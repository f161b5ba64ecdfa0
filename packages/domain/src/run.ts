import type { AgendaItemId, GroupId, QuestionId } from './ids.ts';
import { standing, type Plan } from './plan.ts';
import { refuse, type Result } from './result.ts';

export type QuestionStatus = 'waiting' | 'open' | 'closed';

/** Where a meeting stands: server-authoritative, the same for everybody in it. Times are ms since 1970, by the server's clock. */
export interface Run {
  readonly phase: 'before' | 'running' | 'over';
  readonly agendaItem: AgendaItemId | null;
  /** What the hall sees. */
  readonly stage: Stage;
  /** Questions not named are waiting. */
  readonly questions: Readonly<Record<QuestionId, QuestionRun>>;
  /** Groups that ask for a facilitator. */
  readonly hands: readonly GroupId[];
}

export interface QuestionRun {
  readonly status: QuestionStatus;
  /** When it closes by itself, or null. */
  readonly closesAt: number | null;
  /** Groups that say they are done. */
  readonly done: readonly GroupId[];
}

export type Stage =
  | { readonly view: 'join' }
  | { readonly view: 'agenda' }
  | { readonly view: 'question'; readonly question: QuestionId }
  | { readonly view: 'summary'; readonly question: QuestionId };

export const NEW_RUN: Run = { phase: 'before', agendaItem: null, stage: { view: 'join' }, questions: {}, hands: [] };

export type RunCommand =
  | { readonly do: 'open'; readonly question: QuestionId; readonly closesAt: number | null }
  | { readonly do: 'close'; readonly question: QuestionId }
  | { readonly do: 'close-at'; readonly question: QuestionId; readonly closesAt: number | null }
  | { readonly do: 'go-to'; readonly agendaItem: AgendaItemId | null }
  | { readonly do: 'show'; readonly stage: Stage }
  | { readonly do: 'end' }
  | { readonly do: 'resume' }
  | { readonly do: 'say-done'; readonly question: QuestionId; readonly group: GroupId; readonly done: boolean }
  | { readonly do: 'raise-hand'; readonly group: GroupId; readonly raised: boolean };

export type RunRefusal =
  | 'unknown-question'
  | 'unknown-row'
  | 'unknown-group'
  | 'not-open'
  | 'meeting-over'
  | 'time-passed';

export type RunDecision = Result<{ readonly run: Run }, RunRefusal>;

export function questionRun(run: Run, question: QuestionId): QuestionRun {
  // Ids are made by clients: one called `constructor` must not find what every object has.
  const found = Object.hasOwn(run.questions, question) ? run.questions[question] : undefined;
  return found ?? { status: 'waiting', closesAt: null, done: [] };
}

/** RN1–RN9. `now` in ms since 1970. Every command can be taken back by another. */
export function ran(run: Run, plan: Plan, command: RunCommand, now: number): RunDecision {
  if ('question' in command && !standing(plan.questions).some((question) => question.id === command.question))
    return refuse('unknown-question');
  if ('group' in command && !standing(plan.groups).some((group) => group.id === command.group))
    return refuse('unknown-group');
  switch (command.do) {
    case 'open': {
      // RN2. Opening a question starts the meeting and turns the hall to it; work already done stays.
      if (run.phase === 'over') return refuse('meeting-over');
      if (command.closesAt !== null && command.closesAt <= now) return refuse('time-passed');
      const opened = withQuestion(run, command.question, { status: 'open', closesAt: command.closesAt, done: [] });
      return {
        ok: true,
        run: { ...opened, phase: 'running', stage: { view: 'question', question: command.question } },
      };
    }
    case 'close':
      if (questionRun(run, command.question).status !== 'open') return refuse('not-open');
      return { ok: true, run: withQuestion(run, command.question, { status: 'closed', closesAt: null }) };
    case 'close-at':
      if (questionRun(run, command.question).status !== 'open') return refuse('not-open');
      if (command.closesAt !== null && command.closesAt <= now) return refuse('time-passed');
      return { ok: true, run: withQuestion(run, command.question, { closesAt: command.closesAt }) };
    case 'go-to': {
      if (command.agendaItem !== null && !standing(plan.agenda).some((item) => item.id === command.agendaItem))
        return refuse('unknown-row');
      return {
        ok: true,
        run: { ...run, agendaItem: command.agendaItem, phase: run.phase === 'before' ? 'running' : run.phase },
      };
    }
    case 'show': {
      const { stage } = command;
      if ('question' in stage && !standing(plan.questions).some((question) => question.id === stage.question))
        return refuse('unknown-question');
      return { ok: true, run: { ...run, stage } };
    }
    case 'end':
      return { ok: true, run: { ...closeAll(run), phase: 'over' } };
    case 'resume':
      return { ok: true, run: { ...run, phase: 'running' } };
    case 'say-done': {
      const { status, done } = questionRun(run, command.question);
      if (status !== 'open') return refuse('not-open');
      return {
        ok: true,
        run: withQuestion(run, command.question, { done: toggled(done, command.group, command.done) }),
      };
    }
    case 'raise-hand':
      return { ok: true, run: { ...run, hands: toggled(run.hands, command.group, command.raised) } };
  }
}

/** RN10. What has to be closed because its time has come; and when to look again, or null. */
export function dueToClose(run: Run, now: number): { due: QuestionId[]; next: number | null } {
  const due: QuestionId[] = [];
  let next: number | null = null;
  for (const [question, { status, closesAt }] of Object.entries(run.questions)) {
    if (status !== 'open' || closesAt === null) continue;
    if (closesAt <= now) due.push(question);
    else next = Math.min(next ?? closesAt, closesAt);
  }
  return { due, next };
}

function withQuestion(run: Run, question: QuestionId, change: Partial<QuestionRun>): Run {
  return { ...run, questions: { ...run.questions, [question]: { ...questionRun(run, question), ...change } } };
}

function closeAll(run: Run): Run {
  const open = Object.entries(run.questions).filter(([, question]) => question.status === 'open');
  return open.reduce((after, [id]) => withQuestion(after, id, { status: 'closed', closesAt: null }), run);
}

function toggled(groups: readonly GroupId[], group: GroupId, on: boolean): readonly GroupId[] {
  const others = groups.filter((id) => id !== group);
  return on ? [...others, group] : others;
}
