import { ARIAL_WIDTHS } from './arial-widths.ts';

/** Of a stretch of text set in one style. Sizes in points. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

/** A line of a wrapped text: code units from `start` to before `end`, the spaces or the line break at its end among them. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Holds characters that Arial lacks; the font that stands in for it may be taller. */
  readonly foreign: boolean;
}

/** Renderers differ in kerning and rounding by less than this. */
const WIDTH_SAFETY = 1.02;
/** Arial's lines are 1.15 em. */
const LINE = 1.16;
const FOREIGN_LINE = 1.5;
/** A tab goes to the next inch at most. */
const TAB = 72;

/** By code point; 0 is one that Arial lacks. */
const [REGULAR, BOLD] = (['regular', 'bold'] as const).map((face) => {
  const widths = new Uint16Array(ARIAL_WIDTHS.at(-1)!.from + ARIAL_WIDTHS.at(-1)![face].length);
  for (const { from, [face]: digits } of ARIAL_WIDTHS) {
    for (let at = 0; at * 2 < digits.length; at++) {
      widths[from + at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 36);
    }
  }
  return widths;
}) as [Uint16Array, Uint16Array];

/** Height of a text's line, in points. */
export function lineHeight({ foreign }: Pick<Line, 'foreign'>, size: number): number {
  return size * (foreign ? FOREIGN_LINE : LINE);
}

/**
 * The lines that a text takes in a box so wide (points). Breaks after spaces and at line feeds only, and within a word that is
 * wider than the box: a renderer that knows more places to break needs no more lines than these.
 */
export function wrap(text: string, style: TextStyle, width: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let used = 0;
  let foreign = false;
  const close = (end: number): void => {
    lines.push({ start, end, foreign });
    [start, used, foreign] = [end, 0, false];
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word === '') continue;
    const body = word.replace(/[ \t\u200b\n]+$/u, '');
    const wide = widthOf(body, style);
    if (used > 0 && used + wide.width > width) close(index);
    if (wide.width > width) {
      let at = index;
      for (const segment of graphemes(body)) {
        const one = widthOf(segment, style);
        if (used > 0 && used + one.width > width) close(at);
        used += one.width;
        foreign ||= one.foreign;
        at += segment.length;
      }
    } else {
      used += wide.width;
      foreign ||= wide.foreign;
    }
    // Spaces at the end of a line hang; those at its beginning take room.
    used += widthOf(word.slice(body.length), style).width;
    if (word.endsWith('\n')) close(index + word.length);
  }
  if (start < text.length || text.endsWith('\n') || text === '') close(text.length);
  return lines;
}

/** A word, the spaces behind it, and the break that ends its line. */
const WORD = /[^ \t\u200b\n]*[ \t\u200b]*\n?/gu;
function graphemes(word: string): Iterable<string> {
  return /^[\u0020-\u024f]*$/u.test(word) ? word : Array.from(GRAPHEMES.segment(word), ({ segment }) => segment);
}

const GRAPHEMES = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** Width of the widest word of a text, in points. */
export function widestWord(text: string, size: number, bold: boolean): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => widthOf(word, { size, bold }).width));
}

function widthOf(text: string, { size, bold = false }: TextStyle): { width: number; foreign: boolean } {
  const widths = bold ? BOLD : REGULAR;
  let [thousandths, tabs, foreign] = [0, 0, false];
  for (const character of text) {
    const known = widths[character.codePointAt(0)!] ?? 0;
    if (known > 0) thousandths += known;
    else if (character === '\t') tabs += 1;
    else if (character !== '\n') {
      const guess = guessed(character);
      thousandths += guess;
      foreign ||= guess > 0;
    }
  }
  return { width: (thousandths / 1000) * size * WIDTH_SAFETY + tabs * TAB, foreign };
}

/** Upper bounds for what other fonts stand in for: marks take no room, pictures and ideographs the most. */
function guessed(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character)) return 1400;
  return /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u.test(character) ? 1050 : 900;
}
