import { keydownHandler } from 'prosemirror-keymap';
import { backspace, enter, forwardDelete, type PlannedAct } from './acts.ts';

export interface PointKeyHost {
  readonly plan: (act: PlannedAct) => boolean;
  readonly move: (way: 'up' | 'down') => boolean;
  readonly goBack: (way: 'undo' | 'redo') => boolean;
}

/** The editor's keys. Tab is not among them: it moves the focus on, as everywhere. */
export function pointKeys({ plan, move, goBack }: PointKeyHost): ReturnType<typeof keydownHandler> {
  const keys: Parameters<typeof keydownHandler>[0] = {
    Enter: () => plan(enter),
    'Shift-Enter': () => plan(enter),
    'Alt-ArrowUp': () => move('up'),
    'Alt-ArrowDown': () => move('down'),
    'Mod-z': () => goBack('undo'),
    'Mod-y': () => goBack('redo'),
    'Mod-Shift-z': () => goBack('redo'),
  };
  for (const modifier of ['', 'Mod-', 'Alt-', 'Shift-']) {
    keys[`${modifier}Backspace`] = () => plan(backspace);
    keys[`${modifier}Delete`] = () => plan(forwardDelete);
  }
  return keydownHandler(keys);
}
