import {
  formatMinutes,
  minutesOfDay,
  plannedAll,
  type Plan,
  type PlanCommand,
  type PlanRefusal,
  type RowKind,
} from '@stikkord/domain';
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
  textsOf: (command) => ('fields' in command ? textsIn(command.fields, ['agendaItem']) : []),
  setField: (part, id, field, value) => {
    const fields = { [field]: value };
    return (part === 'meeting' ? { do: 'set-meeting', fields } : { do: 'set', kind: part, id, fields }) as PlanCommand;
  },
  fieldOf(plan, part, id, field) {
    const holder = part === 'meeting' ? plan : rowsOf(plan)[part].find((row) => row.id === id);
    return (holder as Readonly<Record<string, unknown>> | undefined)?.[field];
  },
  readField,
};

function rowsOf({
  groups,
  agenda,
  questions,
  sections,
}: Plan): Record<RowKind, readonly { readonly id: string; readonly deleted: boolean }[]> {
  return { group: groups, agenda, question: questions, section: sections };
}

function readField(field: string, text: string, settled: boolean): FieldReading<PlanRefusal> {
  const typed = text.trim();
  if (field === 'minutes') {
    const minutes = /^(\d*)\s*(?:min\.?|minutt|minutter)?$/i.exec(typed);
    return minutes ? { value: minutes[1] === '' ? null : Number(minutes[1]) } : { refusal: 'invalid-time' };
  }
  if (field === 'date') return typed === '' && !settled ? 'unfinished' : dateReading(text, settled, 'invalid-date');
  if (field !== 'start' || typed === '') return { value: field === 'start' ? typed : text };
  const minutes = minutesOfDay(typed);
  const whole = /^\d{1,2}[:.]\d\d$|^\d{4}$/.test(typed);
  if (minutes !== null && (whole || settled)) return { value: formatMinutes(minutes) };
  return settled ? { refusal: 'invalid-time' } : 'unfinished';
}
