import { mergedRoles } from '@stikkord/domain';
import type { WholePoll, WholeQuestion } from '@stikkord/exports';
import fc from 'fast-check';

type Of<Kind extends WholePoll['kind']> = Extract<WholePoll, { readonly kind: Kind }>;

/** Short, and odd; as people see them, twice the same in some. */
const WORDS = ['ro', 'Ro', 'tid', 'samarbeid', 'Samhandling', '=1+1', '<b>مرحبا</b> 👩‍👩‍👧'];
const fold = (text: string) => text.toLowerCase();

const every = fc
  .record({ hidden: fc.boolean(), revealed: fc.constantFrom(undefined, true, false) })
  .map(({ hidden, revealed }) => ({
    hidden,
    ...(revealed !== undefined && { revealed }),
  }));
const shown = fc.constantFrom(undefined, undefined, undefined, true, false);
const plain = fc.string({ unit: 'grapheme', maxLength: 20 }).map((said) => said.replaceAll('\0', ''));
const count = (people: readonly (readonly unknown[])[]) => people.filter((said) => said.length > 0).length;

/** Polls as files tell of them, counted by hand from what people answered. A vote is on nothing yet: see `withVotes`. */
export function wholePolls(): fc.Arbitrary<WholePoll> {
  return fc.oneof(keywords(), open(), choice(), scales(), vote());
}

export function keywords(): fc.Arbitrary<Of<'keywords'>> {
  const text = fc.record({ text: fc.constantFrom(...WORDS), shown });
  const person = fc.uniqueArray(text, { maxLength: 3, selector: (one) => fold(one.text) });
  return fc
    .record({
      every,
      people: fc.array(person, { maxLength: 6 }),
      joined: fc.subarray([
        { word: 'samhandling', into: 'samarbeid' },
        { word: 'tid', into: 'ro' },
      ]),
      hidden: fc.subarray(['=1+1', 'ro', 'samarbeid']),
    })
    .map(({ every: head, people, joined, hidden }) => {
      const decided = { joinedWords: joined, hiddenWords: hidden };
      const standing = people.map((said) =>
        said.filter(wordStands(decided)).map(({ text: one }) => joinedInto(one, decided)),
      );
      const words = [...new Set(standing.flat())].sort();
      return {
        kind: 'keywords' as const,
        ...head,
        answered: count(standing),
        entries: 3,
        characters: 25,
        points: numbered(people.flat()),
        hiddenWords: hidden.toSorted(),
        joinedWords: joined.toSorted((a, b) => (a.word < b.word ? -1 : 1)),
        people: words
          .map((word) => ({ word, count: standing.filter((said) => said.includes(word)).length }))
          .filter(({ word, count: said }) => said !== standing.flat().filter((one) => one === word).length),
      };
    });
}

type Decided = Pick<Of<'keywords'>, 'joinedWords' | 'hiddenWords'>;
type Said = { readonly text: string; readonly shown?: boolean | undefined };

function joinedInto(text: string, { joinedWords }: Pick<Decided, 'joinedWords'>): string {
  return joinedWords.find(({ word }) => word === fold(text))?.into ?? fold(text);
}

export function wordStands(decided: Decided): (said: Said) => boolean {
  const hidden = (word: string) => decided.hiddenWords.includes(word);
  return ({ text, shown: told }) => told !== false && !hidden(fold(text)) && !hidden(joinedInto(text, decided));
}

export function answerStands({ moderated }: Pick<Of<'open'>, 'moderated'>): (said: Said) => boolean {
  return ({ shown: told }) => told ?? moderated === 'after';
}

function open(): fc.Arbitrary<Of<'open'>> {
  const text = fc.record({
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((said) => `a${said.replaceAll('\0', '')}`),
    shown,
  });
  return fc
    .record({ every, people: fc.array(fc.array(text, { maxLength: 2 }), { maxLength: 5 }), before: fc.boolean() })
    .map(({ every: head, people, before }) => ({
      kind: 'open' as const,
      ...head,
      answered: count(people.map((said) => said.filter(answerStands({ moderated: before ? 'before' : 'after' })))),
      entries: 2,
      characters: before ? null : 280,
      moderated: before ? ('before' as const) : ('after' as const),
      points: numbered(people.flat()),
    }));
}

function numbered(said: readonly Said[]) {
  return said.map(({ text, shown: decided }, index) => ({
    id: `p${index + 1}`,
    text,
    ...(decided !== undefined && { shown: decided }),
  }));
}

function choice(): fc.Arbitrary<Of<'choice'>> {
  return fc
    .record({ most: fc.constantFrom(1, 2), texts: fc.array(plain, { minLength: 2, maxLength: 4 }) })
    .chain(({ most, texts }) => {
      const rows = texts.map((_, index) => index);
      const person = fc.subarray(rows, { maxLength: most });
      const counted = (people: readonly (readonly number[])[]) =>
        texts.map((text, index) => ({ text, count: people.filter((chosen) => chosen.includes(index)).length }));
      const part = fc
        .array(fc.subarray(rows, { minLength: 1, maxLength: most }), { minLength: 5, maxLength: 7 })
        .map((people) => ({
          answered: people.length,
          ...(most > 1 && { several: true as const }),
          options: counted(people),
        }));
      return fc
        .record({ every, people: fc.array(person, { maxLength: 8 }), help: plain, byRole: byRole(part) })
        .map(({ every: head, people, help, byRole: parts }) => ({
          kind: 'choice' as const,
          ...head,
          answered: count(people),
          most,
          ...(most === 1 && isToldAsItIs(counted(people)) && { role: true as const }),
          options: counted(people).map(({ text, count: said }) => ({ text, help, count: said })),
          ...parts,
        }));
    });
}

