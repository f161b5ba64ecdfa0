import type { PointId, QuestionId } from './ids.ts';
import { ANSWERS_DECIDED_MAX, WORDS_DECIDED_MAX } from './limits.ts';
import { standing, type Plan, type Question } from './plan.ts';
import { hasBoard, type Poll } from './poll.ts';
import { foldWord } from './poll-text.ts';
import { standingWord } from './poll-words.ts';
import { refuse, type Result } from './result.ts';

/** What facilitators made of the answers to a poll. */
export interface Polling {
  /** Answers are put in the last box; those of all from the first count, later ones in place of earlier ones. Numbered from 1. */
  readonly boxes: { readonly first: number; readonly last: number };
  /** Null: as the poll says, hidden or not. */
  readonly revealed: boolean | null;
  /** Folded; they are counted nowhere. */
  readonly hiddenWords: readonly string[];
  /** Folded, to the folded word that each is counted with. */
  readonly joinedWords: Readonly<Record<string, string>>;
  /** Answers that facilitators have let through, or taken away; of an answer in neither list the poll's `moderated` decides. */
  readonly letThrough: readonly PointId[];
  readonly takenAway: readonly PointId[];
  /** The breakdown by role is shown where results are; it is made the first time. */
  readonly byRole: boolean;
}

export const NEW_POLLING: Polling = {
  boxes: { first: 1, last: 1 },
  revealed: null,
  hiddenWords: [],
  joinedWords: {},
  letThrough: [],
  takenAway: [],
  byRole: false,
};

export type PollCommand =
  | { readonly do: 'reveal'; readonly question: QuestionId; readonly revealed: boolean }
  | {
      /** Nobody's answer counts any more; people can answer anew. */
      readonly do: 'clear-answers';
      readonly question: QuestionId;
      /** The last box as it was when it was pressed: said twice, by two or by a line that broke, it is done once. */
      readonly box: number;
    }
  | {
      /** The way back: answers count from this box on again. */
      readonly do: 'bring-back-answers';
      readonly question: QuestionId;
      readonly first: number;
    }
  | { readonly do: 'hide-word'; readonly question: QuestionId; readonly word: string; readonly hidden: boolean }
  | {
      /** Null: counted by itself. */
      readonly do: 'join-word';
      readonly question: QuestionId;
      readonly word: string;
      readonly into: string | null;
    }
  | {
      readonly do: 'moderate';
      readonly question: QuestionId;
      readonly points: readonly PointId[];
      /** Null: as if nobody had decided. */
      readonly shown: boolean | null;
    }
  | { readonly do: 'by-role'; readonly question: QuestionId; readonly shown: boolean };

export type PollRefusal = 'no-poll' | 'still-open' | 'no-role-question' | 'too-many';

type PollingDecision = Result<{ readonly polling: Polling }, PollRefusal>;

/** PO12–PO18. Every command can be taken back by another. `open`: answers come in. */
export function pollingAfter(polling: Polling, plan: Plan, command: PollCommand, open: boolean): PollingDecision {
  const poll = plan.questions.find(({ id }) => id === command.question)?.poll ?? null;
  const done = (change: Partial<Polling>): PollingDecision => ({ ok: true, polling: { ...polling, ...change } });
  if (poll === null) return refuse('no-poll');
  switch (command.do) {
    case 'reveal':
      return done({ revealed: command.revealed });
    case 'clear-answers': {
      const { last } = polling.boxes;
      if (command.box !== last) return done({});
      // What was made by role is of the answers before: it isn't shown beside those to come.
      return done({ boxes: { first: last + 1, last: last + 1 }, byRole: false });
    }
    case 'bring-back-answers': {
      const { first, last } = polling.boxes;
      return done({ boxes: { first: Math.min(first, Math.max(1, command.first)), last } });
    }
    case 'hide-word':
      return poll.kind === 'keywords' ? wordHidden(polling, command) : refuse('no-poll');
    case 'join-word':
      return poll.kind === 'keywords' ? wordJoined(polling, command) : refuse('no-poll');
    case 'moderate':
      return hasBoard({ poll }) ? moderated(polling, command) : refuse('no-poll');
    case 'by-role': {
      if (command.shown && open) return refuse('still-open');
      if (command.shown && roleQuestion(plan) === null) return refuse('no-role-question');
      if (command.shown && !canBeByRole(plan, command.question)) return refuse('no-poll');
      return done({ byRole: command.shown });
    }
  }
}

/** PO12. True where the hall and the phones may see the result. */
export function isRevealed(poll: Poll, polling: Polling): boolean {
  return polling.revealed ?? !poll.hidden;
}

/** BR7. True where one says one's role: what few chose is told together, also where another is the meeting's role question. */
export function asksRole(poll: Poll | null): boolean {
  return poll?.kind === 'choice' && poll.role;
}

/** PO3. The first standing question that asks for people's role; the others are choices like any. */
export function roleQuestion(plan: Pick<Plan, 'questions'>): Question | null {
  return standing(plan.questions).find(({ poll }) => asksRole(poll)) ?? null;
}

/** BR1. Choices and scales are shown by role, but not the role question itself. */
export function canBeByRole(plan: Pick<Plan, 'questions'>, question: QuestionId): boolean {
  const kind = plan.questions.find(({ id }) => id === question)?.poll?.kind;
  return kind === 'scales' || (kind === 'choice' && roleQuestion(plan)?.id !== question);
}

type CommandOf<D extends PollCommand['do']> = Extract<PollCommand, { readonly do: D }>;

/** PO15. */
function wordHidden(polling: Polling, { word: typed, hidden }: CommandOf<'hide-word'>): PollingDecision {
  const word = foldWord(typed);
  const others = polling.hiddenWords.filter((each) => each !== word);
  if (!hidden || word === '') return { ok: true, polling: { ...polling, hiddenWords: others } };
  if (others.length >= WORDS_DECIDED_MAX) return refuse('too-many');
  return { ok: true, polling: { ...polling, hiddenWords: [...others, word] } };
}

/** PO16. */
function wordJoined(polling: Polling, command: CommandOf<'join-word'>): PollingDecision {
  const word = foldWord(command.word);
  const into = command.into === null ? word : foldWord(command.into);
  const joined = new Map(Object.entries(polling.joinedWords));
  joined.delete(word);
  if (word !== into && word !== '' && into !== '') {
    // Two who press at once join two words into each other: the one that was said last is what both are called.
    if (standingWord(into, Object.fromEntries(joined)) === word) joined.delete(into);
    joined.set(word, into);
  }
  if (joined.size > WORDS_DECIDED_MAX) return refuse('too-many');
  return { ok: true, polling: { ...polling, joinedWords: Object.fromEntries(joined) } };
}

/** PO17. */
function moderated(polling: Polling, { points, shown }: CommandOf<'moderate'>): PollingDecision {
  const decided = new Set(points);
  const letThrough = polling.letThrough.filter((point) => !decided.has(point));
  const takenAway = polling.takenAway.filter((point) => !decided.has(point));
  if (shown !== null) (shown ? letThrough : takenAway).push(...decided);
  if (letThrough.length + takenAway.length > ANSWERS_DECIDED_MAX) return refuse('too-many');
  return { ok: true, polling: { ...polling, letThrough, takenAway } };
}
