import { documentAccess } from '@stikkord/domain';
import { parseDocumentName, type DocumentRef } from '@stikkord/protocol';
import type { AccessPolicy } from '@stikkord/sync';
import type { MeetingPeer } from '../live/meeting-peer.ts';

/** PM4–PM7, asked for every frame: the rights as they are in the live meeting now. */
export const accessPolicy: AccessPolicy<MeetingPeer> = {
  access: (peer, document) => {
    const ref = refOf(document);
    return ref === null ? 'none' : documentAccess(peer.actor, ref, peer.live.rights);
  },
};

const REFS_MAX = 10_000;
const refs = new Map<string, DocumentRef | null>();

/** Reading a name costs more than the rights themselves, so those in use are kept. */
function refOf(document: string): DocumentRef | null {
  let ref = refs.get(document);
  if (ref === undefined) {
    ref = parseDocumentName(document);
    if (refs.size >= REFS_MAX) refs.clear();
    refs.set(document, ref);
  }
  return ref;
}
