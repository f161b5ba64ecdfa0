import type { DraftAct } from './sk-draft.ts';

/** What a key means on a draft: an act, or which draft is gone to. */
export type DraftKey = { readonly act: DraftAct } | { readonly to: number };

const ACTS: ReadonlyMap<string, DraftAct> = new Map([
  ['Delete', { do: 'drop' }],
  ['F2', { do: 'rename' }],
  ['m', { do: 'add' }],
  ['M', { do: 'add' }],
]);

/**
 * Null: nothing. `at`: the draft that one is on, of `count`; `open`: all of its points are seen; `itself`: it has the focus, not
 * a button in it, whose Enter is its own.
 */
export function draftKey(
  key: string,
  { at, count, open, itself }: { at: number; count: number; open: boolean; itself: boolean },
): DraftKey | null {
  const steps = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', count - 1],
  ]);
  const to = steps.get(key);
  if (to !== undefined) return { to: Math.max(0, Math.min(to, count - 1)) };
  if (key === 'Enter') return itself ? { act: { do: 'use' } } : null;
  if (key === (open ? 'ArrowLeft' : 'ArrowRight')) return { act: { do: 'fold' } };
  const act = ACTS.get(key);
  return act ? { act } : null;
}
