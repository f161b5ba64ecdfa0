import { inflateSync } from 'node:zlib';
import { UnreadableExportError } from './read-meeting.ts';

/** A name, as `/Name`; a reference to another object; an operator of a page's content. */
export interface PdfName {
  readonly name: string;
}
export interface PdfReference {
  readonly object: number;
}
export interface PdfOperator {
  readonly operator: string;
}
/** A text's bytes, one a character. */
export interface PdfBytes {
  readonly bytes: string;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfReference
  | PdfOperator
  | PdfBytes
  | PdfDictionary
  | readonly PdfValue[];

const SPACE = /[\s\0]/;
const DELIMITER = /[\s\0()<>[\]{}/%]/;

/** Reads PDF values one after another: objects of a file as well as the content of a page. */
export class PdfTokens {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next value; undefined at the end. */
  next(): PdfValue | undefined {
    this.#skip();
    const character = this.#text[this.at];
    if (character === undefined) return undefined;
    if (character === '/') return this.#name();
    if (character === '(') return { bytes: this.#literal() };
    if (this.#text.startsWith('<<', this.at)) return this.#dictionary();
    if (character === '<') return { bytes: this.#hexadecimal() };
    if (character === '[') return this.#array();
    return this.#word();
  }

  /** Whether this stands next; it is then passed. */
  passes(word: string): boolean {
    this.#skip();
    if (!this.#text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  #skip(): void {
    for (; this.at < this.#text.length; this.at += 1) {
      if (this.#text[this.at] === '%') this.at = this.#text.indexOf('\n', this.at);
      else if (!SPACE.test(this.#text[this.at]!)) return;
    }
  }

  #name(): PdfName {
    const start = (this.at += 1);
    while (this.at < this.#text.length && !DELIMITER.test(this.#text[this.at]!)) this.at += 1;
    const raw = this.#text.slice(start, this.at);
    return {
      name: raw.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    };
  }

  #literal(): string {
    let bytes = '';
    for (let depth = 0; ; this.at += 1) {
      const character = this.#text[this.at];
      if (character === undefined) throw new UnreadableExportError('A text without an end');
      if (character === '\\') {
        bytes += this.#escaped();
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      if (depth > 1 || character !== '(') bytes += character;
    }
    this.at += 1;
    return bytes;
  }

  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    }
    this.at += 1;
    const character = this.#text[this.at]!;
    const index = 'nrtbf'.indexOf(character);
    return character === '\n' ? '' : index === -1 ? character : '\n\r\t\b\f'[index]!;
  }

  #hexadecimal(): string {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replaceAll(/\s/g, '');
    this.at = end + 1;
    return digits.replace(/..?/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)));
  }

  #array(): PdfValue[] {
    const values: PdfValue[] = [];
    this.at += 1;
    while (!this.passes(']')) values.push(this.#value());
    return values;
  }

  #dictionary(): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    while (!this.passes('>>')) {
      const key = this.#value();
      if (typeof key !== 'object' || key === null || !('name' in key))
        throw new UnreadableExportError('A key that is no name');
      entries.set(key.name, this.#value());
    }
    return entries;
  }

  #value(): PdfValue {
    const value = this.next();
    if (value === undefined) throw new UnreadableExportError('The file ends too early');
    return value;
  }

  #word(): PdfValue {
    const reference = /^(\d+) \d+ R(?![\w])/.exec(this.#text.slice(this.at, this.at + 24));
    if (reference) {
      this.at += reference[0].length;
      return { object: Number(reference[1]) };
    }
    const start = this.at;
    while (this.at < this.#text.length && !DELIMITER.test(this.#text[this.at]!)) this.at += 1;
    if (this.at === start) this.at += 1;
    const word = this.#text.slice(start, this.at);
    if (/^[-+]?[\d.]+$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { operator: word };
  }
}

/** A PDF's objects, found by its cross-reference tables, the newest first. Object streams are not read: our files have none. */
export class PdfFile {
  readonly #text: string;
  readonly #offsets = new Map<number, number>();
  readonly #objects = new Map<number, PdfValue>();
  readonly root: PdfDictionary;

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64));
    if (!this.#text.startsWith('%PDF-') || start === null) throw new UnreadableExportError('No PDF');
    const newest = this.#table(Number(start[1]));
    for (let before = newest.get('Prev'); typeof before === 'number';) before = this.#table(before).get('Prev');
    this.root = this.dictionary(newest.get('Root'));
  }

  /** What a value is, or what it refers to. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (typeof value !== 'object' || value === null || !('object' in value)) return value ?? null;
    const known = this.#objects.get(value.object);
    if (known !== undefined) return known;
    const tokens = this.#tokensOf(value.object);
    const read = tokens.next() ?? null;
    this.#objects.set(value.object, read);
    return read;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value);
    if (!(found instanceof Map)) throw new UnreadableExportError('No dictionary where one should be');
    return found as PdfDictionary;
  }

  /** A stream's bytes, one a character, unpacked. */
  stream(reference: PdfReference): string {
    const tokens = this.#tokensOf(reference.object);
    const head = tokens.next();
    if (!(head instanceof Map) || !tokens.passes('stream'))
      throw new UnreadableExportError('No stream where one should be');
    const start = tokens.at + (this.#text.startsWith('\r\n', tokens.at) ? 2 : 1);
    const length = this.resolve(head.get('Length') as PdfValue);
    const raw = this.#text.slice(start, start + Number(length));
    return head.has('Filter') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
  }

  #tokensOf(object: number): PdfTokens {
    const offset = this.#offsets.get(object);
    const head = `${object} 0 obj`;
    if (offset === undefined || !this.#text.startsWith(head, offset)) {
      throw new UnreadableExportError(`Object ${object} isn’t where the table says`);
    }
    return new PdfTokens(this.#text, offset + head.length);
  }

  #table(offset: number): PdfDictionary {
    const tokens = new PdfTokens(this.#text, offset);
    if (!tokens.passes('xref')) throw new UnreadableExportError('No table of objects where one should be');
    while (!tokens.passes('trailer')) {
      const [first, count] = [Number(tokens.next()), Number(tokens.next())];
      for (let index = 0; index < count; index += 1) {
        const at = Number(tokens.next());
        tokens.next();
        if (tokens.passes('n') && !this.#offsets.has(first + index)) this.#offsets.set(first + index, at);
        else tokens.passes('f');
      }
    }
    return this.dictionary(tokens.next());
  }
}
