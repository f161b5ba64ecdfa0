/** Bodies of requests, checked. Pages import types only: zod stays on the server. */
import type { FacilitatorCommand } from '../api.ts';
import type { SlideId } from '@stikkord/domain';
import { DECK_EXTRAS, NAME_MAX } from '@stikkord/domain';
import { z } from 'zod';
import { id, kept, text } from './parts.ts';
import { pollCommands } from './polls.ts';
import { act, roomCommands } from './room.ts';

export * from './after.ts';
export { planBody } from './plan.ts';
export * from './planning.ts';
export { entryBody } from './polls.ts';
export { rehearsalBody } from './rehearsal.ts';
export { roomBody } from './room.ts';

export const setUpBody = z.strictObject({
  key: text(200),
  name: kept(z.string().trim().min(1).max(NAME_MAX)),
  email: z.email().max(254),
  password: kept(z.string().min(8).max(128)),
});

export const joinBody = z.strictObject({ code: text(40) });
export const enterBody = z.strictObject({ key: text(200) });
export const groupBody = z.strictObject({ group: id.nullable() });
export const signalBody = z.strictObject({
  hand: z.boolean().optional(),
  done: z.strictObject({ question: id, done: z.boolean() }).optional(),
  read: id.optional(),
});

const closesAt = z.int().positive().nullable();
const stage = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('join') }),
  z.strictObject({ view: z.literal('agenda') }),
  z.strictObject({ view: z.literal('question'), question: id }),
  z.strictObject({ view: z.literal('summary'), question: id }),
  z.strictObject({ view: z.literal('material'), material: id }),
  z.strictObject({ view: z.literal('last-time') }),
]);
const SLIDE = new RegExp(String.raw`^(?:${DECK_EXTRAS.join('|')}|theme/[0-9A-Za-z_.-]{1,120})$`);
const place = z.int().min(0).max(10_000);
const position = z.strictObject({
  slide: z.string().regex(SLIDE) as unknown as z.ZodType<SlideId>,
  page: place,
  shown: place.nullable(),
});

export const runBody: z.ZodType<{ command: FacilitatorCommand; act?: string | undefined }> = z.strictObject({
  command: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('open'), question: id, closesAt, newRound: z.boolean().optional() }),
    z.strictObject({ do: z.literal('join-round'), question: id, round: z.int().positive() }),
    z.strictObject({ do: z.literal('close'), question: id }),
    z.strictObject({ do: z.literal('close-at'), question: id, closesAt }),
    z.strictObject({ do: z.literal('go-to'), agendaItem: id.nullable() }),
    z.strictObject({ do: z.literal('show'), stage }),
    z.strictObject({
      do: z.literal('publish'),
      question: id,
      follows: z.boolean(),
      show: z.boolean().optional(),
    }),
    z.strictObject({ do: z.literal('unpublish'), question: id }),
    z.strictObject({ do: z.literal('present'), question: id, to: position, place, from: position.nullable() }),
    z.strictObject({
      do: z.literal('deck'),
      question: id,
      extras: z.array(z.enum(DECK_EXTRAS)).max(DECK_EXTRAS.length),
      stepwise: z.boolean(),
    }),
    ...pollCommands,
    ...roomCommands,
    z.strictObject({ do: z.literal('end') }),
    z.strictObject({ do: z.literal('resume') }),
    z.strictObject({ do: z.literal('raise-hand'), group: id, raised: z.boolean() }),
  ]),
  act,
});

export const draftsBody = z.strictObject({ question: id });

export const feedHere = z.strictObject({ t: z.literal('here'), people: z.int().min(1).max(50) });
