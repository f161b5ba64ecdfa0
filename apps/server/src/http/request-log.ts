import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';
import type { AppEnv } from './env.ts';

/** One line per request, with the route's pattern in place of the path: paths hold codes and keys. No address, no names. */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const ms = Math.round(performance.now() - started);
    const routes = matchedRoutes(c).map(({ path }) => path);
    const route = routes.find((path) => !path.includes('*')) ?? routes.at(-1);
    log.info({ method: c.req.method, route, status: c.res.status, ms }, 'request');
  };
}
