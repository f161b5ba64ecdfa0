import type { PlanCommand } from './plan-commands.ts';

/** What a facilitator may do to a plan while the meeting goes on: rows of the agenda, and groups. */
export type RoomPlanCommand = Exclude<PlanCommand, { readonly do: 'set-meeting' }> & {
  readonly kind: 'agenda' | 'group';
};

/** PM14. True where a facilitator may do it. */
export function roomPlanMay(command: PlanCommand): command is RoomPlanCommand {
  return command.do !== 'set-meeting' && (command.kind === 'agenda' || command.kind === 'group');
}
