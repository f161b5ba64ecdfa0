import { inflateSync } from 'node:zlib';
import type { Look } from '@stikkord/storage';

type Logo = NonNullable<Look['logo']>;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of PNG: what it takes to show it, with its colours. Texts, times and what cameras write stay behind. */
const PNG_KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs']);
const SIDE_MAX = 4096;
/** A picture of one colour is a few bytes however large it is; every file it goes into unpacks it. */
const PIXELS_MAX = 8_000_000;
/** Of a colour profile, unpacked. */
const PROFILE_BYTES_MAX = 256 * 1024;
/** Progressive pictures have about ten; each goes over all pixels again. */
const SCANS_MAX = 40;

/**
 * A logo as it goes into files: a PNG or a JPEG by what is in it, of at most 4096 pixels a side, without what tells who made it, when and
 * where. Null for everything else.
 */
export function cleanLogo(bytes: Uint8Array): Logo | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (PNG.every((byte, at) => bytes[at] === byte)) return { type: 'image/png', bytes: cleanPng(bytes, view) };
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return { type: 'image/jpeg', bytes: cleanJpeg(bytes, view) };
  } catch (error) {
    // Past its end, or not what it says.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

function cleanPng(bytes: Uint8Array, view: DataView): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, PNG.length)];
  let hasData = false;
  for (let at = PNG.length; ;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length || (at === PNG.length) !== (name === 'IHDR')) throw new RangeError(name);
    if (name === 'IHDR') checkSides(view.getUint32(at + 8), view.getUint32(at + 12));
    hasData ||= name === 'IDAT';
    if (PNG_KEPT.has(name) && (name !== 'iCCP' || isSmallProfile(bytes.subarray(at + 8, end - 4))))
      kept.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  if (!hasData) throw new RangeError('IDAT');
  return joined(kept);
}

/** A name, a zero, the kind of packing, and the profile packed. */
function isSmallProfile(data: Uint8Array): boolean {
  try {
    inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: PROFILE_BYTES_MAX });
    return true;
  } catch {
    return false;
  }
}

/** Segment by segment, with the scans between. JFIF (E0), colour profiles (E2) and Adobe's (EE) stay; other application data goes. */
function cleanJpeg(bytes: Uint8Array, view: DataView): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let [hasFrame, scans] = [false, 0];
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('marker');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!hasFrame || scans === 0) throw new RangeError('empty');
      // What is written behind the end is no part of it: cameras put whole other pictures there.
      return joined([...kept, bytes.subarray(at, at + 2)]);
    }
    let end = at + 2 + view.getUint16(at + 2);
    if (isFrame(marker)) {
      hasFrame = true;
      checkSides(view.getUint16(at + 7), view.getUint16(at + 5));
    }
    if (marker === 0xda) {
      scans += 1;
      if (scans > SCANS_MAX) throw new RangeError('scans');
      end = endOfScan(view, end);
    }
    if (end > bytes.length) throw new RangeError('segment');
    const segment = bytes.subarray(at, end);
    const isNote = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !isNeeded(marker, segment));
    if (!isNote) kept.push(segment);
    at = end;
  }
}

/** Application data that tells how to show the picture, by the name it begins with: others use the same markers. A thumbnail isn't needed. */
function isNeeded(marker: number, segment: Uint8Array): boolean {
  const says = (name: string): boolean => Buffer.from(segment.subarray(4, 4 + name.length)).toString('latin1') === name;
  if (marker === 0xe0) return says('JFIF') && segment.length <= JFIF_LENGTH;
  return (marker === 0xe2 && says('ICC_PROFILE')) || (marker === 0xee && says('Adobe'));
}

/** Without a thumbnail. */
const JFIF_LENGTH = 18;

/** In a scan, FF is followed by 00, or by a restart marker; what else follows it begins the next segment. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; ; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}

/** Start of frame; C4, C8 and CC are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function checkSides(width: number, height: number): void {
  if (width < 1 || height < 1 || width > SIDE_MAX || height > SIDE_MAX || width * height > PIXELS_MAX)
    throw new RangeError('sides');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
