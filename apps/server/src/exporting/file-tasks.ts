import type { ExportFormat, ExportedFile, ImportRefusal, MeetingRecord } from '@stikkord/exports';
import type { BroughtIn } from './bring-in.ts';
import type { MeetingHead, QuestionPart } from './meeting-reading.ts';

export type FileTask =
  /** A file; the questions come as parts. */
  | {
      readonly do: 'write';
      readonly head: MeetingHead;
      readonly format: ExportFormat;
      readonly per: 'meeting' | 'question';
    }
  /** What a file says, for a page that is written from it later; the questions come as parts. */
  | { readonly do: 'record'; readonly head: MeetingHead }
  /** A meeting from a file's bytes. `known`: questions whose themes the new meeting's may go on from. */
  | { readonly do: 'read'; readonly bytes: Uint8Array; readonly known: ReadonlySet<string> };

export type FilePart = QuestionPart;

/** A file whose text is bytes already. */
export interface FileBytes extends ExportedFile {
  readonly body: Uint8Array;
}

export type ReadMeeting =
  | { readonly ok: true; readonly brought: BroughtIn }
  | { readonly ok: false; readonly at: string; readonly reason: ImportRefusal };

export interface FileResults {
  write: FileBytes;
  record: MeetingRecord;
  read: ReadMeeting;
}
