import type { PointId } from '@stikkord/domain';
import type { BoardDesk } from './board-desk.ts';
import { saidAlike } from './folded.ts';

/**
 * What "all like this" chooses. First those that say the same but for case, space and punctuation; where those are chosen
 * already, the ones that are similar too. Only what can be seen and isn't laid on another.
 */
export function alikeTo(desk: BoardDesk, points: readonly PointId[]): ReadonlySet<PointId> {
  const { model } = desk;
  const seen = new Set(model.seenPlaces.flatMap((place) => model.chooseable(place)));
  const said = new Set(points.map((id) => saidAlike(model.standing(id)?.text ?? '')));
  const same = new Set(points);
  for (const { id, text } of model.allStanding()) if (seen.has(id) && said.has(saidAlike(text))) same.add(id);
  const { chosen } = model.selection;
  if (![...same].every((id) => chosen.has(id))) return same;
  for (const point of points) for (const id of desk.suggester.similar(point)) if (seen.has(id)) same.add(id);
  return same;
}
