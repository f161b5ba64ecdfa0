import type { GroupId, PointId, SectionId } from '@stikkord/domain';
import { similarPoints, PointIndex } from '@stikkord/suggest';
import type { FilterFacts } from './board-filter.ts';
import type { BoardDesk } from './board-desk.ts';
import { folded } from './folded.ts';
import { claims } from './presence.ts';

/** Below this, two points share hardly more than a common word. */
const SIMILAR = 0.25;
/** More would be a list to read, not an answer. */
const SIMILAR_MAX = 40;

/** What the filter asks of the world: who has claimed what, in which round a point came, and what is similar to it. */
export function factsOf(desk: BoardDesk, rounds: ReadonlyMap<PointId, number>): FilterFacts {
  const { others, claims: own, model } = desk;
  const { like } = model.filter;
  return {
    claimed: (group: GroupId, section: SectionId) => others.some((each) => claims(each.claims, group, section)),
    mine: (group: GroupId, section: SectionId) => claims(own, group, section),
    round: (id: PointId) => rounds.get(id) ?? 1,
    like: like === null ? null : new Set(similarTo(desk, like)),
  };
}

/** The points most similar to this one, the likest first. */
export function similarTo(desk: BoardDesk, id: PointId): readonly PointId[] {
  const { model } = desk;
  const texts = [...model.allStanding()].map((point) => ({ id: point.id, text: folded(point.text) }));
  return similarPoints(new PointIndex(texts), id)
    .filter(({ score }) => score >= SIMILAR)
    .slice(0, SIMILAR_MAX)
    .map(({ point }) => point);
}
