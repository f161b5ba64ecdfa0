import type { Meeting, MeetingId, SeriesId } from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import { ProblemError } from '../problems/problem-error.ts';
import { meetingsOf } from './series-answer.ts';

/**
 * In which series a meeting of this owner is to be, and which meeting comes before it. `previous` not given: the last of the series by
 * date. Throws `no-series`; `invalid` where the meeting before isn't the owner's, or is the meeting itself.
 */
export async function placeInSeries(
  storage: Storage,
  meeting: Pick<Meeting, 'owner'> & { readonly id: MeetingId | null; readonly date: string },
  wish: { readonly series: SeriesId | null; readonly previous?: MeetingId | null | undefined },
): Promise<Pick<Meeting, 'series' | 'previous'>> {
  const { id, owner, date } = meeting;
  const { series } = wish;
  if (series !== null) {
    const found = await storage.series.get(series);
    // Whoever doesn't own it isn't told that it is there.
    if (found === null || found.deleted || found.owner !== owner) throw new ProblemError('no-series', { at: 'series' });
  }
  if (wish.previous === undefined) {
    const earlier = series === null ? [] : await meetingsOf(storage, { id: series, owner });
    const before = earlier.filter((each) => each.id !== id && each.plan.date <= date).at(-1);
    return { series, previous: before?.id ?? null };
  }
  const { previous } = wish;
  if (previous !== null) {
    const before = previous === id ? null : await storage.meetings.get(previous);
    // A dress rehearsal is soon gone.
    if (before === null || before.owner !== owner || before.rehearsalOf !== null)
      throw new ProblemError('invalid', { at: 'previous' });
  }
  return { series, previous };
}
