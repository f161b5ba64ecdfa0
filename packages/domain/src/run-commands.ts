import { themeOfSlide, type DeckExtra, type SlidePosition } from './deck.ts';
import { leftByClock, withClock } from './clock.ts';
import type { AgendaItemId, GroupId, QuestionId } from './ids.ts';
import { openingRefused } from './opening.ts';
import { standing, type Plan } from './plan.ts';
import { hasBoard } from './poll.ts';
import { pollingAfter, type PollCommand, type PollRefusal } from './polling.ts';
import { refuse, type Result } from './result.ts';
import { called, roomAfter, type RoomCommand, type RoomRefusal } from './room-commands.ts';
import { atRow, rowRun, withRow } from './rows-run.ts';
import { positionOf, questionRun, samePosition, withQuestion, type Published, type Run, type Stage } from './run.ts';

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
  | {
      readonly do: 'present';
      readonly question: QuestionId;
      readonly to: SlidePosition;
      /** The slide's place in the deck, from 0. */
      readonly place: number;
      /** What the hall saw when it was turned: where it sees something else by now, nothing is turned. Null: from anywhere. */
      readonly from: SlidePosition | null;
    }
  | {
      readonly do: 'deck';
      readonly question: QuestionId;
      readonly extras: readonly DeckExtra[];
      readonly stepwise: boolean;
    }
  | PollCommand
  | RoomCommand
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
  | 'time-passed'
  | 'nothing-published'
  | 'nothing-to-choose'
  | 'no-board'
  | 'only-group-work'
  | RoomRefusal
  | PollRefusal;

export type RunDecision = Result<{ readonly run: Run }, RunRefusal>;

/** So many themes are remembered as presented: far more than a board has. */
const PRESENTED_MAX = 1000;

