import {
  entriesLike,
  entryPointId,
  NEW_POLLING,
  type Breakdown,
  type BreakdownPart,
  type ChoiceResult,
  type Entry,
  type EntryAnswer,
  type PointId,
  type Poll,
  type Polling,
  type PollResult,
  type QuestionId,
  type ScalesResult,
  type StatementResult,
  type ThemeId,
} from '@stikkord/domain';
import { pollSettings, type WholePoll } from '@stikkord/exports';
import { dealtTexts } from './dealt-texts.ts';

/** A poll of a file as it is to be kept here. */
export interface BroughtPoll {
  readonly poll: Poll;
  readonly polling: Polling;
  readonly entries: readonly Entry[];
  readonly breakdown: Breakdown | null;
  /** By their names in the file. */
  readonly points: ReadonlyMap<string, PointId>;
}

interface Making {
  readonly newId: () => string;
  readonly newKey: () => string;
}

/** What a vote is on. */
interface VotedBoard {
  readonly question: QuestionId;
  readonly themes: ReadonlyMap<string, ThemeId>;
}

/** IM6. Answers are made anew, under random keys: as many people, and what came of it the same; who said what together is made up. */
export function broughtPoll(whole: WholePoll, voted: VotedBoard | null, { newId, newKey }: Making): BroughtPoll {
  const settings = pollSettings(whole, newId);
  const poll: Poll = settings.kind === 'vote' ? { ...settings, of: voted?.question ?? null } : settings;
  const texts = 'points' in whole ? whole.points : [];
  // Ids that sort as the file's points do: in the house they stand in the order of their ids, which says nothing.
  const ids = texts.map(() => newId()).sort();
  const points = new Map(texts.map(({ id }, index) => [id, entryPointId(ids[index]!)]));
  const decided = (shown: boolean) =>
    texts.flatMap((text, index) => (text.shown === shown ? [entryPointId(ids[index]!)] : []));
  const polling: Polling = {
    ...NEW_POLLING,
    revealed: whole.revealed ?? null,
    ...(whole.kind === 'keywords' && {
      hiddenWords: whole.hiddenWords,
      joinedWords: Object.fromEntries(whole.joinedWords.map(({ word, into }) => [word, into])),
    }),
    letThrough: decided(true),
    takenAway: decided(false),
    byRole: 'byRole' in whole && whole.byRole?.shown === true,
  };
  const made = texts.map(({ text }, index) => ({ id: ids[index]!, text }));
  const answers: EntryAnswer[] =
    'points' in whole ? dealtTexts(whole, made, poll, polling) : entriesLike(poll, resultOf(whole, poll, voted));
  return {
    poll,
    polling,
    entries: answers.map((answer) => ({ key: newKey(), answer, role: null })),
    breakdown: breakdownOf(whole, poll, newId),
    points,
  };
}

function resultOf(
  whole: Exclude<WholePoll, { readonly points: unknown }>,
  poll: Poll,
  voted: VotedBoard | null,
): PollResult {
  const { answered } = whole;
  // The rows of a file are those of the poll that was made of it.
  const idAt = (index: number) => rowsOf(poll)[index]!.id;
  if (whole.kind === 'choice') return choiceResult(answered, whole.options, idAt);
  if (whole.kind === 'scales') return scalesResult(answered, whole, whole.statements, idAt);
  const themes = whole.themes.map(({ theme, people, dots = 0, x = 0, y = 0 }) => ({
    theme: voted?.themes.get(theme) ?? '',
    title: '',
    hue: 1,
    people,
    dots,
    place: { x: x / people, y: y / people },
  }));
  return whole.by === 'axes' ? { kind: 'axes', answered, x: '', y: '', themes } : { kind: 'dots', answered, themes };
}

/** EX29. As it was made: what the poll asks may have been reworded since. */
function breakdownOf(whole: WholePoll, poll: Poll, newId: () => string): Breakdown | null {
  if (!('byRole' in whole) || whole.byRole === undefined) return null;
  const { answered, parts } = whole.byRole;
  const rows = rowsOf(poll);
  return {
    answered,
    parts: parts.map((part): BreakdownPart => {
      // Statements that too few spoke of are left out of all parts: the others stand in other places than in the poll.
      const idOf = (index: number, text: string) =>
        (rows[index]?.text === text ? rows[index] : rows.find((row) => row.text === text))?.id ?? newId();
      const result =
        'options' in part
          ? { ...choiceResult(part.answered, part.options, idOf), several: part.several === true }
          : scalesResult(part.answered, part, part.statements, idOf);
      return { roles: part.roles, unsaid: part.unsaid === true, result };
    }),
  };
}

function rowsOf(poll: Poll): readonly { readonly id: string; readonly text: string }[] {
  return poll.kind === 'choice' ? poll.options : poll.kind === 'scales' ? poll.statements : [];
}

type IdOf = (index: number, text: string) => string;

function choiceResult(
  answered: number,
  options: readonly { readonly text: string; readonly count: number }[],
  idOf: IdOf,
): ChoiceResult {
  return {
    kind: 'choice',
    answered,
    several: false,
    options: options.map(({ text, count }, index) => ({ id: idOf(index, text), text, count })),
  };
}

function scalesResult(
  answered: number,
  { from, to, low, high }: Pick<ScalesResult, 'from' | 'to' | 'low' | 'high'>,
  statements: readonly Pick<StatementResult, 'text' | 'counts' | 'cantSay'>[],
  idOf: IdOf,
): ScalesResult {
  const rows = statements.map(({ text, counts, cantSay }, index): StatementResult => {
    const numbers = counts.reduce((sum, count) => sum + count, 0);
    const sum = counts.reduce((all, count, at) => all + count * (from + at), 0);
    return { id: idOf(index, text), text, counts, cantSay, mean: numbers === 0 ? null : sum / numbers };
  });
  return { kind: 'scales', answered, from, to, low, high, statements: rows };
}
