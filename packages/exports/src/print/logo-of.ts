import { crc32, inflateSync } from 'node:zlib';
import type { ExportLook } from '../export-input.ts';

/** A logo that a page can hold. Size in the picture's own pixels. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** More than any logo needs, and little enough to unpack. */
const MOST_PIXELS = 8_000_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** `broken`: there is one, and it can't be read. Checked as far as a picture that is cut short or garbled tells. */
export function logoOf(look: ExportLook | null): Logo | 'none' | 'broken' {
  const logo = look?.logo ?? null;
  if (logo === null) return 'none';
  const size = logo.type === 'image/png' ? pngSize(logo.bytes) : jpegSize(logo.bytes);
  if (size === null || size.width * size.height > MOST_PIXELS || size.width === 0 || size.height === 0) return 'broken';
  return { bytes: logo.bytes, type: logo.type === 'image/png' ? 'png' : 'jpg', ...size };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Every chunk whole and with its checksum, pixels that unpack, and the end. */
function pngSize(bytes: Uint8Array): Size | null {
  if (!PNG.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixels: Uint8Array[] = [];
  let size: Size | null = null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (name === 'IDAT') pixels.push(bytes.subarray(at + 8, end));
    if (name === 'IEND') return size !== null && unpacks(pixels, size) ? size : null;
    at = end + 4;
  }
  return null;
}

/** Into no more than such a picture has: 8 bytes for a pixel at most, and a byte for each row of each of its passes. */
function unpacks(pixels: readonly Uint8Array[], { width, height }: Size): boolean {
  if (width * height > MOST_PIXELS) return false;
  try {
    return inflateSync(Buffer.concat(pixels), { maxOutputLength: (width * height + height) * 8 + 1024 }).length > 0;
  } catch {
    return false;
  }
}

/** The frame's header, and the mark at the end: what is between is the decoder's to judge. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8 || !endsWithMark(bytes)) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Some writers leave a few bytes behind it. */
function endsWithMark(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 64); at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
