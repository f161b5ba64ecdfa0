import { createRoute } from '@hono/zod-openapi';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { NO_CONTENT, PROBLEMS, router } from './route-kit.ts';

const alive = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'The process is alive.',
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'The database answers and takes what people write, and the server is not going down.',
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

export function healthRoutes(services: Services) {
  let pinging: Promise<void> | null = null;
  return router()
    .openapi(alive, (c) => c.body(null, 204))
    .openapi(ready, async (c) => {
      if (!services.ready() || !services.storing()) throw new ProblemError('storage-away', { retryAfter: 10 });
      // However many ask, the database is asked once at a time.
      pinging ??= services.storage.ping().finally(() => {
        pinging = null;
      });
      await pinging;
      return c.body(null, 204);
    });
}
