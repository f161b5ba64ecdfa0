import {
  copyPlan,
  type CopiedParts,
  type Meeting,
  type MeetingId,
  type Plan,
  type PlanCommand,
} from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import { ProblemError } from '../problems/problem-error.ts';
import type { Randomness } from '../random.ts';
import { placeInSeries } from './place-in-series.ts';
import { makeMeeting } from './make-meeting.ts';

/** What an organiser wishes of a new meeting. */
export interface NewMeeting extends Pick<Plan, 'title' | 'date' | 'language'> {
  /** Names; empty for groups known by number. They come behind those that are copied. */
  readonly groups: readonly string[];
  /** Not given: that of the meeting it starts from, if any. */
  readonly series?: Meeting['series'] | undefined;
  readonly from?: (CopiedParts & { readonly meeting: MeetingId }) | undefined;
}

/**
 * PL13. Makes a meeting for this owner, from nothing or from one that was before, which it then looks back on. Throws `not-found`,
 * `forbidden` where that isn't the owner's, `no-series`, and what the plan's rules refuse.
 */
export async function beginMeeting(
  { storage, random }: { readonly storage: Storage; readonly random: Randomness },
  owner: string,
  { groups, series, from, ...about }: NewMeeting,
): Promise<Meeting> {
  const last = from === undefined ? null : await storage.meetings.get(from.meeting);
  if (from !== undefined && last === null) throw new ProblemError('not-found');
  if (last !== null && last.owner !== owner) throw new ProblemError('forbidden');
  const place = await placeInSeries(
    storage,
    { id: null, owner, date: about.date },
    {
      series: series === undefined ? await standingSeries(storage, last) : series,
      previous: last?.id,
    },
  );
  const commands = [
    ...(last === null || from === undefined ? [] : copyPlan(last.plan, from, () => random.id())),
    ...groups.map((name): PlanCommand => ({
      do: 'add',
      kind: 'group',
      id: random.id(),
      before: null,
      fields: { name },
    })),
  ];
  return makeMeeting(storage.meetings, random, { owner, ...place }, about, commands);
}

/** The series that the last meeting is in, if that hasn't been deleted since. */
async function standingSeries(storage: Storage, last: Meeting | null): Promise<Meeting['series']> {
  if (last === null || last.series === null) return null;
  const series = await storage.series.get(last.series);
  return series === null || series.deleted ? null : last.series;
}
