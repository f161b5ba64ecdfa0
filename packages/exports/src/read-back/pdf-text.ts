import {
  PdfTokens,
  type PdfBytes,
  type PdfDictionary,
  type PdfFile,
  type PdfReference,
  type PdfValue,
} from './pdf-file.ts';

/** Texts by the codes of a font's glyphs. */
type Glyphs = ReadonlyMap<number, string>;

/** The text of each marked content of a page, by its number (MCID), as its glyphs tell it in the order of their being drawn. */
export function pageTexts(file: PdfFile, page: PdfDictionary): Map<number, string> {
  const texts = new Map<number, string>();
  const fonts = fontsOf(file, page);
  const open: Marked[] = [];
  const tokens = new PdfTokens(file.stream(page.get('Contents') as PdfReference));
  let glyphs: Glyphs = new Map();
  let operands: PdfValue[] = [];
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (typeof token !== 'object' || token === null || !('operator' in token)) {
      operands.push(token);
      continue;
    }
    const [first, second] = operands;
    if (token.operator === 'BDC' || token.operator === 'BMC') open.push(marked(first, second));
    else if (token.operator === 'EMC') close(open, texts);
    else if (token.operator === 'Tf') glyphs = fonts.get((first as { name: string }).name) ?? new Map<number, string>();
    else if (token.operator === 'Tj' || token.operator === 'TJ') {
      for (const part of Array.isArray(first) ? first : [first]) {
        if (isBytes(part) && open.length > 0) open.at(-1)!.text += decoded(part.bytes, glyphs);
      }
    }
    operands = [];
  }
  return texts;
}

interface Marked {
  readonly id: number | null;
  /** What stands in the glyphs' stead. */
  readonly actual: string | null;
  readonly reversed: boolean;
  text: string;
}

function marked(kind: PdfValue | undefined, properties: PdfValue | undefined): Marked {
  const of = properties instanceof Map ? (properties as PdfDictionary) : new Map<string, PdfValue>();
  const [id, actual] = [of.get('MCID'), of.get('ActualText')];
  return {
    id: typeof id === 'number' ? id : null,
    actual: actual !== undefined && isBytes(actual) ? textString(actual.bytes) : null,
    reversed: (kind as { name: string }).name === 'ReversedChars',
    text: '',
  };
}

function close(open: Marked[], texts: Map<number, string>): void {
  const { id, actual, reversed, text } = open.pop()!;
  const said = actual ?? (reversed ? Array.from(text).toReversed().join('') : text);
  if (id !== null) texts.set(id, (texts.get(id) ?? '') + said);
  else if (open.length > 0) open.at(-1)!.text += said;
}

function fontsOf(file: PdfFile, page: PdfDictionary): Map<string, Glyphs> {
  const fonts = file.resolve(file.dictionary(page.get('Resources')).get('Font'));
  if (!(fonts instanceof Map)) return new Map();
  return new Map(
    [...(fonts as PdfDictionary)].map(([name, font]) => [
      name,
      unicodeMap(file.stream(file.dictionary(font).get('ToUnicode') as PdfReference)),
    ]),
  );
}

/** A ToUnicode map: `<code> <text>` between `beginbfchar` and `endbfchar`, and ranges likewise. */
function unicodeMap(map: string): Glyphs {
  const glyphs = new Map<number, string>();
  for (const [, lines] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code, text] of lines!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi)) {
      glyphs.set(Number.parseInt(code!, 16), utf16(text!));
    }
  }
  for (const [, lines] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from, to, text] of lines!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi)) {
      const [first, last] = [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
      const start = utf16(text!);
      const head = start.slice(0, -1);
      for (let code = first; code <= last; code += 1) {
        glyphs.set(code, head + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first));
      }
    }
  }
  return glyphs;
}

function utf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

function decoded(bytes: string, glyphs: Glyphs): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += glyphs.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? '';
  }
  return text;
}

/** A text string: UTF-16 where it begins with that mark, else one byte a character. */
export function textString(bytes: string): string {
  return bytes.startsWith('\u00fe\u00ff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes;
}

export function isBytes(value: PdfValue | undefined): value is PdfBytes {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}
