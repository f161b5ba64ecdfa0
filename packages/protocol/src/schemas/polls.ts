import type { EntryAnswer } from '@stikkord/domain';
import { POINT_TEXT_MAX, TITLE_MAX } from '@stikkord/domain';
import { z } from 'zod';
import { id, kept, text } from './parts.ts';

/** Shapes and bounds that keep the database whole; what a poll may be is the domain's (`pollRefused`). */
const hidden = z.boolean();
const number = z.int().min(0).max(5000);
const words = text(TITLE_MAX);

export const poll = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keywords'), hidden, entries: number, characters: number }),
  z.strictObject({
    kind: z.literal('open'),
    hidden,
    entries: number,
    characters: number.nullable(),
    moderated: z.enum(['before', 'after']),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    hidden,
    options: z.array(z.strictObject({ id, text: text(1000), help: text(1000) })).max(100),
    most: number,
    role: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('scales'),
    hidden,
    statements: z.array(z.strictObject({ id, text: text(1000) })).max(100),
    from: number,
    to: number,
    low: words,
    high: words,
    cantSay: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('vote'),
    hidden,
    of: id.nullable(),
    by: z.enum(['dots', 'axes']),
    dots: number,
    x: words,
    y: words,
  }),
]);

const question = id;
const word = text(POINT_TEXT_MAX);
const box = z.int().min(1).max(1_000_000);

export const pollCommands = [
  z.strictObject({ do: z.literal('reveal'), question, revealed: z.boolean() }),
  z.strictObject({ do: z.literal('clear-answers'), question, box }),
  z.strictObject({ do: z.literal('bring-back-answers'), question, first: box }),
  z.strictObject({ do: z.literal('hide-word'), question, word, hidden: z.boolean() }),
  z.strictObject({ do: z.literal('join-word'), question, word, into: word.nullable() }),
  z.strictObject({
    do: z.literal('moderate'),
    question,
    points: z.array(z.string().max(200)).min(1).max(500),
    shown: z.boolean().nullable(),
  }),
  z.strictObject({ do: z.literal('by-role'), question, shown: z.boolean() }),
] as const;

const values = <T extends z.ZodType>(value: T) => z.record(id, value);
const five = z.int().min(1).max(5);

/** An answer, as it is from now on. */
export const entryBody: z.ZodType<{ readonly answer: EntryAnswer }> = z.strictObject({
  answer: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['keywords', 'open']),
      texts: z.array(z.strictObject({ id, text: kept(z.string().max(4 * POINT_TEXT_MAX)) })).max(100),
    }),
    z.strictObject({ kind: z.literal('choice'), options: z.array(id).max(100) }),
    z.strictObject({ kind: z.literal('scales'), values: values(z.int().min(0).max(100).nullable()) }),
    z.strictObject({ kind: z.literal('dots'), dots: values(z.int().min(0).max(100)) }),
    z.strictObject({ kind: z.literal('axes'), places: values(z.strictObject({ x: five, y: five })) }),
  ]),
});
