import { createRoute } from '@hono/zod-openapi';
import { parseJoinCode, type Meeting } from '@stikkord/domain';
import { api, type EnterAnswer, type JoinAnswer } from '@stikkord/protocol';
import { enterBody, joinBody } from '@stikkord/protocol/schemas';
import type { AppContext } from '../http/env.ts';
import { enterAnswer, joinAnswer } from '../present/meeting.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, jsonBody, PROBLEMS, router } from './route-kit.ts';
import { slowedIfWrong } from './slowed-if-wrong.ts';

const join = createRoute({
  method: 'post',
  path: api.join,
  summary: 'Takes a device into a meeting by its code. A device that comes back is known again.',
  request: { body: jsonBody(joinBody) },
  responses: { 200: answer<JoinAnswer>('JoinAnswer'), ...PROBLEMS },
});

const enter = createRoute({
  method: 'post',
  path: api.enter,
  summary: 'Lets a facilitator or a projector in by the key of its link.',
  request: { body: jsonBody(enterBody) },
  responses: { 200: answer<EnterAnswer>('EnterAnswer'), ...PROBLEMS },
});

/** How devices come into a meeting without an account. */
export function doorRoutes(services: Services) {
  const { cookies, random, storage } = services;

  const byCode = async (typed: string): Promise<Meeting> => {
    const code = parseJoinCode(typed);
    const meeting = code === null ? null : await storage.meetings.getByCode(code);
    if (meeting === null) throw new ProblemError('unknown-code');
    return meeting;
  };

  const byKey = async (key: string): Promise<{ meeting: Meeting; role: EnterAnswer['role'] }> => {
    const run = await storage.meetings.getByFacilitatorKey(key);
    if (run !== null) return { meeting: run, role: 'facilitator' };
    const show = await storage.meetings.getByProjectorKey(key);
    if (show !== null) return { meeting: show, role: 'projector' };
    throw new ProblemError('unknown-link');
  };

  return router()
    .openapi(join, async (c) => {
      const { code } = c.req.valid('json');
      const meeting = await slowedIfWrong(c, services, services.doorTurns, 'unknown-code', () => byCode(code));
      stillThere(c, meeting);
      const visit = cookies.read(c, 'participant', meeting.id) ?? { device: random.id(), group: null };
      cookies.write(c, 'participant', meeting.id, visit);
      return c.json(joinAnswer(meeting, visit), 200);
    })
    .openapi(enter, async (c) => {
      const { key } = c.req.valid('json');
      const { meeting, role } = await slowedIfWrong(c, services, services.doorTurns, 'unknown-link', () => byKey(key));
      stillThere(c, meeting);
      const { device } = cookies.read(c, role, meeting.id) ?? { device: random.id() };
      cookies.write(c, role, meeting.id, { device, group: null });
      return c.json(enterAnswer(meeting, role), 200);
    });
}

function stillThere(c: AppContext, meeting: Meeting): void {
  c.set('meetingLanguage', meeting.plan.language);
  if (meeting.deleted) throw new ProblemError('meeting-gone');
}
