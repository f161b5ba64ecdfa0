import type { Actor, MeetingAct } from '@stikkord/domain';
import type { PageRole } from '@stikkord/protocol';
import type { LiveMeeting } from './live-meeting.ts';

/** A device at a document of this meeting. `actor` changes when the device chooses another group. */
export interface MeetingPeer {
  readonly device: string;
  readonly pen: string | null;
  readonly live: LiveMeeting;
  actor: Actor;
}

/** What a page's role lets it do with the meeting. */
export const ACT_OF: Readonly<Record<PageRole, MeetingAct>> = {
  participant: 'take-part',
  facilitator: 'run',
  projector: 'watch',
};
