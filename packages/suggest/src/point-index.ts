import type { Point, PointId } from '@stikkord/domain';
import { featuresOf, KINDS, type Features, type Kind } from './features.ts';

/** What is read of a point; a domain point is one. */
export type PointText = Pick<Point, 'id' | 'text'>;

/** Points, or an index of them that is kept and so is quicker. */
export type Points = PointIndex | Iterable<PointText>;

/** A text as numbers: features in ascending order, and how much each weighs. The weights' squares add up to 1, or to 0. */
export interface Vector {
  readonly features: Uint32Array;
  readonly weights: Float64Array;
}

interface Entry {
  readonly text: string;
  readonly features: Features;
}

/** How much each kind of feature tells, where a text has it. */
const SHARE: Readonly<Record<Kind, number>> = { letters: 1, stem: 1, meaning: 1, field: 1 };

/**
 * The points of a question, with what their words are likened by. A cache and nothing else: the same points give
 * the same answers however the index came by them. A text is analysed when it is new or has changed.
 */
export class PointIndex {
  readonly #entries = new Map<PointId, Entry>();
  readonly #numbers = new Map<string, number>();
  readonly #spread: number[] = [];
  readonly #vectors = new Map<PointId, Vector>();

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
      const before = this.#entries.get(id);
      if (before?.text === text) continue;
      if (before !== undefined) this.#count(before.features, -1);
      const entry = { text, features: featuresOf(text) };
      this.#count(entry.features, 1);
      this.#entries.set(id, entry);
      changed = true;
    }
    for (const id of gone) {
      this.#count(this.#entries.get(id)!.features, -1);
      this.#entries.delete(id);
      changed = true;
    }
    // How rare a word is follows from all points.
    if (changed) this.#vectors.clear();
  }

  get ids(): PointId[] {
    return [...this.#entries.keys()];
  }

  text(id: PointId): string {
    return this.#entries.get(id)?.text ?? '';
  }

  /** The point as numbers; null for a point that is not in the index. */
  vector(id: PointId): Vector | null {
    const ready = this.#vectors.get(id);
    if (ready !== undefined) return ready;
    const entry = this.#entries.get(id);
    if (entry === undefined) return null;
    const vector = this.#weigh(entry.features);
    this.#vectors.set(id, vector);
    return vector;
  }

  /** A text that is no point of the index, such as a title, as numbers of the same kind. */
  vectorOf(text: string): Vector {
    return this.#weigh(featuresOf(text));
  }

  /** One more than the highest number that a feature has. */
  get width(): number {
    return this.#spread.length;
  }

  #count(features: Features, by: number): void {
    for (const kind of KINDS)
      for (const key of features[kind].keys()) {
        const number = this.#number(kind, key);
        this.#spread[number] = this.#spread[number]! + by;
      }
  }

  #number(kind: Kind, key: string): number {
    const name = kind + key;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#spread.length;
      this.#numbers.set(name, number);
      this.#spread.push(0);
    }
    return number;
  }

  #weigh(features: Features): Vector {
    const entries: [number: number, weight: number][] = [];
    const all = this.#entries.size;
    for (const kind of KINDS) {
      const begin = entries.length;
      let square = 0;
      for (const [key, times] of features[kind]) {
        const number = this.#number(kind, key);
        const rare = Math.log(1 + all / (1 + this.#spread[number]!));
        const weight = (times < 1 ? times : 1 + Math.log(times)) * rare;
        entries.push([number, weight]);
        square += weight * weight;
      }
      for (let at = begin; at < entries.length; at++) entries[at]![1] *= Math.sqrt(SHARE[kind] / square);
    }
    const total = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return {
      features: Uint32Array.from(entries, ([number]) => number),
      weights: Float64Array.from(entries, ([, weight]) => weight / total),
    };
  }
}
