import type { ExportFormat } from '@stikkord/protocol';

/** XML 1.0 has no other characters (exports' SPEC, EX6, PX10, WD1, XL2). */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Office programs know one kind of line break. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * What the exports' SPEC promises of a text in a file: exactly that text, but for the few characters that a format has no way to hold.
 * Only what was said is put through it, never what is read.
 */
export function heldBy(format: ExportFormat, text: string): string {
  switch (format) {
    case 'pptx':
    case 'docx':
      return text.replace(LINE_ENDS, '\n').replace(NOT_IN_XML, '\ufffd');
    case 'xlsx':
      return text.replace(NOT_IN_XML, '\ufffd');
    case 'pdf':
    case 'html':
    case 'md':
    case 'csv':
    case 'json':
      return text;
  }
}
