import type { GroupId, MeetingId } from '@stikkord/domain';
import type { ParticipantSlices, QuestionSlice } from '@stikkord/protocol';
import type * as Y from 'yjs';

/** What a participant's page gives those of its parts whose code comes when there is something to show: see `../../room/`. */
export interface RoomView {
  readonly slices: Partial<ParticipantSlices>;
  readonly code: string;
  readonly meeting: MeetingId | null;
  /** The device is in it; null: in none. */
  readonly group: { readonly id: GroupId; readonly number: number; readonly name: string } | null;
  /** In view. */
  readonly question: QuestionSlice | null;
  /** The group's answer to it, where it is here. */
  readonly doc: Y.Doc | null;
  /** Another device of the group has the pen. */
  readonly penAway: boolean;
  /** The server's clock. */
  readonly now: () => number;
}
