import { createRoute, z } from '@hono/zod-openapi';
import { entryAccess, isId, type EntryAnswer } from '@stikkord/domain';
import { api, type EntryReply } from '@stikkord/protocol';
import { entryBody } from '@stikkord/protocol/schemas';
import { bodyLimit } from 'hono/body-limit';
import type { AppContext } from '../http/env.ts';
import type { LiveMeeting } from '../live/live-meeting.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, idParameter, jsonBody, NO_CONTENT, PROBLEMS, router } from './route-kit.ts';

/** Ten answers of the greatest length fit; what is counted in characters may be several times as long in bytes. */
const BODY_BYTES_MAX = 128 * 1024;

const path = api.entry('{meeting}', '{question}');
const params = { params: idParameter.extend({ question: z.string().refine(isId) }) };

const read = createRoute({
  method: 'get',
  path,
  summary: 'A participant’s own answer to a poll, as it is committed.',
  request: params,
  responses: { 200: answer<EntryReply>('EntryReply'), ...PROBLEMS },
});

const put = createRoute({
  method: 'put',
  path,
  summary: 'A participant’s answer to a poll that is open is this from now on. Sent again, it is the same.',
  request: { ...params, body: jsonBody(entryBody) },
  responses: { 200: answer<EntryReply>('EntryReply'), ...PROBLEMS },
});

const withdraw = createRoute({
  method: 'delete',
  path,
  summary:
    'A participant’s answer to a poll that is open is withdrawn; what facilitators have placed of it on a board stays theirs to let go.',
  request: params,
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

/** What people answer by themselves. Who they are stays in their cookies. */
export function entryRoutes({ actors, answerPace, answerTurns, rooms }: Services) {
  /** The device, and its meeting, where it may have an answer to the question. */
  const answering = async (c: AppContext, id: string, question: string, wish: 'read' | 'write') => {
    // Before the meeting is looked up: strangers can't make the database work.
    const actor = await actors.somebody(c, id, 'participant');
    const live = await rooms.open(id);
    if (live === null) throw new ProblemError('not-found');
    actors.permit(c, actor, 'take-part', live.meeting);
    const access = entryAccess(actor, question, live.rights);
    if (access === 'none' || actor.role !== 'participant') throw new ProblemError('not-found');
    if (wish === 'write' && access !== 'writer') throw new ProblemError('poll-closed');
    return { live, device: actor.device };
  };

  const given = async (live: LiveMeeting, device: string, question: string, said: EntryAnswer | null) => {
    const wait = answerPace.waitOf(device);
    if (wait !== null) throw new ProblemError('too-many-tries', { retryAfter: wait });
    const taken = await answerTurns.take(device, () => live.polls.desk.answer(device, question, said));
    if (taken === null) throw new ProblemError('too-many-tries', { retryAfter: 1 });
    return taken.result;
  };

  const routes = router();
  routes.use(
    path.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit({
      maxSize: BODY_BYTES_MAX,
      onError: () => {
        throw new ProblemError('too-large');
      },
    }),
  );
  return routes
    .openapi(read, async (c) => {
      const { meeting, question } = c.req.valid('param');
      const { live, device } = await answering(c, meeting, question, 'read');
      return c.json({ answer: await live.polls.desk.own(device, question) }, 200);
    })
    .openapi(put, async (c) => {
      const { meeting, question } = c.req.valid('param');
      const { live, device } = await answering(c, meeting, question, 'write');
      return c.json({ answer: await given(live, device, question, c.req.valid('json').answer) }, 200);
    })
    .openapi(withdraw, async (c) => {
      const { meeting, question } = c.req.valid('param');
      const { live, device } = await answering(c, meeting, question, 'write');
      await given(live, device, question, null);
      return c.body(null, 204);
    });
}
