import type { PdfElement } from './pdf-structure.ts';

/** A stretch of text, people's or ours. */
export interface Piece {
  readonly said: boolean;
  text: string;
}

/** People's words that a page parts stand one after the other, with nothing between. */
export function pieces(element: PdfElement): Piece[] {
  const found: Piece[] = [];
  const visit = ({ kind, children }: PdfElement) => {
    for (const child of children) {
      if (typeof child !== 'string') visit(child);
      else if (found.at(-1)?.said === (kind === 'Em')) found.at(-1)!.text += letters(child, kind);
      else found.push({ said: kind === 'Em', text: letters(child, kind) });
    }
  };
  visit(element);
  return found;
}

/** Our spaces as those that people type. */
function letters(text: string, kind: string): string {
  return kind === 'Em' ? text : text.replaceAll('\u2002', '').replaceAll('\u00a0', ' ');
}

export function said(parts: readonly Piece[]): string {
  return parts
    .filter((part) => part.said)
    .map(({ text }) => text)
    .join('');
}

export function ours(parts: readonly Piece[]): string {
  return parts
    .filter((part) => !part.said)
    .map(({ text }) => text)
    .join('');
}

/** Elements of a kind, wherever they stand within. */
export function named(element: PdfElement, kind: string): PdfElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.kind === kind ? [child] : named(child, kind),
  );
}
