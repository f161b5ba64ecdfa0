import type { PointId } from '@stikkord/domain';
import { AWARENESS_BYTES_MAX } from '@stikkord/protocol';

/** What a facilitator's page tells the others: a hue, and what is selected. No name: there is none to tell. */
export interface BoardPresence {
  readonly hue: number;
  readonly selection: readonly PointId[];
}

export const HUES = 8;

/** The selection as far as an awareness frame has room for it: an outline less is better than a closed socket. */
export function tellable(selection: Iterable<PointId>): readonly PointId[] {
  const told: PointId[] = [];
  let room = AWARENESS_BYTES_MAX - 256;
  for (const id of selection) {
    room -= id.length + 3;
    if (room < 0) break;
    told.push(id);
  }
  return told;
}

/** What another page told, checked: it comes from outside. Null where it is something else. */
export function readPresence(state: unknown): BoardPresence | null {
  const told = (state as { board?: unknown } | null | undefined)?.board as Partial<BoardPresence> | null | undefined;
  if (typeof told?.hue !== 'number' || !Array.isArray(told.selection)) return null;
  const hue = ((Math.trunc(told.hue) % HUES) + HUES) % HUES;
  return { hue, selection: told.selection.filter((id): id is PointId => typeof id === 'string') };
}

/** A hue that none of the others has, from a place of one's own; any, where all are taken. */
export function freeHue(seed: number, taken: ReadonlySet<number>): number {
  for (let step = 0; step < HUES; step += 1) if (!taken.has((seed + step) % HUES)) return (seed + step) % HUES;
  return seed % HUES;
}
