import type { QuestionId } from '@stikkord/domain';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { groupState } from '../run/group-state.ts';
import type { ActivityBook } from './activity-book.ts';
import { lookOf, progressWith } from './group-look.ts';
import { mergedOf, standingAlone } from './message-facts.ts';
import type { GroupTile } from './sk-group-tiles.ts';

/** Every group that people are in, as planned, with how it stands with a question. `now`: the server's clock, in ms since 1970. */
export function groupTiles(
  slices: Partial<FacilitatorSlices>,
  question: QuestionId | null,
  now: number,
  activity: ActivityBook,
): GroupTile[] {
  const { groups = [], hands = [] } = slices;
  return standingAlone(groups).map((group) => {
    const merged = mergedOf(groups, group.id);
    const progress =
      question === null
        ? undefined
        : progressWith([group, ...merged].map(({ id }) => slices[`progress/${question}/${id}`]));
    return {
      id: group.id,
      group,
      merged,
      progress,
      state: groupState(group.devices, progress),
      look: lookOf(group.devices, progress, now),
      hand: hands.includes(group.id),
      levels: activity.levels(group.id, now),
    };
  });
}
