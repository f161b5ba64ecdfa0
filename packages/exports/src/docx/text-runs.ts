import { Tab, TextRun, type IRunOptions } from 'docx';

/** Letters that are read from the right, and what may stand between them. */
const FROM_THE_RIGHT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const STRETCHES =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[\p{M}\p{N}\p{P}\p{Z}\p{Cf}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}])*/gu;

/**
 * WD1. What XML can't hold: a line's end however it is written is a line break, and other control characters are U+FFFD, like halves of
 * surrogate pairs.
 */
export function docxText(text: string): string {
  return (
    text
      .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are what must not get through.
      .replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/\p{Cs}/gu, '\ufffd')
  );
}

/** A text as runs: tabs and line breaks as Word has them, and what is read from the right said to be so. */
export function textRuns(text: string, style?: string): TextRun[] {
  const of = (options: IRunOptions) => new TextRun({ ...options, ...(style === undefined ? undefined : { style }) });
  return docxText(text)
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [of({ break: 1 })]),
      ...stretches(line).map(({ part, fromRight }) =>
        of({ children: withTabs(part), ...(fromRight ? { rightToLeft: true } : undefined) }),
      ),
    ]);
}

/** Whether a text's first letter is read from the right, as a paragraph of it then is. */
export function readFromRight(text: string): boolean {
  return FROM_THE_RIGHT.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

function stretches(line: string): { part: string; fromRight: boolean }[] {
  const parts: { part: string; fromRight: boolean }[] = [];
  let at = 0;
  for (const { index, 0: match } of line.matchAll(STRETCHES)) {
    parts.push({ part: line.slice(at, index), fromRight: false }, { part: match, fromRight: true });
    at = index + match.length;
  }
  return [...parts, { part: line.slice(at), fromRight: false }].filter(({ part }) => part !== '');
}

function withTabs(text: string): NonNullable<IRunOptions['children']> {
  return text
    .split('\t')
    .flatMap((part, index) => [...(index === 0 ? [] : [new Tab()]), ...(part === '' ? [] : [part])]);
}
