import { isId, type PointKey, type SectionId } from '@stikkord/domain';
import * as Y from 'yjs';
import { orderOrFallback } from '../shape.ts';

/**
 * One root map per section, flat, so that no two devices ever make the same nested type and one of them loses:
 *
 * `t:<key>`  Y.Text, the run that began with this point. Made once, never replaced.
 * `o:<key>`  order key.
 * `s:<key>`  standing (below).
 * `i:<key>`  level: how far it is indented. Not there: 0.
 *
 * Text never moves. A split leaves the tail where it is and puts a mark `{ p: <new key> }` before it; a merge says whose
 * text follows whose; so whatever others type at the same time is where they typed it.
 */
export function sectionMap(doc: Y.Doc, section: SectionId): Y.Map<unknown> {
  return doc.getMap(`section:${section}`);
}

/** Last clock seen of each client that has written in a run. */
export type Seen = ReadonlyMap<number, number>;

/**
 * `shown`: a point of its own. `merged`: its text follows that of `into`, among others by `at`.
 * `deleted`: taken away by someone who had seen what `seen` says, and nothing more.
 * `unsaid`: nothing is stored, as after an undo of the creation.
 */
export type Standing =
  | { readonly is: 'shown' }
  | { readonly is: 'merged'; readonly into: PointKey; readonly at: string }
  | { readonly is: 'deleted'; readonly seen: Seen }
  | { readonly is: 'unsaid' };

export type StoredStanding = true | { into: PointKey; at: string } | { seen: Record<string, number> };

export function fieldName(field: 't' | 'o' | 's' | 'i', key: PointKey): string {
  return `${field}:${key}`;
}

/** The point whose run is stored under `name`, or null. */
export function runKey(name: string): PointKey | null {
  const key = name.slice(2);
  return name.startsWith('t:') && isId(key) ? key : null;
}

/** What is stored as a standing; nonsense reads as shown, since text is rather shown than lost. */
export function readStanding(value: unknown): Standing {
  if (value === undefined) return { is: 'unsaid' };
  if (!isRecord(value)) return { is: 'shown' };
  if (isId(value['into'])) return { is: 'merged', into: value['into'], at: orderOrFallback(value['at']) };
  if (isRecord(value['seen'])) return { is: 'deleted', seen: readSeen(value['seen']) };
  return { is: 'shown' };
}

function readSeen(stored: Record<string, unknown>): Seen {
  const seen = new Map<number, number>();
  for (const [client, clock] of Object.entries(stored)) {
    if (/^\d{1,16}$/.test(client) && typeof clock === 'number') seen.set(Number(client), clock);
  }
  return seen;
}

/** The point that a mark in a run begins, or null where `embed` is no mark. */
export function readMark(embed: unknown): PointKey | null {
  return isRecord(embed) && isId(embed['p']) ? embed['p'] : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType);
}
