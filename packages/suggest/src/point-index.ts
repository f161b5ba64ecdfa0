import type { Point, PointId } from '@stikkord/domain';
import { featuresOf, KINDS, type Features, type Kind } from './features.ts';

/** What is read of a point; a domain point is one. */
export type PointText = Pick<Point, 'id' | 'text'>;

/** Points, or an index of them, which is kept from one call to the next and so is quicker. */
export type Points = PointIndex | Iterable<PointText>;

/** A text as numbers: the features that any point has, and how much each weighs. Length 1 where every kind is present. */
export interface Vector {
  readonly features: Uint32Array;
  readonly weights: Float64Array;
}

/** `counts` go with `features`; `ends`: where each kind ends among them. */
interface Entry {
  readonly text: string;
  readonly features: Uint32Array;
  readonly counts: Float64Array;
  readonly ends: readonly number[];
}

/** Something a point says, by name: a word or a group, field or subject of words. `share`: how much of the point it is, 0–1. */
interface Said {
  readonly name: string;
  readonly share: number;
}

/** What a larger share of the points says is what the meeting is about, and tells no theme from another. */
const EVERYWHERE = 0.4;
/** How well each kind names a theme. Fields and subjects are a little looser than words and groups; letters name nothing. */
const NAMES: Readonly<Record<Kind, number>> = { letters: 0, stem: 1, group: 1, field: 0.85, subject: 0.85 };
/** How much of a likeness each kind makes. They add up to 1. */
const SHARE: Readonly<Record<Kind, number>> = {
  letters: 1 / 8,
  stem: 1 / 8,
  group: 1 / 4,
  field: 1 / 4,
  subject: 1 / 4,
};

/**
 * SG10. The points of a question, with what their words are likened by. A cache and nothing else: the same points give
 * the same answers, however the index came by them. Only a text that is new or has changed is read anew.
 */
export class PointIndex {
  readonly #entries = new Map<PointId, Entry>();
  readonly #vectors = new Map<PointId, Vector>();
  /** Per feature its number; per number the feature's name and how many points have it. Numbers that no point has any more are used again. */
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #spread: number[] = [];
  readonly #free: number[] = [];
  /** By the number of points that have a feature: how much it tells. */
  #rarity: number[] = [];

  constructor(points: Iterable<PointText> = []) {
    this.update(points);
  }

  static of(points: Points): PointIndex {
    return points instanceof PointIndex ? points : new PointIndex(points);
  }

