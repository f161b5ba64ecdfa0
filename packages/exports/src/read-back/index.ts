import type { ExportFormat } from '../export-input.ts';
import { readDocx } from './read-docx.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPdf } from './read-pdf.ts';
import { readPptx } from './read-pptx.ts';
import { readXlsx } from './read-xlsx.ts';
import type { ReadMeeting } from './read-meeting.ts';

export { UnreadableExportError } from './read-meeting.ts';
export type {
  ReadChart,
  ReadChartRow,
  ReadFollowUp,
  ReadMeeting,
  ReadPoint,
  ReadQuestion,
  ReadTheme,
} from './read-meeting.ts';

type Reader = (bytes: Uint8Array) => ReadMeeting | Promise<ReadMeeting>;

const READERS: Readonly<Record<ExportFormat, Reader>> = {
  md: (bytes) => readMarkdown(text(bytes)),
  html: (bytes) => readHtml(text(bytes)),
  csv: (bytes) => readCsv(text(bytes)),
  xlsx: readXlsx,
  json: (bytes) => readJson(text(bytes)),
  pptx: readPptx,
  docx: readDocx,
  pdf: readPdf,
};

/**
 * Reads an exported file with a real parser of its format. The readers share no code with the writers, so that the two can check
 * each other. Throws UnreadableExportError, SyntaxError.
 */
export async function readBack(format: ExportFormat, bytes: Uint8Array): Promise<ReadMeeting> {
  return READERS[format](bytes);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
