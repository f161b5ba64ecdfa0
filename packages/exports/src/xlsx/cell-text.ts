import { wellFormed } from '../well-formed.ts';

/** What XML has no room for, but for the carriage return, which Excel has an escape for. */
const UNHELD = /[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu;
/** What Excel would read as its escape for a character. */
const ESCAPE = /_(?=x[\dA-Fa-f]{4}_)/g;
const REFERENCE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XL2. Text of a cell, as Excel's XML has it. */
export function cellText(text: string): string {
  return xmlText(wellFormed(text).replaceAll(UNHELD, '\ufffd').replaceAll(ESCAPE, '_x005F_')).replaceAll(
    '\r',
    '_x000D_',
  );
}

/** For attributes and elements that Excel's escape isn't for. Some parsers take other line ends than XML 1.0's for such. */
export function xmlText(text: string): string {
  return text.replaceAll(
    /[&<>"\u0085\u2028\u2029]/g,
    (character) => REFERENCE[character] ?? `&#${character.charCodeAt(0)};`,
  );
}
