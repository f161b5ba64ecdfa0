import { keyBetween, type PointKey } from '@stikkord/domain';
import * as Y from 'yjs';
import type { PlainPoint, PointEdit } from './edits.ts';
import { levelsAfter, readLevel } from './levels.ts';
import { chunksOf, readSection, type Entry, type SectionReading, type ShownPoint } from './read-section.ts';
import { placeInParent } from './resolve-standings.ts';
import { noteSeen } from './runs.ts';
import { fieldName, sectionMap, type StoredStanding } from './shape.ts';
import { keysAfter, type OrderKeys } from './order-keys.ts';

/** What it takes to write in a section. `origin` marks what undo may take back; `newKey` gives keys that are not in use. */
export interface Desk {
  readonly doc: Y.Doc;
  readonly section: string;
  readonly origin: unknown;
  readonly newKey: () => PointKey;
}

/** The origin of what undo must leave alone: marks, new runs and the like, which say nothing by themselves. */
export class Upkeep {
  readonly of: unknown;
  constructor(of: unknown) {
    this.of = of;
  }
}

/**
 * DOC10, DOC11. Does one edit. Points that aren't there (any more) are passed over. Not to be called inside a transaction:
 * structure and content are written as two, so that undo takes back only the content.
 */
export function applyEdit(desk: Desk, edit: PointEdit): void {
  const reading = readSection(desk.doc, desk.section);
  const find = (key: PointKey): ShownPoint | undefined => reading.shown.find((point) => point.key === key);
  switch (edit.do) {
    case 'write': {
      const point = find(edit.key);
      if (point) writeText(desk, point, edit.from, edit.to, edit.text);
      break;
    }
    case 'split': {
      const point = find(edit.key);
      if (point) split(desk, reading, point, edit.at);
      break;
    }
    case 'merge': {
      const [point, into] = [find(edit.key), find(edit.into)];
      if (point && into && point !== into) merge(desk, reading, point, into);
      break;
    }
    case 'insert':
      insert(desk, reading, edit.after, edit.points);
      break;
    case 'remove':
      remove(
        desk,
        edit.keys.flatMap((key) => find(key) ?? []),
      );
      break;
    case 'move': {
      const block = [edit.key, ...(edit.with ?? [])].flatMap((key) => find(key) ?? []);
      if (block[0]?.key === edit.key) move(desk, reading, block, edit.after);
      break;
    }
    case 'indent':
      // That is a level and nothing else: below.
      break;
  }
  if (edit.do !== 'write') keepLevels(desk, levelsAfter(reading.shown, edit));
}

/**
 * DOC19. Every point keeps the level that it stood at, as far as the one before it now allows: whoever changes one thing doesn't
 * change what stands under what elsewhere, neither at once nor when the next point is put in between.
 */
function keepLevels(desk: Desk, wanted: ReadonlyMap<PointKey, number>): void {
  const set: [PointKey, number][] = [];
  let before = -1;
  for (const { key, entries } of readSection(desk.doc, desk.section).shown) {
    const is = Math.min(entries[0]!.level, before + 1);
    before = Math.min(wanted.get(key) ?? is, before + 1);
    if (is !== before) set.push([key, before]);
  }
  if (set.length > 0) content(desk, (map) => set.forEach(([key, level]) => map.set(fieldName('i', key), level)));
}

function upkeep(desk: Desk, act: (map: Y.Map<unknown>) => void): void {
  desk.doc.transact(() => act(sectionMap(desk.doc, desk.section)), new Upkeep(desk.origin));
}

export function content(desk: Desk, act: (map: Y.Map<unknown>) => void): void {
  desk.doc.transact(() => act(sectionMap(desk.doc, desk.section)), desk.origin);
}

function setStanding(map: Y.Map<unknown>, key: PointKey, standing: StoredStanding): void {
  map.set(fieldName('s', key), standing);
}

/**
 * DOC6. A point that stands although it is marked as deleted, or as merged into something that is gone, is confirmed by
 * whoever writes in it next: it would vanish again if the newer text that keeps it were erased.
 */
export function confirm(desk: Desk, point: ShownPoint): void {
  if (point.entries[0]!.standing.is === 'shown') return;
  upkeep(desk, (map) => setStanding(map, point.key, true));
}

