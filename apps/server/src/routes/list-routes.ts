import { createRoute } from '@hono/zod-openapi';
import { homeGroup, type Meeting, type MeetingId } from '@stikkord/domain';
import { api, type GroupChoice, type ListAnswer } from '@stikkord/protocol';
import { findGroupBody, listBody } from '@stikkord/protocol/schemas';
import { listedPeople } from '../deeds/list-people.ts';
import type { AppContext } from '../http/env.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { paced } from './paced.ts';
import { answer, idParameter, jsonBody, NO_CONTENT, PROBLEMS, router } from './route-kit.ts';
import { slowedIfWrong } from './slowed-if-wrong.ts';

const params = { params: idParameter };
const path = api.list('{meeting}');

const count = createRoute({
  method: 'get',
  path,
  summary: 'How many are on the list that divides people into groups. Who they are is known to nobody.',
  request: params,
  responses: { 200: answer<ListAnswer>('ListAnswer'), ...PROBLEMS },
});

const set = createRoute({
  method: 'put',
  path,
  summary:
    'A list of names or codes and their groups, in the place of the one before. Only fingerprints of it are kept.',
  request: { ...params, body: jsonBody(listBody) },
  responses: { 200: answer<ListAnswer>('ListAnswer'), ...PROBLEMS },
});

const remove = createRoute({
  method: 'delete',
  path,
  summary: 'Takes the list away, for good.',
  request: params,
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

const find = createRoute({
  method: 'post',
  path: api.findGroup('{meeting}'),
  summary: 'A participant’s device comes into the group that a name or code has on the list.',
  request: { ...params, body: jsonBody(findGroupBody) },
  responses: { 200: answer<GroupChoice>('GroupChoice'), ...PROBLEMS },
});

/** The list that divides people into groups. */
export function listRoutes(services: Services) {
  const { actors, cookies, listed, namePace, rooms, storage, wrongNames } = services;

  /** The meeting, which the signed-in organiser may plan. */
  const planned = async (c: AppContext, id: MeetingId): Promise<Meeting> => {
    await actors.organiser(c);
    const meeting = await storage.meetings.get(id);
    if (meeting === null) throw new ProblemError('not-found');
    await actors.planner(c, meeting);
    return meeting;
  };

  const onList = async (meeting: Meeting, who: string) => {
    const wait = wrongNames.waitFor(meeting.id);
    // LP7. Somebody guesses: whoever is on the list chooses a group by hand meanwhile.
    if (wait !== null) throw new ProblemError('too-many-tries', { retryAfter: wait });
    const fingerprint = listed.fingerprint(meeting.id, who);
    const person = fingerprint === null ? null : await storage.lists.find(meeting.id, fingerprint);
    if (person !== null) return person;
    wrongNames.waitOf(meeting.id);
    throw new ProblemError('not-on-list');
  };

  return router()
    .openapi(count, async (c) => {
      const { id } = await planned(c, c.req.valid('param').meeting);
      return c.json({ listed: await storage.lists.count(id), unknown: [] }, 200);
    })
    .openapi(set, async (c) => {
      const { id, plan } = await planned(c, c.req.valid('param').meeting);
      const { kept, unknown } = listedPeople(listed, id, plan, c.req.valid('json').rows);
      await storage.lists.set(id, kept);
      return c.json({ listed: kept.length, unknown }, 200);
    })
    .openapi(remove, async (c) => {
      const { id } = await planned(c, c.req.valid('param').meeting);
      await storage.lists.set(id, []);
      return c.body(null, 204);
    })
    .openapi(find, async (c) => {
      const { meeting: id } = c.req.valid('param');
      const actor = await actors.somebody(c, id, 'participant');
      const live = await rooms.open(id);
      if (live === null) throw new ProblemError('not-found');
      const { meeting } = live;
      actors.permit(c, actor, 'take-part', meeting);
      if (actor.role !== 'participant') throw new ProblemError('forbidden');
      if (meeting.plan.divide !== 'list') throw new ProblemError('not-divided-so');
      paced(namePace, actor.device);
      const { who } = c.req.valid('json');
      const { group } = await slowedIfWrong(c, services, services.doorTurns, 'not-on-list', () => onList(meeting, who));
      const home = group === null ? null : homeGroup(meeting.plan, group);
      // LP4. Several of that name, or a group that is gone: one is left where one was, and chooses.
      if (home === null) return c.json({ group: null }, 200);
      cookies.write(c, 'participant', id, { device: actor.device, group: home });
      rooms.chose(id, actor.device, home);
      return c.json({ group: home }, 200);
    });
}
