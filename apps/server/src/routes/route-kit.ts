import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Problem } from '@stikkord/protocol';
import type { ZodType } from 'zod';
import type { AppEnv } from '../http/env.ts';
import { ProblemError } from '../problems/problem-error.ts';

/** A router whose bodies and parameters are checked before a handler sees them. */
export function router(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      // Of what is wrong in an address one can only say that there is no such thing.
      if (result.target === 'param') throw new ProblemError('not-found');
      throw new ProblemError('invalid', { at: issue?.path.map(String).join('.') || undefined });
    },
  });
}

export const idParameter = z.object({ meeting: z.string().regex(/^[0-9A-Za-z_.-]{1,120}$/) });

/** A JSON body, in the form that a route's description takes. */
export function jsonBody<S extends ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** The answer's type is the protocol's; its description is prose: the protocol is where it is defined. */
export function answer<T>(description: string) {
  const schema = z.custom<T>(() => true).openapi({ type: 'object', description });
  return { description, content: { 'application/json': { schema } } } as const;
}

export const NO_CONTENT = { description: 'Done.' } as const;

const problemSchema = z
  .object({
    type: z.string(),
    id: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    at: z.string().optional(),
  })
  .openapi('Problem') as unknown as ZodType<Problem>;

/** What any route may answer instead; thrown, so that handlers needn't name it. */
export const PROBLEMS = {
  default: {
    description: 'Problem details (RFC 9457), in the language of Accept-Language, else of the meeting.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;
