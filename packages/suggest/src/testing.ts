import type { PointText } from './point-index.ts';

/** Points that say these things, with ids from their place. */
export function pointsSaying(...texts: string[]): PointText[] {
  return texts.map((text, at) => ({ id: `g1/s1/${at}`, text }));
}
