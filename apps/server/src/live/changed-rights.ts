import type { Actor, GroupId, MeetingRights } from '@stikkord/domain';

/** The same actor, in the group that its device chose. */
export function withGroup(actor: Actor, device: string, group: GroupId | null): Actor {
  if (actor.role !== 'participant' || actor.device !== device || actor.group === group) return actor;
  return { ...actor, group };
}

/** True where nobody may do more or less than before. */
export function sameRights(a: MeetingRights, b: MeetingRights): boolean {
  if (a.deleted !== b.deleted || a.phase !== b.phase || a.owner !== b.owner) return false;
  if (a.groups.size !== b.groups.size || a.questions.size !== b.questions.size) return false;
  for (const id of new Set([...(a.polls ?? []), ...(b.polls ?? [])]))
    if (a.polls?.has(id) !== b.polls?.has(id)) return false;
  for (const group of a.groups) {
    if (!b.groups.has(group) || a.merged?.get(group) !== b.merged?.get(group)) return false;
  }
  for (const [question, status] of a.questions) if (b.questions.get(question) !== status) return false;
  return true;
}
