import { ACTS, type ActId } from './acts.ts';

/** What a key means on a board. `step`: along the list; `theme`: to another theme's name; `digit`: of a theme's number. */
export type KeyMeaning =
  | { readonly key: 'act'; readonly act: ActId }
  | { readonly key: 'pick'; readonly range: boolean }
  | { readonly key: 'step'; readonly by: number; readonly range: boolean }
  | { readonly key: 'theme'; readonly by: 1 | -1 }
  | { readonly key: 'digit'; readonly digit: string };

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
}

/** What has the focus. `home`: the tray's heading, where it stands when nothing is left to be sorted. */
export type KeyPlace = 'point' | 'theme' | 'home' | 'elsewhere';

/** What a point's act means where a theme's name has the focus. */
const ON_THEMES_TOO: ReadonlySet<ActId> = new Set(['new-theme', 'clear', 'here']);
/** Where nothing of the board has the focus, single keys are the browser's. */
const EVERYWHERE: ReadonlySet<ActId> = new Set(['undo', 'redo', 'clear', 'find', 'next-match', 'previous-match']);
const STEPS: Readonly<Record<string, number>> = { arrowdown: 1, arrowup: -1, home: -Infinity, end: Infinity };

/** Null: the key means nothing here, and the browser may have it. */
export function keyMeaning(press: KeyPress, on: KeyPlace): KeyMeaning | null {
  const key = press.key.toLowerCase();
  const act = actFor(press, on);
  if (act) return { key: 'act', act };
  // Ctrl+space, as in file lists.
  if (on === 'point' && key === ' ' && !press.alt) return { key: 'pick', range: press.shift && !press.mod };
  if (press.mod || press.alt || on === 'elsewhere') return null;
  if (key in STEPS) return { key: 'step', by: STEPS[key]!, range: press.shift && on === 'point' };
  if (key === 'arrowright') return { key: 'theme', by: 1 };
  if (key === 'arrowleft') return { key: 'theme', by: -1 };
  return /^[1-9]$/.test(key) ? { key: 'digit', digit: key } : null;
}

function actFor(press: KeyPress, on: KeyPlace): ActId | null {
  const name = named(press);
  for (const { id, of, keys } of ACTS) {
    if (!keys.some((key) => key.toLowerCase() === name)) continue;
    const here =
      of === 'board'
        ? on !== 'elsewhere' || (EVERYWHERE.has(id) && name !== '/')
        : on === 'elsewhere'
          ? EVERYWHERE.has(id)
          : of === 'theme'
            ? on === 'theme'
            : on === 'point' || ON_THEMES_TOO.has(id);
    if (here && !(id === 'all' && on !== 'point')) return id;
  }
  return null;
}

/** As the acts' keys are written. A sign that is typed with Shift on some keyboards and without on others has none. */
function named({ key, shift, alt, mod }: KeyPress): string {
  const sign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return [mod ? 'control+' : '', alt ? 'alt+' : '', shift && !sign ? 'shift+' : '', key.toLowerCase()].join('');
}
