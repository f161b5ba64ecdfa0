import type { ParticipantSlices, QuestionSlice } from '@stikkord/protocol';
import { roomClock } from './room-clock.ts';

/** There is something of the room to show. `kept`: what the device remembers of it. */
export function wantsRoom(slices: Partial<ParticipantSlices>, question: QuestionSlice | null, kept: unknown): boolean {
  const { messages, materials, own } = slices;
  return (
    !customElements.get('sk-room-top') &&
    !!(
      kept ||
      roomClock(slices, question) ||
      messages?.length ||
      materials?.length ||
      question?.due ||
      own?.hand ||
      own?.merged
    )
  );
}
