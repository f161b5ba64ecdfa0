/** Pieces of bodies. */
import { LANGUAGES } from '@stikkord/domain';
import { z } from 'zod';

/** Text that a database can keep: NUL and halves of surrogate pairs are refused, since they would be lost or changed. */
export const kept = (schema: z.ZodString) =>
  schema.refine((value) => !/[\0\p{Cs}]/u.test(value), 'a character that can not be kept');
export const text = (max: number) => kept(z.string().max(max));
export const id = z.string().regex(/^[0-9A-Za-z_.-]{1,120}$/);
export const before = id.nullable();
export const language = z.enum(LANGUAGES as ['nb', 'nn', 'en']);
export const date = z.iso.date();
