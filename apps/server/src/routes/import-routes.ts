import { createRoute } from '@hono/zod-openapi';
import { api, type MeetingAnswer } from '@stikkord/protocol';
import { importMeeting } from '../deeds/import-meeting.ts';
import { tellMeeting } from '../deeds/tell-meeting.ts';
import { bodyBytes } from '../http/body-bytes.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, PROBLEMS, router } from './route-kit.ts';

/** The largest file that the house itself can make of a meeting is well below. */
const FILE_BYTES_MAX = 20 * 1024 * 1024;

const bringIn = createRoute({
  method: 'post',
  path: api.importMeeting,
  // The body is no part of the description: it is read and checked in a thread, and of up to 20 MB.
  summary: 'Makes a meeting from a whole meeting’s JSON file, at most 20 MB: all of it or nothing.',
  responses: { 201: answer<MeetingAnswer>('MeetingAnswer'), ...PROBLEMS },
});

/** Meetings that come from a file. */
export function importRoutes(services: Services) {
  const { actors, importTurns } = services;
  return router().openapi(bringIn, async (c) => {
    const { user } = await actors.organiser(c);
    const made = await importTurns.take(user, async () =>
      importMeeting(services, user, await bodyBytes(c.req.raw, FILE_BYTES_MAX)),
    );
    if (made === null) throw new ProblemError('too-many-tries', { retryAfter: 10 });
    return c.json(await tellMeeting(services.storage, made.result), 201);
  });
}
