import { createRoute, z } from '@hono/zod-openapi';
import type { Meeting, MeetingAct, MeetingId } from '@stikkord/domain';
import {
  api,
  PAGE_ROLES,
  type CarriableAnswer,
  type LastTimeAnswer,
  type PageRole,
  type ReceiptAnswer,
} from '@stikkord/protocol';
import { carriable } from '../deeds/carriable.ts';
import { lastTime } from '../deeds/last-time.ts';
import { receipt } from '../deeds/receipt.ts';
import { BriefMemory } from '../http/brief-memory.ts';
import type { AppContext } from '../http/env.ts';
import { addressOf } from '../http/visitor.ts';
import { ACT_OF } from '../live/meeting-peer.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, idParameter, PROBLEMS, router } from './route-kit.ts';
import { slowedIfWrong } from './slowed-if-wrong.ts';

const before = createRoute({
  method: 'get',
  path: api.lastTime('{meeting}', 'participant').split('?')[0]!,
  summary: 'What was published at the meeting before, and what became of it.',
  request: { params: idParameter, query: z.object({ as: z.enum(PAGE_ROLES as ['participant']) }) },
  responses: { 200: answer<LastTimeAnswer>('LastTimeAnswer'), ...PROBLEMS },
});

const earlier = createRoute({
  method: 'get',
  path: api.carriable('{meeting}'),
  summary: 'Themes of earlier meetings of the series, which a facilitator may carry over.',
  request: { params: idParameter },
  responses: { 200: answer<CarriableAnswer>('CarriableAnswer'), ...PROBLEMS },
});

const own = createRoute({
  method: 'get',
  path: api.receipt('{key}'),
  summary: 'What became of what a group said, by the key of its own link.',
  request: { params: z.object({ key: z.string().max(400) }) },
  responses: { 200: answer<ReceiptAnswer>('ReceiptAnswer'), ...PROBLEMS },
});

/** A whole hall asks at once for what changes seldom. */
const LAST_TIME = { ms: 5_000, most: 200 };
/** A group's devices ask beside each other. */
const RECEIPTS = { ms: 2_000, most: 2_000 };

/** What halls and groups see of what was before. */
export function lookingBackRoutes(services: Services) {
  const { actors, clock, doorTurns, historyTurns, receipts, receiptTurns, standpoint, storage } = services;
  const lastTimes = new BriefMemory<LastTimeAnswer>(clock, LAST_TIME);
  const told = new BriefMemory<ReceiptAnswer>(clock, RECEIPTS);

  const permitted = async (
    c: AppContext,
    id: MeetingId,
    as: PageRole,
    act: MeetingAct,
  ): Promise<{ meeting: Meeting; device: string }> => {
    const actor = await actors.somebody(c, id, as);
    const meeting = await storage.meetings.get(id);
    if (meeting === null) throw new ProblemError('not-found');
    actors.permit(c, actor, act, meeting);
    return { meeting, device: actor.role === 'nobody' ? '' : actor.device };
  };

  return router()
    .openapi(before, async (c) => {
      const { as } = c.req.valid('query');
      const { meeting } = await permitted(c, c.req.valid('param').meeting, as, ACT_OF[as]);
      const key = `${meeting.id}/${meeting.previous}`;
      return c.json(await lastTimes.get(key, () => lastTime(services, meeting)), 200);
    })
    .openapi(earlier, async (c) => {
      const { meeting, device } = await permitted(c, c.req.valid('param').meeting, 'facilitator', 'run');
      const taken = await historyTurns.take(device, () => carriable(services, meeting));
      if (taken === null) throw new ProblemError('too-many-tries', { retryAfter: 10 });
      return c.json(taken.result, 200);
    })
    .openapi(own, async (c) => {
      const { key } = c.req.valid('param');
      // Without a look in the database for a key that isn't ours.
      const found = receipts.open(key);
      const meeting = await slowedIfWrong(c, services, doorTurns, 'unknown-link', async () => {
        const stored = found === null ? null : await storage.meetings.get(found.meeting);
        if (stored === null) throw new ProblemError('unknown-link');
        return stored;
      });
      c.set('meetingLanguage', meeting.plan.language);
      if (meeting.deleted) throw new ProblemError('meeting-gone');
      const taken = await receiptTurns.take(addressOf(c, standpoint), () =>
        told.get(key, () => receipt(services, meeting, found!.group)),
      );
      if (taken === null) throw new ProblemError('too-many-tries', { retryAfter: 5 });
      return c.json(taken.result, 200);
    });
}
