import type { KeyPlace } from './board-keys.ts';

const BESIDE = '.sk-tray-head, .sk-themes-acts, .sk-find';

/**
 * What the keys are about where `target` has the focus: a point, a theme's name, or the tray's heading. A button beside them, as
 * one that a menu has given the focus back to, stands for the theme or the tray: the board's keys are never dead there.
 */
export function keyItem(board: HTMLElement, target: HTMLElement): HTMLElement | null {
  if (!board.contains(target)) return null;
  const own = target.closest<HTMLElement>('[data-rove], #tray-heading');
  if (own || !target.matches('button') || target.closest('.sk-menu, .sk-drop-down')) return own;
  const head = target.closest('.sk-theme-head');
  if (head) return head.querySelector<HTMLElement>('[data-rove]');
  return target.closest(BESIDE) ? board.querySelector<HTMLElement>('#tray-heading') : null;
}

export function keyPlace(item: HTMLElement | null): KeyPlace {
  if (item === null) return 'elsewhere';
  if (item.dataset['theme'] !== undefined) return 'theme';
  return item.dataset['point'] === undefined ? 'home' : 'point';
}
