import type { GroupId, MeetingId, QuestionId } from './ids.ts';

/** Who asks. `device` tells devices of one meeting apart; it names no person and is shown to nobody. */
export type Actor =
  | { readonly role: 'organiser'; readonly user: string; readonly device: string }
  | { readonly role: 'facilitator'; readonly meeting: MeetingId; readonly device: string }
  | {
      readonly role: 'participant';
      readonly meeting: MeetingId;
      readonly device: string;
      readonly group: GroupId | null;
    }
  | { readonly role: 'projector'; readonly meeting: MeetingId; readonly device: string }
  | { readonly role: 'nobody' };

export type Role = Actor['role'];

/** What the rules need to know of a meeting to say who may do what in it. */
export interface MeetingRights {
  readonly id: MeetingId;
  readonly owner: string;
  readonly deleted: boolean;
  readonly phase: 'before' | 'running' | 'over';
  /** Standing groups only. */
  readonly groups: ReadonlySet<GroupId>;
  /** Standing questions only. */
  readonly questions: ReadonlyMap<QuestionId, 'waiting' | 'open' | 'closed'>;
  /** Those of them that people answer one by one, without documents. */
  readonly polls?: ReadonlySet<QuestionId>;
  /** Groups that were merged, and where those in them are now. */
  readonly merged?: ReadonlyMap<GroupId, GroupId>;
}

/** PM1–PM3. What one may do with a meeting as a whole. */
export type MeetingAct = 'plan' | 'run' | 'export' | 'take-part' | 'watch';

export function may(actor: Actor, act: MeetingAct, meeting: MeetingRights): boolean {
  if (actor.role === 'nobody') return false;
  if (actor.role === 'organiser') return actor.user === meeting.owner && act !== 'take-part';
  if (meeting.deleted || actor.meeting !== meeting.id) return false;
  if (actor.role === 'facilitator') return act === 'run' || act === 'export' || act === 'watch';
  if (actor.role === 'projector') return act === 'watch';
  return act === 'take-part';
}

/**
 * PM4–PM7, PM15. What one may do with a live document of the meeting. A group writes its own answer while its question is open;
 * before the question opens nobody reads an answer; a facilitator reads answers through the live feed and writes boards.
 */
export function documentAccess(
  actor: Actor,
  document:
    | { readonly kind: 'response'; readonly question: QuestionId; readonly group: GroupId }
    | { readonly kind: 'board'; readonly question: QuestionId },
  meeting: MeetingRights,
): 'none' | 'reader' | 'writer' {
  const status = meeting.questions.get(document.question);
  if (status === undefined || meeting.deleted) return 'none';
  if (document.kind === 'board') return may(actor, 'run', meeting) ? 'writer' : 'none';
  if (!meeting.groups.has(document.group) || meeting.polls?.has(document.question)) return 'none';
  if (may(actor, 'run', meeting)) return 'reader';
  if (!may(actor, 'take-part', meeting) || actor.role !== 'participant' || actor.group === null) return 'none';
  const home = (group: GroupId): GroupId => meeting.merged?.get(group) ?? group;
  if (home(actor.group) !== home(document.group) || status === 'waiting') return 'none';
  // What a group wrote before it was merged stays as it wrote it; but what its own devices had typed, also without a line, comes in.
  if (home(document.group) !== document.group && actor.group !== document.group) return 'reader';
  return status === 'open' && meeting.phase !== 'over' ? 'writer' : 'reader';
}

/** PM13. What one may do with one's own answer to a poll: nobody has another's, and nobody but participants has any. */
export function entryAccess(actor: Actor, question: QuestionId, meeting: MeetingRights): 'none' | 'reader' | 'writer' {
  const status = meeting.questions.get(question);
  if (status === undefined || status === 'waiting' || !meeting.polls?.has(question)) return 'none';
  if (!may(actor, 'take-part', meeting)) return 'none';
  return status === 'open' && meeting.phase !== 'over' ? 'writer' : 'reader';
}
