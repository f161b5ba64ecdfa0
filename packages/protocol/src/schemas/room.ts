import type { AgendaItemId, MaterialId, QuestionId } from '@stikkord/domain';
import { CLOCK_MINUTES_MAX, GROUPS_MAX, MESSAGE_TEXT_MAX, QUESTIONS_MAX } from '@stikkord/domain';
import { z } from 'zod';
import type { RoomPlanCommand } from '../api.ts';
import { before, id, text } from './parts.ts';
import { agendaFields, groupFields } from './plan.ts';

/** The page's own word for what it does, by which it knows it again in `happened`. */
export const act = text(64).optional();

const agendaItem: z.ZodType<AgendaItemId> = id;
const material: z.ZodType<MaterialId> = id;
const questions: z.ZodType<readonly QuestionId[]> = z.array(id).max(QUESTIONS_MAX);
const minutes = z.int().min(1).max(CLOCK_MINUTES_MAX);
/** A length, or a time since 1970. */
const ms = z.int().min(0).max(1e14);

export const roomCommands = [
  z.strictObject({
    do: z.literal('start-row'),
    agendaItem,
    from: agendaItem.nullable(),
    parts: z.strictObject({
      questions: z.boolean(),
      material: z.boolean(),
      clock: z.boolean(),
      stage: z.boolean(),
      closing: z.boolean().optional(),
    }),
    closes: z.boolean(),
  }),
  z.strictObject({ do: z.literal('take-back-start'), agendaItem }),
  z.strictObject({ do: z.literal('skip-row'), agendaItem, skipped: z.boolean() }),
  z.strictObject({ do: z.literal('stretch-row'), agendaItem, minutes: minutes.nullable() }),
  z.strictObject({ do: z.literal('start-clock'), minutes, agendaItem: agendaItem.nullable(), closes: questions }),
  z.strictObject({ do: z.literal('stretch-clock'), by: z.int().min(-CLOCK_MINUTES_MAX).max(CLOCK_MINUTES_MAX) }),
  z.strictObject({ do: z.literal('pause-clock') }),
  z.strictObject({ do: z.literal('go-on-clock') }),
  z.strictObject({ do: z.literal('clock-closes'), questions }),
  z.strictObject({ do: z.literal('stop-clock') }),
  z.strictObject({
    do: z.literal('set-clock'),
    clock: z
      .strictObject({
        agendaItem: agendaItem.nullable(),
        endsAt: ms.nullable(),
        left: ms.nullable(),
        length: ms,
        closes: questions,
      })
      .refine(({ endsAt, left }) => (endsAt === null) !== (left === null), 'going or paused')
      .nullable(),
  }),
  z.strictObject({ do: z.literal('show-material'), material, shown: z.boolean().nullable() }),
  z.strictObject({
    do: z.literal('tell'),
    id,
    text: text(2 * MESSAGE_TEXT_MAX),
    groups: z.array(id).min(1).max(GROUPS_MAX).nullable(),
  }),
  z.strictObject({ do: z.literal('untell'), id }),
  z.strictObject({ do: z.literal('come'), group: id, coming: z.boolean() }),
] as const;

const kind = z.enum(['agenda', 'group']);

/** What of the plan facilitators may change (PM14): rows of the agenda, and groups. */
const roomPlanCommand = z.union([
  z.strictObject({ do: z.literal('add'), kind: z.literal('group'), id, before, fields: groupFields }),
  z.strictObject({ do: z.literal('add'), kind: z.literal('agenda'), id, before, fields: agendaFields }),
  z.strictObject({ do: z.literal('set'), kind: z.literal('group'), id, fields: groupFields }),
  z.strictObject({ do: z.literal('set'), kind: z.literal('agenda'), id, fields: agendaFields }),
  z.strictObject({ do: z.literal('move'), kind, id, before }),
  z.strictObject({ do: z.literal('delete'), kind, id }),
  z.strictObject({ do: z.literal('restore'), kind, id }),
]) as unknown as z.ZodType<RoomPlanCommand>;

export const roomBody = z.strictObject({ commands: z.array(roomPlanCommand).min(1).max(100), act });
