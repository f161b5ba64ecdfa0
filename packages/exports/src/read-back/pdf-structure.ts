import { PdfFile, type PdfDictionary, type PdfReference, type PdfValue } from './pdf-file.ts';
import { isBytes, pageTexts, textString } from './pdf-text.ts';

/** A file's structure: elements as screen readers go by them, and the texts in them. */
export interface PdfElement {
  /** As the file has it: `H1`, `LBody`, `Em`. */
  readonly kind: string;
  readonly children: readonly (PdfElement | string)[];
}

/** The tree under the document. An element's exact text, where it has one, is its only child. */
export function pdfStructure(bytes: Uint8Array): PdfElement {
  const file = new PdfFile(bytes);
  const pages = new Map<number, Map<number, string>>();
  const textOf = (page: PdfReference, id: number): string => {
    const known = pages.get(page.object) ?? pageTexts(file, file.dictionary(page));
    pages.set(page.object, known);
    // Where a word is parted at the end of a line, the page shows a hyphen that the text doesn't have.
    return (known.get(id) ?? '').replaceAll('\u00ad', '');
  };
  const element = (from: PdfDictionary): PdfElement => {
    const [kind, actual] = [from.get('S') as { name: string }, from.get('ActualText')];
    if (isBytes(actual)) return { kind: kind.name, children: [textString(actual.bytes)] };
    const page = from.get('Pg') as PdfReference | undefined;
    return { kind: kind.name, children: list(file.resolve(from.get('K'))).flatMap((kid) => child(kid, page)) };
  };
  const child = (kid: PdfValue, page: PdfReference | undefined): (PdfElement | string)[] => {
    if (typeof kid === 'number') return [textOf(page!, kid)];
    const of = file.dictionary(kid);
    const [type, id] = [of.get('Type') as { name: string } | undefined, of.get('MCID')];
    if (typeof id === 'number') return [textOf((of.get('Pg') ?? page) as PdfReference, id)];
    return type?.name === 'OBJR' ? [] : [element(of)];
  };
  return {
    kind: 'Root',
    children: list(file.resolve(file.dictionary(file.root.get('StructTreeRoot')).get('K'))).flatMap((kid) =>
      child(kid, undefined),
    ),
  };
}

function list(value: PdfValue): readonly PdfValue[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : value === null ? [] : [value];
}
