import { inflateSync } from 'node:zlib';
import type { FileRefusal } from '@stikkord/protocol';

/** What a PDF's dictionaries call what it does by itself, and what it has inside. */
const REFUSED: ReadonlyMap<string, FileRefusal> = new Map([
  ...['JavaScript', 'Launch', 'Rendition', 'RichMedia', 'ImportData', 'SubmitForm'].map(
    (name): [string, FileRefusal] => [name, 'with-script'],
  ),
  ...['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'GoToE'].map((name): [string, FileRefusal] => [
    name,
    'with-attachment',
  ]),
]);
/** Of the objects that are packed in one stream, unpacked. */
const OBJECTS_BYTES_MAX = 100_000_000;

interface Found {
  why: FileRefusal | null;
  /** Objects that the document opens with, and those that lead to an address. */
  readonly opens: Set<number>;
  readonly leads: Set<number>;
}

/**
 * FC3. Why a PDF is refused by what its objects say, or null. Every place where an object may begin is read, also in what looks like a
 * text, a comment or a stream, whatever its table of objects says: so nothing is hidden by how readers differ. Objects packed in
 * streams are unpacked; streams with what is drawn are not.
 */
export function refusedByActs(bytes: Buffer): FileRefusal | null {
  const found: Found = { why: null, opens: new Set(), leads: new Set() };
  let from = 0;
  for (const at of beginnings(bytes)) {
    readPart(bytes, from, at, numberBefore(bytes, from), found);
    if (found.why !== null) return found.why;
    from = at;
  }
  readPart(bytes, from, bytes.length, numberBefore(bytes, from), found);
  if (found.why === null && [...found.opens].some((object) => found.leads.has(object))) return 'with-script';
  return found.why;
}

/** Behind each `obj` and `trailer`, in order. */
function* beginnings(bytes: Buffer): Generator<number> {
  const next = { obj: bytes.indexOf('obj'), trailer: bytes.indexOf('trailer') };
  for (;;) {
    const isTrailer = next.trailer >= 0 && (next.obj < 0 || next.trailer < next.obj);
    const word = isTrailer ? 'trailer' : 'obj';
    const at = next[word];
    if (at < 0) return;
    if (isTrailer || bytes.toString('latin1', Math.max(0, at - 3), at) !== 'end') yield at + word.length;
    next[word] = bytes.indexOf(word, at + word.length);
  }
}

/** `12 0 obj`: 12; -1 where none is said. */
function numberBefore(bytes: Buffer, at: number): number {
  const said = /(\d{1,10})\s+\d+\s*obj$/.exec(bytes.toString('latin1', Math.max(0, at - 40), at));
  return said ? Number(said[1]) : -1;
}

/** One object with what stands behind it. Its stream is passed over, but for one with objects in it. */
function readPart(bytes: Buffer, from: number, to: number, object: number, found: Found): void {
  const names: string[] = [];
  const last: string[] = [];
  let depth = 0;
  /** How deep the dictionary is that the document opens with; 0: not in it. */
  let opening = 0;
  const said = (token: string): void => {
    last.push(token);
    if (last.length > 4) last.shift();
    if (token === 'R' && last[0] === '/OpenAction') found.opens.add(Number(last[1]));
  };
  for (let at = from; at < to;) {
    const byte = bytes[at]!;
    if (byte === PERCENT) at = lineEnd(bytes, at, to);
    else if (byte === OPEN) at = textEnd(bytes, at, to);
    else if (byte === LESS && bytes[at + 1] === LESS) {
      depth += 1;
      if (last.at(-1) === '/OpenAction') opening = depth;
      said('<<');
      at += 2;
    } else if (byte === GREATER && bytes[at + 1] === GREATER) {
      if (opening === depth) opening = 0;
      depth = Math.max(0, depth - 1);
      said('>>');
      at += 2;
    } else if (byte === LESS) {
      at = Math.min(to, placeOf(bytes, '>', at, to) + 1);
    } else if (byte === SLASH) {
      const end = wordEnd(bytes, at + 1, to);
      const name = nameOf(bytes.toString('latin1', at + 1, end));
      names.push(name);
      found.why ??= REFUSED.get(name) ?? null;
      if (name === 'URI' && opening > 0) found.why ??= 'with-script';
      if (name === 'URI') found.leads.add(object);
      said(`/${name}`);
      at = end;
    } else if (isBreak(byte)) at += 1;
    else {
      const end = wordEnd(bytes, at, to);
      const word = bytes.toString('latin1', at, Math.min(end, at + 20));
      said(word);
      at = end;
      if (word === 'stream') {
        if (names.includes('N') && names.includes('First')) readPacked(bytes, end, to, names, found);
        at = placeOf(bytes, 'endstream', end, to);
        names.length = 0;
      }
    }
  }
}

