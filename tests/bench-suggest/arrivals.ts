import { seeded } from '../faults/seeded.ts';
import type { PlacedPoint, Question } from './question.ts';

const SEEDS = 200;

/** Ranks the themes that have a member, the likeliest first, for a point. `arrived` are the points before it. */
export type Ranker = (arrived: readonly PlacedPoint[], point: PlacedPoint) => readonly string[];

/** The share of points where the facilitators' theme was the first, and was among the first three. */
export interface Hits {
  readonly first: number;
  readonly three: number;
}

/**
 * Protocol (a). The points arrive in random order, 200 times, and each is put where the facilitators put it. Counted are
 * those whose theme has a member when they come. The ranker knows what has arrived, and nothing of what will.
 */
export function arrive(question: Question, ranker: () => Ranker): Hits {
  let [asked, first, three] = [0, 0, 0];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const rank = ranker();
    const order = shuffled(question.points, seed);
    const open = new Set<string>();
    for (const [at, point] of order.entries()) {
      if (open.has(point.theme)) {
        const place = rank(order.slice(0, at), point).indexOf(point.theme);
        asked++;
        if (place === 0) first++;
        if (place >= 0 && place < 3) three++;
      }
      open.add(point.theme);
    }
  }
  return { first: first / asked, three: three / asked };
}

function shuffled<T>(things: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  const order = [...things];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
