/** Bodies of requests, checked. Pages import types only: zod stays on the server. */
import type { FacilitatorCommand } from '../api.ts';
import type { PlanCommand } from '@stikkord/domain';
import { AGENDA_TEXT_MAX, GROUPS_MAX, LANGUAGES, NAME_MAX, PROMPT_MAX, TITLE_MAX } from '@stikkord/domain';
import { z } from 'zod';

const id = z.string().regex(/^[0-9A-Za-z_.-]{1,120}$/);
const before = id.nullable();
const language = z.enum(LANGUAGES as ['nb', 'nn', 'en']);
const date = z.iso.date();

export const setUpBody = z.strictObject({
  key: z.string().max(200),
  name: z.string().trim().min(1).max(NAME_MAX),
  email: z.email().max(254),
  password: z.string().min(8).max(128),
});

export const newMeetingBody = z.strictObject({
  title: z.string().trim().min(1).max(TITLE_MAX),
  date,
  language,
  /** Names, or empty strings for groups known by number. */
  groups: z.array(z.string().trim().max(NAME_MAX)).max(GROUPS_MAX),
});

const groupFields = z.strictObject({ name: z.string().max(NAME_MAX).optional() });
const agendaFields = z.strictObject({
  start: z.string().max(20).optional(),
  minutes: z.int().min(0).max(1440).nullable().optional(),
  what: z.string().max(AGENDA_TEXT_MAX).optional(),
  how: z.string().max(AGENDA_TEXT_MAX).optional(),
  who: z.string().max(AGENDA_TEXT_MAX).optional(),
});
const questionFields = z.strictObject({
  prompt: z.string().max(PROMPT_MAX).optional(),
  agendaItem: id.nullable().optional(),
});
const sectionFields = z.strictObject({ title: z.string().max(TITLE_MAX).optional() });
const kind = z.enum(['group', 'agenda', 'question', 'section']);

export const planCommand = z.union([
  z.strictObject({
    do: z.literal('set-meeting'),
    fields: z.strictObject({
      title: z.string().max(TITLE_MAX).optional(),
      date: date.optional(),
      language: language.optional(),
    }),
  }),
  z.strictObject({ do: z.literal('add'), kind: z.literal('group'), id, before, fields: groupFields }),
  z.strictObject({ do: z.literal('add'), kind: z.literal('agenda'), id, before, fields: agendaFields }),
  z.strictObject({ do: z.literal('add'), kind: z.literal('question'), id, before, fields: questionFields }),
  z.strictObject({ do: z.literal('add'), kind: z.literal('section'), id, before, question: id, fields: sectionFields }),
  z.strictObject({ do: z.literal('set'), kind: z.literal('group'), id, fields: groupFields }),
  z.strictObject({ do: z.literal('set'), kind: z.literal('agenda'), id, fields: agendaFields }),
  z.strictObject({ do: z.literal('set'), kind: z.literal('question'), id, fields: questionFields }),
  z.strictObject({ do: z.literal('set'), kind: z.literal('section'), id, fields: sectionFields }),
  z.strictObject({ do: z.literal('move'), kind, id, before }),
  z.strictObject({ do: z.literal('delete'), kind, id }),
  z.strictObject({ do: z.literal('restore'), kind, id }),
]) as unknown as z.ZodType<PlanCommand>;

/** Up to 500 commands at once: a pasted agenda is one act. */
export const planBody = z.strictObject({ commands: z.array(planCommand).min(1).max(500) });

export const joinBody = z.strictObject({ code: z.string().max(40) });
export const enterBody = z.strictObject({ key: z.string().max(200) });
export const groupBody = z.strictObject({ group: id.nullable() });
export const signalBody = z.strictObject({
  hand: z.boolean().optional(),
  done: z.strictObject({ question: id, done: z.boolean() }).optional(),
});

const closesAt = z.int().positive().nullable();
const stage = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('join') }),
  z.strictObject({ view: z.literal('agenda') }),
  z.strictObject({ view: z.literal('question'), question: id }),
  z.strictObject({ view: z.literal('summary'), question: id }),
]);

export const runBody: z.ZodType<{ command: FacilitatorCommand }> = z.strictObject({
  command: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('open'), question: id, closesAt }),
    z.strictObject({ do: z.literal('close'), question: id }),
    z.strictObject({ do: z.literal('close-at'), question: id, closesAt }),
    z.strictObject({ do: z.literal('go-to'), agendaItem: id.nullable() }),
    z.strictObject({ do: z.literal('show'), stage }),
    z.strictObject({ do: z.literal('end') }),
    z.strictObject({ do: z.literal('resume') }),
    z.strictObject({ do: z.literal('raise-hand'), group: id, raised: z.boolean() }),
  ]),
});

export const feedHere = z.strictObject({ t: z.literal('here'), people: z.int().min(1).max(50) });
