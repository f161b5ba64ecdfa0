import {
  placementOf,
  type Board,
  type PointId,
  type Summary,
  type SummaryPoint,
  type WithdrawnPoint,
} from '@stikkord/domain';

/**
 * Where a point stands: `tray`, `parked`, or a theme's id behind `theme:`. What its group withdrew stands where it stood, and
 * in `withdrawn` where that is gone.
 */
export type Place = string;

/** A point as it stands on the board; a withdrawn one has its last text and no more. */
export type Standing = SummaryPoint | WithdrawnPoint;

/** What a summary says, looked up by point and by place. */
export interface Places {
  /** The ids in each place, in the order of the board; without those that are laid on others. */
  readonly lists: ReadonlyMap<Place, readonly PointId[]>;
  readonly placeOf: ReadonlyMap<PointId, Place>;
  /** All points, those laid on others too, each in the order in which it stands on the board. */
  readonly standing: ReadonlyMap<PointId, Standing>;
  /** The head of the stack, for those that are laid on another. */
  readonly headOf: ReadonlyMap<PointId, PointId>;
}

export const NO_PLACES: Places = { lists: new Map(), placeOf: new Map(), standing: new Map(), headOf: new Map() };

export function placesOf(board: Board, summary: Summary): Places {
  const lists = new Map<Place, readonly PointId[]>();
  const placeOf = new Map<PointId, Place>();
  const standing = new Map<PointId, Standing>();
  const headOf = new Map<PointId, PointId>();
  const stand = (place: Place, points: readonly Standing[]): void => {
    lists.set(
      place,
      points.map((point) => point.id),
    );
    for (const point of points) {
      placeOf.set(point.id, place);
      standing.set(point.id, point);
      for (const member of samePoints(point)) {
        placeOf.set(member.id, place);
        standing.set(member.id, member);
        headOf.set(member.id, point.id);
      }
    }
  };
  const homes = withdrawnByHome(summary);
  stand('tray', summary.unsorted);
  for (const theme of summary.themes)
    for (const part of [theme, ...theme.themes]) {
      const place = `theme:${part.id}`;
      stand(place, amongOthers(board, part.points, homes.get(place) ?? []));
    }
  stand('parked', amongOthers(board, summary.parked, homes.get('parked') ?? []));
  stand('withdrawn', homes.get('withdrawn') ?? []);
  return { lists, placeOf, standing, headOf };
}

function withdrawnByHome(summary: Summary): ReadonlyMap<Place, readonly WithdrawnPoint[]> {
  const homes = new Map<Place, WithdrawnPoint[]>();
  for (const point of summary.withdrawn) {
    const home = point.parked ? 'parked' : point.theme === null ? 'withdrawn' : `theme:${point.theme}`;
    const there = homes.get(home);
    if (there) there.push(point);
    else homes.set(home, [point]);
  }
  return homes;
}

/** BD11. Withdrawn points among those that are present, in the order in which they were placed; after what they were laid on. */
function amongOthers(
  board: Board,
  present: readonly SummaryPoint[],
  withdrawn: readonly WithdrawnPoint[],
): readonly Standing[] {
  if (withdrawn.length === 0) return present;
  const orderOf = (id: PointId): string => placementOf(board, id)?.order ?? '';
  const all: Standing[] = [...present];
  for (const point of withdrawn) {
    const onto = point.onto === null ? -1 : all.findIndex(({ id }) => id === point.onto);
    const order = orderOf(point.id);
    const before = onto >= 0 ? onto + 1 : all.findIndex(({ id }) => orderOf(id) > order);
    all.splice(before < 0 ? all.length : before, 0, point);
  }
  return all;
}

/** Those that are laid on the point. */
export function samePoints(point: Standing | undefined): readonly SummaryPoint[] {
  return point && 'same' in point ? point.same : [];
}

/** The points, and those that are laid on them: what counts say. */
export function withLaid(
  model: { readonly standing: (id: PointId) => Standing | undefined },
  ids: readonly PointId[],
): readonly PointId[] {
  return ids.flatMap((id) => [id, ...samePoints(model.standing(id)).map((same) => same.id)]);
}

/** True where both would be drawn alike. */
export function sameStanding(a: Standing | undefined, b: Standing | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.text !== b.text) return false;
  if (!('same' in a) || !('same' in b)) return 'same' in a === 'same' in b;
  return (
    a.original === b.original &&
    a.group === b.group &&
    a.section === b.section &&
    a.under === b.under &&
    a.quote === b.quote &&
    a.partOf === b.partOf &&
    goesTo(a) === goesTo(b) &&
    a.same.length === b.same.length &&
    a.same.every((each, at) => each.id === b.same[at]!.id && sameStanding(each, b.same[at]))
  );
}

function goesTo(point: SummaryPoint): string {
  return 'goesTo' in point ? String(point.goesTo) : '';
}

/** True for what its group took away after it was sorted. */
export function isWithdrawnStanding(point: Standing | undefined): boolean {
  return point !== undefined && !('group' in point);
}
