import type { PlainPoint } from '@stikkord/documents';
import type { EditorState } from 'prosemirror-state';
import { Decoration } from 'prosemirror-view';
import type { PointEditorLabels } from './labels.ts';
import { spotOf } from './schema.ts';

/** What the editable text says of itself to those who don't see it. */
export function textAttributes(
  { name, placeholder }: PointEditorLabels,
  readOnly: boolean,
  help: string | null,
): Record<string, string> {
  if (readOnly) return { class: 'sk-editor-text', role: 'group', 'aria-label': name };
  return {
    class: 'sk-editor-text',
    role: 'textbox',
    'aria-label': name,
    'aria-multiline': 'true',
    'aria-placeholder': placeholder,
    ...(help !== null && { 'aria-describedby': help }),
    autocapitalize: 'sentences',
    enterkeyhint: 'enter',
  };
}

/** The placeholder, in the empty point that the caret is in, and in the last one. */
export function hints(state: EditorState, hint: string): Decoration[] {
  const list = state.doc.child(0);
  const caret = spotOf(state.selection.$head)?.index;
  const decorations: Decoration[] = [];
  list.forEach((node, offset, index) => {
    if (node.content.size > 0 || (index !== caret && index !== list.childCount - 1)) return;
    const end = offset + 1 + node.nodeSize;
    decorations.push(Decoration.node(offset + 1, end, { class: 'sk-editor-hint', 'data-hint': hint }));
  });
  return decorations;
}

/** How far points are indented. Not in their nodes: another's indenting must not make anew what one is composing in. */
export function levels(state: EditorState, points: readonly PlainPoint[]): Decoration[] {
  const decorations: Decoration[] = [];
  state.doc.child(0).forEach((node, offset, index) => {
    const level = points[index]?.level ?? 0;
    if (level === 0) return;
    decorations.push(Decoration.node(offset + 1, offset + 1 + node.nodeSize, { 'aria-level': String(level + 1) }));
  });
  return decorations;
}
