import type { ExportedFile, ExportFormat, ExportInput, ExportNote } from './export-input.ts';
import { fileName } from './file-name.ts';
import { notesOf } from './notes-of.ts';
import { recordOf } from './record-of.ts';
import { wordsFor } from './words.ts';
import type { Writer } from './writer.ts';
import { zipped } from './zipped.ts';

interface Format {
  readonly contentType: string;
  /** Loaded when it is first asked for: a Markdown file needs no typesetter. */
  readonly writer: () => Promise<Writer>;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  md: { contentType: 'text/markdown; charset=utf-8', writer: async () => (await import('./markdown.ts')).markdown },
  html: { contentType: 'text/html; charset=utf-8', writer: async () => (await import('./html.ts')).html },
  csv: { contentType: 'text/csv; charset=utf-8', writer: async () => (await import('./csv/csv.ts')).csv },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    writer: async () => (await import('./xlsx/xlsx.ts')).xlsx,
  },
  json: { contentType: 'application/json; charset=utf-8', writer: async () => (await import('./json.ts')).json },
  pptx: {
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    writer: async () => (await import('./pptx/pptx.ts')).pptx,
  },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    writer: async () => (await import('./docx/docx.ts')).docx,
  },
  pdf: { contentType: 'application/pdf', writer: async () => (await import('./pdf/pdf.ts')).pdf },
};

/**
 * A meeting as a file to keep, print, edit or read by machine; `per: 'question'`: as a ZIP with a file for each question (EX27).
 * Pure: the same meeting gives the same bytes.
 */
export async function exportMeeting(
  input: ExportInput,
  format: ExportFormat,
  per: 'meeting' | 'question' = 'meeting',
): Promise<ExportedFile> {
  const { contentType, writer } = FORMATS[format];
  const write = await writer();
  if (per === 'meeting' || input.questions.length === 0)
    return { ...(await written(input, format, write)), contentType };
  const files: Omit<ExportedFile, 'contentType'>[] = [];
  // One after another: each is written before the next is begun, so that a large meeting takes no more memory than one of its files.
  for (const [index, question] of input.questions.entries()) {
    const title = `${String(index + 1).padStart(2, '0')} ${question.prompt}`;
    const { whole: _whole, ...rest } = input;
    const file = await written({ ...rest, questions: [question] }, format, write);
    files.push({ ...file, fileName: nameOf(input, title, format) });
  }
  return {
    body: zipped(files.map(({ fileName: name, body }) => [name, body])),
    contentType: 'application/zip',
    fileName: nameOf(input, `${input.title} ${format}`, 'zip'),
    notes: [...new Set(files.flatMap(({ notes }) => notes))],
  };
}

/** EX14. What shall not be sent to the wrong people says so in its name: a file with the groups' names, or with all of the meeting. */
function nameOf({ date, language, options }: ExportInput, title: string, extension: string): string {
  const { inName } = wordsFor(language);
  const kinds = [
    options?.groupNames ? inName.groupNames : '',
    options?.points === 'quotes' ? inName.quotes : '',
  ].filter((kind) => kind !== '');
  return fileName(title, date, extension, kinds.join(' '));
}

async function written(
  input: ExportInput,
  format: ExportFormat,
  write: Writer,
): Promise<Omit<ExportedFile, 'contentType'>> {
  const record = recordOf(input);
  const { body, notes } = await write({ record, look: input.look ?? null, ...(input.whole && { whole: input.whole }) });
  return {
    body,
    fileName: nameOf(input, input.title, format),
    notes: [...new Set([...notesOf(record), ...notes, ...leftOut(input)])],
  };
}

/** JS6. Said beside a whole meeting alone: who brings it back finds them missing. */
function leftOut({ whole, filesLeftOut = 0 }: ExportInput): ExportNote[] {
  return whole !== undefined && filesLeftOut > 0 ? ['files-left-out'] : [];
}
