import { serveStatic } from '@hono/node-server/serve-static';
import { page } from '@stikkord/protocol';
import type { Hono } from 'hono';
import type { AppEnv } from './env.ts';

/** Every address of a page, as a route: a page that joins `page` is served without a change here. */
const PAGE_ROUTES = Object.values(page).map((address) =>
  (address as (...parts: string[]) => string)(':first', ':second'),
);

/** Asked for anew each time: pages, and the worker that keeps them on the device. */
const ALWAYS_ANEW = /(?:\.html|\/sw\.js)$/;

/** Serves the built web app from `folder`: pages always asked for anew, hashed files kept for good. */
export function serveWebFiles(app: Hono<AppEnv>, folder: string): void {
  const index = serveStatic<AppEnv>({
    root: folder,
    path: 'index.html',
    precompressed: true,
    onFound: (_path, c) => c.header('cache-control', 'no-cache'),
  });
  for (const route of PAGE_ROUTES) app.get(route, index);
  app.get(
    '/assets/*',
    serveStatic<AppEnv>({
      root: folder,
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.get(
    '/*',
    serveStatic<AppEnv>({
      root: folder,
      precompressed: true,
      onFound: (path, c) => c.header('cache-control', ALWAYS_ANEW.test(path) ? 'no-cache' : 'public, max-age=3600'),
    }),
  );
  // An address that is nobody's: the page that says so, for people; a problem for programs.
  app.get('/*', async (c, next) => {
    if (!c.req.header('accept')?.includes('text/html')) return next();
    const found = await index(c, next);
    return found instanceof Response ? new Response(found.body, { status: 404, headers: found.headers }) : found;
  });
}
