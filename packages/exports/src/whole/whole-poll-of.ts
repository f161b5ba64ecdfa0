import {
  foldWord,
  mergedRoles,
  OPTION_TEXT_MAX,
  pollResult,
  standingWord,
  type Breakdown,
  type ChoicePoll,
  type ChoiceResult,
  type Entry,
  type KeywordsResult,
  type Point,
  type PointId,
  type Poll,
  type Polling,
  type PollResult,
  type ScalesPoll,
  type ScalesResult,
  type StatementResult,
  type ThemeId,
  type VotedTheme,
} from '@stikkord/domain';
import type {
  WholeChoice,
  WholeCount,
  WholeKeywords,
  WholePoll,
  WholeScale,
  WholeScales,
  WholeStatement,
  WholeText,
  WholeVoted,
} from './whole-poll.ts';

/** What is known of a poll beside its board. */
export interface WholePollInput {
  readonly poll: Poll;
  readonly polling: Polling;
  /** Those that count. */
  readonly entries: readonly Entry[];
  readonly breakdown: Breakdown | null;
}

/** The question that a vote is on: its place in the file, its themes as its board stands, and how the file names them. */
export interface VotedBoard {
  readonly at: number;
  readonly themes: readonly VotedTheme[];
  readonly name: (theme: ThemeId) => string;
}

/** JS5. `points`: all that people wrote, what waits or was taken away too, by the names that the file has for them. */
export function wholePoll(
  { poll, polling, entries: given, breakdown }: WholePollInput,
  points: readonly Point[],
  named: (id: PointId) => string,
  voted: VotedBoard | null,
): WholePoll {
  const { hidden } = poll;
  const result = pollResult(poll, given, polling, voted?.themes ?? []);
  const every = { hidden, ...(polling.revealed !== null && { revealed: polling.revealed }), answered: result.answered };
  switch (poll.kind) {
    case 'keywords':
      return {
        kind: 'keywords',
        ...every,
        entries: poll.entries,
        characters: poll.characters,
        points: textsOf(points, polling, named),
        ...wordsOf(result, points, polling),
      };
    case 'open': {
      const { kind, entries, characters, moderated } = poll;
      return { kind, ...every, entries, characters, moderated, points: textsOf(points, polling, named) };
    }
    case 'choice':
      return { ...every, ...choiceOf(poll, result, breakdown, polling) };
    case 'scales':
      return { ...every, ...scalesOf(poll, result, breakdown, polling) };
    case 'vote': {
      const { kind, by, dots, x, y } = poll;
      return { kind, ...every, of: voted?.at ?? null, by, dots, x, y, themes: voted ? votes(result, voted) : [] };
    }
  }
}

function textsOf(points: readonly Point[], polling: Polling, named: (id: PointId) => string): WholeText[] {
  const [through, away] = [new Set(polling.letThrough), new Set(polling.takenAway)];
  return points.map(({ id, text }) => ({
    id: named(id),
    text,
    ...(away.has(id) ? { shown: false } : through.has(id) ? { shown: true } : undefined),
  }));
}

function wordsOf(
  result: PollResult,
  points: readonly Point[],
  { hiddenWords, joinedWords }: Polling,
): Pick<WholeKeywords, 'hiddenWords' | 'joinedWords' | 'people'> {
  const times = new Map<string, number>();
  for (const { text, deleted } of points) {
    if (deleted) continue;
    const word = standingWord(foldWord(text), joinedWords);
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  const words: KeywordsResult['words'] = result.kind === 'keywords' ? result.words : [];
  return {
    hiddenWords: hiddenWords.toSorted(),
    joinedWords: Object.entries(joinedWords)
      .map(([word, into]) => ({ word, into }))
      .sort((a, b) => (a.word < b.word ? -1 : 1)),
    people: words
      .filter(({ word, count }) => count !== times.get(word))
      .map(({ word, count }) => ({ word, count }))
      .sort((a, b) => (a.word < b.word ? -1 : 1)),
  };
}

function choiceOf(
  { most, role, options }: ChoicePoll,
  result: PollResult,
  breakdown: Breakdown | null,
  polling: Polling,
): Omit<WholeChoice, 'hidden' | 'revealed' | 'answered'> {
  const parts = partsOf(breakdown, 'choice', ({ several, options: all }: ChoiceResult) => ({
    ...(several && { several: true as const }),
    options: all.map(({ text, count }): WholeCount => ({ text, count })),
  }));
  return {
    kind: 'choice',
    most,
    ...(role && { role: true }),
    options: result.kind === 'choice' ? optionsOf(options, role ? mergedRoles(result) : result) : [],
    ...(parts && { byRole: { ...(polling.byRole && { shown: true }), ...parts } }),
  };
}

/** EX29. Roles that fewer than five have are one option of the file, as long as one may be. */
function optionsOf(asked: ChoicePoll['options'], { options }: ChoiceResult): WholeChoice['options'] {
  return options.map(({ id, text, count }) => {
    const own = asked.find((option) => option.id === id && option.text === text);
    return own ? { text, help: own.help, count } : { text: shortened(text), help: '', count };
  });
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= OPTION_TEXT_MAX ? text : `${characters.slice(0, OPTION_TEXT_MAX - 1).join('')}…`;
}

function scalesOf(
  { from, to, low, high, cantSay, statements }: ScalesPoll,
  result: PollResult,
  breakdown: Breakdown | null,
  polling: Polling,
): Omit<WholeScales, 'hidden' | 'revealed' | 'answered'> {
  const counted = new Map(result.kind === 'scales' ? result.statements.map((each) => [each.id, each]) : []);
  const none = { counts: Array.from({ length: to - from + 1 }, () => 0), cantSay: 0 };
  const statement = (text: string, row: Pick<StatementResult, 'counts' | 'cantSay'>): WholeStatement => ({
    text,
    counts: row.counts,
    cantSay: row.cantSay,
  });
  const parts = partsOf(breakdown, 'scales', (part: ScalesResult): WholeScale & { statements: WholeStatement[] } => ({
    from: part.from,
    to: part.to,
    low: part.low,
    high: part.high,
    statements: part.statements.map((each) => statement(each.text, each)),
  }));
  return {
    kind: 'scales',
    from,
    to,
    low,
    high,
    cantSay,
    statements: statements.map(({ id, text }) => statement(text, counted.get(id) ?? none)),
    ...(parts && { byRole: { ...(polling.byRole && { shown: true }), ...parts } }),
  };
}

function partsOf<Kind extends 'choice' | 'scales', Part>(
  breakdown: Breakdown | null,
  kind: Kind,
  write: (result: Extract<PollResult, { readonly kind: Kind }>) => Part,
) {
  if (breakdown === null) return null;
  const parts = breakdown.parts.flatMap(({ roles, unsaid, result }) =>
    result.kind === kind
      ? [
          {
            roles,
            ...(unsaid && { unsaid: true as const }),
            answered: result.answered,
            ...write(result as Extract<PollResult, { readonly kind: Kind }>),
          },
        ]
      : [],
  );
  return parts.length === 0 ? null : { answered: breakdown.answered, parts };
}

function votes(result: PollResult, { name }: VotedBoard): WholeVoted[] {
  if (result.kind === 'dots')
    return result.themes
      .filter(({ people }) => people > 0)
      .map(({ theme, dots, people }) => ({ theme: name(theme), people, dots }));
  if (result.kind !== 'axes') return [];
  return result.themes.flatMap(({ theme, place, people }) =>
    place === null
      ? []
      : [{ theme: name(theme), people, x: Math.round(place.x * people), y: Math.round(place.y * people) }],
  );
}
