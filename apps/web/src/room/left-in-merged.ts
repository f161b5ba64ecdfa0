import type { MeetingId } from '@stikkord/domain';
import { parseDocumentName } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DocumentSession } from '../data/document-session.ts';
import { unsentDocuments } from '../offline/unsent-documents.ts';
import type { RoomView } from '../pages/group/room-view.ts';

/**
 * What was typed on this device, to whatever question, before its group was merged into the page's, and the server has not said
 * that it has: sent from here, unseen.
 */
export class LeftInMerged implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #room: () => RoomView | null;
  readonly #sessions = new Map<string, DocumentSession>();
  #place = '';

  constructor(host: ReactiveControllerHost, room: () => RoomView | null) {
    this.#host = host;
    this.#room = room;
    host.addController(this);
  }

  hostUpdated(): void {
    const { meeting, slices } = this.#room() ?? {};
    const groups = (slices?.own?.merged ?? []).map(({ id }) => id);
    const place = meeting && groups.length > 0 ? [meeting, ...groups].join(' ') : '';
    if (place !== this.#place) {
      this.#closeWhere(() => true);
      this.#place = place;
      if (meeting && place !== '') void this.#open(meeting, groups, place);
    }
    this.#closeWhere(({ read, shown, unsent }) => read && shown && !unsent);
  }

  hostDisconnected(): void {
    this.#sessions.clear();
    this.#place = '';
  }

  async #open(meeting: MeetingId, groups: readonly string[], place: string): Promise<void> {
    const left = await unsentDocuments(meeting);
    if (this.#place !== place) return;
    for (const document of left) {
      const ref = parseDocumentName(document);
      if (ref?.kind !== 'response' || !groups.includes(ref.group)) continue;
      const session = new DocumentSession(this.#host, { role: 'participant' });
      this.#sessions.set(document, session);
      session.open({ meeting, document });
    }
  }

  #closeWhere(isDone: (session: DocumentSession) => boolean): void {
    for (const [document, session] of this.#sessions) {
      if (!isDone(session)) continue;
      this.#sessions.delete(document);
      this.#host.removeController(session);
      session.close();
    }
  }
}
