import type { QuestionStore } from '@stikkord/storage';
import type { Clock } from '@stikkord/sync';
import type { PollServices } from '../polls/polls-context.ts';
import type { Receipts } from '../actors/receipts.ts';
import type { LiveDocuments } from './live-documents.ts';
import type { LiveMeeting } from './live-meeting.ts';

/** What a live meeting works with, and whom it tells. */
export interface LiveMeetingContext {
  readonly clock: Clock;
  readonly documents: LiveDocuments;
  readonly questions: QuestionStore;
  readonly polls: PollServices;
  readonly receipts: Receipts;
  /** Of the address that drafts of themes may be asked of; null: there is none. */
  readonly aiHost: string | null;
  /** Times of the day are there, where a plan doesn't say another: of the IANA database. */
  readonly zone: string;
  /** Keys the projector's point keys: random, new with every start of the server. */
  readonly pointSecret: string;
  /** A question's time has come: close what is due. */
  closeDue(meeting: LiveMeeting): void;
  /** Something that should not have happened; the feed goes on. */
  fault(error: unknown): void;
  /** The last page or peer has left. */
  empty(meeting: LiveMeeting): void;
}
