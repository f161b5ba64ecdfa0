import type { AgendaItemId, GroupId, MaterialId, MessageId, QuestionId } from './ids.ts';
import type { Plan } from './plan.ts';
import { refuse, type Result } from './result.ts';
import type { RoomClock, StartParts } from './room.ts';
import type { Run } from './run.ts';

/** What facilitators do in the room, and groups where it says so. */
export type RoomCommand =
  | {
      readonly do: 'start-row';
      readonly agendaItem: AgendaItemId;
      /** The row that was on when it was pressed: where another is on by now, nothing is started. */
      readonly from: AgendaItemId | null;
      readonly parts: StartParts;
      /** The row's questions close by themselves a minute after its clock. */
      readonly closes: boolean;
    }
  /** The newest start, named by its row, is as if it had not been. */
  | { readonly do: 'take-back-start'; readonly agendaItem: AgendaItemId }
  | { readonly do: 'skip-row'; readonly agendaItem: AgendaItemId; readonly skipped: boolean }
  /** Null: as planned. The clock of a row that is on follows. */
  | { readonly do: 'stretch-row'; readonly agendaItem: AgendaItemId; readonly minutes: number | null }
  | {
      readonly do: 'start-clock';
      /** Whole minutes, from now. */
      readonly minutes: number;
      readonly agendaItem: AgendaItemId | null;
      readonly closes: readonly QuestionId[];
    }
  /** Plus or minus whole minutes. */
  | { readonly do: 'stretch-clock'; readonly by: number }
  | { readonly do: 'pause-clock' }
  | { readonly do: 'go-on-clock' }
  | { readonly do: 'clock-closes'; readonly questions: readonly QuestionId[] }
  | { readonly do: 'stop-clock' }
  /** The way back from stopping, or starting another. */
  | { readonly do: 'set-clock'; readonly clock: RoomClock | null }
  /** Null: as what it belongs to says. */
  | { readonly do: 'show-material'; readonly material: MaterialId; readonly shown: boolean | null }
  | {
      readonly do: 'tell';
      readonly id: MessageId;
      readonly text: string;
      /** Null: all. */
      readonly groups: readonly GroupId[] | null;
    }
  | { readonly do: 'untell'; readonly id: MessageId }
  /** By a group. */
  | { readonly do: 'read-message'; readonly id: MessageId; readonly group: GroupId }
  | { readonly do: 'come'; readonly group: GroupId; readonly coming: boolean }
  /** By the server, for somebody who arrives. */
  | { readonly do: 'draw-lot'; readonly group: GroupId };

export type RoomRefusal =
  | 'moved-meanwhile'
  | 'nothing-to-take-back'
  | 'no-clock'
  | 'no-minutes'
  | 'unknown-material'
  | 'unknown-message'
  | 'text-too-long'
  | 'no-text';

export function roomAfter(
  run: Run,
  plan: Plan,
  command: RoomCommand,
  now: number,
): Result<{ run: Run }, RoomRefusal | 'unknown-row' | 'unknown-group' | 'unknown-question' | 'meeting-over'> {
  void [run, plan, now];
  return refuse(command.do === 'tell' ? 'no-text' : 'unknown-row');
}
