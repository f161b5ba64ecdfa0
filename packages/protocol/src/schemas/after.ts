import {
  ACTIVITY_STATES,
  AGENDA_TEXT_MAX,
  FOLLOW_UP_STATES,
  FOLLOW_UP_TEXT_MAX,
  isPublicAddress,
  pointSource,
  QUESTIONS_MAX,
  RESPONSIBLE_MAX,
  TITLE_MAX,
  type FollowUpCommand,
  type SeriesCommand,
} from '@stikkord/domain';
import { z } from 'zod';
import { LOGO_BYTES_MAX } from '../after.ts';
import { before, date, id, kept, text } from './parts.ts';

const day = z.union([date, z.literal('')]);

const activityFields = z.strictObject({
  what: text(AGENDA_TEXT_MAX).optional(),
  start: day.optional(),
  end: day.optional(),
  state: z.enum(ACTIVITY_STATES as ['planned', 'under-way', 'done', 'stopped']).optional(),
});

export const newSeriesBody = z.strictObject({ title: kept(z.string().trim().min(1).max(TITLE_MAX)) });

const seriesCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set-series'), fields: z.strictObject({ title: text(TITLE_MAX).optional() }) }),
  z.strictObject({ do: z.literal('add'), id, before, fields: activityFields }),
  z.strictObject({ do: z.literal('set'), id, fields: activityFields }),
  z.strictObject({ do: z.literal('move'), id, before }),
  z.strictObject({ do: z.literal('delete'), id }),
  z.strictObject({ do: z.literal('restore'), id }),
]) as unknown as z.ZodType<SeriesCommand>;

export const seriesBody = z.strictObject({ commands: z.array(seriesCommand).min(1).max(500) });

/** `previous` not said: the meeting of the series that is the last before this one. */
export const meetingSeriesBody = z.strictObject({ series: id.nullable(), previous: id.nullable().optional() });

const followUpFields = z.strictObject({
  state: z.enum(FOLLOW_UP_STATES as ['done', 'next', 'wont']).optional(),
  text: text(FOLLOW_UP_TEXT_MAX).optional(),
  responsible: text(RESPONSIBLE_MAX).optional(),
  due: day.optional(),
});
const point = z
  .string()
  .max(400)
  .refine((value) => pointSource(value) !== null, 'a point');
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('theme'), theme: id }),
  z.strictObject({ kind: z.literal('point'), point }),
]);

const followUpCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), id, question: id, target, before, fields: followUpFields }),
  z.strictObject({ do: z.literal('set'), id, fields: followUpFields }),
  z.strictObject({ do: z.literal('move'), id, before }),
  z.strictObject({ do: z.literal('delete'), id }),
  z.strictObject({ do: z.literal('restore'), id }),
]) as unknown as z.ZodType<FollowUpCommand>;

export const followUpsBody = z.strictObject({ commands: z.array(followUpCommand).min(1).max(500) });

/** `logo` not said: stays as it is. Base64; a third longer than what it says. */
export const lookBody = z.strictObject({
  organisation: text(TITLE_MAX),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  logo: z
    .base64()
    .min(1)
    .max(Math.ceil(LOGO_BYTES_MAX / 3) * 4)
    .nullable()
    .optional(),
});

/** `address`: `secret`, one that can't be guessed, or one that can be read aloud. */
export const publicBody = z.strictObject({
  address: z.string().refine((value) => value === 'secret' || isPublicAddress(value), 'an address'),
  choice: z.strictObject({
    questions: z.array(id).max(QUESTIONS_MAX),
    points: z.enum(['all', 'quotes']),
    agenda: z.boolean(),
    followUps: z.boolean(),
    unsorted: z.boolean(),
    parked: z.boolean(),
  }),
});
