import { describe, expect, test } from 'vitest';
import { OTHER_THEME } from './board.ts';
import { DECK_EXTRAS, deckOf, slideAt, type DeckSummary, type DeckTheme, type Slide } from './deck.ts';

function theme(id: string, points: readonly string[], more: Partial<DeckTheme> = {}): DeckTheme {
  return {
    id,
    title: id.toUpperCase(),
    hue: null,
    heard: '',
    pointCount: points.length,
    groupCount: 2,
    points: points.map((text) => ({ key: text, text, ...(text.endsWith('!') && { quote: true }) })),
    themes: [],
    ...more,
  };
}

const tidy = theme('tidy', ['keys'], { groupCount: 1 });
const summary: DeckSummary = {
  pointCount: 9,
  groupCount: 4,
  themes: [
    theme('people', ['new ones', 'we know them!'], {
      heard: 'People first',
      themes: [theme('temps', ['temps']), tidy],
    }),
    theme('lists', ['fixed'], { groupCount: 1 }),
    theme(OTHER_THEME, ['ice cream']),
  ],
  parkedPoints: [{ key: 'canteen', text: 'A canteen', goesTo: 'The board' }],
  followUps: [{ key: 'f1', about: 'Lists', state: 'next', text: 'By May', responsible: 'Unit', due: '2030-05-01' }],
};

const ids = (deck: readonly Slide[]): string => deck.map(({ id }) => id).join(' ');
const keys = (slide: Slide | undefined): string => (slide?.lines ?? []).map(({ key }) => key).join(' ');
const slide = (id: string): Slide | undefined => deckOf(summary, DECK_EXTRAS).find((each) => each.id === id);

describe('a deck', () => {
  test('DK1 has a slide for each first-level theme, in the board’s order, and those that are switched on', () => {
    expect(ids(deckOf(summary, []))).toBe('theme/people theme/lists');
    expect(ids(deckOf(summary, ['quotes', 'overview']))).toBe('overview theme/people theme/lists quotes');
    expect(ids(deckOf(summary, DECK_EXTRAS))).toBe(
      'overview theme/people theme/lists other one-group quotes parked follow-up',
    );
  });

  test('DK2 an extra slide that has nothing to show isn’t there', () => {
    const bare: DeckSummary = { pointCount: 2, groupCount: 2, themes: [theme('a', ['b'])] };
    expect(ids(deckOf(bare, DECK_EXTRAS))).toBe('overview theme/a');
    expect(deckOf({ ...bare, themes: [] }, DECK_EXTRAS)).toEqual([]);
  });

  test('DK3 a theme’s slide has every point of it once, its own before those of its sub-themes under their headings', () => {
    expect(keys(slide('theme/people'))).toBe(
      'heard/people people/new ones people/we know them! head/temps temps/temps head/tidy tidy/keys',
    );
    expect(keys(slide('overview'))).toBe('row/people row/temps row/tidy row/lists row/other');
    expect(keys(slide('one-group'))).toBe('head/tidy tidy/keys head/lists lists/fixed');
    expect(slide('quotes')?.lines).toMatchObject([{ point: { text: 'we know them!' }, beside: 'PEOPLE' }]);
    expect(slide('parked')?.lines).toMatchObject([{ point: { text: 'A canteen' }, beside: 'The board' }]);
    expect(slide('follow-up')?.lines).toMatchObject([{ followUp: { state: 'next' } }]);
  });

  test('DK3 points that are laid on others are counted', () => {
    const stacked = theme('a', []);
    const points = [{ key: 'x', text: 'x', quote: true, count: 3 }] as const;
    expect(deckOf({ ...summary, themes: [{ ...stacked, points }] }, ['quotes']).at(-1)?.pointCount).toBe(3);
  });

  test('DK4 a slide that is no more gives way to what stands in its place', () => {
    const deck = deckOf(summary, ['overview']);
    expect(slideAt(deck, 'theme/lists', 0)?.id).toBe('theme/lists');
    expect(slideAt(deck, 'theme/gone', 1)?.id).toBe('theme/people');
    expect(slideAt(deck, 'theme/gone', 9)?.id).toBe('theme/lists');
    expect(slideAt([], 'overview', 0)).toBeNull();
  });
});
