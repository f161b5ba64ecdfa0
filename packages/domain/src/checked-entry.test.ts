import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedEntry } from './checked-entry.ts';
import type { EntryAnswer } from './entry.ts';
import type { Poll } from './poll.ts';
import { AXES, choice, KEYWORDS, OPEN, SCALES, textId, THEMES, VOTE } from './testing-polls.ts';

const reason = (poll: Poll, answer: EntryAnswer): string | null => {
  const checked = checkedEntry(poll, answer, THEMES);
  return checked.ok ? null : checked.reason;
};
const kept = (poll: Poll, answer: EntryAnswer): EntryAnswer | null => {
  const checked = checkedEntry(poll, answer, THEMES);
  return checked.ok ? checked.answer : null;
};
const words = (...texts: string[]): EntryAnswer => ({
  kind: 'keywords',
  texts: texts.map((text, index) => ({ id: textId(String(index)), text })),
});
const values = (said: Readonly<Record<string, number | null>>): EntryAnswer => ({ kind: 'scales', values: said });
const dots = (said: Readonly<Record<string, number>>): EntryAnswer => ({ kind: 'dots', dots: said });
const places = (said: Readonly<Record<string, { x: number; y: number }>>): EntryAnswer => ({
  kind: 'axes',
  places: said,
});

describe('an answer', () => {
  test('PO10 texts are kept as they are cleaned, within number and length, and nobody says the same twice', () => {
    expect(kept(KEYWORDS, words('  Sam\u0000 arbeid ', ' ', 'tillit'))).toEqual({
      kind: 'keywords',
      texts: [
        { id: textId('0'), text: 'Sam arbeid' },
        { id: textId('2'), text: 'tillit' },
      ],
    });
    expect(reason(KEYWORDS, words())).toBe('nothing-said');
    expect(reason(KEYWORDS, words(' ', '\u200b'))).toBe('nothing-said');
    expect(reason(KEYWORDS, words('a', 'b', 'c', 'd'))).toBe('too-many-answers');
    expect(reason(KEYWORDS, words('å'.repeat(25).normalize('NFD'), '👩‍👩‍👧‍👦'.repeat(25)))).toBeNull();
    expect(reason(KEYWORDS, words('å'.repeat(26)))).toBe('answer-too-long');
    expect(reason(KEYWORDS, words('Tillit', '«tillit»!'))).toBe('said-twice');
    expect(
      reason({ ...OPEN, characters: null }, { ...words('x'.repeat(2000)), kind: 'open' } as EntryAnswer),
    ).toBeNull();
    expect(reason({ ...OPEN, characters: null }, { ...words('x'.repeat(2001)), kind: 'open' } as EntryAnswer)).toBe(
      'answer-too-long',
    );
  });
  test('PO10 texts have ids of their own', () => {
    for (const ids of [['kort'], [textId('a'), textId('a')], [`${textId('a')}/b`]])
      expect(reason(KEYWORDS, { kind: 'keywords', texts: ids.map((id, at) => ({ id, text: `t${at}` })) })).toBe(
        'wrong-kind',
      );
  });
  test('PO10 one chooses what there is, as many as one may, and the order of choosing isn’t kept', () => {
    const poll = choice(['a', 'b', 'c'], { most: 2 });
    const options = (...ids: string[]): EntryAnswer => ({ kind: 'choice', options: ids });
    expect(kept(poll, options('c', 'a', 'c'))).toEqual(options('a', 'c'));
    expect(reason(poll, options())).toBe('nothing-said');
    expect(reason(poll, options('a', 'x'))).toBe('unknown-choice');
    expect(reason(poll, options('a', 'b', 'c'))).toBe('too-many-choices');
  });
  test('PO10 numbers are on the scale, and one can’t say only where one may', () => {
    expect(kept(SCALES, values({ s3: 5, s1: null }))).toEqual(values({ s1: null, s3: 5 }));
    expect(Object.keys((kept(SCALES, values({ s3: 5, s1: null })) as { values: object }).values)).toEqual(['s1', 's3']);
    expect(reason(SCALES, values({ s1: null }))).toBeNull();
    expect(reason({ ...SCALES, cantSay: false }, values({ s1: null }))).toBe('out-of-scale');
    for (const number of [0, 6, 1.5, Number.NaN]) expect(reason(SCALES, values({ s1: number }))).toBe('out-of-scale');
    expect(reason(SCALES, values({ s9: 1 }))).toBe('unknown-choice');
    expect(reason(SCALES, values({ constructor: 1 }))).toBe('unknown-choice');
    expect(reason(SCALES, values({}))).toBe('nothing-said');
  });
  test('PO10 dots are given to themes that are there, no more than one has', () => {
    expect(kept(VOTE, dots({ t2: 2, t1: 0 }))).toEqual(dots({ t2: 2 }));
    expect(reason(VOTE, dots({ t1: 3 }))).toBeNull();
    expect(reason(VOTE, dots({ t1: 2, t2: 2 }))).toBe('too-many-dots');
    expect(reason(VOTE, dots({ t1: 0 }))).toBe('nothing-said');
    for (const number of [-1, 0.5, Number.NaN]) expect(reason(VOTE, dots({ t1: number }))).toBe('out-of-scale');
    expect(reason(VOTE, dots({ gone: 1 }))).toBe('unknown-choice');
    expect(kept(AXES, places({ t1: { x: 1, y: 5 } }))).toEqual(places({ t1: { x: 1, y: 5 } }));
    for (const at of [
      { x: 0, y: 1 },
      { x: 1, y: 6 },
      { x: 2.5, y: 1 },
    ])
      expect(reason(AXES, places({ t1: at }))).toBe('out-of-scale');
    expect(reason(AXES, places({}))).toBe('nothing-said');
    expect(reason(AXES, places({ gone: { x: 1, y: 1 } }))).toBe('unknown-choice');
  });
  test('PO10 an answer is of the poll’s kind', () => {
    const answers = [words('a'), values({ s1: 1 }), dots({ t1: 1 }), places({ t1: { x: 1, y: 1 } })];
    const polls = [KEYWORDS, SCALES, VOTE, AXES];
    polls.forEach((poll, at) =>
      answers.forEach((answer, other) => expect(reason(poll, answer)).toBe(at === other ? null : 'wrong-kind')),
    );
    expect(reason(OPEN, words('a'))).toBe('wrong-kind');
  });
  test('PO10 what is kept is taken again as it is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const answer = kept(KEYWORDS, words(...texts));
        expect(answer && kept(KEYWORDS, answer)).toEqual(answer);
      }),
      { seed: 10, numRuns: 500 },
    );
  });
});
