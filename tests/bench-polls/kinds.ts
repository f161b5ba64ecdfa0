import type { EntryAnswer, Poll, PollKind } from '@stikkord/domain';

/** What is asked, and what a person of a number says to it. */
export interface Asked {
  readonly poll: Poll;
  readonly answer: (person: number) => EntryAnswer;
}

const WORDS = 240;
const STATEMENTS = 10;
const SENTENCE = 'Vi trenger mer tid sammen på tvers av avdelingene, og en plan som holder i mer enn ei uke. ';

export const ASKED: Readonly<Record<Exclude<PollKind, 'vote'>, Asked>> = {
  keywords: {
    poll: { kind: 'keywords', hidden: false, entries: 3, characters: 25 },
    answer: (person) => ({
      kind: 'keywords',
      texts: [0, 1, 2].map((at) => ({ id: textId(person, at), text: `stikkord nummer ${wordOf(person, at)}` })),
    }),
  },
  open: {
    poll: { kind: 'open', hidden: false, entries: 1, characters: 280, moderated: 'after' },
    answer: (person) => ({ kind: 'open', texts: [{ id: textId(person, 0), text: `${SENTENCE}(${person})` }] }),
  },
  choice: {
    poll: {
      kind: 'choice',
      hidden: false,
      options: ['Ja', 'Kanskje', 'Nei', 'Vet ikke'].map((text, at) => ({ id: `o${at}`, text, help: '' })),
      most: 1,
      role: false,
    },
    answer: (person) => ({ kind: 'choice', options: [`o${person % 4}`] }),
  },
  scales: {
    poll: {
      kind: 'scales',
      hidden: false,
      statements: Array.from({ length: STATEMENTS }, (_, at) => ({ id: `s${at}`, text: `Påstand ${at + 1}` })),
      from: 1,
      to: 5,
      low: 'Helt uenig',
      high: 'Helt enig',
      cantSay: true,
    },
    answer: (person) => ({
      kind: 'scales',
      values: Object.fromEntries(
        Array.from({ length: STATEMENTS }, (_, at) => [
          `s${at}`,
          ((person + at) % 6) + 1 > 5 ? null : ((person + at) % 6) + 1,
        ]),
      ),
    }),
  },
};

/** Few words are said by many, most by a few. */
function wordOf(person: number, at: number): number {
  return at === 0 ? person % 7 : at === 1 ? 7 + (person % 40) : 47 + ((person * 7) % (WORDS - 47));
}

function textId(person: number, at: number): string {
  return `bench-text-of-person-${person}-${at}`;
}
