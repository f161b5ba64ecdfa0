import { marksOf, type Board, type PointId } from '@stikkord/domain';
import { folded } from './folded.ts';

/** The places that parked points go to already, the most used first. Those that differ in case and space are one. */
export function goesToUsed(board: Board, parked: Iterable<PointId>): readonly string[] {
  const used = new Map<string, { where: string; count: number }>();
  for (const id of parked) {
    const { goesTo } = marksOf(board, id);
    if (goesTo.trim() === '') continue;
    const known = used.get(folded(goesTo));
    if (known) known.count += 1;
    else used.set(folded(goesTo), { where: goesTo.trim(), count: 1 });
  }
  return [...used.values()].sort((a, b) => b.count - a.count).map(({ where }) => where);
}
