import type { MeetingRights } from './actor.ts';
import type { MeetingId } from './ids.ts';
import { homeGroup } from './merged-groups.ts';
import { standing, type Plan } from './plan.ts';
import { questionRun, type Run } from './run.ts';
import type { SeriesId } from './series.ts';

/** A meeting as stored. Keys are secrets: they open the facilitators' and the projector's pages. */
export interface Meeting {
  readonly id: MeetingId;
  /** The organiser's user id. */
  readonly owner: string;
  /** Eight digits, unique among all meetings. */
  readonly code: string;
  readonly facilitatorKey: string;
  readonly projectorKey: string;
  readonly plan: Plan;
  readonly run: Run;
  readonly deleted: boolean;
  /** The series that it belongs to. */
  readonly series: SeriesId | null;
  /** The meeting that "last time" tells of. */
  readonly previous: MeetingId | null;
  /** The meeting that this is a dress rehearsal of: a copy, marked everywhere and thrown away after. Null: it is a meeting. */
  readonly rehearsalOf: MeetingId | null;
}

export function rightsOf(meeting: Meeting): MeetingRights {
  return {
    id: meeting.id,
    owner: meeting.owner,
    deleted: meeting.deleted,
    phase: meeting.run.phase,
    groups: new Set(standing(meeting.plan.groups).map((group) => group.id)),
    questions: new Map(
      standing(meeting.plan.questions).map((question) => [question.id, questionRun(meeting.run, question.id).status]),
    ),
    merged: new Map(
      standing(meeting.plan.groups).flatMap(({ id }) => {
        const home = homeGroup(meeting.plan, id);
        return home === null || home === id ? [] : [[id, home]];
      }),
    ),
    polls: new Set(standing(meeting.plan.questions).flatMap(({ id, poll }) => (poll === null ? [] : [id]))),
  };
}
