/** Bullets that never begin a word. A letter that some font shows as a bullet counts only before a tab or a wide gap. */
const BULLET = /^\s*(?:[•·▪▫◦‣⁃∙●○■□–—*\uf0b7\uf0a7\uf076-]\s+|[o§Øü](?:\t|[ \u00a0]{2,})\s*)/u;
const NUMBER = /^\s*(\d{1,3})[.)]\s+/u;

const BLOCKS = 'address,article,blockquote,dd,div,dt,figcaption,h1,h2,h3,h4,h5,h6,li,ol,p,pre,section,table,tr,ul';

/** A line, and how deep it stood in the list that it was copied from. */
export interface PastedLine {
  readonly text: string;
  readonly level: number;
}

/** What was copied, as the lines that become points: no blank ones, no bullets, no numbers of a numbered list. */
export function pastedLines(data: Pick<DataTransfer, 'getData'>): PastedLine[] {
  const html = data.getData('text/html');
  const lines = splitLines(html === '' ? data.getData('text/plain') : textOfHtml(html));
  return lines.length > 0 || html === '' ? lines : splitLines(data.getData('text/plain'));
}

function splitLines(text: string): PastedLine[] {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u).filter((line) => line.trim() !== '');
  const levels = levelsOf(lines);
  const texts =
    lines.length === 1
      ? [clean(lines[0]!, false)]
      : withoutNumbers(lines.map((line) => line.replace(BULLET, ''))).map((line) => clean(line, true));
  return texts.map((each, i) => ({ text: each, level: levels[i]! })).filter((line) => line.text !== '');
}

/** By what they begin with: a tab, or two spaces, more than a line above is one step deeper. */
function levelsOf(lines: readonly string[]): number[] {
  const path: number[] = [];
  return lines.map((line) => {
    const width = /^[\t \u00a0]*/u.exec(line)![0].replaceAll('\t', '    ').length;
    while (path.length > 0 && path.at(-1)! > width - 2) path.pop();
    return path.push(width) - 1;
  });
}

/** One line is put into a sentence, so a space at its edges is meant. */
function clean(line: string, trim: boolean): string {
  const plain = line.replaceAll(/[\t\u00a0]/gu, ' ').replaceAll(/\p{Cc}/gu, '');
  return trim ? plain.trim() : plain;
}

/** Takes numbers away only where they count: "17. mai" and "1. og 2. etasje" begin lines too. */
function withoutNumbers(lines: readonly string[]): string[] {
  const numbers = lines.flatMap((line) => NUMBER.exec(line)?.[1] ?? []).map(Number);
  const counts = numbers.length > 1 && numbers.every((n, i) => n === 1 || (i > 0 && n === numbers[i - 1]! + 1));
  return counts ? lines.map((line) => line.replace(NUMBER, '')) : [...lines];
}

function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  // Word writes its bullets as text, marked so that readers can leave them out.
  const marks = '[style*="mso-list:Ignore" i],[style*="mso-list: Ignore" i]';
  for (const element of body.querySelectorAll(`style,script,title,template,xml,${marks}`)) element.remove();
  // Only a nested list indents: a space before a word is how the file was written.
  return textOf(body, false).replaceAll(/^(\t*) +/gmu, '$1');
}

/** The text as it would be shown: white space is one space outside `pre`, blocks stand on lines of their own. */
function textOf(node: Node, preformatted: boolean): string {
  if (node instanceof Text) return preformatted ? node.data : node.data.replaceAll(/[ \t\r\n\f]+/gu, ' ');
  if (!(node instanceof Element)) return '';
  if (node.tagName === 'BR') return '\n';
  const inside = [...node.childNodes].map((child) => textOf(child, preformatted || node.tagName === 'PRE')).join('');
  if (node.matches('td,th')) return `${inside} `;
  if (node.matches('li ul,li ol,ul ul,ul ol,ol ul,ol ol')) return inside.replaceAll(/\n(?!\n)/gu, '\n\t');
  const ofWord = /mso-list:.*level([2-9])/.exec(node.getAttribute('style') ?? '');
  if (ofWord) return `\n${'\t'.repeat(Number(ofWord[1]) - 1)}${inside.trim()}\n`;
  return node.matches(BLOCKS) ? `\n${inside}\n` : inside;
}
