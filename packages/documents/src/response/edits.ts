import type { PointKey } from '@stikkord/domain';
import { simpleDiffString } from 'lib0/diff';
import { blockEnd } from './levels.ts';

/** What the planning of edits needs to know of a point. */
export interface PlainPoint {
  readonly key: PointKey;
  readonly text: string;
  /** How far it is indented. Where none is given for a new point, that of the point before. */
  readonly level?: number | undefined;
}

/**
 * One act on a section. Offsets are UTF-16 units in the point's text; `after: null` is the beginning of the section.
 * Each edit is applied to what the one before it left.
 */
export type PointEdit =
  /** Text from `from` to `to` is replaced. */
  | { readonly do: 'write'; readonly key: PointKey; readonly from: number; readonly to: number; readonly text: string }
  /** What comes after `at` becomes a point of its own, right after this one. */
  | { readonly do: 'split'; readonly key: PointKey; readonly at: number }
  /** The text of `key` is put at the end of `into`. */
  | { readonly do: 'merge'; readonly key: PointKey; readonly into: PointKey }
  | { readonly do: 'insert'; readonly after: PointKey | null; readonly points: readonly PlainPoint[] }
  | { readonly do: 'remove'; readonly keys: readonly PointKey[] }
  /** `with`: the points that go along, in order, as those that stand under it. */
  | {
      readonly do: 'move';
      readonly key: PointKey;
      readonly with?: readonly PointKey[];
      readonly after: PointKey | null;
    }
  | { readonly do: 'indent'; readonly key: PointKey; readonly level: number };

/** A place in a list of points. */
export interface Spot {
  readonly index: number;
  readonly offset: number;
}

/**
 * DOC12. The edits that put `lines` in the place of all between two spots: typing, Enter (`['', '']`), Backspace over a
 * boundary (`['']`), a paste. The first line joins the first point, the last line the last. A key stays with its text:
 * where nothing would be left of the first point, the second keeps its own key. `levels`: how far each line's point is
 * indented, where the lines say; else as the first.
 */
export function replaceRange(
  points: readonly PlainPoint[],
  from: Spot,
  to: Spot,
  lines: readonly string[],
  newKey: () => PointKey,
  levels: readonly number[] = [],
): PointEdit[] {
  const first = points[from.index]!;
  const last = points[to.index]!;
  const [head, tail] = [first.text.slice(0, from.offset), last.text.slice(to.offset)];
  const [opening = '', ...more] = lines;
  const closing = more.pop();
  const between = points.slice(from.index + 1, to.index).map((point) => point.key);
  const sameP = first === last;
  const edits: PointEdit[] = [];
  const write = (point: PlainPoint, start: number, end: number, text: string): void => {
    if (start !== end || text !== '') edits.push({ do: 'write', key: point.key, from: start, to: end, text });
  };
  const insert = (after: PointKey | null, texts: readonly string[]): void => {
    const fresh = texts.map((text, i) => ({ key: newKey(), text, level: levels[i + 1] ?? first.level }));
    if (fresh.length > 0) edits.push({ do: 'insert', after, points: fresh });
  };
  const remove = (keys: readonly PointKey[]): void => {
    if (keys.length > 0) edits.push({ do: 'remove', keys });
  };

  if (closing === undefined) {
    if (sameP) {
      write(first, from.offset, to.offset, opening);
    } else if (tail !== '' && head + opening === '') {
      remove([first.key, ...between]);
      write(last, 0, to.offset, '');
    } else {
      write(first, from.offset, first.text.length, opening);
      remove(tail === '' ? [...between, last.key] : between);
      if (tail !== '') {
        write(last, 0, to.offset, '');
        edits.push({ do: 'merge', key: last.key, into: first.key });
      }
    }
  } else if (!sameP) {
    write(first, from.offset, first.text.length, opening);
    remove(between);
    write(last, 0, to.offset, closing);
    insert(first.key, more);
    const level = levels[lines.length - 1];
    if (tail === '' && level !== undefined) edits.push({ do: 'indent', key: last.key, level });
    // What stood under a point that is gone stands under the new lines: it keeps its level (DOC19).
    if (tail !== '' && between.length > 0) {
      const end = Math.max(...between.map((_, i) => blockEnd(points, from.index + 1 + i)));
      for (const { key, level: own = 0 } of points.slice(to.index, end)) edits.push({ do: 'indent', key, level: own });
    }
  } else if (tail === '') {
    write(first, from.offset, to.offset, opening);
    insert(first.key, [...more, closing]);
  } else if (head + opening === '') {
    write(first, 0, to.offset, closing);
    insert(points[from.index - 1]?.key ?? null, ['', ...more]);
  } else {
    write(first, from.offset, to.offset, opening + closing);
    edits.push({ do: 'split', key: first.key, at: from.offset + opening.length });
    insert(first.key, more);
  }
  return edits;
}

/**
 * DOC13. The edits from one list of points to another, where nothing is known of how it came about. A wanted point without
 * a key of the list, or with one that was already taken, is new. The longest run of points in order stays where it is.
 * A wanted point that says no level keeps the one it has.
 */
export function diffPoints(
  have: readonly PlainPoint[],
  want: readonly { readonly key: PointKey | null; readonly text: string; readonly level?: number | undefined }[],
  newKey: () => PointKey,
): PointEdit[] {
  const places = new Map(have.map((point, index) => [point.key, index]));
  const taken = new Set<PointKey>();
  const wanted = want.map(({ key, text, level }) => {
    const old = key !== null && places.has(key) && !taken.has(key) ? key : null;
    if (old !== null) taken.add(old);
    return { key: old ?? newKey(), text, level, place: old === null ? null : places.get(old)! };
  });
  const stays = longestRun(wanted.flatMap(({ place }) => (place === null ? [] : [place])));
  const edits: PointEdit[] = [];
  const removed = have.filter((point) => !taken.has(point.key)).map((point) => point.key);
  if (removed.length > 0) edits.push({ do: 'remove', keys: removed });
  let after: PointKey | null = null;
  for (const { key, text, level, place } of wanted) {
    if (place === null) {
      edits.push({ do: 'insert', after, points: [{ key, text, level }] });
    } else {
      if (!stays.has(place)) edits.push({ do: 'move', key, after });
      const change = simpleDiffString(have[place]!.text, text);
      if (change.remove > 0 || change.insert !== '') {
        edits.push({ do: 'write', key, from: change.index, to: change.index + change.remove, text: change.insert });
      }
    }
    after = key;
  }
  // Last, from the top down: each can stand as deep as the one before it allows.
  const rearranged = edits.some((edit) => edit.do !== 'write');
  for (const { key, level, place } of wanted) {
    const had = place === null ? undefined : (have[place]!.level ?? 0);
    if (level !== undefined && (rearranged || level !== had)) edits.push({ do: 'indent', key, level });
  }
  return edits;
}

/** The values of a longest strictly rising run in `values`, which are all different. */
export function longestRun(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const value of values) {
    let at = tails.findIndex((tail) => tail > value);
    if (at < 0) at = tails.length;
    before.set(value, tails[at - 1]);
    tails[at] = value;
  }
  const run = new Set<number>();
  for (let value = tails.at(-1); value !== undefined; value = before.get(value)) run.add(value);
  return run;
}
