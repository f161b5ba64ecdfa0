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
  /** 1 from the start; each new round counts one up. */
  readonly round: number;
  /** What the hall may see of its board; null: the board is the facilitators' own. */
  readonly published: Published | null;
  /** How many times it has been published. */
  readonly publications: number;
}

/** A board that facilitators have let the hall see. */
export interface Published {
  /** Names what was published; never the same twice for a question. */
  readonly number: number;
  /** ms since 1970. */
  readonly at: number;
  /** True: the hall sees the board as it changes. False: as it was then, until it is published again. */
  readonly follows: boolean;
}

export type Stage =
  | { readonly view: 'join' }
  | { readonly view: 'agenda' }
  | { readonly view: 'question'; readonly question: QuestionId }
  | { readonly view: 'summary'; readonly question: QuestionId };

export const NEW_RUN: Run = { phase: 'before', agendaItem: null, stage: { view: 'join' }, questions: {}, hands: [] };

export type RunCommand =
  | {
      readonly do: 'open';
      readonly question: QuestionId;
      readonly closesAt: number | null;
      /** The question was closed, and what is written from now on is another round's. */
      readonly newRound?: boolean | undefined;
    }
  | {
      readonly do: 'join-round';
      readonly question: QuestionId;
      /** The one to be joined with the one before: said twice, by two or by a line that broke, it is done once. */
      readonly round: number;
    }
  | { readonly do: 'close'; readonly question: QuestionId }
  | { readonly do: 'close-at'; readonly question: QuestionId; readonly closesAt: number | null }
  | { readonly do: 'go-to'; readonly agendaItem: AgendaItemId | null }
  | { readonly do: 'show'; readonly stage: Stage }
  | {
      readonly do: 'publish';
      readonly question: QuestionId;
      readonly follows: boolean;
      /** Turn the hall to it in the same act. */
      readonly show?: boolean | undefined;
    }
  | { readonly do: 'unpublish'; readonly question: QuestionId }
  | { readonly do: 'end' }
  | { readonly do: 'resume' }
  | { readonly do: 'say-done'; readonly question: QuestionId; readonly group: GroupId; readonly done: boolean }
  | { readonly do: 'raise-hand'; readonly group: GroupId; readonly raised: boolean };

export type RunRefusal =
  | 'unknown-question'
  | 'unknown-row'
  | 'unknown-group'
  | 'not-open'
  | 'not-closed'
  | 'first-round'
  | 'not-published'
  | 'meeting-over'
  | 'time-passed';

export type RunDecision = Result<{ readonly run: Run }, RunRefusal>;

const NEW_QUESTION_RUN: QuestionRun = {
  status: 'waiting',
  closesAt: null,
  done: [],
  round: 1,
  published: null,
  publications: 0,
};

export function questionRun(run: Run, question: QuestionId): QuestionRun {
  // Ids are made by clients: one called `constructor` must not find what every object has.
  const found = Object.hasOwn(run.questions, question) ? run.questions[question] : undefined;
  // What was stored before there were rounds says nothing of them.
  return { ...NEW_QUESTION_RUN, ...found };
}

/** RN1–RN9, RN11–RN16. `now` in ms since 1970. Every command can be taken back by another. */
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
      const { status, round } = questionRun(run, command.question);
      if (command.newRound && status !== 'closed') return refuse('not-closed');
      const opened = withQuestion(run, command.question, {
        status: 'open',
        closesAt: command.closesAt,
        done: [],
        round: command.newRound ? round + 1 : round,
      });
      return {
        ok: true,
        run: { ...opened, phase: 'running', stage: { view: 'question', question: command.question } },
      };
    }
    case 'join-round': {
      // RN12. The way back from a round that was begun by mistake.
      const { round } = questionRun(run, command.question);
      if (command.round === 1) return refuse('first-round');
      if (round !== command.round) return { ok: true, run };
      return { ok: true, run: withQuestion(run, command.question, { round: round - 1 }) };
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
      if (stage.view === 'summary' && questionRun(run, stage.question).published === null)
        return refuse('not-published');
      return { ok: true, run: { ...run, stage } };
    }
    case 'publish': {
      const number = questionRun(run, command.question).publications + 1;
      const published: Published = { number, at: now, follows: command.follows };
      const after = withQuestion(run, command.question, { published, publications: number });
      if (!command.show) return { ok: true, run: after };
      return { ok: true, run: { ...after, stage: { view: 'summary', question: command.question } } };
    }
    case 'unpublish': {
      if (questionRun(run, command.question).published === null) return refuse('not-published');
      const after = withQuestion(run, command.question, { published: null });
      const shown = run.stage.view === 'summary' && run.stage.question === command.question;
      return { ok: true, run: shown ? { ...after, stage: { view: 'question', question: command.question } } : after };
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
