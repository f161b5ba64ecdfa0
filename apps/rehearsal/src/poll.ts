import {
  entryPointId,
  foldWord,
  type ChoicePoll,
  type EntryAnswer,
  type Poll,
  type PointId,
  type QuestionId,
  type ScalesPoll,
} from '@stikkord/domain';
import type { Facilitator } from './facilitator.ts';
import { newKey } from './keys.ts';
import { dealt, madeUpAnswer } from './made-up.ts';
import type { Participant } from './participant.ts';
import { seeded, type Random } from './seeded.ts';
import type { WorkshopPoint, WorkshopQuestion } from './workshop-file.ts';

/** Those who play. */
export interface Cast {
  readonly people: readonly Participant[];
  readonly facilitators: readonly Facilitator[];
  /** All people, when so many are there. */
  readonly join: (count: number) => Promise<readonly Participant[]>;
}

/** What a question got. */
export interface Answered {
  readonly people: number;
  /**
   * Of a poll, by what people read: how many said a word, where several did; how many chose an option; how many gave a statement
   * each number, could not say, and gave any number.
   */
  readonly counts: ReadonlyMap<string, readonly number[]>;
}

export interface Played extends WorkshopQuestion {
  readonly answered: Answered;
}

/** One in so many answers twice, as people do who aren't sure that it got through. */
const UNSURE = 5;

/** Everybody answers at once, more people than there were where the file counts more answers. `begun`: told each text's point. */
export async function answerPoll(
  poll: Poll,
  points: readonly WorkshopPoint[],
  question: QuestionId,
  { people, join }: Cast,
  begun: (point: PointId, said: WorkshopPoint) => void,
): Promise<Answered> {
  switch (poll.kind) {
    case 'keywords':
    case 'open': {
      const hands = dealt(points, poll.entries);
      const all = await join(hands.length);
      await Promise.all(
        hands.map(async (hand, index) => {
          const texts = hand.map((said) => {
            const id = newKey() + newKey();
            begun(entryPointId(id), said);
            return { id, text: said.text };
          });
          const say = () => all[index]!.answer(question, { kind: poll.kind, texts });
          await say();
          if (index % UNSURE === 0) await say();
        }),
      );
      return { people: hands.length, counts: poll.kind === 'keywords' ? countedWords(points) : new Map() };
    }
    case 'choice':
    case 'scales': {
      const answers = await Promise.all(
        people.map(async (person, index) => {
          const random: Random = seeded(index);
          if (index % UNSURE === 0) await person.answer(question, madeUpAnswer(poll, random));
          const answer = madeUpAnswer(poll, random);
          await person.answer(question, answer);
          return answer;
        }),
      );
      return { people: people.length, counts: countedChoices(poll, answers) };
    }
    case 'vote':
      throw new Error('A workshop file has no votes');
  }
}

/** Counted here, not by the product. */
function countedChoices(
  poll: ChoicePoll | ScalesPoll,
  answers: readonly EntryAnswer[],
): Map<string, readonly number[]> {
  if (poll.kind === 'choice') {
    const chosen = answers.flatMap((answer) => (answer.kind === 'choice' ? answer.options : []));
    return new Map(poll.options.map(({ id, text }) => [text, [chosen.filter((each) => each === id).length]]));
  }
  const { from, to, cantSay } = poll;
  return new Map(
    poll.statements.map(({ id, text }) => {
      const values = answers.map((answer) => (answer.kind === 'scales' ? answer.values[id] : undefined));
      const numbers = Array.from({ length: to - from + 1 }, (_, at) => values.filter((value) => value === from + at));
      const unsaid = values.filter((value) => value === null).length;
      return [text, [...numbers.map((each) => each.length), ...(cantSay ? [unsaid] : []), numbers.flat().length]];
    }),
  );
}

/** By how each is written first: of a file's own words only case and spacing differ. */
function countedWords(points: readonly WorkshopPoint[]): Map<string, readonly number[]> {
  const spelt = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { text } of points) {
    const word = spelt.get(foldWord(text)) ?? text;
    spelt.set(foldWord(text), word);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 1).map(([word, count]) => [word, [count]]));
}
