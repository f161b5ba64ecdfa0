import type { GroupId } from '@stikkord/domain';

/** Minutes that are shown of a group's activity, this one the last. */
export const SPARK_MINUTES = 12;
/** Changes within a minute that make it as tall as it gets. */
const LIVELY = 9;
export const SPARK_LEVELS = 3;

/**
 * When groups wrote, minute by minute, as this page has seen it. Of what was before the page was opened only the last time is known.
 */
export class ActivityBook {
  readonly #seen = new Map<GroupId, { last: number | null; readonly minutes: Map<number, number> }>();

  /** Something else is watched: what was seen is of that no more. */
  clear(): void {
    this.#seen.clear();
  }

  /** `lastActivity`: ms since 1970 by the server's clock, or null. The same again is no news. */
  note(group: GroupId, lastActivity: number | null): void {
    const seen = this.#seen.get(group) ?? { last: null, minutes: new Map<number, number>() };
    this.#seen.set(group, seen);
    if (lastActivity === null || lastActivity === seen.last) return;
    seen.last = lastActivity;
    const minute = Math.floor(lastActivity / 60_000);
    seen.minutes.set(minute, (seen.minutes.get(minute) ?? 0) + 1);
    for (const each of seen.minutes.keys()) if (each <= minute - SPARK_MINUTES) seen.minutes.delete(each);
  }

  /** Oldest first, SPARK_MINUTES of them: 0 is quiet, SPARK_LEVELS is lively. `now`: as the activity. */
  levels(group: GroupId, now: number): number[] {
    const minutes = this.#seen.get(group)?.minutes;
    const current = Math.floor(now / 60_000);
    return Array.from({ length: SPARK_MINUTES }, (_, at) => {
      const changes = minutes?.get(current - SPARK_MINUTES + 1 + at) ?? 0;
      return Math.min(SPARK_LEVELS, Math.ceil((changes * SPARK_LEVELS) / LIVELY));
    });
  }
}
