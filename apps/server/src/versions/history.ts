import type { Meeting } from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import type { Clock, Rooms } from '@stikkord/sync';
import type { MeetingPeer } from '../live/meeting-peer.ts';
import { HistoryDesk } from './history-desk.ts';
import { watchQuestions } from './question-turns.ts';
import { VersionKeeper } from './version-keeper.ts';
import { VersionWork } from './version-work.ts';

export interface HistoryOptions {
  readonly storage: Pick<Storage, 'documents' | 'versions'>;
  readonly documents: Rooms<MeetingPeer>;
  readonly clock: Clock;
  readonly fault: (error: unknown) => void;
}

/** The history of documents: versions are made as people write, and can be looked at and brought back. */
export class History {
  readonly desk: HistoryDesk;
  readonly #keeper: VersionKeeper;
  readonly #work: VersionWork;

  constructor({ storage, documents, clock, fault }: HistoryOptions) {
    this.#work = new VersionWork(clock);
    this.#keeper = new VersionKeeper({
      storage,
      work: this.#work,
      clock,
      isWritten: (document) => documents.connected(document).some(({ access }) => access === 'writer'),
      fault,
    });
    this.desk = new HistoryDesk({ storage, documents, keeper: this.#keeper, work: this.#work });
    documents.onCommitted((document) => this.#keeper.committed(document));
    documents.onPresence((document) => this.#keeper.present(document));
  }

  start(): void {
    this.#keeper.start();
  }

  /** To be called with every change of a stored meeting. */
  changed(before: Meeting, after: Meeting): void {
    watchQuestions(this.#keeper, before, after);
  }

  /** To be called when the documents are shut down: makes the last versions. */
  async close(): Promise<void> {
    await this.#keeper.stop();
    await this.#work.end();
  }
}
