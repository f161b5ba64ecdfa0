import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { RichBlock } from '@stikkord/domain';
import { TextSelection, type Command, type EditorState, type Plugin } from 'prosemirror-state';
import { richSchema } from './rich-schema.ts';

type Kind = RichBlock['kind'];
export type RichMark = 'bold' | 'italic';

/** RT3. The block becomes of that kind; a paragraph again where it was already. */
export function toggleBlock(kind: Kind): Command {
  return (state, dispatch) =>
    setBlockType(richSchema.nodes[kindNow(state) === kind ? 'paragraph' : kind])(state, dispatch);
}

export function toggleLook(mark: RichMark): Command {
  return toggleMark(richSchema.marks[mark]);
}

/** The kind of the block that the caret is in. */
export function kindNow(state: EditorState): Kind {
  return state.selection.$from.parent.type.name as Kind;
}

/** True where what is marked, or what would be typed, looks so. */
export function looksSo(state: EditorState, mark: RichMark | 'link'): boolean {
  const { from, to, empty, $from } = state.selection;
  const type = richSchema.marks[mark];
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

/** The address of the link that the caret is in; empty where it is in none. */
export function linkNow(state: EditorState): string {
  const { $from, from, to } = state.selection;
  let href = '';
  const find = (marks: readonly { type: unknown; attrs: Record<string, unknown> }[]): void => {
    const found = marks.find(({ type }) => type === richSchema.marks.link);
    if (found && href === '') href = found.attrs['href'] as string;
  };
  find($from.marks());
  state.doc.nodesBetween(from, to, (node) => find(node.marks));
  return href;
}

/** RT4. What is marked leads there; with nothing marked, the address itself is written. Empty: it leads nowhere any more. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { link } = richSchema.marks;
    const { from, to, empty } = linked(state);
    const { tr } = state;
    if (href === '') tr.removeMark(from, to, link);
    else if (empty) tr.insert(from, richSchema.text(href, [link.create({ href })]));
    else tr.removeMark(from, to, link).addMark(from, to, link.create({ href }));
    dispatch?.(tr);
    return true;
  };
}

/** What is marked, or else the whole of the link that the caret is in. */
function linked({ selection, doc }: EditorState): { from: number; to: number; empty: boolean } {
  const { from, to, empty, $from } = selection;
  const mark = richSchema.marks.link.isInSet($from.marks());
  if (!empty || !mark) return { from, to, empty };
  let [start, end] = [from, to];
  doc.nodesBetween($from.start(), $from.end(), (node, at) => {
    if (node.isText && mark.isInSet(node.marks) && at <= from && at + node.nodeSize >= to)
      [start, end] = [at, at + node.nodeSize];
  });
  return { from: start, to: end, empty: start === end };
}

/** RT3. Enter goes on with a list; in an empty item it ends it. After a heading comes a paragraph. */
const enter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const kind = kindNow(state);
  if (!empty || kind === 'paragraph') return false;
  if ($from.parent.content.size === 0) return setBlockType(richSchema.nodes.paragraph)(state, dispatch);
  const next =
    kind === 'heading' && $from.parentOffset === $from.parent.content.size
      ? [{ type: richSchema.nodes.paragraph }]
      : undefined;
  dispatch?.(state.tr.split($from.pos, 1, next).scrollIntoView());
  return true;
};

/** RT3. Backspace at the start of an item or a heading makes it a paragraph first. */
const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || kindNow(state) === 'paragraph') return false;
  return setBlockType(richSchema.nodes.paragraph)(state, dispatch);
};

/** RT3. "- " and "1. " at the start of a paragraph begin a list. True where they did. */
export function beginList(
  state: EditorState,
  from: number,
  text: string,
): ((state: EditorState) => EditorState['tr']) | null {
  const $at = state.doc.resolve(from);
  if (text !== ' ' || kindNow(state) !== 'paragraph') return null;
  const before = $at.parent.textContent.slice(0, $at.parentOffset);
  const kind = /^[-*•–]$/.test(before) ? 'item' : /^1[.)]$/.test(before) ? 'step' : null;
  if (kind === null) return null;
  return ({ tr }) => {
    tr.delete($at.start(), from).setBlockType($at.start(), undefined, richSchema.nodes[kind]);
    return tr.setSelection(TextSelection.create(tr.doc, $at.start()));
  };
}

/** Keys of the editor. Tab is left alone: it goes on to the next field. `link`: somebody wants to write an address. */
export function richPlugins(link: () => void): Plugin[] {
  return [
    history(),
    keymap({
      'Mod-b': toggleLook('bold'),
      'Mod-i': toggleLook('italic'),
      'Mod-k': () => {
        link();
        return true;
      },
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Shift-Mod-7': toggleBlock('step'),
      'Shift-Mod-8': toggleBlock('item'),
      Enter: chainCommands(enter, baseKeymap['Enter']!),
      Backspace: chainCommands(backspace, baseKeymap['Backspace']!),
    }),
    keymap(Object.fromEntries(Object.entries(baseKeymap).filter(([key]) => key !== 'Tab'))),
  ];
}