/** EX29. Of roles that few have no file tells. */
function isToldAsItIs(counts: readonly { readonly text: string; readonly count: number }[]): boolean {
  const options = counts.map((each, index) => ({ ...each, id: `o${index}` }));
  return mergedRoles({ kind: 'choice', answered: 0, several: false, options }).options.length === options.length;
}

function scales(): fc.Arbitrary<Of<'scales'>> {
  const scale = fc.constantFrom(
    { from: 1, to: 5, low: '', high: 'svært «enig»' },
    { from: 0, to: 10, low: 'nei', high: '' },
  );
  return fc.record({ scale, texts: fc.array(plain, { minLength: 1, maxLength: 3 }) }).chain(({ scale: set, texts }) => {
    const value = fc.option(fc.option(fc.integer({ min: set.from, max: set.to })), { nil: undefined });
    const person = fc.tuple(...texts.map(() => value));
    const counted = (people: readonly (readonly (number | null | undefined)[])[]) =>
      texts.map((text, row) => ({
        text,
        counts: Array.from(
          { length: set.to - set.from + 1 },
          (_, at) => people.filter((said) => said[row] === set.from + at).length,
        ),
        cantSay: people.filter((said) => said[row] === null).length,
      }));
    const said = (people: readonly (readonly unknown[])[]) =>
      count(people.map((one) => one.filter((each) => each !== undefined)));
    const part = fc
      .array(fc.tuple(...texts.map(() => fc.integer({ min: set.from, max: set.to }))), { minLength: 5, maxLength: 6 })
      .map((people) => ({
        answered: people.length,
        ...set,
        statements: counted(people),
      }));
    return fc
      .record({ every, people: fc.array(person, { maxLength: 8 }), byRole: byRole(part) })
      .map(({ every: head, people, byRole: parts }) => ({
        kind: 'scales' as const,
        ...head,
        answered: said(people),
        ...set,
        cantSay: true,
        statements: counted(people),
        ...parts,
      }));
  });
}

function byRole<Part>(part: fc.Arbitrary<Part & { readonly answered: number }>) {
  return fc.option(fc.tuple(part, part, fc.boolean()), { nil: undefined }).map((parts) => {
    if (parts === undefined) return {};
    const [first, second, isShown] = parts;
    const answered = first.answered + second.answered;
    return {
      byRole: {
        ...(isShown && { shown: true as const }),
        answered,
        parts: [
          { roles: ['Leder'], ...first },
          { roles: ['Stab', 'Tillitsvalgt'], unsaid: true as const, ...second },
        ],
      },
    };
  });
}

function vote(): fc.Arbitrary<Of<'vote'>> {
  return fc
    .record({ every, by: fc.constantFrom('dots', 'axes'), x: plain, y: plain })
    .map(({ every: head, ...rest }) => ({
      kind: 'vote',
      ...head,
      answered: 0,
      of: null,
      dots: 3,
      ...rest,
      themes: [],
    }));
}

/** What one person gives to the themes of a board, by their places; more places than a board has give nothing. */
type Votes = readonly { readonly at: number; readonly dots: number; readonly x: number; readonly y: number }[];
export const VOTES: fc.Arbitrary<readonly Votes[]> = fc.array(
  fc.uniqueArray(
    fc.record({
      at: fc.nat({ max: 3 }),
      dots: fc.integer({ min: 1, max: 3 }),
      x: fc.integer({ min: 1, max: 5 }),
      y: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 3, selector: ({ at }) => at },
  ),
  { maxLength: 6 },
);

/** Every vote is on the first question that has a board, with these votes. */
export function withVotes(questions: readonly WholeQuestion[], people: readonly Votes[]): WholeQuestion[] {
  const of = questions.findIndex(({ poll }) => poll === undefined || 'points' in poll);
  const names = (questions[of]?.themes ?? []).filter(({ parent, other }) => parent === undefined && other !== true);
  const given = people.map((votes) => votes.filter(({ at }) => at < names.length));
  return questions.map((question) => {
    const { poll } = question;
    if (poll?.kind !== 'vote' || of === -1) return question;
    const rows = names.flatMap(({ id }, index) => {
      const own = given.flatMap((votes) => votes.filter(({ at }) => at === index));
      const sum = (key: 'dots' | 'x' | 'y') => own.reduce((all, one) => all + one[key], 0);
      return own.length === 0 ? [] : [{ theme: id, people: own.length, dots: sum('dots'), x: sum('x'), y: sum('y') }];
    });
    const themes =
      poll.by === 'dots'
        ? rows.toSorted((a, b) => b.dots - a.dots).map(({ theme, people: n, dots }) => ({ theme, people: n, dots }))
        : rows
            .toSorted((a, b) => (b.x + b.y) * a.people - (a.x + a.y) * b.people)
            .map(({ theme, people: n, x, y }) => ({ theme, people: n, x, y }));
    return { ...question, poll: { ...poll, of, answered: count(given), themes } };
  });
}
