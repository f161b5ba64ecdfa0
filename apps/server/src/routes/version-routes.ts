import { createRoute, z } from '@hono/zod-openapi';
import { historyAccess, rightsOf, sectionsOf, type Meeting, type Point } from '@stikkord/domain';
import {
  HISTORY_BESIDE,
  HISTORY_ROLES,
  historyApi,
  parseDocumentName,
  type BoardVersionAnswer,
  type HistoryAnswer,
  type KeepAnswer,
  type PageRole,
  type RestoreAnswer,
  type VersionAnswer,
} from '@stikkord/protocol';
import { UpdateRefusedError } from '@stikkord/sync';
import { readQuestion } from '../deeds/read-question.ts';
import type { AppContext } from '../http/env.ts';
import { ACT_OF } from '../live/meeting-peer.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, idParameter, PROBLEMS, router } from './route-kit.ts';

const documentParameters = idParameter.extend({ document: z.string().max(400) });
const as = z.enum(HISTORY_ROLES);
const seq = z.string().regex(/^\d{1,15}$/);

const list = createRoute({
  method: 'get',
  path: historyApi.history('{meeting}', '{document}'),
  summary: 'The versions of a group’s answer or a board, newest first.',
  request: { params: documentParameters, query: z.object({ as }) },
  responses: { 200: answer<HistoryAnswer>('HistoryAnswer'), ...PROBLEMS },
});

const version = createRoute({
  method: 'get',
  path: historyApi.version('{meeting}', '{document}', '{version}'),
  summary:
    'A version’s points, or its board, marked with what is otherwise in the version before, or as it stands now.',
  request: {
    params: documentParameters.extend({ version: z.union([seq, z.literal('now')]) }),
    query: z.object({ as, beside: z.enum(HISTORY_BESIDE) }),
  },
  responses: {
    200: answer<VersionAnswer | BoardVersionAnswer>('VersionAnswer, or of a board BoardVersionAnswer'),
    ...PROBLEMS,
  },
});

const restore = createRoute({
  method: 'post',
  path: historyApi.restore('{meeting}', '{document}', '{version}'),
  summary: 'Brings a version back as a new edit; what stood until now is kept as a version.',
  request: { params: documentParameters.extend({ version: seq }), query: z.object({ as }) },
  responses: { 200: answer<RestoreAnswer>('RestoreAnswer'), ...PROBLEMS },
});

const keep = createRoute({
  method: 'post',
  path: historyApi.keep('{meeting}', '{document}'),
  summary: 'Keeps a board as it stands, as the version that brings it back when it has been cleared.',
  request: { params: documentParameters, query: z.object({ as }) },
  responses: { 200: answer<KeepAnswer>('KeepAnswer'), ...PROBLEMS },
});

/** What groups and facilitators do with the history of an answer, and facilitators with that of a board. */
export function versionRoutes(services: Services) {
  const { actors, documents, history, historyTurns, storage } = services;

  const permitted = async (
    c: AppContext,
    { meeting: id, document }: { readonly meeting: string; readonly document: string },
    role: PageRole,
    restores: boolean,
  ) => {
    const meeting = await storage.meetings.get(id);
    if (meeting === null) throw new ProblemError('not-found');
    const actor = await actors.permitted(c, meeting, role, ACT_OF[role]);
    const ref = parseDocumentName(document);
    if (ref === null) throw new ProblemError('not-found');
    const access = historyAccess(actor, ref, rightsOf(meeting));
    if (actor.role === 'nobody' || access === 'none') throw new ProblemError('forbidden');
    if (restores && access !== 'restore') throw new ProblemError('not-open');
    return { access, kind: ref.kind, question: ref.question, meeting, device: actor.device };
  };

  /** A board is read with the points that its groups have now. */
  const pointsOf = async (meeting: Meeting, question: string): Promise<readonly Point[]> => {
    const read = await readQuestion({ documents, storage }, meeting, question);
    return read.points;
  };

  /** Whole documents are read here: a few at a time, and few of one device. A hall is one address, and is never counted as one. */
  const inTurn = async <T>(device: string, act: () => Promise<T>): Promise<T> => {
    const taken = await historyTurns.take(device, act);
    if (taken === null) throw new ProblemError('too-many-tries', { retryAfter: 10 });
    return taken.result;
  };

  return router()
    .openapi(list, async (c) => {
      const parameters = c.req.valid('param');
      const { access } = await permitted(c, parameters, c.req.valid('query').as, false);
      const listed = await history.list(parameters.document);
      return c.json({ ...listed, restore: access === 'restore' }, 200);
    })
    .openapi(version, async (c) => {
      const parameters = c.req.valid('param');
      const { as: role, beside } = c.req.valid('query');
      const { kind, meeting, question, device } = await permitted(c, parameters, role, false);
      const { document } = parameters;
      const shown = parameters.version === 'now' ? parameters.version : Number(parameters.version);
      const found = await inTurn<VersionAnswer | BoardVersionAnswer>(device, async () =>
        kind === 'board'
          ? { board: await history.compareBoards(document, shown, beside, await pointsOf(meeting, question)) }
          : { sections: await history.compare(document, shown, beside, sectionIds(meeting, question)) },
      );
      return c.json(found, 200);
    })
    .openapi(keep, async (c) => {
      const parameters = c.req.valid('param');
      const { device, kind } = await permitted(c, parameters, c.req.valid('query').as, true);
      if (kind !== 'board') throw new ProblemError('not-found');
      return c.json({ version: await inTurn(device, () => history.keepBeforeClear(parameters.document)) }, 200);
    })
    .openapi(restore, async (c) => {
      const parameters = c.req.valid('param');
      const { device, kind, meeting, question } = await permitted(c, parameters, c.req.valid('query').as, true);
      try {
        const before = await inTurn(device, async () => {
          const points = kind === 'board' ? await pointsOf(meeting, question) : null;
          return await history.restore(parameters.document, Number(parameters.version), points);
        });
        return c.json({ before }, 200);
      } catch (error) {
        throw error instanceof UpdateRefusedError ? new ProblemError('too-many') : error;
      }
    });
}

function sectionIds({ plan }: Meeting, question: string): string[] {
  return sectionsOf(plan, question).map(({ id }) => id);
}
