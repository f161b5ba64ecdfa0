import { wellFormed } from '../well-formed.ts';

/**
 * What spreadsheets take for a formula, or for the end of a cell, at the beginning of a text: also behind spaces and characters that
 * don't show, and in full width. Behind apostrophes too, so that taking one away gives the text back.
 */
const FORMULA = /^'*[\s\p{C}]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^'*[\t\r\n]/u;

/** A cell of RFC 4180, always in quotes. CS2: an apostrophe stands before what could be a formula. */
export function csvText(text: string): string {
  const held = wellFormed(text);
  return `"${(FORMULA.test(held) ? `'${held}` : held).replaceAll('"', '""')}"`;
}
