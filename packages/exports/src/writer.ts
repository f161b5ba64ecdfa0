import type { ExportLook, ExportNote } from './export-input.ts';
import type { MeetingRecord } from './meeting-record.ts';
import type { WholeMeeting } from './whole/whole-meeting.ts';

/** What every writer gets. */
export interface ExportDocument {
  readonly record: MeetingRecord;
  readonly look: ExportLook | null;
  /** JS2. For JSON alone. */
  readonly whole?: WholeMeeting;
}

/** `notes`: what this format couldn't hold, a logo or a glyph. What the record itself lacks is noted for all formats alike. */
export interface Written {
  readonly body: string | Uint8Array;
  readonly notes: readonly ExportNote[];
}

/** Pure: the same document gives the same bytes. No author, no clock, no machine in them. */
export type Writer = (document: ExportDocument) => Written | Promise<Written>;
