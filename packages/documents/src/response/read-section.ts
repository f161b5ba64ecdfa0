import type { PointKey, SectionId } from '@stikkord/domain';
import type * as Y from 'yjs';
import { standingLevels } from './levels.ts';
import { resolveStandings } from './resolve-standings.ts';
import type { Chunk, Segment } from './runs.ts';
import { sectionCache, type Fields, type SectionCache } from './section-cache.ts';
import { sectionMap } from './shape.ts';

/** All that is stored under one point key. */
export interface Entry extends Fields {
  readonly id: PointKey;
  /** Its stretches of text, in order. */
  readonly segments: readonly Segment[];
  /** False for a point that began as the tail of another. */
  readonly hasRun: boolean;
}

/** A point as it stands in the editor: its own text, then that of the entries merged into it. */
export interface ShownPoint {
  readonly key: PointKey;
  readonly order: string;
  readonly text: string;
  /** How far it is indented: 0–2, and at most one more than the point before. */
  readonly level: number;
  readonly entries: readonly Entry[];
}

/** A point that isn't there any more: deleted, or merged into another. The text is its own. */
export interface GonePoint {
  readonly key: PointKey;
  readonly order: string;
  readonly text: string;
}

export interface SectionReading {
  readonly shown: readonly ShownPoint[];
  readonly gone: readonly GonePoint[];
  readonly entries: ReadonlyMap<PointKey, Entry>;
}

/** DOC3–DOC9, DOC17. Reads a section; never writes, never throws, whatever stands in the document. */
export function readSection(doc: Y.Doc, section: SectionId): SectionReading {
  const map = sectionMap(doc, section);
  return composeSection(sectionCache(doc, map));
}

/** What the pieces of a section come to. */
export function composeSection(cache: SectionCache): SectionReading {
  const { runs } = cache;
  const entries = readEntries(cache, runs);
  const { roots, childrenOf } = resolveStandings(entries, runs);
  const shown: (ShownPoint & { level: number })[] = [];
  const gone: GonePoint[] = [];
  for (const entry of entries.values()) {
    const { id: key, order, level } = entry;
    if (roots.has(key)) {
      const parts = childrenOf.has(key) ? withMerged(entry, childrenOf) : [entry];
      shown.push({ key, order, level, text: parts.map(ownText).join(''), entries: parts });
    } else {
      gone.push({ key, order, text: ownText(entry) });
    }
  }
  shown.sort(byOrderAndKey);
  const levels = standingLevels(shown.map(({ level }) => level));
  shown.forEach((point, index) => (point.level = levels[index]!));
  return { shown, gone: gone.sort(byOrderAndKey), entries };
}

/** DOC4. */
export function byOrderAndKey(a: GonePoint, b: GonePoint): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.key < b.key ? -1 : 1;
}

/** The visible text of a point, piece by piece, with where each piece lies. */
export function chunksOf(point: ShownPoint): Chunk[] {
  return point.entries.flatMap((entry) => entry.segments.flatMap((segment) => segment.chunks));
}

export function ownText(entry: Entry): string {
  let text = '';
  for (const { chunks } of entry.segments) for (const { string } of chunks) text += string;
  return text;
}

function readEntries(cache: SectionCache, runs: readonly (readonly Segment[])[]): Map<PointKey, Entry> {
  const entries = new Map<PointKey, Entry & { segments: Segment[] }>();
  for (const run of runs) {
    for (const segment of run) {
      const { key } = segment;
      const known = entries.get(key);
      if (known) known.segments.push(segment);
      else entries.set(key, { id: key, ...cache.fields(key), segments: [segment], hasRun: cache.hasRun(key) });
    }
  }
  return entries;
}

function withMerged(root: Entry, childrenOf: ReadonlyMap<PointKey, readonly Entry[]>): Entry[] {
  const parts: Entry[] = [];
  const waiting = [root];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    parts.push(entry);
    const children = childrenOf.get(entry.id) ?? [];
    // One by one: a call takes only so many arguments.
    for (let i = children.length - 1; i >= 0; i -= 1) waiting.push(children[i]!);
  }
  return parts;
}
