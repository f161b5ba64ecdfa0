import { createRoute } from '@hono/zod-openapi';
import type { Actor, Meeting, MeetingId } from '@stikkord/domain';
import {
  api,
  LOGO_BYTES_MAX,
  type FollowUpsAnswer,
  type FollowUpsChangeAnswer,
  type LookAnswer,
  type MeetingSeriesAnswer,
  type OutcomeAnswer,
  type PublicAnswer,
} from '@stikkord/protocol';
import { followUpsBody, lookBody, meetingSeriesBody, publicBody } from '@stikkord/protocol/schemas';
import type { Look } from '@stikkord/storage';
import { cleanLogo } from '../deeds/clean-logo.ts';
import { changeFollowUps, followUpRows } from '../deeds/follow-up.ts';
import { outcomePolls } from '../deeds/outcome-polls.ts';
import { outcomeBoards } from '../deeds/outcome.ts';
import { placeInSeries } from '../deeds/place-in-series.ts';
import { publicPageAnswer, publish } from '../deeds/publish.ts';
import { readBoards } from '../deeds/read-boards.ts';
import type { AppContext } from '../http/env.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, idParameter, jsonBody, PROBLEMS, router } from './route-kit.ts';

const params = { params: idParameter };

const meetingSeries = createRoute({
  method: 'put',
  path: api.meetingSeries('{meeting}'),
  summary: 'Moves a meeting into a series or out of it, and says which meeting came before.',
  request: { ...params, body: jsonBody(meetingSeriesBody) },
  responses: { 200: answer<MeetingSeriesAnswer>('MeetingSeriesAnswer'), ...PROBLEMS },
});

const followUps = createRoute({
  method: 'get',
  path: api.followUps('{meeting}'),
  summary: 'What became of what was said at a meeting.',
  request: params,
  responses: { 200: answer<FollowUpsAnswer>('FollowUpsAnswer'), ...PROBLEMS },
});

const changeThem = createRoute({
  method: 'post',
  path: api.followUps('{meeting}'),
  summary: 'Changes the follow-ups by commands, all or none; answers with the commands that undo them.',
  request: { ...params, body: jsonBody(followUpsBody) },
  responses: { 200: answer<FollowUpsChangeAnswer>('FollowUpsChangeAnswer'), ...PROBLEMS },
});

const outcomes = createRoute({
  method: 'get',
  path: api.outcome('{meeting}'),
  summary: 'What the boards and polls of a meeting say now, to be followed up.',
  request: params,
  responses: { 200: answer<OutcomeAnswer>('OutcomeAnswer'), ...PROBLEMS },
});

const look = createRoute({
  method: 'get',
  path: api.look,
  summary: 'How the signed-in organiser’s files look.',
  responses: { 200: answer<LookAnswer>('LookAnswer'), ...PROBLEMS },
});

const setLook = createRoute({
  method: 'put',
  path: api.look,
  summary: 'Sets name, colour and logo.',
  request: { body: jsonBody(lookBody) },
  responses: { 200: answer<LookAnswer>('LookAnswer'), ...PROBLEMS },
});

const publicPage = createRoute({
  method: 'get',
  path: api.publicPage('{meeting}'),
  summary: 'The meeting’s public page, if it has ever had one.',
  request: params,
  responses: { 200: answer<PublicAnswer>('PublicAnswer'), ...PROBLEMS },
});

const publishIt = createRoute({
  method: 'put',
  path: api.publicPage('{meeting}'),
  summary: 'Publishes the meeting as it stands this moment, in the stead of what was published before.',
  request: { ...params, body: jsonBody(publicBody) },
  responses: { 200: answer<PublicAnswer>('PublicAnswer'), ...PROBLEMS },
});

const withdraw = createRoute({
  method: 'delete',
  path: api.publicPage('{meeting}'),
  summary: 'Withdraws the public page; its address stays the meeting’s.',
  request: params,
  responses: { 200: answer<PublicAnswer>('PublicAnswer'), ...PROBLEMS },
});

const NO_LOOK: Look = { organisation: '', colour: null, logo: null };

