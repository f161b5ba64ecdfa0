import type { RichBlock, RichRun, RichText } from '@stikkord/domain';
import type { PastedNode } from '../cells-of-html.ts';

type Kind = RichBlock['kind'];
interface Look {
  readonly kind: Kind;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
}

const UNSEEN = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', '#comment', 'XML']);
const BLOCKS = new Set(
  'P DIV LI UL OL TR TABLE TBODY H1 H2 H3 H4 H5 H6 PRE BLOCKQUOTE DT DD SECTION ARTICLE'.split(' '),
);

/**
 * RT2. Pasted HTML as blocks: bold, italic, headings, lists and links stay, as Word, Outlook and pages write them, and nothing else:
 * no colours, sizes, images or tables (a row of one is a paragraph).
 */
export function richOfHtml(root: PastedNode): RichText {
  const blocks: { kind: Kind; runs: RichRun[] }[] = [];
  let open: { kind: Kind; runs: RichRun[] } | null = null;
  const close = (): void => {
    open = null;
  };
  const write = (text: string, look: Look): void => {
    if (open === null && text.trim() === '') return;
    if (open === null) blocks.push((open = { kind: look.kind, runs: [] }));
    const { bold, italic, href } = look;
    open.runs.push({
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(href !== null && { href }),
    } as RichRun);
  };
  const walk = (node: PastedNode, look: Look): void => {
    for (const child of node.childNodes) {
      const name = child.nodeName;
      const style = child.getAttribute?.('style') ?? '';
      if (name === '#text') write((child.nodeValue ?? '').replace(/\s+/g, ' '), look);
      else if (name === 'BR') close();
      // The dot or number that Word writes as text.
      else if (UNSEEN.has(name) || /mso-list:\s*ignore|display:\s*none/i.test(style)) continue;
      else {
        const block = BLOCKS.has(name);
        if (block) close();
        walk(child, lookOf(child, style, look));
        if (block) close();
        else if (/^T[DH]$/.test(name)) write(' ', look);
      }
    }
  };
  walk(root, { kind: 'paragraph', bold: false, italic: false, href: null });
  return blocks.map(tidied).filter(({ runs }) => runs.length > 0);
}

function lookOf(node: PastedNode, style: string, look: Look): Look {
  const name = node.nodeName;
  const href = name === 'A' ? webAddress(node.getAttribute?.('href') ?? '') : null;
  return {
    kind: kindOf(node, style, look.kind),
    bold: isBold(name, style) ?? look.bold,
    italic:
      name === 'I' ||
      name === 'EM' ||
      /font-style:\s*italic/i.test(style) ||
      (look.italic && !/font-style:\s*normal/i.test(style)),
    href: href ?? look.href,
  };
}

function kindOf(node: PastedNode, style: string, above: Kind): Kind {
  const name = node.nodeName;
  if (/^H[1-6]$/.test(name) || /class\s*=?\s*MsoHeading/i.test(node.getAttribute?.('class') ?? '')) return 'heading';
  if (name === 'UL') return 'item';
  if (name === 'OL') return 'step';
  if (/mso-list:\s*l\d/i.test(style)) return isNumbered(node) ? 'step' : 'item';
  return above;
}

/** Word says only by the mark itself whether a list has numbers. */
function isNumbered(node: PastedNode): boolean {
  for (const child of node.childNodes) {
    if (/mso-list:\s*ignore/i.test(child.getAttribute?.('style') ?? '')) return /[0-9a-z]+[.)]/i.test(textIn(child));
    if (child.nodeName !== '#text' && isNumbered(child)) return true;
  }
  return false;
}

function textIn(node: PastedNode): string {
  return node.nodeName === '#text' ? (node.nodeValue ?? '') : [...node.childNodes].map(textIn).join('');
}

function isBold(name: string, style: string): boolean | null {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  if (weight !== undefined) return /^bold|^[6-9]00/i.test(weight);
  return name === 'B' || name === 'STRONG' ? true : null;
}

function webAddress(href: string): string | null {
  return /^https?:\/\/[^\s]+$/i.test(href.trim()) ? href.trim() : null;
}

/** No space at the ends, none twice; runs that look alike are one; a heading is bold as it is. */
function tidied({ kind, runs }: { kind: Kind; runs: RichRun[] }): RichBlock {
  const found: RichRun[] = [];
  for (const each of runs) {
    const { bold: _, ...plain } = each;
    const run: RichRun = kind === 'heading' ? plain : each;
    const last = found.at(-1);
    const text = last === undefined || last.text.endsWith(' ') ? run.text.replace(/^ /, '') : run.text;
    if (text === '') continue;
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href)
      found[found.length - 1] = { ...last, text: last.text + text };
    else found.push({ ...run, text });
  }
  const end = found.at(-1);
  if (end) found[found.length - 1] = { ...end, text: end.text.trimEnd() };
  return { kind, runs: found.filter(({ text }) => text !== '') };
}
