import { documentAccess, may, type Actor, type MeetingRights } from './actor.ts';

/** PM8. What one may do with the history of a document. */
export function historyAccess(
  actor: Actor,
  document: Parameters<typeof documentAccess>[1],
  meeting: MeetingRights,
): 'none' | 'see' | 'restore' {
  const access = documentAccess(actor, document, meeting);
  if (access === 'none') return 'none';
  return access === 'writer' || may(actor, 'run', meeting) ? 'restore' : 'see';
}
