import type { EntryStore, QuestionStore } from '@stikkord/storage';
import type { Clock } from '@stikkord/sync';
import type { LiveDocuments } from '../live/live-documents.ts';
import type { EntryKeys } from './entry-keys.ts';
import type { EntryWriter } from './entry-writer.ts';

/** What polls of all meetings work with. */
export interface PollServices {
  readonly entries: EntryStore;
  readonly questions: QuestionStore;
  readonly documents: LiveDocuments;
  readonly writer: EntryWriter;
  readonly keys: EntryKeys;
  readonly clock: Clock;
  fault(error: unknown): void;
}

export interface PollsContext extends PollServices {
  /** There may be something to tell. */
  changed(): void;
}
