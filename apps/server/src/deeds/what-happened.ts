import type { AgendaItemId, GroupId, QuestionId, RunCommand } from '@stikkord/domain';
import type { Happened, RoomPlanCommand } from '@stikkord/protocol';
import type { WhatHappened } from '../live/meeting-rooms.ts';

/** What a facilitator's command is to the other facilitators' pages. `act`: the word that the page gave with it. */
export function commandHappened(command: RunCommand, act = ''): WhatHappened {
  const about: { agendaItem?: AgendaItemId; question?: QuestionId; group?: GroupId } = {};
  if ('agendaItem' in command && command.agendaItem !== null) about.agendaItem = command.agendaItem;
  if ('question' in command) about.question = command.question;
  if ('group' in command) about.group = command.group;
  if (command.do === 'show' && 'question' in command.stage) about.question = command.stage.question;
  return { act, command: command.do, about };
}

/** The same of a change of rows and groups: about the first of them. */
export function planHappened([first]: readonly RoomPlanCommand[], act = ''): WhatHappened {
  const about: Happened['about'] = !first
    ? {}
    : first.kind === 'agenda'
      ? { agendaItem: first.id }
      : { group: first.id };
  return { act, command: 'plan', about };
}
