import { createRoute } from '@hono/zod-openapi';
import type { Meeting, MeetingId } from '@stikkord/domain';
import { api, type RehearsalAnswer } from '@stikkord/protocol';
import { rehearsalBody } from '@stikkord/protocol/schemas';
import type { AppContext } from '../http/env.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, idParameter, jsonBody, NO_CONTENT, PROBLEMS, router } from './route-kit.ts';

const path = api.rehearsal('{meeting}');
const params = { params: idParameter };
const told = { 200: answer<RehearsalAnswer>('RehearsalAnswer'), ...PROBLEMS };

const read = createRoute({
  method: 'get',
  path,
  summary: 'The meeting’s dress rehearsal, if there is one.',
  request: params,
  responses: told,
});

const begin = createRoute({
  method: 'post',
  path,
  summary: 'Begins a dress rehearsal: a copy of the meeting that simulated groups fill for some minutes.',
  request: { ...params, body: jsonBody(rehearsalBody) },
  responses: { 201: told[200], ...PROBLEMS },
});

const end = createRoute({
  method: 'delete',
  path,
  summary: 'Throws the dress rehearsal away for good.',
  request: params,
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

/** Organisers practise on a copy. */
export function rehearsalRoutes({ actors, rehearsals, storage }: Services) {
  /** A meeting that the signed-in organiser may plan. */
  const planned = async (c: AppContext, id: MeetingId): Promise<Meeting> => {
    await actors.organiser(c);
    const meeting = await storage.meetings.get(id);
    if (meeting === null) throw new ProblemError('not-found');
    await actors.planner(c, meeting);
    return meeting;
  };

  return router()
    .openapi(read, async (c) => {
      const { id } = await planned(c, c.req.valid('param').meeting);
      return c.json(await rehearsals.of(id), 200);
    })
    .openapi(begin, async (c) => {
      const meeting = await planned(c, c.req.valid('param').meeting);
      if (meeting.deleted) throw new ProblemError('meeting-gone');
      // A copy isn't copied.
      if (meeting.rehearsalOf !== null) throw new ProblemError('forbidden');
      return c.json(await rehearsals.begin(meeting, c.req.valid('json').minutes), 201);
    })
    .openapi(end, async (c) => {
      const { id } = await planned(c, c.req.valid('param').meeting);
      await rehearsals.end(id);
      return c.body(null, 204);
    });
}
