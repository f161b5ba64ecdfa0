import { createRoute } from '@hono/zod-openapi';
import type { Meeting, MeetingId } from '@stikkord/domain';
import { api, type MeetingAnswer, type MeetingsAnswer, type PlanAnswer } from '@stikkord/protocol';
import { newMeetingBody, planBody } from '@stikkord/protocol/schemas';
import { answeredQuestions } from '../deeds/answered-questions.ts';
import { beginMeeting } from '../deeds/begin-meeting.ts';
import { changePlan } from '../deeds/change-plan.ts';
import { tellMeeting } from '../deeds/tell-meeting.ts';
import type { AppContext } from '../http/env.ts';
import { meetingRow } from '../present/meeting.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, idParameter, jsonBody, NO_CONTENT, PROBLEMS, router } from './route-kit.ts';

const params = { params: idParameter };

const list = createRoute({
  method: 'get',
  path: api.meetings,
  summary: 'The signed-in organiser’s meetings, newest date first; deleted ones too, marked.',
  responses: { 200: answer<MeetingsAnswer>('MeetingsAnswer'), ...PROBLEMS },
});

const create = createRoute({
  method: 'post',
  path: api.meetings,
  summary:
    'Makes a meeting with its groups and what else is planned, in a series if wished, and from another meeting’s plan or a template if wished.',
  request: { body: jsonBody(newMeetingBody) },
  responses: { 201: answer<MeetingAnswer>('MeetingAnswer'), ...PROBLEMS },
});

const read = createRoute({
  method: 'get',
  path: api.meeting('{meeting}'),
  summary: 'A meeting as its organiser plans it.',
  request: params,
  responses: { 200: answer<MeetingAnswer>('MeetingAnswer'), ...PROBLEMS },
});

const remove = createRoute({
  method: 'delete',
  path: api.meeting('{meeting}'),
  summary: 'Deletes a meeting; it can be restored.',
  request: params,
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

const restore = createRoute({
  method: 'post',
  path: api.restoreMeeting('{meeting}'),
  summary: 'Brings a deleted meeting back.',
  request: params,
  responses: { 200: answer<MeetingAnswer>('MeetingAnswer'), ...PROBLEMS },
});

const plan = createRoute({
  method: 'post',
  path: api.plan('{meeting}'),
  summary: 'Changes the plan by commands, all or none; answers with the commands that undo them.',
  request: { ...params, body: jsonBody(planBody) },
  responses: { 200: answer<PlanAnswer>('PlanAnswer'), ...PROBLEMS },
});

export function meetingRoutes(services: Services) {
  const { actors, rooms, storage } = services;

  /** The meeting, which the signed-in organiser may plan. */
  const planned = async (c: AppContext, id: MeetingId): Promise<Meeting> => {
    await actors.organiser(c);
    const meeting = await storage.meetings.get(id);
    if (meeting === null) throw new ProblemError('not-found');
    await actors.planner(c, meeting);
    return meeting;
  };

  const told = (meeting: Meeting): Promise<MeetingAnswer> => tellMeeting(storage, meeting);

  return router()
    .openapi(list, async (c) => {
      const { user } = await actors.organiser(c);
      return c.json({ meetings: (await storage.meetings.listByOwner(user)).map(meetingRow) }, 200);
    })
    .openapi(create, async (c) => {
      const { user } = await actors.organiser(c);
      return c.json(await told(await beginMeeting(services, user, c.req.valid('json'))), 201);
    })
    .openapi(read, async (c) => c.json(await told(await planned(c, c.req.valid('param').meeting)), 200))
    .openapi(remove, async (c) => {
      const { id } = await planned(c, c.req.valid('param').meeting);
      await rooms.update(id, () => ({ deleted: true }));
      return c.body(null, 204);
    })
    .openapi(restore, async (c) => {
      const { id } = await planned(c, c.req.valid('param').meeting);
      const restored = await rooms.update(id, () => ({ deleted: false }));
      if (restored === null) throw new ProblemError('not-found');
      return c.json(await told(restored), 200);
    })
    .openapi(plan, async (c) => {
      const meeting = await planned(c, c.req.valid('param').meeting);
      const { commands } = c.req.valid('json');
      // Typing in an agenda asks nothing of the answers.
      const asked = commands.some((command) => 'fields' in command && 'poll' in command.fields);
      const answered = asked ? await answeredQuestions(storage, meeting) : [];
      return c.json(await changePlan(rooms, meeting.id, commands, answered), 200);
    });
}
