import type { PointKey } from '@stikkord/domain';
import * as Y from 'yjs';
import { readMark, type Seen } from './shape.ts';

/** Visible text that was inserted by one client in one go: `length` UTF-16 units from `index` in `text`. */
export interface Chunk {
  readonly text: Y.Text;
  readonly index: number;
  readonly string: string;
  readonly client: number;
  readonly clock: number;
}

/** A stretch of a run, from its beginning or a mark to the next mark. It belongs to one point. */
export interface Segment {
  readonly key: PointKey;
  /** The mark's Yjs id, or null for the beginning of the run. */
  readonly mark: { readonly client: number; readonly clock: number } | null;
  readonly text: Y.Text;
  /** Index in `text` of what comes after the mark. */
  readonly start: number;
  end: number;
  readonly chunks: Chunk[];
}

/** Reads a run in its own order. Foreign embeds are stepped over. */
export function readRun(owner: PointKey, text: Y.Text): Segment[] {
  let segment: Segment = { key: owner, mark: null, text, start: 0, end: 0, chunks: [] };
  const segments = [segment];
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { client, clock } = item.id;
    const mark = item.content instanceof Y.ContentEmbed ? readMark(item.content.embed) : null;
    if (item.content instanceof Y.ContentString) {
      segment.chunks.push({ text, index, string: item.content.str, client, clock });
    } else if (mark !== null) {
      segment.end = index;
      segment = { key: mark, mark: { client, clock }, text, start: index + 1, end: index + 1, chunks: [] };
      segments.push(segment);
    }
    index += item.length;
  }
  segment.end = index;
  return segments;
}

/** Adds what has been written in a run so far, erased text too, to `seen`. */
export function noteSeen(text: Y.Text, seen: Map<number, number>): void {
  for (let item = text._start; item !== null; item = item.right) {
    const last = item.id.clock + item.length - 1;
    seen.set(item.id.client, Math.max(last, seen.get(item.id.client) ?? -1));
  }
}

/** Yjs applies each client's writing in order, so having seen one clock is having seen all before it. */
export function hasSeen(seen: Seen, client: number, clock: number): boolean {
  return clock <= (seen.get(client) ?? -1);
}
