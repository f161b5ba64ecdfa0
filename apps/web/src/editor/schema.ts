import type { PlainPoint, Spot } from '@stikkord/documents';
import { Schema, type Node, type ResolvedPos } from 'prosemirror-model';

/** A flat list of points. Plain text only: whatever is pasted, a stikkord is words. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'list' },
    list: { content: 'point+', isolating: true, toDOM: () => ['ul', { class: 'sk-editor-list' }, 0] },
    point: {
      content: 'text*',
      // Keys stay out of the DOM, so that none can come back with a paste.
      attrs: { key: { default: null } },
      toDOM: () => ['li', { class: 'sk-editor-point' }, 0],
    },
    text: {},
  },
});

export function pointNode({ key, text }: PlainPoint): Node {
  return schema.node('point', { key }, text === '' ? [] : [schema.text(text)]);
}

export function documentOf(points: readonly PlainPoint[]): Node {
  return schema.node('doc', null, [schema.node('list', null, points.map(pointNode))]);
}

/** `key` is null on a node that the editor made by itself and that no point stands for yet. */
export function pointsOf(doc: Node): { key: string | null; text: string }[] {
  return doc.child(0).children.map((node) => ({ key: node.attrs['key'] as string | null, text: node.textContent }));
}

/** Position of the point node at `index` (or the list's end). */
export function positionBefore(doc: Node, index: number): number {
  let position = 1;
  for (let i = 0; i < index; i += 1) position += doc.child(0).child(i).nodeSize;
  return position;
}

/** Position in the text of a point; spots outside are brought inside. */
export function positionOf(doc: Node, { index, offset }: Spot): number {
  const at = Math.min(Math.max(index, 0), doc.child(0).childCount - 1);
  return positionBefore(doc, at) + 1 + Math.min(offset, doc.child(0).child(at).content.size);
}

/** The spot of a position, or null where it is not in a point's text. */
export function spotOf($position: ResolvedPos): Spot | null {
  return $position.depth === 2 ? { index: $position.index(1), offset: $position.parentOffset } : null;
}
