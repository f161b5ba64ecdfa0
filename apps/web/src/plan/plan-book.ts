import {
  formatMinutes,
  isWebAddress,
  minutesOfDay,
  plainText,
  plannedAll,
  type MaterialContent,
  type Plan,
  type PlanCommand,
  type PlanRefusal,
  type Poll,
  type RowKind,
} from '@stikkord/domain';
import { CONTENT_FIELD, contentField, withContentField } from './material-commands.ts';
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
    const content = 'content' in command.fields ? command.fields.content : undefined;
    return [
      ...textsIn(command.fields, ['agendaItem', 'question', 'poll', 'content', 'into']),
      ...(poll === null ? [] : textsOfPoll(poll)),
      ...(content === undefined ? [] : textsOfContent(content)),
    ];
  },
  setField: (part, id, field, value, plan) => {
    const poll = pollOf(plan, part, id, field);
    const content = contentOf(plan, part, id, field);
    const fields =
      content !== undefined
        ? { content: withContentField(content, field, value) }
        : poll === undefined
          ? { [field]: value }
          : { poll: poll && withPollField(poll, field, value) };
    return (part === 'meeting' ? { do: 'set-meeting', fields } : { do: 'set', kind: part, id, fields }) as PlanCommand;
  },
  fieldOf(plan, part, id, field) {
    const poll = pollOf(plan, part, id, field);
    if (poll !== undefined) return poll === null ? undefined : pollField(poll, field);
    const content = contentOf(plan, part, id, field);
    if (content !== undefined) return contentField(content, field);
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

/** The content that a field is of; undefined for a material's own fields. */
function contentOf(plan: Plan, part: PlanPart, id: string, field: string): MaterialContent | undefined {
  if (part !== 'material' || !field.startsWith(CONTENT_FIELD)) return undefined;
  return plan.materials.find((material) => material.id === id)?.content;
}

function textsOfContent(content: MaterialContent): string[] {
  const text =
    content.kind === 'text'
      ? plainText(content.text)
      : content.kind === 'link'
        ? content.href
        : content.kind === 'image'
          ? content.alt
          : '';
  return text.trim() === '' ? [] : [text];
}

/** An address as one writes it; "https://" is put before one without. */
function addressReading(typed: string, settled: boolean): FieldReading<PlanRefusal> {
  if (typed === '' || isWebAddress(typed)) return { value: typed };
  const whole = `https://${typed}`;
  if (settled && /^[^\s:/]+\.[^\s]+$/.test(typed) && isWebAddress(whole)) return { value: whole };
  return settled ? { refusal: 'invalid-address' } : 'unfinished';
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
  if (field === `${CONTENT_FIELD}href`) return addressReading(typed, settled);
  if (field === 'due') return dateReading(text, settled, 'invalid-date');
  if (field === 'date') return typed === '' && !settled ? 'unfinished' : dateReading(text, settled, 'invalid-date');
  if (field !== 'start' || typed === '') return { value: field === 'start' ? typed : text };
  const minutes = minutesOfDay(typed);
  const whole = /^\d{1,2}[:.]\d\d$|^\d{4}$/.test(typed);
  if (minutes !== null && (whole || settled)) return { value: formatMinutes(minutes) };
  return settled ? { refusal: 'invalid-time' } : 'unfinished';
}
