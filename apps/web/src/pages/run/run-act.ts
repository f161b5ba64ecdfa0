import type { FacilitatorCommand, RoomPlanCommand } from '@stikkord/protocol';

/** What an element of the run page asks for, in a `sk-run` event. `said`: a sentence that says what was done. */
export type RunAct = CommandAct | PlanAct;

/** `undo`: what takes it back, offered when it is done. */
export interface CommandAct {
  readonly command: FacilitatorCommand;
  readonly said: string;
  readonly undo?: readonly FacilitatorCommand[] | null;
}

/** Rows of the agenda; the server says what takes it back. */
export interface PlanAct {
  readonly plan: readonly RoomPlanCommand[];
  readonly said: string;
}

export function fireRun(from: EventTarget, detail: RunAct): void {
  from.dispatchEvent(new CustomEvent('sk-run', { detail, bubbles: true }));
}
