import {
  breakdownOf,
  checkedEntry,
  type Entry,
  type EntryAnswer,
  type MeetingId,
  type Poll,
  type QuestionId,
  type VotedTheme,
} from '@stikkord/domain';
import type { EntryStore } from '@stikkord/storage';
import type { Randomness } from '../random.ts';
import { EVALUATION_POLL, STANCE_POLL, WHO_POLL, WORDS_POLL } from './demo-polls.ts';
import { EARLIER_ANSWERS, type EarlierAnswers } from './earlier-answers.ts';

/** The questions of the earlier meeting that each answered alone. */
export type EarlierPolls = Readonly<Record<'who' | 'words' | 'stance' | 'first' | 'evaluation', QuestionId>>;

interface Place {
  readonly meeting: MeetingId;
  readonly polls: EarlierPolls;
  /** The vote, and what it is on. */
  readonly vote: Poll;
  readonly themes: readonly VotedTheme[];
}

const BOXES = { first: 1, last: 1 };

/** Keeps what people answered, under keys that lead nowhere, and how they stood by role. */
export async function keepEarlierEntries(store: EntryStore, random: Randomness, place: Place): Promise<void> {
  const { meeting, polls, vote, themes } = place;
  const of = (question: QuestionId, poll: Poll, answer: (said: EarlierAnswers) => EntryAnswer | null) => {
    const entries = EARLIER_ANSWERS.flatMap((said): Entry[] => {
      const given = answer(said);
      if (given === null) return [];
      const checked = checkedEntry(poll, given, themes);
      if (!checked.ok) throw new Error(`The demo breaks a rule: ${checked.reason}.`);
      const role = poll.kind === 'choice' || poll.kind === 'scales' ? said.who : null;
      return [{ key: entryKey(random), answer: checked.answer, role }];
    });
    return { question, entries };
  };
  const stance = of(polls.stance, STANCE_POLL, (said) => said.stance && { kind: 'choice', options: [said.stance] });
  const evaluation = of(polls.evaluation, EVALUATION_POLL, ({ marks }) => ({
    kind: 'scales',
    values: Object.fromEntries(EVALUATION_POLL.statements.map(({ id }, index) => [id, marks[index] ?? null])),
  }));
  const all = [
    of(polls.who, WHO_POLL, ({ who }) => who && { kind: 'choice', options: [who] }),
    of(polls.words, WORDS_POLL, ({ words }) => ({
      kind: 'keywords',
      texts: words.map((text) => ({ id: random.id(), text })),
    })),
    stance,
    of(polls.first, vote, ({ dots }) => (Object.keys(dots).length === 0 ? null : { kind: 'dots', dots })),
    evaluation,
  ];
  await store.write(
    all.flatMap(({ question, entries }) =>
      entries.map(({ key, ...entry }) => ({ meeting, question, boxes: BOXES, key, entry })),
    ),
  );
  for (const [poll, { question, entries }] of [
    [STANCE_POLL, stance],
    [EVALUATION_POLL, evaluation],
  ] as const) {
    const breakdown = breakdownOf(poll, entries, WHO_POLL);
    if (breakdown !== null) await store.keepBreakdown(meeting, question, breakdown);
  }
}

function entryKey(random: Randomness): string {
  return Array.from({ length: 32 }, () => Math.floor(random.fraction() * 16).toString(16)).join('');
}
