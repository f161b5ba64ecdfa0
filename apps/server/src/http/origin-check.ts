import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../problems/problem-error.ts';
import type { AppContext, AppEnv } from './env.ts';
import { hostOf, type Standpoint } from './visitor.ts';

/** Refuses requests that change something, and WebSockets, where a page of another site sent them. */
export function originCheck(standpoint: Standpoint): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    const opensSocket = c.req.header('upgrade')?.toLowerCase() === 'websocket';
    if ((changes || opensSocket) && !isOwnOrigin(c, standpoint)) throw new ProblemError('wrong-origin');
    await next();
  };
}

/**
 * Browsers say where a request comes from, in one header or two; each that is there must say "from here". Programs that
 * are no browsers say nothing, and carry no cookie that isn't their own.
 */
export function isOwnOrigin(c: AppContext, standpoint: Standpoint): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  if (origin === 'null') return site === 'same-origin';
  if (origin === standpoint.publicUrl?.origin) return true;
  return URL.canParse(origin) && new URL(origin).host === hostOf(c, standpoint);
}
