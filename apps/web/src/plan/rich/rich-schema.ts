import type { RichBlock, RichRun, RichText } from '@stikkord/domain';
import { Schema, type Mark, type Node } from 'prosemirror-model';

/** Blocks in a row, as `RichText` is: an item of a list is a block of its own, so that nothing lies in anything. */
export const richSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'text*', group: 'block', toDOM: () => ['p', 0] },
    heading: { content: 'text*', group: 'block', defining: true, toDOM: () => ['h3', 0] },
    item: { content: 'text*', group: 'block', toDOM: () => ['div', { class: 'sk-rich-item' }, 0] },
    step: { content: 'text*', group: 'block', toDOM: () => ['div', { class: 'sk-rich-step' }, 0] },
    text: {},
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      toDOM: ({ attrs }) => ['a', { href: attrs['href'] as string, tabindex: '-1' }, 0],
    },
    bold: { toDOM: () => ['strong', 0] },
    italic: { toDOM: () => ['em', 0] },
  },
});

export function docOf(text: RichText): Node {
  const blocks = text.map(({ kind, runs }) =>
    richSchema.node(kind, null, runs.filter((run) => run.text !== '').map(runNode)),
  );
  return richSchema.node('doc', null, blocks.length === 0 ? [richSchema.node('paragraph')] : blocks);
}

/** RT1. What stands in an editor; nothing where it is empty. Empty blocks go, so that files and pages have no holes. */
export function richTextOf(doc: Node): RichText {
  return doc.children
    .map((block): RichBlock => ({ kind: block.type.name as RichBlock['kind'], runs: block.children.map(runOf) }))
    .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
}

function runNode({ text, bold, italic, href }: RichRun): Node {
  const { link, bold: strong, italic: slanted } = richSchema.marks;
  const marks: Mark[] = [
    ...(href === undefined ? [] : [link.create({ href })]),
    ...(bold ? [strong.create()] : []),
    ...(italic ? [slanted.create()] : []),
  ];
  return richSchema.text(text, marks);
}

function runOf(node: Node): RichRun {
  const href = node.marks.find(({ type }) => type === richSchema.marks.link)?.attrs['href'] as string | undefined;
  const has = (name: 'bold' | 'italic'): boolean => node.marks.some(({ type }) => type === richSchema.marks[name]);
  return {
    text: node.text ?? '',
    ...(has('bold') && { bold: true as const }),
    ...(has('italic') && { italic: true as const }),
    ...(href !== undefined && { href }),
  };
}
