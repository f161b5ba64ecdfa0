import type { GroupId, MeetingId, QuestionId } from '@stikkord/domain';
import { documentName, parseDocumentName } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DocumentSession } from '../../data/document-session.ts';
import { watchLine } from '../../data/line.ts';
import type { OpenAnswer } from '../../offline/unsent-answers.ts';
import { unsentDocuments } from '../../offline/unsent-documents.ts';

/**
 * A group's documents on this page: the one in view, and those with text on this device that the server has not said it has,
 * left here, by an earlier page or by another tab. They stay open, unseen, until it has.
 */
export class AnswerSessions implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sessions = new Map<QuestionId, DocumentSession>();
  readonly #triedUnder = new Map<QuestionId, string>();
  #inView: QuestionId | null = null;
  #place: { meeting: MeetingId; group: GroupId } | null = null;
  #unwatch = (): void => {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The session of the question in view. */
  get current(): DocumentSession | null {
    return this.#inView === null ? null : (this.#sessions.get(this.#inView) ?? null);
  }

  /** The server has not said that it has all of the text. */
  get unsent(): boolean {
    return [...this.#sessions.values()].some(({ unsent }) => unsent);
  }

  /** All that is open, seen or unseen. */
  get open(): OpenAnswer[] {
    return [...this.#sessions].flatMap(([question, { doc, unsent, state }]) => {
      if (!doc || !this.#place) return [];
      const document = documentName({ kind: 'response', question, group: this.#place.group });
      return [{ document, doc, unsent, taken: state !== 'refused' && state !== 'read-only' }];
    });
  }

  /** Shows a question's document; null shows none. */
  show(meeting: MeetingId, group: GroupId, question: QuestionId | null): void {
    if (this.#place?.meeting !== meeting || this.#place.group !== group) {
      this.closeAll();
      this.#place = { meeting, group };
      void this.#openLeft();
    }
    if (question !== null) this.#open(question);
    this.#inView = question;
  }

  closeAll(): void {
    for (const [question, session] of this.#sessions) this.#close(question, session);
    this.#inView = null;
    this.#place = null;
  }

  /**
   * Tries again what was refused, once for each state that the right to it may hang on. A refusal may come after the news
   * that it is out of date: so it is held against the state under which the last attempt was begun.
   */
  retry(stateOf: (question: QuestionId) => string): void {
    for (const [question, session] of this.#sessions) {
      const now = stateOf(question);
      if (session.refusal === null || this.#triedUnder.get(question) === now) continue;
      this.#triedUnder.set(question, now);
      session.reconnect();
    }
  }

  hostConnected(): void {
    // A tab that was closed without a net has nobody else to send its text.
    this.#unwatch = watchLine(this, (what) => {
      if (what !== 'lost') void this.#openLeft();
    });
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  hostUpdated(): void {
    for (const [question, session] of this.#sessions)
      if (question !== this.#inView && session.read && session.shown && !session.unsent) this.#close(question, session);
  }

  async #openLeft(): Promise<void> {
    const place = this.#place;
    const left = place ? await unsentDocuments(place.meeting) : [];
    if (!place || this.#place !== place) return;
    for (const document of left) {
      const ref = parseDocumentName(document);
      if (ref?.kind === 'response' && ref.group === place.group) this.#open(ref.question);
    }
  }

  #open(question: QuestionId): void {
    if (this.#sessions.has(question) || !this.#place) return;
    const { meeting, group } = this.#place;
    const document = documentName({ kind: 'response', question, group });
    const session = new DocumentSession(this.#host, { role: 'participant' });
    this.#sessions.set(question, session);
    session.open({ meeting, document });
  }

  #close(question: QuestionId, session: DocumentSession): void {
    this.#sessions.delete(question);
    this.#triedUnder.delete(question);
    this.#host.removeController(session);
    session.hostDisconnected();
  }
}
