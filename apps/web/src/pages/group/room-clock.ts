import type { RoomClock } from '@stikkord/domain';
import type { ParticipantSlices, QuestionSlice } from '@stikkord/protocol';

/**
 * What is counted down beside a question. RC1 The room's clock, which says no more of closing than concerns this question; or
 * RC2, where that closes at another time than by the clock, that. Null: nothing.
 */
export function roomClock(
  { clock }: Pick<Partial<ParticipantSlices>, 'clock'>,
  question: QuestionSlice | null,
): { readonly clock: RoomClock | null; readonly closesAt: number | null } | null {
  const closes = clock?.closes.filter((id) => id === question?.id) ?? [];
  const closesAt = question?.status === 'open' ? question.closesAt : null;
  if (closesAt !== null && closes.length === 0) return { clock: null, closesAt };
  return clock ? { clock: { ...clock, closes }, closesAt: null } : null;
}
