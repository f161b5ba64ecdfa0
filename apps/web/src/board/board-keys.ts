import type { PointAct } from './sk-board-bar.ts';
import type { ThemeAct } from './sk-theme-menu.ts';

/** What a key means on a board. `step`: along the list; `theme`: to another theme's heading; `place`: into theme number n. */
export type KeyMeaning =
  | { readonly key: 'points'; readonly act: PointAct }
  | { readonly key: 'theme-act'; readonly act: ThemeAct['act'] }
  | { readonly key: 'pick'; readonly range: boolean }
  | { readonly key: 'step'; readonly by: number; readonly range: boolean }
  | { readonly key: 'theme'; readonly by: 1 | -1 }
  | { readonly key: 'place'; readonly number: number }
  | { readonly key: 'all' }
  | { readonly key: 'undo' }
  | { readonly key: 'redo' }
  | { readonly key: 'find' };

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
}

const POINT_ACTS: Readonly<Record<string, PointAct>> = {
  m: 'move',
  enter: 'move',
  n: 'new-theme',
  p: 'park',
  u: 'unsort',
  s: 'let-go',
  escape: 'clear',
};

/** `on`: what has the focus. Null: the key means nothing here, and the browser may have it. */
export function keyMeaning(press: KeyPress, on: 'point' | 'theme' | 'elsewhere'): KeyMeaning | null {
  const key = press.key.toLowerCase();
  if (press.mod) {
    if (press.alt) return null;
    if (key === 'z') return { key: press.shift ? 'redo' : 'undo' };
    if (key === 'y' && !press.shift) return { key: 'redo' };
    if (key === 'a' && on === 'point') return { key: 'all' };
    // Ctrl+space, as in file lists.
    return key === ' ' && on === 'point' ? { key: 'pick', range: false } : null;
  }
  if (press.alt) {
    if (on === 'point' && (key === 'arrowup' || key === 'arrowdown'))
      return { key: 'points', act: key === 'arrowup' ? 'up' : 'down' };
    if (on !== 'theme') return null;
    const moves: Readonly<Record<string, ThemeAct['act']>> = {
      arrowup: 'earlier',
      arrowdown: 'later',
      arrowright: 'under',
      arrowleft: 'out',
    };
    const act = moves[key];
    return act ? { key: 'theme-act', act } : null;
  }
  if (on === 'elsewhere') return key === 'escape' ? { key: 'points', act: 'clear' } : null;
  const steps: Readonly<Record<string, number>> = { arrowdown: 1, arrowup: -1, home: -Infinity, end: Infinity };
  if (key in steps) return { key: 'step', by: steps[key]!, range: press.shift && on === 'point' };
  if (key === 'arrowright') return { key: 'theme', by: 1 };
  if (key === 'arrowleft') return { key: 'theme', by: -1 };
  if (key === '/') return { key: 'find' };
  if (on === 'theme') {
    if (key === 'f2') return { key: 'theme-act', act: 'rename' };
    if (key === 'delete') return { key: 'theme-act', act: 'delete' };
    return key === 'n'
      ? { key: 'points', act: 'new-theme' }
      : key === 'escape'
        ? { key: 'points', act: 'clear' }
        : null;
  }
  if (key === ' ') return { key: 'pick', range: press.shift };
  if (/^[1-9]$/.test(key)) return { key: 'place', number: Number(key) };
  const act = POINT_ACTS[key];
  return act ? { key: 'points', act } : null;
}
