import { ran, type GroupId, type Meeting, type RunCommand } from '@stikkord/domain';
import type { signalBody } from '@stikkord/protocol/schemas';
import type { z } from 'zod';

/** What a group's signal means for the run. */
export function signalCommands(group: GroupId, { hand, done, read }: z.output<typeof signalBody>): RunCommand[] {
  const commands: RunCommand[] = [];
  if (hand !== undefined) commands.push({ do: 'raise-hand', group, raised: hand });
  if (done !== undefined) commands.push({ do: 'say-done', group, question: done.question, done: done.done });
  if (read !== undefined) commands.push({ do: 'read-message', group, id: read });
  return commands;
}

/** True where the commands change nothing. */
export function isSaid({ run, plan }: Meeting, commands: readonly RunCommand[], now: number): boolean {
  return commands.every((command) => {
    const decision = ran(run, plan, command, now);
    return decision.ok && decision.run === run;
  });
}
