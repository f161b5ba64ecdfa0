import { documentAccess } from '@stikkord/domain';
import { parseDocumentName } from '@stikkord/protocol';
import type { AccessPolicy } from '@stikkord/sync';
import type { MeetingPeer } from '../live/meeting-peer.ts';

/** PM4–PM7, asked for every frame: the rights as they are in the live meeting now. */
export const accessPolicy: AccessPolicy<MeetingPeer> = {
  access: (peer, document) => {
    const ref = parseDocumentName(document);
    return ref === null ? 'none' : documentAccess(peer.actor, ref, peer.live.rights);
  },
};
