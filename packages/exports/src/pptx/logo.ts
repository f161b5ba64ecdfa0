import type { ExportLook } from '../export-input.ts';

/** A picture that office programs can show. Size in pixels. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly extension: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

/** By what the bytes are, whatever they are called; null where they are no whole picture. */
export function readLogo({ bytes }: NonNullable<ExportLook['logo']>): Logo | null {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  return size !== null && size.width > 0 && size.height > 0 ? { bytes, ...size } : null;
}

type Size = Omit<Logo, 'bytes'>;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The last chunk, without which the picture is cut off. */
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

function pngSize(bytes: Uint8Array): Size | null {
  const ends = PNG_END.every((byte, index) => bytes[bytes.length - PNG_END.length + index] === byte);
  if (bytes.length < 45 || !ends || !PNG.every((byte, index) => bytes[index] === byte)) return null;
  const view = viewOf(bytes);
  return { extension: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1]!;
    // A start of frame, of whatever kind; those between are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { extension: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
