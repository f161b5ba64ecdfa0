import type { LitElement } from 'lit';

/** Where a key leads in a list of `count` options from `at`, round its ends; null: it doesn't lead anywhere. */
export function listStep(key: string, at: number, count: number): number | null {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  if (count === 0) return 0;
  return key === 'ArrowDown' ? (at + 1) % count : (at + count - 1) % count;
}

/** The option that one has stepped to is seen. */
export function showOption(panel: LitElement): void {
  void panel.updateComplete.then(() =>
    panel.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
  );
}
