/** Where a tile stands, in px of whatever they stand in. */
interface Place {
  readonly left: number;
  readonly top: number;
}

export type TileKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** The tile that a key goes to from `at`, by index, as they stand on the page; null for other keys, and where there is none that way. */
export function tileBeside(places: readonly Place[], at: number, key: string): number | null {
  const from = places[at];
  if (!from) return null;
  const last = places.length - 1;
  switch (key as TileKey) {
    case 'ArrowLeft':
      return at > 0 ? at - 1 : null;
    case 'ArrowRight':
      return at < last ? at + 1 : null;
    case 'Home':
      return at === 0 ? null : 0;
    case 'End':
      return at === last ? null : last;
    case 'ArrowUp':
    case 'ArrowDown': {
      const down = key === 'ArrowDown';
      const tops = places.map(({ top }) => top).filter((top) => (down ? top > from.top : top < from.top));
      if (tops.length === 0) return null;
      const row = down ? Math.min(...tops) : Math.max(...tops);
      const beside = places.flatMap(({ left, top }, index) =>
        top === row ? [{ index, off: Math.abs(left - from.left) }] : [],
      );
      return beside.reduce((best, each) => (each.off < best.off ? each : best)).index;
    }
    default:
      return null;
  }
}
