import type { MaterialContent, PlanCommand } from '@stikkord/domain';
import {
  AGENDA_TEXT_MAX,
  ALT_MAX,
  DIVIDES,
  HREF_MAX,
  NAME_MAX,
  PROMPT_MAX,
  RICH_BLOCKS_MAX,
  RICH_TEXT_MAX,
  TITLE_MAX,
} from '@stikkord/domain';
import { z } from 'zod';
import { before, date, id, language, text } from './parts.ts';
import { poll } from './polls.ts';

export const groupFields = z.strictObject({ name: text(NAME_MAX).optional(), into: id.nullable().optional() });
export const agendaFields = z.strictObject({
  start: text(20).optional(),
  minutes: z.int().min(0).max(1440).nullable().optional(),
  what: text(AGENDA_TEXT_MAX).optional(),
  how: text(AGENDA_TEXT_MAX).optional(),
  who: text(AGENDA_TEXT_MAX).optional(),
});
const questionFields = z.strictObject({
  prompt: text(PROMPT_MAX).optional(),
  agendaItem: id.nullable().optional(),
  poll: poll.nullable().optional(),
  due: z.union([date, z.literal('')]).optional(),
});
const sectionFields = z.strictObject({ title: text(TITLE_MAX).optional() });

const href = text(HREF_MAX);
const yes = z.literal(true).optional();
const richText = z
  .array(
    z.strictObject({
      kind: z.enum(['paragraph', 'heading', 'item', 'step']),
      runs: z
        .array(z.strictObject({ text: text(RICH_TEXT_MAX), bold: yes, italic: yes, href: href.optional() }))
        .max(RICH_BLOCKS_MAX),
    }),
  )
  .max(RICH_BLOCKS_MAX);
const file = z.string().regex(/^[\da-f]{64}$/);

/** Shapes and bounds; what a material may be is the domain's. */
export const materialContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: richText }),
  z.strictObject({
    kind: z.literal('image'),
    file,
    width: z.int().min(1).max(10_000),
    height: z.int().min(1).max(10_000),
    alt: text(ALT_MAX),
  }),
  z.strictObject({ kind: z.literal('pdf'), file, pages: z.int().min(1).max(100_000) }),
  z.strictObject({ kind: z.literal('link'), href }),
]) as unknown as z.ZodType<MaterialContent>;

const materialFields = z.strictObject({
  title: text(TITLE_MAX).optional(),
  question: id.nullable().optional(),
  agendaItem: id.nullable().optional(),
  content: materialContent.optional(),
});
const kind = z.enum(['group', 'agenda', 'question', 'section', 'material']);
const add = z.literal('add');
const set = z.literal('set');

export const planCommand = z.union([
  z.strictObject({
    do: z.literal('set-meeting'),
    fields: z.strictObject({
      title: text(TITLE_MAX).optional(),
      date: date.optional(),
      language: language.optional(),
      zone: text(100).optional(),
      divide: z.enum(DIVIDES as ['choose', 'draw', 'list', 'units']).optional(),
    }),
  }),
  z.strictObject({ do: add, kind: z.literal('group'), id, before, fields: groupFields }),
  z.strictObject({ do: add, kind: z.literal('agenda'), id, before, fields: agendaFields }),
  z.strictObject({ do: add, kind: z.literal('question'), id, before, fields: questionFields }),
  z.strictObject({ do: add, kind: z.literal('section'), id, before, question: id, fields: sectionFields }),
  z.strictObject({ do: add, kind: z.literal('material'), id, before, fields: materialFields }),
  z.strictObject({ do: set, kind: z.literal('group'), id, fields: groupFields }),
  z.strictObject({ do: set, kind: z.literal('agenda'), id, fields: agendaFields }),
  z.strictObject({ do: set, kind: z.literal('question'), id, fields: questionFields }),
  z.strictObject({ do: set, kind: z.literal('section'), id, fields: sectionFields }),
  z.strictObject({ do: set, kind: z.literal('material'), id, fields: materialFields }),
  z.strictObject({ do: z.literal('move'), kind, id, before }),
  z.strictObject({ do: z.literal('delete'), kind, id }),
  z.strictObject({ do: z.literal('restore'), kind, id }),
]) as unknown as z.ZodType<PlanCommand>;

/** Up to 500 commands at once: a pasted agenda is one act. */
export const planBody = z.strictObject({ commands: z.array(planCommand).min(1).max(500) });
