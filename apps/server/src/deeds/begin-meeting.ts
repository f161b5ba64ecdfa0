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
import { ownTemplate } from './templates.ts';

/** What an organiser wishes of a new meeting. */
export interface NewMeeting extends Pick<Plan, 'title' | 'date' | 'language'> {
  /** Names; empty for groups known by number. They come behind those that are copied. */
  readonly groups: readonly string[];
  /** Not given: that of the meeting it starts from, if any. */
  readonly series?: Meeting['series'] | undefined;
  /** Not given: that of what it starts from, or the server's. */
  readonly zone?: string | undefined;
  readonly from?: (CopiedParts & { readonly meeting: MeetingId }) | { readonly template: string } | undefined;
  /** What else is planned, behind all that. */
  readonly commands?: readonly PlanCommand[] | undefined;
}

const ALL: CopiedParts = { groups: true, agenda: true, questions: true };

/**
 * PL13, TM3. Makes a meeting for this owner, from nothing, from a template, or from a meeting that was before, which it then looks back
 * on. Throws `not-found`, `forbidden` where that isn't the owner's, `no-series`, and what the plan's rules refuse.
 */
export async function beginMeeting(
  { storage, random }: { readonly storage: Storage; readonly random: Randomness },
  owner: string,
  { groups, series, zone, from, commands = [], ...about }: NewMeeting,
): Promise<Meeting> {
  const last = from !== undefined && 'meeting' in from ? await lastMeeting(storage, owner, from.meeting) : null;
  const template =
    from !== undefined && 'template' in from ? await ownTemplate(storage.templates, owner, from.template) : null;
  const place = await placeInSeries(
    storage,
    { id: null, owner, date: about.date },
    {
      series: series === undefined ? await standingSeries(storage, last) : series,
      previous: last?.id,
    },
  );
  const plan = last?.plan ?? template?.plan;
  const parts = from !== undefined && 'meeting' in from ? from : ALL;
  const all = [
    ...(plan === undefined ? [] : copyPlan(plan, parts, () => random.id())),
    ...(zone === undefined ? [] : [{ do: 'set-meeting', fields: { zone } } satisfies PlanCommand]),
    ...groups.map((name): PlanCommand => ({
      do: 'add',
      kind: 'group',
      id: random.id(),
      before: null,
      fields: { name },
    })),
    ...commands,
  ];
  return makeMeeting(storage.meetings, random, { owner, ...place }, about, all);
}

async function lastMeeting(storage: Storage, owner: string, id: MeetingId): Promise<Meeting> {
  const last = await storage.meetings.get(id);
  if (last === null) throw new ProblemError('not-found');
  if (last.owner !== owner) throw new ProblemError('forbidden');
  return last;
}

/** The series that the last meeting is in, if that hasn't been deleted since. */
async function standingSeries(storage: Storage, last: Meeting | null): Promise<Meeting['series']> {
  if (last === null || last.series === null) return null;
  const series = await storage.series.get(last.series);
  return series === null || series.deleted ? null : last.series;
}
