import type { PointRecord } from './meeting-record.ts';

/** EX19. How many points say it: the one that is shown, and those laid on it. */
export function timesSaid({ same = [], said }: PointRecord): number {
  return said ?? same.length + 1;
}

/** EX19. Those laid on a point that say more than that they say the same. */
export function saidOtherwise({
  same = [],
  quote: _quote,
  goesTo: _goesTo,
  said: _said,
  followUps: _followUps,
  ...plain
}: PointRecord): PointRecord[] {
  return same.filter((laid) => JSON.stringify(laid) !== JSON.stringify(plain));
}
