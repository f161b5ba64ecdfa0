import type { MeetingRecord } from '../meeting-record.ts';
import type { Words } from '../words.ts';
import type { SlideWords } from './slide-words.ts';

/** What all slides of a meeting are made with. */
export interface Scene {
  readonly record: MeetingRecord;
  readonly words: Words;
  readonly slideWords: SlideWords;
  /** At the foot of every slide: organisation and meeting. */
  readonly footer: string;
}
