/** In CSS pixels, from the top left of what is seen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const EDGE = 8;
const GAP = 4;

/**
 * Where a panel of this size stands beside what it is about: under it where there is room, else over it, else where there
 * is most room; never outside the screen. `end`: its right edge under the anchor's.
 */
export function panelPlace(
  anchor: Box,
  panel: Size,
  screen: Size,
  align: 'start' | 'end' = 'start',
): { readonly left: number; readonly top: number } {
  const wanted = align === 'start' ? anchor.left : anchor.right - panel.width;
  const left = within(wanted, EDGE, screen.width - panel.width - EDGE);
  const under = anchor.bottom + GAP;
  const over = anchor.top - GAP - panel.height;
  const fitsUnder = under + panel.height <= screen.height - EDGE;
  const top = fitsUnder || over < EDGE ? under : over;
  return { left, top: within(top, EDGE, screen.height - panel.height - EDGE) };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
