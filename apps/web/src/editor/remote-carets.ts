import type { PointsBinding, Spot } from '@stikkord/documents';
import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import { positionOf } from './schema.ts';

/** Where somebody's caret is: what each editor says under `caret` in its awareness. Never a name. */
export interface SharedCaret {
  readonly section: string;
  readonly anchor: unknown;
  readonly head: unknown;
}

const HUES = 8;

/** The others' carets and selections in this section. What they say is not trusted: places that make no sense are left out. */
export function remoteCarets(
  doc: Node,
  binding: PointsBinding,
  awareness: Awareness,
  section: string,
  word: string,
): Decoration[] {
  const decorations: Decoration[] = [];
  const position = (place: unknown): number | null => {
    const found = binding.findPlace(place);
    const spot: Spot | null = found && {
      index: binding.points.findIndex((point) => point.key === found.key),
      offset: found.offset,
    };
    return spot && positionOf(doc, spot);
  };
  for (const [client, state] of awareness.getStates()) {
    const caret = (state as { caret?: Partial<SharedCaret> | null }).caret;
    if (client === awareness.clientID || typeof caret !== 'object' || caret?.section !== section) continue;
    const head = position(caret.head);
    if (head === null) continue;
    const anchor = position(caret.anchor) ?? head;
    const hue = String((client % HUES) + 1);
    decorations.push(
      Decoration.widget(head, () => caretElement(hue, word), {
        // A new element for each place: its word shows for a moment, then goes.
        key: `caret-${client}-${head}`,
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

function caretElement(hue: string, word: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'sk-editor-caret';
  caret.dataset['hue'] = hue;
  caret.dataset['word'] = word;
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}
