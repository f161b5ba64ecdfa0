import type { PointId } from '@stikkord/domain';
import { compare } from './by-content.ts';
import { isHardly } from './hardly.ts';
import { mostOf, type PointIndex } from './point-index.ts';

/** Facilitators make about as many themes as the root of the number of points. */
const THEMES_PER_ROOT = 1.15;

/** A feature that several points have: a word, a group or a field of everyday words. `shares`: how much of each point it is, 0–1. */
interface Meaning {
  readonly name: string;
  readonly points: readonly number[];
  readonly shares: readonly number[];
}

/**
 * Of all that points have in common, the few meanings that together say most of what they say, found one after the
 * other: each time the one that adds most (greedy facility location). A point goes to the one that is most of it.
 * Returns the points (their places in `ids`) by meaning, `least` or more together; what no meaning covers is left out.
 */
export function bySharedMeaning(
  index: PointIndex,
  ids: readonly PointId[],
  least: number,
): readonly (readonly number[])[] {
  let chosen = coverOf(meaningsOf(index, ids), ids.length);
  for (;;) {
    const members = assigned(chosen, ids.length);
    const sizes = members.map((own) => own.length);
    const fewest = Math.min(...sizes);
    if (fewest >= least || chosen.length === 0) return members;
    // Too few for a theme: its points go where they fit second best.
    const weakest = sizes.lastIndexOf(fewest);
    chosen = chosen.filter((_, at) => at !== weakest);
  }
}

/** By name, so that the order in which the index came by them makes no difference. */
function meaningsOf(index: PointIndex, ids: readonly PointId[]): readonly Meaning[] {
  const found = new Map<string, { name: string; points: number[]; shares: number[] }>();
  for (const [place, id] of ids.entries())
    for (const { name, share } of index.meanings(id)) {
      if (isHardly(name)) continue;
      const meaning = found.get(name) ?? { name, points: [], shares: [] };
      found.set(name, meaning);
      meaning.points.push(place);
      meaning.shares.push(share);
    }
  const most = mostOf(ids.length);
  return [...found.values()]
    .filter(({ points }) => points.length >= 2 && points.length <= most)
    .sort((a, b) => compare(a.name, b.name));
}

function coverOf(meanings: readonly Meaning[], count: number): readonly Meaning[] {
  const most = Math.max(2, Math.round(THEMES_PER_ROOT * Math.sqrt(count)));
  const covered = new Float64Array(count);
  const chosen: Meaning[] = [];
  while (chosen.length < most) {
    let best: Meaning | null = null;
    // Less is what remains of nothing when fractions are added up.
    let adds = 1e-9;
    for (const meaning of meanings) {
      let sum = 0;
      for (let at = 0; at < meaning.points.length; at++)
        sum += Math.max(0, meaning.shares[at]! - covered[meaning.points[at]!]!);
      if (sum > adds + 1e-9) [best, adds] = [meaning, sum];
    }
    if (best === null) break;
    chosen.push(best);
    for (const [at, place] of best.points.entries()) covered[place] = Math.max(covered[place]!, best.shares[at]!);
  }
  return chosen;
}

/** Each point with the meaning that is most of it; of equals with the one chosen first, which covers more. */
function assigned(chosen: readonly Meaning[], count: number): readonly (readonly number[])[] {
  const covered = new Float64Array(count);
  const where = Array.from({ length: count }, () => -1);
  for (const [number, { points, shares }] of chosen.entries())
    for (const [at, place] of points.entries())
      if (shares[at]! > covered[place]! + 1e-9) {
        covered[place] = shares[at]!;
        where[place] = number;
      }
  return chosen.map((_, number) => [...where.keys()].filter((place) => where[place] === number));
}
