import { OpenAPIHono } from '@hono/zod-openapi';
import { api } from '@stikkord/protocol';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './http/env.ts';
import { originCheck } from './http/origin-check.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveWebFiles } from './http/web-files.ts';
import { languageOf } from './problems/language-of.ts';
import { ProblemError } from './problems/problem-error.ts';
import { problemOf, problemResponse } from './problems/problem-response.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { afterRoutes } from './routes/after-routes.ts';
import { doorRoutes } from './routes/door-routes.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { entryRoutes } from './routes/entry-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { fileRoutes } from './routes/file-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { listRoutes } from './routes/list-routes.ts';
import { joinSlideRoutes } from './routes/join-slide-routes.ts';
import { lookingBackRoutes } from './routes/looking-back-routes.ts';
import { meetingRoutes } from './routes/meeting-routes.ts';
import { presentRoutes } from './routes/present-routes.ts';
import { publicRoutes } from './routes/public-routes.ts';
import { roomRoutes } from './routes/room-routes.ts';
import { socketRoutes } from './routes/socket-routes.ts';
import { rehearsalRoutes } from './routes/rehearsal-routes.ts';
import { seriesRoutes } from './routes/series-routes.ts';
import { templateRoutes } from './routes/template-routes.ts';
import { versionRoutes } from './routes/version-routes.ts';
import type { Services } from './services.ts';

/** 500 plan commands with long texts fit; nothing else comes near. */
const BODY_BYTES_MAX = 2 * 1024 * 1024;
const BRINGS_FILE = new RegExp(`^(?:${api.importMeeting}|${api.files('[^/]+')})$`);

/** The whole HTTP surface. It holds no state of its own. */
export function createApp(services: Services): OpenAPIHono<AppEnv> {
  const { log, standpoint } = services;
  const app = new OpenAPIHono<AppEnv>();
  app.use(requestLog(log), securityHeaders(standpoint), originCheck(standpoint));
  const limited = bodyLimit({
    maxSize: BODY_BYTES_MAX,
    onError: () => {
      throw new ProblemError('too-large');
    },
  });
  app.use(
    '/api/*',
    // A file is read by its route, which knows first who brings it.
    (c, next) => (BRINGS_FILE.test(c.req.path) ? next() : limited(c, next)),
    async (c, next) => {
      await next();
      if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    },
  );
  app.route('/', accountRoutes(services));
  app.route('/', meetingRoutes(services));
  app.route('/', importRoutes(services));
  app.route('/', fileRoutes(services));
  app.route('/', listRoutes(services));
  app.route('/', templateRoutes(services));
  app.route('/', rehearsalRoutes(services));
  app.route('/', joinSlideRoutes(services));
  app.route('/', doorRoutes(services));
  app.route('/', presentRoutes(services));
  app.route('/', roomRoutes(services));
  app.route('/', entryRoutes(services));
  app.route('/', draftRoutes(services));
  app.route('/', versionRoutes(services));
  app.route('/', seriesRoutes(services));
  app.route('/', afterRoutes(services));
  app.route('/', lookingBackRoutes(services));
  app.route('/', publicRoutes(services));
  app.route('/', healthRoutes(services));
  app.route('/', socketRoutes(services));
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Stikkord', version: '1', description: 'PROTOCOL.md says the rest in prose.' },
  });
  app.all('/api/*', () => {
    throw new ProblemError('not-found');
  });
  serveWebFiles(app, services.webFolder);
  app.notFound((c) => {
    const language = languageOf(c.req.header('accept-language')) ?? 'nb';
    return problemResponse(new ProblemError('not-found'), language);
  });
  app.onError((error, c) => {
    const problem = problemOf(error);
    services.problems.count(problem.id);
    if (problem.id === 'unexpected') log.error({ err: error }, 'request failed');
    const language = languageOf(c.req.header('accept-language')) ?? c.get('meetingLanguage') ?? 'nb';
    return problemResponse(problem, language);
  });
  return app;
}