  /** Makes the index one of these points and no others. */
  update(points: Iterable<PointText>): void {
    const gone = new Set(this.#entries.keys());
    let changed = false;
    for (const { id, text } of points) {
      gone.delete(id);
      if (this.#entries.get(id)?.text === text) continue;
      this.#forget(id);
      this.#entries.set(id, this.#read(text, featuresOf(text)));
      changed = true;
    }
    for (const id of gone) this.#forget(id);
    if (!changed && gone.size === 0) return;
    // How rare a feature is, and so every weight, follows from all points.
    this.#vectors.clear();
    this.#rarity = [];
  }

  get ids(): readonly PointId[] {
    return [...this.#entries.keys()];
  }

  /** The point's text; empty for a point that is not in the index. */
  text(id: PointId): string {
    return this.#entries.get(id)?.text ?? '';
  }

  /** The point as numbers; null for a point that is not in the index. */
  vector(id: PointId): Vector | null {
    const ready = this.#vectors.get(id);
    if (ready !== undefined) return ready;
    const entry = this.#entries.get(id);
    if (entry === undefined) return null;
    const { features, counts, ends } = entry;
    const weights = new Float64Array(features.length);
    let at = 0;
    for (const [kind, end] of ends.entries()) {
      const begin = at;
      let square = 0;
      for (; at < end; at++) {
        const weight = counts[at]! * this.#rarityOf(this.#spread[features[at]!]!);
        weights[at] = weight;
        square += weight * weight;
      }
      const scale = Math.sqrt(SHARE[KINDS[kind]!] / square);
      for (let again = begin; again < end; again++) weights[again] = weights[again]! * scale;
    }
    const vector = { features, weights };
    this.#vectors.set(id, vector);
    return vector;
  }

  /** What the point says, each kind of length 1 but for how well it names a theme. How rare it is doesn't count. */
  meanings(id: PointId): readonly Said[] {
    const entry = this.#entries.get(id);
    if (entry === undefined) return [];
    const { features, counts, ends } = entry;
    const said: Said[] = [];
    let begin = 0;
    for (const [kind, end] of ends.entries()) {
      const names = NAMES[KINDS[kind]!];
      let square = 0;
      for (const count of counts.subarray(begin, end)) square += count * count;
      for (let at = begin; at < end && names > 0; at++)
        said.push({ name: this.#names[features[at]!]!, share: (names * counts[at]!) / Math.sqrt(square) });
      begin = end;
    }
    return said;
  }

  /** True for a feature (by its name) of so many points that it tells none from the others. */
  isEverywhere(name: string): boolean {
    const number = this.#numbers.get(name);
    return number !== undefined && this.#spread[number]! > mostOf(this.#entries.size);
  }

  /** A text that is no point, such as a title, as numbers of the same kind. */
  vectorOf(text: string): Vector {
    const features = featuresOf(text);
    const numbers: number[] = [];
    const weights: number[] = [];
    for (const kind of KINDS) {
      const begin = weights.length;
      let square = 0;
      for (const [key, times] of features[kind]) {
        const number = this.#numbers.get(kind + key);
        const weight = dampened(times) * this.#rarityOf(number === undefined ? 0 : this.#spread[number]!);
        square += weight * weight;
        // A feature that no point has can be shared with none; it only makes the others count for less.
        if (number === undefined) continue;
        numbers.push(number);
        weights.push(weight);
      }
      const scale = Math.sqrt(SHARE[kind] / square);
      for (let at = begin; at < weights.length; at++) weights[at] = weights[at]! * scale;
    }
    return { features: Uint32Array.from(numbers), weights: Float64Array.from(weights) };
  }

  /** One more than the highest number of a feature. */
  get width(): number {
    return this.#spread.length;
  }

  #read(text: string, found: Features): Entry {
    const features: number[] = [];
    const counts: number[] = [];
    const ends: number[] = [];
    for (const kind of KINDS) {
      for (const [key, times] of found[kind]) {
        features.push(this.#count(kind + key));
        counts.push(dampened(times));
      }
      ends.push(features.length);
    }
    return { text, features: Uint32Array.from(features), counts: Float64Array.from(counts), ends };
  }

  /** One more point has the feature. Returns its number. */
  #count(name: string): number {
    const known = this.#numbers.get(name);
    const number = known ?? this.#free.pop() ?? this.#spread.length;
    this.#spread[number] = known === undefined ? 1 : this.#spread[number]! + 1;
    this.#names[number] = name;
    this.#numbers.set(name, number);
    return number;
  }

  #forget(id: PointId): void {
    for (const number of this.#entries.get(id)?.features ?? []) {
      this.#spread[number] = this.#spread[number]! - 1;
      if (this.#spread[number] > 0) continue;
      this.#numbers.delete(this.#names[number]!);
      this.#free.push(number);
    }
    this.#entries.delete(id);
  }

  #rarityOf(points: number): number {
    return (this.#rarity[points] ??= Math.log(1 + this.#entries.size / (points + 0.5)));
  }
}

/** SG11. Of so many points (`count`), how many at most may share what makes one theme. */
export function mostOf(count: number): number {
  return Math.max(2, EVERYWHERE * count);
}

/** A word said thrice says no more than one and a bit. */
function dampened(times: number): number {
  return times < 1 ? times : 1 + Math.log(times);
}

/** Writes a vector into a room as wide as its index, for likening many others to it. */
export function layOut({ features, weights }: Vector, wide: Float64Array): Float64Array {
  for (let at = 0; at < features.length; at++) wide[features[at]!] = weights[at]!;
  return wide;
}

/** The cosine of two vectors, one of them laid out: 0 for nothing in common, at most 1. Adds up in the order of `vector`'s words. */
export function likeness(wide: Float64Array, { features, weights }: Vector): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += wide[features[at]!]! * weights[at]!;
  return Math.min(1, sum);
}
