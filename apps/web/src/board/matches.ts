import type { PointId } from '@stikkord/domain';
import type { BoardModel, Place } from './board-model.ts';
import type { Matches } from './sk-board-find.ts';

/** How many the filter shows, and where; null where there is none. */
export function matchCount(model: BoardModel): Matches | null {
  const { matches } = model;
  if (matches === null) return null;
  let inTray = 0;
  for (const id of matches) if (model.place(id) === 'tray') inTray += 1;
  return { inTray, elsewhere: matches.size - inTray };
}

/** The match after, or before, the point in its place; the first, or last, where one stands on none. Goes round. */
export function matchAfter(
  model: BoardModel,
  from: { readonly id: PointId; readonly place: Place } | null,
  by: 1 | -1,
): PointId | null {
  const { matches } = model;
  const all = model.seenPlaces.flatMap((place) =>
    model.chooseable(place).map((id) => ({ id, place, found: matches === null || matches.has(id) })),
  );
  const at = from === null ? -1 : all.findIndex(({ id, place }) => id === from.id && place === from.place);
  for (let step = 1; step <= all.length; step += 1) {
    const start = at < 0 && by < 0 ? 0 : at;
    const next = all[(((start + by * step) % all.length) + all.length) % all.length]!;
    if (next.found) return next.id;
  }
  return null;
}
