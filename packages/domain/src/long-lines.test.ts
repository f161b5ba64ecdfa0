import { expect, test } from 'vitest';
import { themeMergedInto } from './board-themes.ts';
import type { Board, Placement, Theme } from './board.ts';
import { summarise } from './summary.ts';
import { at, points } from './testing-board.ts';
import { theme } from './testing.ts';

/** Ten thousand in a line: what a page that isn't ours can write in a second, and the server then reads for all meetings. */
const COUNT = 10_000;
const LOOKUPS_MAX = 20 * COUNT;

/** A map that counts how often it is asked: what a clock can't tell on another's machine. */
class Counted<V> extends Map<string, V> {
  lookups = 0;
  override get(key: string): V | undefined {
    this.lookups += 1;
    return super.get(key);
  }
}

test('BD17 SM1: points laid on each other in a long line, or a long ring, are followed once', () => {
  for (const last of [null, 'g9/s/k0']) {
    const placements = new Counted<Placement>();
    for (let each = 0; each < COUNT; each += 1)
      placements.set(`g9/s/k${each}`, at({ onto: each + 1 < COUNT ? `g9/s/k${each + 1}` : last }));
    for (const id of points.keys()) placements.set(id, at({ onto: 'g9/s/k7' }));
    const summary = summarise({ themes: new Map(), placements, marks: new Map() }, points.values());
    expect(summary.unsorted.map(({ same }) => same.length)).toEqual([points.size - 1]);
    expect(summary.withdrawn.length).toBe(COUNT);
    expect(placements.lookups).toBeLessThan(LOOKUPS_MAX);
  }
});

test('BD16: themes merged into each other in a long line, or a long ring, are followed once', () => {
  for (const [last, standing] of [
    [null, `t${COUNT - 1}`],
    ['t0', 't0'],
  ] as const) {
    const themes = new Counted<Theme>();
    for (let each = 0; each < COUNT; each += 1) {
      const into = each + 1 < COUNT ? `t${each + 1}` : last;
      themes.set(`t${each}`, theme(`t${each}`, 'a0', { into, parent: `t${(each + 5) % COUNT}` }));
    }
    const placements = new Map([...points.keys()].map((id) => [id, at({ theme: 't3' })]));
    const board: Board = { themes, placements, marks: new Map() };
    expect(summarise(board, points.values()).themes.map(({ id }) => id)).toEqual([standing]);
    expect(themeMergedInto(board, 't9')?.id).toBe(standing);
    expect(themes.lookups).toBeLessThan(LOOKUPS_MAX);
  }
});
