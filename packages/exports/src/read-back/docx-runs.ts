import type { Element } from '@xmldom/xmldom';

/** A stretch of text with the id of its character style; empty: none. */
export interface Run {
  readonly style: string;
  readonly text: string;
}

export function readRuns(paragraph: Element): Run[] {
  return [...paragraph.getElementsByTagName('w:r')].map((run) => ({
    style: styleOf(run, 'w:rStyle'),
    text: elements(run)
      .map((part) =>
        part.tagName === 'w:t'
          ? (part.textContent ?? '')
          : part.tagName === 'w:tab'
            ? '\t'
            : part.tagName === 'w:br'
              ? '\n'
              : '',
      )
      .join(''),
  }));
}

export function styleOf(of: Element, name: 'w:pStyle' | 'w:rStyle'): string {
  const [properties] = elements(of).filter(({ tagName }) => tagName === 'w:pPr' || tagName === 'w:rPr');
  return properties?.getElementsByTagName(name)[0]?.getAttribute('w:val') ?? '';
}

export function elements(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

export function text(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
