import type { ExportedFile, ExportFormat, ExportInput } from './export-input.ts';
import { fileName } from './file-name.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { meetingRecord, type MeetingRecord } from './meeting-record.ts';

interface Writer {
  readonly write: (meeting: MeetingRecord) => string | Uint8Array;
  readonly contentType: string;
}

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  md: { write: markdown, contentType: 'text/markdown; charset=utf-8' },
  html: { write: html, contentType: 'text/html; charset=utf-8' },
  json: { write: json, contentType: 'application/json; charset=utf-8' },
};

/** A meeting as a file to keep, print, edit or read by machine. Pure: the same meeting gives the same bytes. */
export function exportMeeting(input: ExportInput, format: ExportFormat): ExportedFile {
  const { write, contentType } = WRITERS[format];
  return { body: write(meetingRecord(input)), contentType, fileName: fileName(input.title, input.date, format) };
}
