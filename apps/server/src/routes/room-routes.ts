import { createRoute } from '@hono/zod-openapi';
import type { GroupId } from '@stikkord/domain';
import { api, type GroupChoice, type RoomPlanAnswer } from '@stikkord/protocol';
import { roomBody } from '@stikkord/protocol/schemas';
import { changeRoom } from '../deeds/change-room.ts';
import { drawGroup } from '../deeds/draw-group.ts';
import { planHappened } from '../deeds/what-happened.ts';
import { BriefMemory } from '../http/brief-memory.ts';
import { homeOf } from '../live/homes.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { paced } from './paced.ts';
import { permitted } from './permitted.ts';
import { answer, idParameter, jsonBody, PROBLEMS, router } from './route-kit.ts';

const params = { params: idParameter };
/** A page that asks twice, since the answer was lost or in two tabs, is drawn once. ms. */
const DRAWN = { ms: 60_000, most: 5_000 };

const room = createRoute({
  method: 'post',
  path: api.room('{meeting}'),
  summary: 'A facilitator changes rows of the agenda and groups, by commands, all or none.',
  request: { ...params, body: jsonBody(roomBody) },
  responses: { 200: answer<RoomPlanAnswer>('RoomPlanAnswer'), ...PROBLEMS },
});

const draw = createRoute({
  method: 'post',
  path: api.draw('{meeting}'),
  summary: 'Draws a group for a participant’s device that has none; one that has a group keeps it.',
  request: params,
  responses: { 200: answer<GroupChoice>('GroupChoice'), ...PROBLEMS },
});

/** What goes on in the room beside the run's commands. */
export function roomRoutes(services: Services) {
  const { clock, cookies, random, rooms, signalPace } = services;
  const lots = new BriefMemory<GroupId>(clock, DRAWN);

  return router()
    .openapi(room, async (c) => {
      const { meeting } = await permitted(services, c, c.req.valid('param').meeting, 'facilitator', 'run');
      const { commands, act } = c.req.valid('json');
      return c.json(await changeRoom(rooms, meeting.id, commands, planHappened(commands, act)), 200);
    })
    .openapi(draw, async (c) => {
      const { meeting, actor } = await permitted(services, c, c.req.valid('param').meeting, 'participant', 'take-part');
      if (actor.role !== 'participant') throw new ProblemError('forbidden');
      const has = homeOf(meeting, actor.group);
      if (has !== null) return c.json({ group: has }, 200);
      paced(signalPace, actor.device);
      const drawNow = (): Promise<GroupId> =>
        drawGroup(
          rooms,
          meeting.id,
          () => random.fraction(),
          () => clock.now(),
        );
      const lot = await lots.get(`${meeting.id}/${actor.device}`, drawNow);
      // The group that was drawn a moment ago may have been merged since, or deleted.
      const group = homeOf(meeting, lot) ?? (await drawNow());
      cookies.write(c, 'participant', meeting.id, { device: actor.device, group });
      rooms.chose(meeting.id, actor.device, group);
      return c.json({ group }, 200);
    });
}
