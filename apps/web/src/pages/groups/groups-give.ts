import type { FacilitatorCommand, RoomPlanCommand } from '@stikkord/protocol';

/** How the parts of the page have something done. `said`: a sentence that says what was done; `done` is called when the server has it. */
export interface GroupsGive {
  readonly run: (command: FacilitatorCommand, said: string, done?: () => void) => void;
  /** Groups; what it takes to undo it is offered. */
  readonly plan: (commands: readonly RoomPlanCommand[], said: string, done?: () => void) => void;
  /** Something else went wrong. */
  readonly fail: (why: string) => void;
}
