import type { PointsBinding, Spot } from '@stikkord/documents';
import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import { memberNumber } from './caret-sharing.ts';
import { positionOf } from './schema.ts';

/** Where somebody's caret is: what each editor says under `caret` in its awareness. */
export interface SharedCaret {
  readonly section: string;
  readonly anchor: unknown;
  readonly head: unknown;
}

export interface RemoteCaretsOptions {
  readonly doc: Node;
  readonly binding: PointsBinding;
  readonly awareness: Awareness;
  readonly section: string;
  readonly word: (number: number) => string;
  /** Nobody's caret is drawn in this point: something is being composed there. */
  readonly without: string | null;
}

const HUES = 8;

/** The others' carets and selections in this section. What they say is not trusted: places that make no sense are left out. */
export function remoteCarets({ doc, binding, awareness, section, word, without }: RemoteCaretsOptions): Decoration[] {
  const decorations: Decoration[] = [];
  const spot = (place: unknown): Spot | null => {
    const found = binding.findPlace(place);
    if (!found || found.key === without) return null;
    return { index: indexOf(doc, found.key), offset: found.offset };
  };
  for (const [client, state] of awareness.getStates()) {
    const caret = (state as { caret?: Partial<SharedCaret> | null }).caret;
    if (client === awareness.clientID || typeof caret !== 'object' || caret?.section !== section) continue;
    const at = spot(caret.head);
    if (!at || at.index < 0) continue;
    const number = memberNumber(state);
    const hue = String(((number + HUES - 1) % HUES) + 1);
    const head = positionOf(doc, at);
    const from = spot(caret.anchor);
    const anchor = from && from.index >= 0 ? positionOf(doc, from) : head;
    decorations.push(
      Decoration.widget(head, () => caretElement(hue, number === 0 ? '' : word(number)), {
        // A new element for each point and not for each letter: its word shows for a moment, then goes.
        key: `${client} ${number} ${doc.child(0).child(at.index).attrs['key']}`,
        side: 10,
        ignoreSelection: true,
      }),
    );
    if (anchor !== head) {
      const range = { class: 'sk-editor-others-selection', 'data-hue': hue };
      decorations.push(Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), range));
    }
  }
  return decorations;
}

function indexOf(doc: Node, key: string): number {
  return doc.child(0).children.findIndex((node) => node.attrs['key'] === key);
}

function caretElement(hue: string, word: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'sk-editor-caret';
  caret.dataset['hue'] = hue;
  if (word !== '') caret.dataset['word'] = word;
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}

/** Near the end of the line the words turn to the other side, so that the page stays as wide as the screen. */
export function turnWords(text: HTMLElement): void {
  for (const caret of text.querySelectorAll<HTMLElement>('.sk-editor-caret'))
    caret.toggleAttribute('data-turned', caret.offsetLeft > (caret.offsetParent?.clientWidth ?? 0) * 0.6);
}
