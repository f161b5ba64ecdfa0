import type { FileRefusal } from '@stikkord/protocol';

/** What a file is by what is in it. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff' | 'avif';

/** Enough to get past comments and declarations before the first tag. */
const HEAD_BYTES = 64 * 1024;
const PROLOGUE = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!doctype\s+svg[^>[]*(?:\[[^]*?\])?[^>]*>)+/i;

/** The kind by a file's first bytes, or why no file of its kind is taken. Names and declared types are never asked. */
export function fileKind(bytes: Uint8Array): FileKind | { readonly why: FileRefusal } {
  const starts = (...expected: readonly number[]): boolean => expected.every((byte, at) => bytes[at] === byte);
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const says = (text: string, at: number): boolean => head.startsWith(text, at);
  if (says('%PDF-', 0)) return 'pdf';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (says('RIFF', 0) && says('WEBP', 8)) return 'webp';
  if (says('GIF87a', 0) || says('GIF89a', 0)) return 'gif';
  if (starts(0x49, 0x49, 0x2a, 0x00) || starts(0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  if (says('ftyp', 4) && (says('avif', 8) || says('avis', 8))) return 'avif';
  return { why: markupKind(headText(bytes)) };
}

function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const encoding =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(head);
}

function markupKind(text: string): FileRefusal {
  const body = text.replace(PROLOGUE, '');
  if (/^<(?:[\w-]+:)?svg[\s>/]/i.test(body)) return 'svg';
  return /^<(?:!doctype|!--|\/?[a-z])/i.test(body) ? 'html' : 'wrong-kind';
}