/** RN1–RN9, RN11–RN16, RN18–RN23. `now` in ms since 1970. Every command can be taken back by another. */
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
      if (command.newRound && isPoll(plan, command.question)) return refuse('only-group-work');
      const refused = openingRefused(run, plan, command.question);
      if (refused) return refuse(refused);
      const opened = withQuestion(leftByClock(run, command.question), command.question, {
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
      return {
        ok: true,
        run: withQuestion(leftByClock(run, command.question), command.question, { status: 'closed', closesAt: null }),
      };
    case 'close-at':
      if (questionRun(run, command.question).status !== 'open') return refuse('not-open');
      if (command.closesAt !== null && command.closesAt <= now) return refuse('time-passed');
      return {
        ok: true,
        run: withQuestion(leftByClock(run, command.question), command.question, { closesAt: command.closesAt }),
      };
    case 'go-to': {
      if (command.agendaItem !== null && !standing(plan.agenda).some((item) => item.id === command.agendaItem))
        return refuse('unknown-row');
      // When a meeting is over, looking back on a row isn't going through it.
      if (run.phase === 'over') return { ok: true, run: { ...run, agendaItem: command.agendaItem } };
      return { ok: true, run: { ...atRow(run, command.agendaItem, now), phase: 'running' } };
    }
    case 'show': {
      const { stage } = command;
      if ('question' in stage && !standing(plan.questions).some((question) => question.id === stage.question))
        return refuse('unknown-question');
      if (stage.view === 'summary' && questionRun(run, stage.question).published === null)
        return refuse('not-published');
      if (stage.view === 'material' && !standing(plan.materials).some((material) => material.id === stage.material))
        return refuse('unknown-material');
      return { ok: true, run: { ...run, stage } };
    }
    case 'publish': {
      if (!plan.questions.some((question) => question.id === command.question && hasBoard(question)))
        return refuse('no-board');
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
    case 'present':
      return presented(run, command);
    case 'deck': {
      const { question, stepwise } = command;
      const deck = { extras: [...new Set(command.extras)], stepwise };
      const after = withQuestion(run, question, { deck });
      const at = positionOf(run.stage, question);
      if (stepwise || run.stage.view !== 'summary' || at === null) return { ok: true, run: after };
      const { shown: _, ...stage } = run.stage;
      return { ok: true, run: { ...after, stage } };
    }
    case 'end':
      return { ok: true, run: ended(run, now) };
    case 'resume':
      return { ok: true, run: resumed(run) };
    case 'say-done': {
      const { status, done } = questionRun(run, command.question);
      if (isPoll(plan, command.question)) return refuse('only-group-work');
      if (status !== 'open') return refuse('not-open');
      // Said twice, nothing is written.
      if (done.includes(command.group) === command.done) return { ok: true, run };
      return {
        ok: true,
        run: withQuestion(run, command.question, { done: toggled(done, command.group, command.done) }),
      };
    }
    case 'raise-hand':
      return { ok: true, run: called(run, command.group, command.raised, now) };
    case 'reveal':
    case 'clear-answers':
    case 'bring-back-answers':
    case 'hide-word':
    case 'join-word':
    case 'moderate':
    case 'by-role':
      return polled(run, plan, command);
    case 'start-row':
    case 'take-back-start':
    case 'skip-row':
    case 'stretch-row':
    case 'start-clock':
    case 'stretch-clock':
    case 'pause-clock':
    case 'go-on-clock':
    case 'clock-closes':
    case 'stop-clock':
    case 'set-clock':
    case 'show-material':
    case 'tell':
    case 'untell':
    case 'read-message':
    case 'come':
    case 'draw-lot':
      return roomAfter(run, plan, command, now);
  }
}

function polled(run: Run, plan: Plan, command: PollCommand): RunDecision {
  const { status, polling } = questionRun(run, command.question);
  const decision = pollingAfter(polling, plan, command, status === 'open');
  return decision.ok ? { ok: true, run: withQuestion(run, command.question, { polling: decision.polling }) } : decision;
}

/** RN18–RN20. */
function presented(
  run: Run,
  { question, to, place, from }: Extract<RunCommand, { readonly do: 'present' }>,
): RunDecision {
  const before = questionRun(run, question);
  if (before.published === null) return refuse('not-published');
  const at = positionOf(run.stage, question);
  if (from !== null && !samePosition(from, at)) return { ok: true, run };
  const { slide, page, shown } = to;
  const stage: Stage = { view: 'summary', question, slide, place, page, ...(shown !== null && { shown }) };
  const theme = themeOfSlide(slide);
  if (theme === null || before.presented.includes(theme)) return { ok: true, run: { ...run, stage } };
  const all = [...before.presented, theme].slice(-PRESENTED_MAX);
  return { ok: true, run: { ...withQuestion(run, question, { presented: all }), stage } };
}

function isPoll({ questions }: Plan, id: QuestionId): boolean {
  return questions.some((question) => question.id === id && question.poll !== null);
}

/** RN7. */
function ended(run: Run, now: number): Run {
  const row = run.agendaItem;
  const going = row !== null && rowRun(run, row).startedAt !== null && rowRun(run, row).endedAt === null;
  const closed = closeAll(withClock(run, null, now));
  return { ...(going ? withRow(closed, row, { endedAt: now }) : closed), phase: 'over', hands: [], calls: {} };
}

function resumed(run: Run): Run {
  const row = run.agendaItem;
  const stopped = run.phase === 'over' && row !== null && rowRun(run, row).endedAt !== null;
  return { ...(stopped ? withRow(run, row, { endedAt: null }) : run), phase: 'running' };
}

function closeAll(run: Run): Run {
  const open = Object.entries(run.questions).filter(([, question]) => question.status === 'open');
  return open.reduce((after, [id]) => withQuestion(after, id, { status: 'closed', closesAt: null }), run);
}

function toggled(groups: readonly GroupId[], group: GroupId, on: boolean): readonly GroupId[] {
  const others = groups.filter((id) => id !== group);
  return on ? [...others, group] : others;
}
