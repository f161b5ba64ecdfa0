import type { GroupId } from '@stikkord/domain';
import type { GroupPresence, MeetingState } from './meeting-state.ts';

/** Bytes of one group in the slice `groups`, about. */
const GROUP_BYTES = 110;
const PACE_MS_MIN = 2_000;
/** What participants' pages are sent of how many are where, in bytes a minute: it is there for those who choose. */
export const SEATED_BYTES = 8_000;
export const CHOOSING_BYTES = 18_000;

/**
 * How many are where, as participants are told of it: in a hall of 500 that number changes all the time, and each of 500 phones would be
 * told of each change. The first change is told at once, those that follow soon after it together.
 */
export class ToldPresence {
  readonly #bytesAMinute: number;
  #told: MeetingState['presence'] = new Map();
  #at = -Infinity;

  constructor(bytesAMinute: number) {
    this.#bytesAMinute = bytesAMinute;
  }

  get view(): MeetingState['presence'] {
    return this.#told;
  }

  /** Takes in how it is now, if it is time; gives the ms until it will be, or null where nothing waits. */
  refresh(presence: MeetingState['presence'], groups: number, now: number): number | null {
    if (same(this.#told, presence)) return null;
    const wait = this.#at + Math.max(PACE_MS_MIN, (groups * GROUP_BYTES * 60_000) / this.#bytesAMinute) - now;
    if (wait > 0) return wait;
    this.#told = presence;
    this.#at = now;
    return null;
  }
}

function same(a: ReadonlyMap<GroupId, GroupPresence>, b: ReadonlyMap<GroupId, GroupPresence>): boolean {
  if (a.size !== b.size) return false;
  for (const [group, { devices, people }] of a) {
    const other = b.get(group);
    if (other?.devices !== devices || other.people !== people) return false;
  }
  return true;
}
