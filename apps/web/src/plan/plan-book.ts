import {
  formatMinutes,
  minutesOfDay,
  plannedAll,
  type Plan,
  type PlanCommand,
  type PlanRefusal,
  type Poll,
  type RowKind,
} from '@stikkord/domain';
import { POLL_FIELD, pollField, textsOfPoll, withPollField } from './poll-fields.ts';
import { dateReading, replacesFields, textsIn, type EditBook, type FieldReading } from '../editing/edit-book.ts';

export type PlanPart = RowKind | 'meeting';

/** A plan as something that is edited: its parts are the meeting itself and its kinds of rows. */
export const PLAN_BOOK: EditBook<Plan, PlanCommand, PlanRefusal, PlanPart> = {
  unknown: 'unknown-row',
  applied(plan, commands) {
    const decision = plannedAll(plan, commands);
    return decision.ok ? { ok: true, value: decision.plan, inverse: decision.inverse } : decision;
  },
  replaces: replacesFields,
  isDone(plan, command) {
    if (command.do === 'set-meeting' || command.do === 'set' || command.do === 'move') return false;
    const row = rowsOf(plan)[command.kind].find(({ id }) => id === command.id);
    return row !== undefined && (command.do === 'add' || row.deleted === (command.do === 'delete'));
  },
  partOf: (command) => ('kind' in command ? command.kind : 'meeting'),
  textsOf(command) {
    if (!('fields' in command)) return [];
    const poll = 'poll' in command.fields ? (command.fields.poll ?? null) : null;
    return [...textsIn(command.fields, ['agendaItem', 'poll']), ...(poll === null ? [] : textsOfPoll(poll))];
  },
  setField: (part, id, field, value, plan) => {
    const poll = pollOf(plan, part, id, field);
    const fields = poll === undefined ? { [field]: value } : { poll: poll && withPollField(poll, field, value) };
    return (part === 'meeting' ? { do: 'set-meeting', fields } : { do: 'set', kind: part, id, fields }) as PlanCommand;
  },
  fieldOf(plan, part, id, field) {
    const poll = pollOf(plan, part, id, field);
    if (poll !== undefined) return poll === null ? undefined : pollField(poll, field);
    const holder = part === 'meeting' ? plan : rowsOf(plan)[part].find((row) => row.id === id);
    return (holder as Readonly<Record<string, unknown>> | undefined)?.[field];
  },
  readField,
};

/** The poll that a field is of; undefined for a question's own fields. */
function pollOf(plan: Plan, part: PlanPart, id: string, field: string): Poll | null | undefined {
  if (part !== 'question' || !field.startsWith(POLL_FIELD)) return undefined;
  return plan.questions.find((question) => question.id === id)?.poll;
}

function rowsOf({
  groups,
  agenda,
  questions,
  sections,
  materials,
}: Plan): Record<RowKind, readonly { readonly id: string; readonly deleted: boolean }[]> {
  return { group: groups, agenda, question: questions, section: sections, material: materials };
}

/** A number of something; empty says none. */
function countReading(typed: string): FieldReading<PlanRefusal> {
  if (typed === '') return { value: null };
  return /^\d{1,6}$/.test(typed) ? { value: Number(typed) } : { refusal: 'invalid-number' };
}

function readField(field: string, text: string, settled: boolean): FieldReading<PlanRefusal> {
  const typed = text.trim();
  if (field === 'minutes') {
    const minutes = /^(\d*)\s*(?:min\.?|minutt|minutter)?$/i.exec(typed);
    return minutes ? { value: minutes[1] === '' ? null : Number(minutes[1]) } : { refusal: 'invalid-time' };
  }
  if (field === `${POLL_FIELD}characters`) return countReading(typed);
  if (field === 'date') return typed === '' && !settled ? 'unfinished' : dateReading(text, settled, 'invalid-date');
  if (field !== 'start' || typed === '') return { value: field === 'start' ? typed : text };
  const minutes = minutesOfDay(typed);
  const whole = /^\d{1,2}[:.]\d\d$|^\d{4}$/.test(typed);
  if (minutes !== null && (whole || settled)) return { value: formatMinutes(minutes) };
  return settled ? { refusal: 'invalid-time' } : 'unfinished';
}
