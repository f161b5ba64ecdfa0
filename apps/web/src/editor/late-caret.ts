import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { spotOf } from './schema.ts';

/**
 * The browser tells of a moved caret a moment late: a quick hand has pressed the next key by then, or another has written.
 * Gives the transaction that takes the caret as it is, or null where that is known already.
 */
export function lateCaret(view: EditorView): Transaction | null {
  const { dom, state } = view;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (view.composing || !anchorNode || !focusNode || !dom.contains(anchorNode) || !dom.contains(focusNode)) return null;
  const anchor = view.posAtDOM(anchorNode, anchorOffset!);
  const head = view.posAtDOM(focusNode, focusOffset!);
  if (anchor === state.selection.anchor && head === state.selection.head) return null;
  if (!spotOf(state.doc.resolve(anchor)) || !spotOf(state.doc.resolve(head))) return null;
  return state.tr.setSelection(TextSelection.create(state.doc, anchor, head));
}