function writeText(desk: Desk, point: ShownPoint, from: number, to: number, text: string): void {
  confirm(desk, point);
  content(desk, () => {
    const at = placeOf(point, from);
    let offset = 0;
    const cuts = chunksOf(point).flatMap((chunk) => {
      const [start, end] = [Math.max(from - offset, 0), Math.min(to - offset, chunk.string.length)];
      offset += chunk.string.length;
      return start < end ? [{ chunk, start, length: end - start }] : [];
    });
    // The new text first, after what stands before it; the cuts then lie behind it in its own run.
    if (text !== '') at.text.insert(at.index, text);
    cuts.sort((a, b) => b.chunk.index + b.start - (a.chunk.index + a.start));
    for (const { chunk, start, length } of cuts) {
      const shift = text !== '' && chunk.text === at.text && chunk.index + start >= at.index ? text.length : 0;
      chunk.text.delete(chunk.index + start + shift, length);
    }
  });
}

/** Where text goes that is typed at `offset`: behind the character before it. */
export function placeOf(point: ShownPoint, offset: number): { text: Y.Text; index: number } {
  const chunks = chunksOf(point);
  let left = offset;
  for (const chunk of chunks) {
    if (left > 0 && left <= chunk.string.length) return { text: chunk.text, index: chunk.index + left };
    if (left <= 0) return { text: chunk.text, index: chunk.index };
    left -= chunk.string.length;
  }
  const lastChunk = chunks.at(-1);
  if (lastChunk) return { text: lastChunk.text, index: lastChunk.index + lastChunk.string.length };
  const segment = point.entries[0]!.segments.at(-1)!;
  return { text: segment.text, index: segment.end };
}

function split(desk: Desk, reading: SectionReading, point: ShownPoint, at: number): void {
  if (at >= point.text.length) return insert(desk, reading, point.key, [{ key: desk.newKey(), text: '' }]);
  const index = reading.shown.indexOf(point);
  const { level } = point;
  if (at <= 0)
    return insert(desk, reading, reading.shown[index - 1]?.key ?? null, [{ key: desk.newKey(), text: '', level }]);
  confirm(desk, point);
  const found = findChunk(point, at);
  const owner = found.entry;
  const rest = entriesAfter(reading, point, owner);
  if (found.opens && owner !== point.entries[0]) {
    // Between two entries that were merged: the second stands again, under its own key.
    const orders = keysAfter(reading.shown, index, 1);
    content(desk, (map) => {
      reorder(map, orders);
      map.set(fieldName('o', owner.id), orders.fresh[0]);
      setStanding(map, owner.id, true);
      follow(
        map,
        owner.id,
        lastChildPlace(reading, owner),
        rest.filter((entry) => parentOf(entry) !== owner.id),
      );
    });
    return;
  }
  // Named after the first character behind the cut, so that the same split on two devices makes one point.
  const { chunk, start } = found;
  const name = `${chunk.client.toString(36)}.${(chunk.clock + start).toString(36)}`;
  const key = reading.entries.has(name) ? desk.newKey() : name;
  const orders = keysAfter(reading.shown, index, 1);
  upkeep(desk, (map) => {
    // Later stretches of the same entry go along.
    const later = owner.segments
      .slice(owner.segments.indexOf(found.segment) + 1)
      .filter((next) => next.chunks.length > 0);
    const marks = [
      { text: chunk.text, index: chunk.index + start },
      ...later.map(({ text, start: index }) => ({ text, index })),
    ];
    for (const mark of marks.reverse()) mark.text.insertEmbed(mark.index, { p: key });
    map.set(fieldName('o', key), orders.fresh[0]);
    if (level > 0) map.set(fieldName('i', key), level);
    // Until it is shown it is what it was: the owner's text. Undo of the split comes back to this.
    setStanding(map, key, { into: owner.id, at: keyBetween(null, firstChildPlace(reading, owner)) });
  });
  content(desk, (map) => {
    reorder(map, orders);
    setStanding(map, key, true);
    follow(map, key, null, rest);
  });
}

/** Which chunk, of which entry, the character at `offset` is in. `opens`: it is the first character of its entry. */
function findChunk(point: ShownPoint, offset: number) {
  let left = offset;
  for (const entry of point.entries) {
    let opens = true;
    for (const segment of entry.segments) {
      for (const chunk of segment.chunks) {
        if (left < chunk.string.length) return { entry, segment, chunk, start: left, opens: opens && left === 0 };
        left -= chunk.string.length;
        opens = false;
      }
    }
  }
  throw new RangeError(`no character at ${offset}`);
}