/** What organisers do when a meeting is over. */
export function afterRoutes(services: Services) {
  const { actors, documents, exportTurns, historyTurns, rooms, storage } = services;

  const planned = async (c: AppContext, id: MeetingId): Promise<{ meeting: Meeting; device: string }> => {
    const { device } = await actors.organiser(c);
    const meeting = await storage.meetings.get(id);
    if (meeting === null) throw new ProblemError('not-found');
    await actors.planner(c, meeting);
    return { meeting, device };
  };

  /** Boards and answers are read for it: a few at a time, and few of one device. */
  const inTurn = async <T>(turns: Services['historyTurns'], device: string, act: () => Promise<T>): Promise<T> => {
    const taken = await turns.take(device, act);
    if (taken === null) throw new ProblemError('too-many-tries', { retryAfter: 10 });
    return taken.result;
  };

  return router()
    .openapi(meetingSeries, async (c) => {
      const { meeting } = await planned(c, c.req.valid('param').meeting);
      const { id, owner, plan } = meeting;
      const place = await placeInSeries(storage, { id, owner, date: plan.date }, c.req.valid('json'));
      if ((await rooms.update(id, () => place)) === null) throw new ProblemError('not-found');
      return c.json(place, 200);
    })
    .openapi(followUps, async (c) => {
      const { meeting: id } = c.req.valid('param');
      const actor = await actors.somebody(c, id, 'facilitator');
      const meeting = await storage.meetings.get(id);
      if (meeting === null) throw new ProblemError('not-found');
      actors.permit(c, actor, 'run', meeting);
      const all = await storage.followUps.list(id);
      const rows = await inTurn(historyTurns, deviceOf(actor), async () =>
        followUpRows(all, await readBoards({ documents, storage }, meeting)),
      );
      return c.json({ followUps: rows }, 200);
    })
    .openapi(changeThem, async (c) => {
      const { meeting, device } = await planned(c, c.req.valid('param').meeting);
      const { commands } = c.req.valid('json');
      const changed = await inTurn(historyTurns, device, () =>
        changeFollowUps({ documents, storage }, meeting, commands),
      );
      await rooms.followedUp(meeting.id);
      return c.json(changed, 200);
    })
    .openapi(outcomes, async (c) => {
      const { meeting, device } = await planned(c, c.req.valid('param').meeting);
      const told = await inTurn(historyTurns, device, async () => ({
        boards: outcomeBoards(await readBoards({ documents, storage }, meeting)),
        polls: await outcomePolls({ documents, storage }, meeting),
      }));
      return c.json(told, 200);
    })
    .openapi(look, async (c) => {
      const { user } = await actors.organiser(c);
      return c.json(lookAnswer((await storage.looks.get(user)) ?? NO_LOOK), 200);
    })
    .openapi(setLook, async (c) => {
      const { user } = await actors.organiser(c);
      const { organisation, colour, logo } = c.req.valid('json');
      const kept = logo === undefined ? ((await storage.looks.get(user))?.logo ?? null) : logoFrom(logo);
      await storage.looks.set(user, { organisation, colour, logo: kept });
      return c.json(lookAnswer({ organisation, colour, logo: kept }), 200);
    })
    .openapi(publicPage, async (c) => {
      const { meeting } = await planned(c, c.req.valid('param').meeting);
      const found = await storage.publicPages.get(meeting.id);
      return c.json({ page: found && publicPageAnswer(found) }, 200);
    })
    .openapi(publishIt, async (c) => {
      const { meeting, device } = await planned(c, c.req.valid('param').meeting);
      const wish = c.req.valid('json');
      const made = await inTurn(exportTurns, device, () => publish(services, meeting, wish));
      return c.json({ page: publicPageAnswer(made) }, 200);
    })
    .openapi(withdraw, async (c) => {
      const { meeting } = await planned(c, c.req.valid('param').meeting);
      await storage.publicPages.withdraw(meeting.id);
      const found = await storage.publicPages.get(meeting.id);
      return c.json({ page: found && publicPageAnswer(found) }, 200);
    });
}

function deviceOf(actor: Actor): string {
  return actor.role === 'nobody' ? '' : actor.device;
}

function logoFrom(base64: string | null): Look['logo'] {
  if (base64 === null) return null;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const logo = bytes.length > LOGO_BYTES_MAX ? null : cleanLogo(bytes);
  if (logo === null) throw new ProblemError('logo-refused', { at: 'logo' });
  return logo;
}

function lookAnswer({ organisation, colour, logo }: Look): LookAnswer {
  return {
    organisation,
    colour,
    logo: logo && { type: logo.type, data: Buffer.from(logo.bytes).toString('base64') },
  };
}
