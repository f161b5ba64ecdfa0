import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SlidePosition } from './deck.ts';
import { back, forward, type PagedSlide } from './turn-slides.ts';

const here = (slide: SlidePosition['slide'], page = 0, shown: number | null = null): SlidePosition => ({
  slide,
  page,
  shown,
});
const all = (count: number): boolean[] => Array.from({ length: count }, () => true);
const book: readonly PagedSlide[] = [
  { id: 'overview', pages: [[]] },
  { id: 'theme/a', pages: [all(3), all(2)] },
  { id: 'quotes', pages: [all(1)] },
];

function walk(turn: typeof forward, from: SlidePosition, stepwise: boolean, of = book): SlidePosition[] {
  const way = [from];
  for (let at = turn(of, from, stepwise); at && way.length < 100; at = turn(of, at, stepwise)) way.push(at);
  return way;
}

describe('turning', () => {
  test('DK7 goes page by page through every slide, and the same way back', () => {
    const way = walk(forward, here('overview'), false);
    expect(way).toEqual([here('overview'), here('theme/a'), here('theme/a', 1), here('quotes')]);
    expect(walk(back, here('quotes'), false)).toEqual(way.toReversed());
  });

  test('DK8 stepwise, a slide comes with its title and its points one by one; a page of it with the first of them', () => {
    expect(walk(forward, here('overview'), true).slice(1)).toEqual([
      here('theme/a', 0, 0),
      here('theme/a', 0, 1),
      here('theme/a', 0, 2),
      here('theme/a', 0, null),
      here('theme/a', 1, 1),
      here('theme/a', 1, null),
      here('quotes', 0, 0),
      here('quotes', 0, null),
    ]);
  });

  test('DK8 stepwise back takes away one by one, and comes to a slide that is whole', () => {
    expect(walk(back, here('quotes', 0, null), true)).toEqual([
      here('quotes', 0, null),
      here('quotes', 0, 0),
      here('theme/a', 1, null),
      here('theme/a', 1, 1),
      here('theme/a', 0, null),
      here('theme/a', 0, 2),
      here('theme/a', 0, 1),
      here('theme/a', 0, 0),
      here('overview'),
    ]);
  });

  test('DK9 a press shows something new: what is gone is stepped over', () => {
    const holes: readonly PagedSlide[] = [{ id: 'theme/a', pages: [[true, false, true, false]] }];
    expect(walk(forward, here('theme/a', 0, 0), true, holes).map(({ shown }) => shown)).toEqual([0, 1, null]);
    expect(walk(back, here('theme/a'), true, holes).map(({ shown }) => shown)).toEqual([null, 2, 0]);
  });

  test('DK7 from a slide or a page that is no more one comes to one that is', () => {
    expect(forward(book, here('parked'), false)).toEqual(here('overview'));
    expect(back(book, here('parked'), false)).toBeNull();
    expect(back(book, here('theme/a', 7), false)).toEqual(here('theme/a', 1));
    expect(forward([], here('overview'), true)).toBeNull();
  });

  test('DK7 forward and back again ends where it began, wherever that is', () => {
    const pages = fc.array(fc.array(fc.boolean(), { maxLength: 5 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(pages, { minLength: 1, maxLength: 4 }), fc.boolean(), (all, stepwise) => {
        const paged = all.map((each, index): PagedSlide => ({ id: `theme/${index}`, pages: each }));
        const way = walk(forward, here('theme/0'), stepwise, paged);
        expect(way.length).toBeLessThan(100);
        expect(walk(back, way.at(-1)!, stepwise, paged).at(-1)).toMatchObject({ slide: 'theme/0', page: 0 });
      }),
    );
  });
});
