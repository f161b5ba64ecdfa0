import { entryPointId, foldWord, type Poll, type PointId, type QuestionId } from '@stikkord/domain';
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
  /** Of a poll: how many said each word, chose each option, or gave each statement a number. */
  readonly counts: ReadonlyMap<string, number>;
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
      const counts = new Map<string, number>();
      await Promise.all(
        people.map(async (person, index) => {
          const random: Random = seeded(index);
          if (index % UNSURE === 0) await person.answer(question, madeUpAnswer(poll, random));
          const answer = madeUpAnswer(poll, random);
          await person.answer(question, answer);
          const add = (label: string) => counts.set(label, (counts.get(label) ?? 0) + 1);
          if (answer.kind === 'choice' && poll.kind === 'choice')
            for (const { id, text } of poll.options) if (answer.options.includes(id)) add(text);
          if (answer.kind === 'scales' && poll.kind === 'scales')
            for (const { id, text } of poll.statements) if (typeof answer.values[id] === 'number') add(text);
        }),
      );
      return { people: people.length, counts };
    }
    case 'vote':
      throw new Error('A workshop file has no votes');
  }
}

/** By how each is written first: of a file's own words only case and spacing differ. */
function countedWords(points: readonly WorkshopPoint[]): Map<string, number> {
  const spelt = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { text } of points) {
    const word = spelt.get(foldWord(text)) ?? text;
    spelt.set(foldWord(text), word);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
