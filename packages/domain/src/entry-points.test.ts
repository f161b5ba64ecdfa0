import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSince } from './changes-since.ts';
import { pollResult } from './counted-entries.ts';
import { entryPoints, entryTexts, wordDesk } from './entry-points.ts';
import { ENTRIES, entryPointId, INDIVIDUALS, type Entry } from './entry.ts';
import { pointSource } from './ids.ts';
import { foldWord } from './poll-text.ts';
import type { KeywordsResult, OpenResult } from './poll-result.ts';
import { NEW_POLLING, type Polling } from './polling.ts';
import { summarise } from './summary.ts';
import { entry, KEYWORDS, OPEN, textId, wrote } from './testing-polls.ts';
import { board, point, theme } from './testing.ts';

const cloud = (entries: readonly Entry[], polling: Partial<Polling> = {}): KeywordsResult =>
  pollResult(KEYWORDS, entries, { ...NEW_POLLING, ...polling }, []) as KeywordsResult;
const counts = ({ words }: KeywordsResult): unknown => words.map(({ text, count }) => [text, count]);
const id = (key: string, number = 0): string => entryPointId(textId(`${key}-${number}`));

describe('keywords', () => {
  const five = [
    wrote('1', ['Samarbeid', 'tillit']),
    wrote('2', ['samarbeid!', 'Tillit']),
    wrote('3', ['«Samarbeid»', 'samhandling']),
    wrote('4', ['SAMHANDLING', 'Tillit']),
    wrote('5', ['Samhandling']),
  ];
  test('PO7 words that fold to one count as one, shown as most wrote them, most frequent first', () => {
    expect(counts(cloud(five))).toEqual(
      [
        ['SAMHANDLING', 3],
        ['Samarbeid', 3],
        ['Tillit', 3],
      ].sort(byWord),
    );
    expect(cloud(five).answered).toBe(5);
    const most = cloud([
      wrote('1', ['på Tvers']),
      wrote('2', ['På tvers']),
      wrote('3', ['på  tvers']),
      wrote('4', ['På tvers']),
    ]);
    expect(counts(most)).toEqual([['På tvers', 4]]);
  });
  test('PO8 what is joined counts with it as a number of people, and is called by what it is joined into', () => {
    const joined = cloud(five, { joinedWords: { samhandling: 'samarbeid' } });
    // One of them wrote both.
    expect(counts(joined)).toEqual([
      ['Samarbeid', 5],
      ['Tillit', 3],
    ]);
    expect(cloud(five, { joinedWords: { samarbeid: 'sammen', samhandling: 'sammen' } }).words[0]).toEqual({
      word: 'sammen',
      text: 'SAMHANDLING',
      count: 5,
    });
    expect(cloud(five, { joinedWords: { samarbeid: 'sammen' } }).words.map(({ word }) => word)).toContain('sammen');
  });
  test('PO9 a hidden word takes with it what is joined into it, from the cloud and from the board', () => {
    const polling = {
      ...NEW_POLLING,
      joinedWords: { samhandling: 'samarbeid', ro: 'samhandling' },
      hiddenWords: ['samarbeid'],
    };
    const result = cloud([...five, wrote('6', ['ro'])], polling);
    expect([counts(result), result.answered]).toEqual([[['Tillit', 3]], 3]);
    const points = entryPoints(KEYWORDS, five, polling);
    expect(points.filter(({ deleted }) => !deleted).map(({ text }) => foldWord(text))).toEqual([
      'tillit',
      'tillit',
      'tillit',
    ]);
    expect(points.length).toBe(9);
    // Hidden by itself it stays so when it is joined into one that isn't.
    const alone = cloud(five, { joinedWords: { samhandling: 'samarbeid' }, hiddenWords: ['samhandling'] });
    expect(counts(alone)).toEqual([
      ['Samarbeid', 3],
      ['Tillit', 3],
    ]);
  });
  test('PO15 PO16 hidden and joined words are listed with what they are', () => {
    const polling = {
      ...NEW_POLLING,
      hiddenWords: ['samarbeid', 'ingen'],
      joinedWords: { samhandling: 'samarbeid', mot: 'samhandling' },
    };
    expect(wordDesk(five, polling)).toEqual({
      hiddenWords: [
        { word: 'ingen', text: 'ingen', count: 0 },
        { word: 'samarbeid', text: 'Samarbeid', count: 5 },
      ],
      joinedWords: [
        { word: 'mot', text: 'mot', into: 'samarbeid' },
        { word: 'samhandling', text: 'SAMHANDLING', into: 'samarbeid' },
      ],
    });
    expect(wordDesk(five, NEW_POLLING)).toEqual({ hiddenWords: [], joinedWords: [] });
  });
  test('PO7 PO27 every word that stands is counted once for each who wrote it, however words are joined and hidden', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const people = fc.array(fc.uniqueArray(word, { maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(
        people,
        fc.dictionary(word, word),
        fc.uniqueArray(word, { maxLength: 2 }),
        (said, joinedWords, hiddenWords) => {
          const entries = said.map((texts, at) => wrote(`k${at}`, texts));
          const polling = { ...NEW_POLLING, joinedWords, hiddenWords };
          const expected = new Map<string, number>();
          for (const texts of said) {
            const standing = texts
              .map((each) => walk(each, joinedWords))
              .filter((walked) => !hiddenWords.some((each) => walked.has(each)));
            for (const end of new Set(standing.map((walked) => endOf(walked, joinedWords))))
              expected.set(end, (expected.get(end) ?? 0) + 1);
          }
          const { words, answered } = cloud(entries, polling);
          expect(new Map(words.map(({ word: each, count }) => [each, count]))).toEqual(expected);
          expect(answered).toBe(entries.filter((each) => cloud([each], polling).words.length > 0).length);
          expect(cloud(entries.toReversed(), polling)).toEqual(cloud(entries, polling));
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });
});

describe('open answers', () => {
  const said = [wrote('2', ['God start', 'Mer tid'], 'open'), wrote('1', ['Fint'], 'open')];
  const states = (moderated: 'before' | 'after', polling: Partial<Polling> = {}): unknown =>
    entryTexts({ ...OPEN, moderated }, said, { ...NEW_POLLING, ...polling }).map(({ text, state }) => [text, state]);
  test('PO17 they wait or are shown as the poll says, until facilitators decide', () => {
    expect(states('after')).toEqual([
      ['Fint', 'shown'],
      ['God start', 'shown'],
      ['Mer tid', 'shown'],
    ]);
    expect(states('before', { letThrough: [id('2', 1)], takenAway: [id('1')] })).toEqual([
      ['Fint', 'taken-away'],
      ['God start', 'waiting'],
      ['Mer tid', 'shown'],
    ]);
    expect(entryTexts(KEYWORDS, [wrote('1', ['a'])], { ...NEW_POLLING, takenAway: [id('1')] })[0]!.state).toBe(
      'taken-away',
    );
  });
  test('PO17 PO22 what isn’t shown is in no result and no point that is present', () => {
    const polling = { ...NEW_POLLING, takenAway: [id('1'), id('2')] };
    expect(pollResult(OPEN, said, polling, []) as OpenResult).toEqual({
      kind: 'open',
      answered: 1,
      answers: [{ id: id('2', 1), text: 'Mer tid' }],
    });
    expect(entryPoints(OPEN, said, polling).map(({ text, deleted }) => [text, deleted])).toEqual([
      ['Fint', true],
      ['God start', true],
      ['Mer tid', false],
    ]);
    expect(entryPoints({ ...OPEN, moderated: 'before' }, said, NEW_POLLING).every(({ deleted }) => deleted)).toBe(true);
  });
  test('PO27 texts come in the order of their ids, each once, and say nothing of who wrote them', () => {
    const twice = [...said, entry('3', { kind: 'open', texts: [{ id: textId('1-0'), text: 'Samme id' }] })];
    const texts = entryTexts(OPEN, twice, NEW_POLLING);
    expect(texts.map(({ id: each }) => each)).toEqual([id('1'), id('2'), id('2', 1)]);
    expect(Object.keys(texts[0]!).sort()).toEqual(['id', 'state', 'text']);
    expect(entryPoints(KEYWORDS, said, NEW_POLLING)).toEqual([]);
  });
});

describe('points of individuals', () => {
  const points = entryPoints(OPEN, [wrote('1', ['Mot', 'Ro'], 'open'), wrote('2', ['Tid'], 'open')], NEW_POLLING);
  const sorted = board([theme('t', 'a0')], {
    [points[0]!.id]: { theme: 't', parked: false, order: 'a0', said: 'Mot', onto: null },
  });
  test('PO22 they are points like others: sorted, withdrawn, split, with ids that can be read', () => {
    expect(pointSource(points[0]!.id)).toMatchObject({ group: INDIVIDUALS, section: ENTRIES });
    const summary = summarise(sorted, points);
    expect([summary.pointCount, summary.unsorted.length, summary.themes[0]!.pointCount]).toEqual([3, 2, 1]);
    const away = summarise(
      sorted,
      points.map((each, at) => ({ ...each, deleted: at === 0 })),
    );
    expect([away.pointCount, away.withdrawn.length, changesSince(summary, away)]).toEqual([2, 1, 1]);
  });
  test('PO22 SM3 individuals are no group', () => {
    const summary = summarise(sorted, points);
    expect([summary.groupCount, summary.themes[0]!.groupCount]).toEqual([0, 0]);
    expect(summarise(sorted, [...points, point('g1', 'p')]).groupCount).toBe(1);
  });
});

function byWord([a]: (string | number)[], [b]: (string | number)[]): number {
  return foldWord(String(a)) < foldWord(String(b)) ? -1 : 1;
}

/** All words that one comes to from this one, itself first. */
function walk(word: string, joined: Readonly<Record<string, string>>): Set<string> {
  const walked = new Set<string>();
  for (let at: string | undefined = word; at !== undefined && !walked.has(at); at = joined[at]) walked.add(at);
  return walked;
}

/** The last of them; of a ring, its smallest. */
function endOf(walked: ReadonlySet<string>, joined: Readonly<Record<string, string>>): string {
  const last = [...walked].at(-1)!;
  const onward = joined[last];
  return onward === undefined ? last : [...walk(onward, joined)].sort()[0]!;
}
