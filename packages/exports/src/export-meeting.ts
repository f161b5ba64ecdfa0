import { type ExportedFile, type ExportFormat, type ExportInput } from './export-input.ts';
import { fileName } from './file-name.ts';
import { recordOf } from './record-of.ts';
import { notesOf } from './notes-of.ts';
import type { Writer } from './writer.ts';

interface Format {
  readonly contentType: string;
  /** Loaded when it is first asked for: a Markdown file needs no typesetter. */
  readonly writer: () => Promise<Writer>;
}

const FORMATS: Readonly<Partial<Record<ExportFormat, Format>>> = {
  md: { contentType: 'text/markdown; charset=utf-8', writer: async () => (await import('./markdown.ts')).markdown },
  html: { contentType: 'text/html; charset=utf-8', writer: async () => (await import('./html.ts')).html },
  json: { contentType: 'application/json; charset=utf-8', writer: async () => (await import('./json.ts')).json },
};

/** A meeting as a file to keep, print, edit or read by machine. Pure: the same meeting gives the same bytes. */
export async function exportMeeting(input: ExportInput, format: ExportFormat): Promise<ExportedFile> {
  const { contentType, writer } = FORMATS[format]!;
  const record = recordOf(input);
  const write = await writer();
  const { body, notes } = await write({ record, look: input.look ?? null });
  return {
    body,
    contentType,
    fileName: fileName(input.title, input.date, format),
    notes: [...new Set([...notesOf(record), ...notes])],
  };
}