/** A stream of objects: pairs of number and place first, then the objects. Packed in an unusual way, nobody knows what it says. */
function readPacked(bytes: Buffer, at: number, to: number, names: readonly string[], found: Found): void {
  const packing = names.filter((name) => name.endsWith('Decode') || ['Fl', 'LZW', 'A85', 'AHx', 'RL'].includes(name));
  const isPacked = names.includes('Filter') || names.includes('F');
  const start = at + (bytes[at] === CARRIAGE ? 2 : 1);
  let objects: Buffer;
  if (!isPacked) {
    objects = bytes.subarray(start, placeOf(bytes, 'endstream', start, to));
  } else {
    const isUsual = packing.length === 1 && /^Fl(ateDecode)?$/.test(packing[0]!) && !names.includes('Predictor');
    const unpacked = isUsual ? inflated(bytes.subarray(start)) : null;
    if (unpacked === null) {
      found.why ??= 'broken';
      return;
    }
    objects = unpacked;
  }
  const head = /^[\s\d]*/.exec(objects.toString('latin1', 0, 1_000_000))![0];
  const numbers = head.split(/\s+/).filter(Boolean).map(Number);
  // Where each begins is said by the stream's dictionary, which may say otherwise: all is read as one, and each by its number.
  readPart(objects, 0, objects.length, -1, found);
  const places = numbers.filter((_, index) => index % 2 === 1);
  for (const [index, place] of places.entries()) {
    const first = head.length;
    readPart(objects, first + place, first + (places[index + 1] ?? objects.length), numbers[index * 2]!, found);
  }
}

/** To the end that the packing itself says, whatever the file says of its length. */
function inflated(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: OBJECTS_BYTES_MAX });
  } catch {
    return null;
  }
}

/** `#4a` in a name is the letter of that number. */
function nameOf(written: string): string {
  return written.replace(/#([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

const [PERCENT, OPEN, CLOSE, LESS, GREATER, SLASH, ESCAPE, CARRIAGE, NEWLINE] = [
  0x25, 0x28, 0x29, 0x3c, 0x3e, 0x2f, 0x5c, 0x0d, 0x0a,
];
const BREAKS = new Set([0x00, 0x09, NEWLINE, 0x0c, CARRIAGE, 0x20, OPEN, CLOSE, LESS, GREATER, 0x5b, 0x5d, 0x7b, 0x7d]);

/** Looked for no further than to the end of the part, which is its place where it isn't there. */
function placeOf(bytes: Buffer, text: string, at: number, to: number): number {
  const found = bytes.subarray(at, to).indexOf(text);
  return found < 0 ? to : at + found;
}

function isBreak(byte: number): boolean {
  return BREAKS.has(byte);
}

function wordEnd(bytes: Buffer, at: number, to: number): number {
  let end = at;
  while (end < to && !isBreak(bytes[end]!) && bytes[end] !== SLASH && bytes[end] !== PERCENT) end += 1;
  return end;
}

function lineEnd(bytes: Buffer, at: number, to: number): number {
  let end = at;
  while (end < to && bytes[end] !== NEWLINE && bytes[end] !== CARRIAGE) end += 1;
  return end;
}

/** Behind the `)` that belongs to the `(` there. */
function textEnd(bytes: Buffer, at: number, to: number): number {
  let depth = 0;
  for (let end = at; end < to; end += 1) {
    const byte = bytes[end];
    if (byte === ESCAPE) end += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE && (depth -= 1) === 0) return end + 1;
  }
  return to;
}
