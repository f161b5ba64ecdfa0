import { wellFormed } from './well-formed.ts';

const REFERENCE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Parsers turn a bare carriage return into a line feed.
  '\r': '&#13;',
};

/** EX10. Text for between tags and inside quoted attributes. */
export function htmlText(text: string): string {
  return wellFormed(text).replace(/[&<>"'\r]/g, (character) => REFERENCE[character] ?? character);
}
