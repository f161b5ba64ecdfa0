import { createRoute, z } from '@hono/zod-openapi';
import { api, type MeAnswer } from '@stikkord/protocol';
import { setUpBody } from '@stikkord/protocol/schemas';
import type { SignedIn } from '../accounts/accounts.ts';
import type { AppContext } from '../http/env.ts';
import { isSecure } from '../http/visitor.ts';
import type { Services } from '../services.ts';
import { answer, jsonBody, NO_CONTENT, PROBLEMS, router } from './route-kit.ts';
import { slowedIfWrong } from './slowed-if-wrong.ts';

const signInBody = z.strictObject({ email: z.string().max(254), password: z.string().max(128) });

const setUp = createRoute({
  method: 'post',
  path: api.setUp,
  summary: 'Makes the first organiser’s account with the key of the set-up link, and signs in.',
  request: { body: jsonBody(setUpBody) },
  responses: { 200: answer<MeAnswer>('MeAnswer'), ...PROBLEMS },
});

const signIn = createRoute({
  method: 'post',
  path: `${api.auth}/sign-in/email`,
  summary: 'Signs an organiser in.',
  request: { body: jsonBody(signInBody) },
  responses: { 200: answer<MeAnswer>('MeAnswer'), ...PROBLEMS },
});

const signOut = createRoute({
  method: 'post',
  path: `${api.auth}/sign-out`,
  summary: 'Signs the organiser of this browser out.',
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

const me = createRoute({
  method: 'get',
  path: api.me,
  summary: 'Who is signed in, and whether the first organiser is still to come.',
  responses: { 200: answer<MeAnswer>('MeAnswer'), ...PROBLEMS },
});

export function accountRoutes(services: Services) {
  const { accounts, standpoint } = services;
  const secure = (c: AppContext): boolean => isSecure(c, standpoint);
  return router()
    .openapi(setUp, async (c) => {
      const body = c.req.valid('json');
      const signedIn = await slowedIfWrong(c, services, services.signInTurns, 'unknown-link', () =>
        services.setUp.use(body, secure(c)),
      );
      return c.json(present(c, signedIn), 200);
    })
    .openapi(signIn, async (c) => {
      const body = c.req.valid('json');
      const signedIn = await slowedIfWrong(c, services, services.signInTurns, 'wrong-sign-in', () =>
        accounts.signIn(body, secure(c)),
      );
      return c.json(present(c, signedIn), 200);
    })
    .openapi(signOut, async (c) => {
      const { headers } = c.req.raw;
      const organiser = await accounts.signedIn(headers);
      setCookies(c, await accounts.signOut(headers, secure(c)));
      if (organiser !== null) {
        services.departed.add(organiser.device);
        services.rooms.left(organiser.device);
      }
      return c.body(null, 204);
    })
    .openapi(me, async (c) => {
      const organiser = await accounts.signedIn(c.req.raw.headers);
      const setUpOpen = organiser === null && !(await accounts.hasOrganiser());
      return c.json({ organiser: organiser && { name: organiser.name, email: organiser.email }, setUpOpen }, 200);
    });
}

function present(c: AppContext, { name, email, cookies }: SignedIn): MeAnswer {
  setCookies(c, cookies);
  return { organiser: { name, email }, setUpOpen: false };
}

function setCookies(c: AppContext, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
