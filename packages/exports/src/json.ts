import type { MeetingRecord } from './meeting-record.ts';

/** EX13. The record as it stands, indented so that a person can read it too. */
export function json(meeting: MeetingRecord): string {
  return `${JSON.stringify(meeting, null, 2)}\n`;
}
