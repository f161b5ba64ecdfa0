import type { ParticipantSlices, SummaryThemeSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { knownSummary, readKnown, themePaths } from './known-summary.ts';

const theme = (id: string, themes: SummaryThemeSlice[] = []): SummaryThemeSlice => ({
  id,
  title: `Tema ${id}`,
  hue: null,
  heard: '',
  pointCount: 0,
  groupCount: 0,
  points: [],
  themes,
});
const head = { question: 'q', number: 1, at: 0, follows: false, unsorted: 0, parked: 0, pointCount: 0, groupCount: 0 };

test('PM9 a summary is shown when all its themes have come, in the order of its head', () => {
  const half: Partial<ParticipantSlices> = { published: [{ ...head, themes: ['b', 'a'] }], 'theme/q/a': theme('a') };
  expect(knownSummary(half, 'q')).toBeNull();
  const whole = { ...half, 'theme/q/b': theme('b') };
  expect(knownSummary(whole, 'q')?.shown.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(knownSummary(whole, 'another')).toBeNull();
});

test('a theme’s name tells its place, also under another', () => {
  expect([...themePaths([theme('a'), theme('b', [theme('c')]), theme('other')])]).toEqual([
    ['a', '1 Tema a'],
    ['b', '2 Tema b'],
    ['c', '2 Tema b › Tema c'],
    // The bucket for the rest has no number anywhere in the hall.
    ['other', 'Tema other'],
  ]);
});

test('what the device kept is shown only where it is the question’s own, and whole', () => {
  const known = { ...head, themes: [], shown: [], trail: [] };
  expect(readKnown(JSON.stringify(known), 'q', 1)).toEqual(known);
  for (const text of [null, '', 'null', '{', '{"question":"q"}', JSON.stringify({ ...known, question: 'r' })])
    expect(readKnown(text, 'q', 1)).toBeNull();
  // One that was taken back is never shown for the one that came after it.
  expect(readKnown(JSON.stringify(known), 'q', 2)).toBeNull();
});
