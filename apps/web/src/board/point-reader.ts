import { ENTRIES, INDIVIDUALS, type GroupId, type Point, type PointId, type QuestionId } from '@stikkord/domain';
import type { EntriesSlice, FacilitatorSlices, PointsSlice } from '@stikkord/protocol';
import { wordOf } from './word-of.ts';

interface Read {
  readonly slice: PointsSlice | EntriesSlice;
  readonly points: readonly Point[];
}

/**
 * The points of one question out of the live feed, in the order of group numbers, sections and documents: the tray's order. What
 * persons answered comes in the order of its slices, which says nothing, or by the alphabet.
 * A slice that is the same object as last time isn't read again, and a point that says the same stays the same object,
 * so that whoever shows points can tell by identity what changed.
 */
export class PointReader {
  readonly #question: QuestionId;
  #read = new Map<string, Read>();
  #points: ReadonlyMap<PointId, Point> = new Map();
  #rounds: ReadonlyMap<PointId, number> = new Map();

  constructor(question: QuestionId) {
    this.#question = question;
  }

  /** The round in which each point came, where that is not the first. */
  get rounds(): ReadonlyMap<PointId, number> {
    return this.#rounds;
  }

  /** The points as of these slices; the same map as last time where nothing changed. `words`: those that say the same stand together. */
  read(slices: Partial<FacilitatorSlices>, words = false): ReadonlyMap<PointId, Point> {
    const before = this.#read;
    const now: typeof before = new Map();
    let changed = false;
    for (const group of [...(slices.groups ?? [])].sort((a, b) => a.number - b.number)) {
      const slice = slices[`points/${this.#question}/${group.id}`];
      if (!slice) continue;
      const known = before.get(group.id);
      if (known?.slice === slice) now.set(group.id, known);
      else {
        changed = true;
        now.set(group.id, { slice, points: pointsOf(slice, group.id, this.#points) });
      }
    }
    for (let number = 0; ; number += 1) {
      const name = `entries/${this.#question}/${number}` as const;
      const slice = slices[name];
      if (!slice) break;
      const known = before.get(name);
      if (known?.slice === slice) now.set(name, known);
      else {
        changed = true;
        now.set(name, { slice, points: entriesOf(slice, this.#points) });
      }
    }
    if (!changed && sameOrder(before, now)) return this.#points;
    this.#read = now;
    const points = new Map<PointId, Point>();
    const all = [...now.values()].flatMap(({ points: some }) => some);
    for (const point of words ? byWord(all) : all) points.set(point.id, point);
    this.#points = points;
    this.#rounds = new Map(
      [...now.values()]
        .flatMap(({ slice }) => ('sections' in slice ? slice.sections.flatMap((section) => section.points) : []))
        .flatMap(({ id, round }) => (round === undefined ? [] : [[id, round] as const])),
    );
    return points;
  }
}

/** By the alphabet, however they are written. */
function byWord(points: readonly Point[]): readonly Point[] {
  const { compare } = new Intl.Collator('nb');
  return points.toSorted((a, b) => compare(wordOf(a), wordOf(b)) || (a.id < b.id ? -1 : 1));
}

/** What waits to be let through, and what was taken away, isn't to be sorted. */
function entriesOf(slice: EntriesSlice, known: ReadonlyMap<PointId, Point>): readonly Point[] {
  return slice.map(({ id, text, state }) => {
    const before = known.get(id);
    const deleted = state !== undefined;
    if (before?.text === text && before.deleted === deleted) return before;
    return { id, group: INDIVIDUALS, section: ENTRIES, text, deleted };
  });
}

function pointsOf(slice: PointsSlice, group: GroupId, known: ReadonlyMap<PointId, Point>): readonly Point[] {
  return slice.sections.flatMap((section) =>
    section.points.map((read) => {
      const before = known.get(read.id);
      const deleted = read.deleted === true;
      const { id, text, under } = read;
      if (
        before?.text === text &&
        before.deleted === deleted &&
        before.section === section.id &&
        before.under === under
      )
        return before;
      return { id, group, section: section.id, text, deleted, ...(under && { under }) };
    }),
  );
}

function sameOrder(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  const names = [...b.keys()];
  return a.size === b.size && [...a.keys()].every((name, index) => name === names[index]);
}
