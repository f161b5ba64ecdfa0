import type { ExportFormat } from '../export-input.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import type { ReadMeeting } from './read-meeting.ts';

export { UnreadableExportError } from './read-meeting.ts';
export type { ReadMeeting, ReadPoint, ReadQuestion, ReadTheme } from './read-meeting.ts';

const READERS: Readonly<Partial<Record<ExportFormat, (body: string) => ReadMeeting>>> = {
  md: readMarkdown,
  html: readHtml,
  json: readJson,
};

/**
 * Reads an exported file with a real parser of its format (commonmark, parse5, JSON). The readers share no code with the
 * writers, so that the two can check each other. Throws UnreadableExportError, SyntaxError.
 */
export function readBack(format: ExportFormat, body: string | Uint8Array): ReadMeeting {
  return READERS[format]!(
    typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body),
  );
}
