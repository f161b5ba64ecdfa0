import { byOrder, type PointKey, type SectionId } from '@stikkord/domain';
import * as Y from 'yjs';
import { FALLBACK_ORDER, orderOrFallback } from '../shape.ts';
import { resolveStandings } from './resolve-standings.ts';
import { readRun, type Chunk, type Segment } from './runs.ts';
import { fieldName, parseFieldName, readStanding, sectionMap, type Standing } from './shape.ts';

/** All that is stored under one point key. */
export interface Entry {
  readonly id: PointKey;
  readonly order: string;
  readonly standing: Standing;
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

/** DOC3–DOC9. Reads a section; never writes, never throws, whatever stands in the document. */
export function readSection(doc: Y.Doc, section: SectionId): SectionReading {
  const map = sectionMap(doc, section);
  const { entries, runs } = readEntries(map);
  const { roots, childrenOf } = resolveStandings(entries, runs);
  const shown: ShownPoint[] = [];
  const gone: GonePoint[] = [];
  for (const entry of entries.values()) {
    if (roots.has(entry.id)) {
      const parts = withMerged(entry, childrenOf);
      shown.push({ key: entry.id, order: entry.order, text: parts.map(ownText).join(''), entries: parts });
    } else {
      gone.push({ key: entry.id, order: entry.order, text: ownText(entry) });
    }
  }
  const sorted = <T extends GonePoint>(points: T[]): T[] =>
    points.sort((a, b) => byOrder({ id: a.key, order: a.order }, { id: b.key, order: b.order }));
  return { shown: sorted(shown), gone: sorted(gone), entries };
}

/** The visible text of a point, piece by piece, with where each piece lies. */
export function chunksOf(point: ShownPoint): Chunk[] {
  return point.entries.flatMap((entry) => entry.segments.flatMap((segment) => segment.chunks));
}

export function ownText(entry: Entry): string {
  return entry.segments.map((segment) => segment.chunks.map((chunk) => chunk.string).join('')).join('');
}

function readEntries(map: Y.Map<unknown>): { entries: Map<PointKey, Entry>; runs: Segment[][] } {
  const runKeys: PointKey[] = [];
  for (const name of map.keys()) {
    const parsed = parseFieldName(name);
    if (parsed?.field === 't' && map.get(name) instanceof Y.Text) runKeys.push(parsed.key);
  }
  // A Y.Map is listed in the order in which its keys arrived, which differs from peer to peer.
  runKeys.sort();
  const runs = runKeys.map((key) => readRun(key, map.get(fieldName('t', key)) as Y.Text));
  const entries = new Map<PointKey, Entry & { segments: Segment[] }>();
  for (const segment of runs.flat()) {
    const { key } = segment;
    const known = entries.get(key);
    if (known) known.segments.push(segment);
    else {
      const order = map.get(fieldName('o', key));
      entries.set(key, {
        id: key,
        order: order === undefined ? FALLBACK_ORDER : orderOrFallback(order),
        standing: readStanding(map.get(fieldName('s', key))),
        segments: [segment],
        hasRun: map.get(fieldName('t', key)) instanceof Y.Text,
      });
    }
  }
  return { entries, runs };
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