/** The entries directly under `owner` or its ancestors whose text comes after `owner`'s own, in order. */
function entriesAfter(reading: SectionReading, point: ShownPoint, owner: Entry): Entry[] {
  const path = new Set<PointKey>();
  for (let key: PointKey | null = owner.id; key !== null && !path.has(key);) {
    path.add(key);
    const entry: Entry | undefined = reading.entries.get(key);
    key = key === point.key || !entry ? null : parentIn(point, entry);
  }
  const at = point.entries.indexOf(owner);
  return point.entries.slice(at + 1).filter((entry) => path.has(parentIn(point, entry) ?? ''));
}

function parentOf(entry: Entry): PointKey | null {
  return entry.standing.is === 'merged' ? entry.standing.into : null;
}

/** The parent by standing; a mark that says nothing follows the root. */
function parentIn(point: ShownPoint, entry: Entry): PointKey {
  return parentOf(entry) ?? point.key;
}

function childPlaces(reading: SectionReading, owner: Entry): string[] {
  const children = [...reading.entries.values()].filter((entry) => parentOf(entry) === owner.id);
  return children.map(placeInParent).sort();
}

function firstChildPlace(reading: SectionReading, owner: Entry): string | null {
  return childPlaces(reading, owner)[0] ?? null;
}

function lastChildPlace(reading: SectionReading, owner: Entry): string | null {
  return childPlaces(reading, owner).at(-1) ?? null;
}

function reorder(map: Y.Map<unknown>, orders: OrderKeys): void {
  for (const [key, order] of orders.moved) map.set(fieldName('o', key), order);
}

/** Puts entries behind one another under `parent`, after `place`. */
function follow(map: Y.Map<unknown>, parent: PointKey, place: string | null, entries: readonly Entry[]): void {
  let at = place;
  for (const entry of entries) {
    at = keyBetween(at, null);
    setStanding(map, entry.id, { into: parent, at });
  }
}

function merge(desk: Desk, reading: SectionReading, point: ShownPoint, into: ShownPoint): void {
  confirm(desk, into);
  const last = lastChildPlace(reading, into.entries[0]!);
  content(desk, (map) => setStanding(map, point.key, { into: into.key, at: keyBetween(last, null) }));
}

function insert(desk: Desk, reading: SectionReading, after: PointKey | null, points: readonly PlainPoint[]): void {
  const index = after === null ? -1 : reading.shown.findIndex((point) => point.key === after);
  const at = after !== null && index < 0 ? reading.shown.length - 1 : index;
  const orders = keysAfter(reading.shown, at, points.length, points[0]?.key);
  const beside = reading.shown[at]?.level ?? 0;
  const fresh = points.map(({ key, text, level = beside }) => ({
    key: reading.entries.has(key) ? desk.newKey() : key,
    text,
    level: readLevel(level),
  }));
  upkeep(desk, (map) => {
    fresh.forEach(({ key, level }, i) => {
      map.set(fieldName('t', key), new Y.Text());
      map.set(fieldName('o', key), orders.fresh[i]);
      if (level > 0) map.set(fieldName('i', key), level);
    });
  });
  content(desk, (map) => {
    reorder(map, orders);
    for (const { key, text } of fresh) {
      setStanding(map, key, true);
      if (text !== '') (map.get(fieldName('t', key)) as Y.Text).insert(0, text);
    }
  });
}

function remove(desk: Desk, points: readonly ShownPoint[]): void {
  if (points.length === 0) return;
  content(desk, (map) => {
    for (const entry of points.flatMap((point) => point.entries)) {
      const seen = new Map<number, number>();
      for (const text of new Set(entry.segments.map((segment) => segment.text))) noteSeen(text, seen);
      setStanding(map, entry.id, { seen: Object.fromEntries(seen) });
    }
  });
}

function move(desk: Desk, reading: SectionReading, block: readonly ShownPoint[], after: PointKey | null): void {
  const others = reading.shown.filter((other) => !block.includes(other));
  const at = after === null ? -1 : others.findIndex((other) => other.key === after);
  if (after !== null && at < 0) return;
  if (block.every((point, index) => reading.shown[at + 1 + index] === point)) return;
  const orders = keysAfter(others, at, block.length, block[0]!.key);
  content(desk, (map) => {
    reorder(map, orders);
    block.forEach(({ key }, index) => map.set(fieldName('o', key), orders.fresh[index]));
  });
}
