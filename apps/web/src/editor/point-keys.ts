import type { EditorView } from 'prosemirror-view';
import { backspace, enter, forwardDelete, type PlannedAct } from './acts.ts';

export interface PointKeyHost {
  readonly plan: (act: PlannedAct) => boolean;
  readonly move: (way: 'up' | 'down') => boolean;
  /** One step in (1) or out (-1). False: the key is the browser's. */
  readonly indent: (by: 1 | -1) => boolean;
  /** The next Tab is the browser's again. */
  readonly letGo: () => void;
  readonly goBack: (way: 'undo' | 'redo') => boolean;
}

const isMac = /Mac|iP(?:hone|[oa]d)/.test(navigator.platform);

/** The editor's keys. What they leave alone is the browser's, and ProseMirror's after it. */
export function pointKeys({ plan, move, indent, letGo, goBack }: PointKeyHost) {
  return (_view: EditorView, event: KeyboardEvent): boolean => {
    const { key, shiftKey, altKey } = event;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const bare = !altKey && !event.ctrlKey && !event.metaKey;
    if (key === 'Backspace') return plan(backspace);
    if (key === 'Delete') return plan(forwardDelete);
    if (key === 'Enter' && bare) return plan(enter);
    if (key === 'Tab' && bare) return indent(shiftKey ? -1 : 1);
    if (key === 'Escape') letGo();
    if (altKey && !mod && !shiftKey && key === 'ArrowUp') return move('up');
    if (altKey && !mod && !shiftKey && key === 'ArrowDown') return move('down');
    if (!mod || altKey) return false;
    // A keyboard of another script has the letter's place, not the letter.
    const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : (event.code ?? '').slice(3).toLowerCase();
    if (letter === 'z') return goBack(shiftKey ? 'redo' : 'undo');
    return letter === 'y' && !shiftKey && goBack('redo');
  };
}
