import type { GroupId, PointId, SectionId } from '@stikkord/domain';
import type { FilterFacts } from './board-filter.ts';
import type { BoardDesk } from './board-desk.ts';
import { claims } from './presence.ts';

/** What the filter asks of the world: who has claimed what, in which round a point came, and what is similar to it. */
export function factsOf(desk: BoardDesk, rounds: ReadonlyMap<PointId, number>): FilterFacts {
  const { others, claims: own, model } = desk;
  const { like } = model.filter;
  return {
    claimed: (group: GroupId, section: SectionId) => others.some((each) => claims(each.claims, group, section)),
    mine: (group: GroupId, section: SectionId) => claims(own, group, section),
    round: (id: PointId) => rounds.get(id) ?? 1,
    like: like === null ? null : new Set(desk.suggester.similar(like)),
  };
}
