import { createRoute } from '@hono/zod-openapi';
import { api, type DraftsAnswer } from '@stikkord/protocol';
import { draftsBody } from '@stikkord/protocol/schemas';
import { draftThemes } from '../deeds/draft-themes.ts';
import { DraftsError } from '../drafts/ask-for-drafts.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, idParameter, jsonBody, PROBLEMS, router } from './route-kit.ts';

const drafts = createRoute({
  method: 'post',
  path: api.drafts('{meeting}'),
  summary:
    'Drafts of themes for what is unsorted, from the address that the administrator named; its texts are sent there.',
  request: { params: idParameter, body: jsonBody(draftsBody) },
  responses: { 200: answer<DraftsAnswer>('DraftsAnswer'), ...PROBLEMS },
});

export function draftRoutes({ actors, ai, documents, draftTurns, log, storage }: Services) {
  return router().openapi(drafts, async (c) => {
    const { meeting: id } = c.req.valid('param');
    const actor = await actors.somebody(c, id, 'facilitator');
    const meeting = await storage.meetings.get(id);
    if (meeting === null) throw new ProblemError('not-found');
    actors.permit(c, actor, 'run', meeting);
    if (ai === null) throw new ProblemError('drafts-off');
    const { question } = c.req.valid('json');
    try {
      const taken = await draftTurns.take(id, () =>
        draftThemes({ documents, storage }, ai, meeting, question, c.req.raw.signal),
      );
      if (taken === null) throw new ProblemError('too-many-tries', { retryAfter: 20 });
      return c.json(taken.result, 200);
    } catch (error) {
      if (!(error instanceof DraftsError)) throw error;
      log.warn({ why: error.message }, 'no drafts from STIKKORD_AI_URL');
      throw new ProblemError(error.slow ? 'drafts-slow' : 'drafts-failed');
    }
  });
}
