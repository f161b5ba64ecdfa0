import { createRoute, z } from '@hono/zod-openapi';
import { api, EXPORT_FORMATS, type ExportFormat, type GroupChoice } from '@stikkord/protocol';
import { groupBody, runBody, signalBody } from '@stikkord/protocol/schemas';
import { afterCommand } from '../deeds/after-command.ts';
import { commandRun } from '../deeds/command-run.ts';
import { readMeeting } from '../deeds/read-meeting.ts';
import { notesBeside } from '../deeds/notes-beside.ts';
import { isSaid, signalCommands } from '../deeds/signal-commands.ts';
import { commandHappened } from '../deeds/what-happened.ts';
import { wantedExport } from '../deeds/wanted-export.ts';
import { addressOf } from '../http/visitor.ts';
import { homeOf } from '../live/homes.ts';
import { fileResponse } from '../present/file.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { paced } from './paced.ts';
import { permitted } from './permitted.ts';
import { answer, idParameter, jsonBody, NO_CONTENT, PROBLEMS, router } from './route-kit.ts';

const params = { params: idParameter };

const group = createRoute({
  method: 'post',
  path: api.group('{meeting}'),
  summary: 'A participant’s device chooses its group, or none.',
  request: { ...params, body: jsonBody(groupBody) },
  responses: { 200: answer<GroupChoice>('GroupChoice'), ...PROBLEMS },
});

const signal = createRoute({
  method: 'post',
  path: api.signal('{meeting}'),
  summary: 'A group raises its hand, says that it is done, or that it has read a message.',
  request: { ...params, body: jsonBody(signalBody) },
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

const leave = createRoute({
  method: 'delete',
  path: api.visit('{meeting}'),
  summary: 'A participant’s device leaves the meeting: its cookie is taken back, its pages and sockets are closed.',
  request: params,
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

const run = createRoute({
  method: 'post',
  path: api.run('{meeting}'),
  summary: 'A facilitator moves the meeting on.',
  request: { ...params, body: jsonBody(runBody) },
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

const exported = createRoute({
  method: 'get',
  path: api.export('{meeting}', '{format}' as ExportFormat),
  summary:
    'The meeting, or a question of it, as a file, as it stands this moment; or a ZIP with a file for each question.',
  request: {
    params: idParameter.extend({ format: z.enum(EXPORT_FORMATS) }),
    query: z.object({
      question: z.string().max(120).optional(),
      per: z.literal('question').optional(),
      points: z.literal('quotes').optional(),
      agenda: z.literal('no').optional(),
      'follow-ups': z.literal('no').optional(),
      groups: z.literal('yes').optional(),
    }),
  },
  responses: { 200: { description: 'The file.' }, ...PROBLEMS },
});

/** What devices that are in a meeting do there. */
export function presentRoutes(services: Services) {
  const { actors, clock, cookies, departed, documents, rooms, storage } = services;

  return router()
    .openapi(group, async (c) => {
      const { meeting, actor } = await permitted(services, c, c.req.valid('param').meeting, 'participant', 'take-part');
      const { group: chosen } = c.req.valid('json');
      if (actor.role !== 'participant') throw new ProblemError('forbidden');
      paced(services.signalPace, actor.device);
      if (chosen !== null && !meeting.plan.groups.some(({ id, deleted }) => id === chosen && !deleted))
        throw new ProblemError('group-gone');
      cookies.write(c, 'participant', meeting.id, { device: actor.device, group: chosen });
      rooms.chose(meeting.id, actor.device, chosen);
      return c.json({ group: homeOf(meeting, chosen) }, 200);
    })
    .openapi(signal, async (c) => {
      const { meeting: id } = c.req.valid('param');
      const actor = await actors.somebody(c, id, 'participant');
      const live = await rooms.open(id);
      if (live === null) throw new ProblemError('not-found');
      const { meeting } = live;
      actors.permit(c, actor, 'take-part', meeting);
      if (actor.role !== 'participant') throw new ProblemError('forbidden');
      paced(services.signalPace, actor.device);
      const group = homeOf(meeting, actor.group);
      if (group === null) throw new ProblemError('group-gone');
      const commands = signalCommands(group, c.req.valid('json'));
      // A hall reads a message at once, and each group counts once: the rest asks nothing of the database.
      if (isSaid(meeting, commands, clock.now())) return c.body(null, 204);
      paced(services.groupPace, `${id}/${group}`);
      await commandRun(rooms, id, commands, () => clock.now());
      return c.body(null, 204);
    })
    .openapi(leave, (c) => {
      // Without a look in the database: one can leave while it is away, and a meeting that is gone.
      const { meeting } = c.req.valid('param');
      const visit = cookies.read(c, 'participant', meeting);
      cookies.remove(c, 'participant', meeting);
      if (visit !== null) {
        departed.add(visit.device);
        rooms.left(visit.device);
      }
      return c.body(null, 204);
    })
    .openapi(run, async (c) => {
      const { meeting } = await permitted(services, c, c.req.valid('param').meeting, 'facilitator', 'run');
      const { command, act } = c.req.valid('json');
      const notes = await notesBeside({ documents, storage }, meeting, command);
      const happened = commandHappened(command, act);
      await commandRun(rooms, meeting.id, [command], () => clock.now(), { notes, happened });
      await afterCommand({ rooms, storage }, meeting.id, command);
      return c.body(null, 204);
    })
    .openapi(exported, async (c) => {
      const { meeting: id, format } = c.req.valid('param');
      const { meeting } = await permitted(services, c, id, 'facilitator', 'export');
      const { per = 'meeting', ...query } = c.req.valid('query');
      const wanted = wantedExport(format, per, query);
      const made = await services.exportTurns.take(addressOf(c, services.standpoint), async () =>
        services.files.write(await readMeeting(services, meeting, wanted), format, per),
      );
      if (made === null) throw new ProblemError('too-many-tries', { retryAfter: 5 });
      return fileResponse(made.result);
    });
}
