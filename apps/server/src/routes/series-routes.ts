import { createRoute, z } from '@hono/zod-openapi';
import { serialAll, type Series, type SeriesCommand, type SeriesId } from '@stikkord/domain';
import {
  api,
  type AllSeriesAnswer,
  type SeriesAnswer,
  type SeriesChangeAnswer,
  type SeriesPlanAnswer,
} from '@stikkord/protocol';
import { newSeriesBody, seriesBody } from '@stikkord/protocol/schemas';
import { seriesAnswer, seriesPlan } from '../deeds/series-answer.ts';
import type { AppContext } from '../http/env.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, jsonBody, NO_CONTENT, PROBLEMS, router } from './route-kit.ts';

const params = { params: z.object({ series: z.string().regex(/^[0-9A-Za-z_.-]{1,120}$/) }) };

const list = createRoute({
  method: 'get',
  path: api.allSeries,
  summary: 'The signed-in organiser’s series, by title; deleted ones too, marked.',
  responses: { 200: answer<AllSeriesAnswer>('AllSeriesAnswer'), ...PROBLEMS },
});

const create = createRoute({
  method: 'post',
  path: api.allSeries,
  summary: 'Makes a series.',
  request: { body: jsonBody(newSeriesBody) },
  responses: { 201: answer<SeriesPlanAnswer>('SeriesPlanAnswer'), ...PROBLEMS },
});

const read = createRoute({
  method: 'get',
  path: api.oneSeries('{series}'),
  summary: 'A series: its meetings, their follow-ups, its themes from meeting to meeting, its activities.',
  request: params,
  responses: { 200: answer<SeriesAnswer>('SeriesAnswer'), ...PROBLEMS },
});

const change = createRoute({
  method: 'post',
  path: api.oneSeries('{series}'),
  summary: 'Changes title and activities by commands, all or none; answers with the commands that undo them.',
  request: { ...params, body: jsonBody(seriesBody) },
  responses: { 200: answer<SeriesChangeAnswer>('SeriesChangeAnswer'), ...PROBLEMS },
});

const remove = createRoute({
  method: 'delete',
  path: api.oneSeries('{series}'),
  summary: 'Deletes a series, not its meetings; it can be restored.',
  request: params,
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

const restore = createRoute({
  method: 'post',
  path: api.restoreSeries('{series}'),
  summary: 'Brings a deleted series back.',
  request: params,
  responses: { 200: answer<SeriesPlanAnswer>('SeriesPlanAnswer'), ...PROBLEMS },
});

export function seriesRoutes(services: Services) {
  const { actors, historyTurns, random, storage } = services;

  /** PM11. The series, which is the signed-in organiser's. */
  const owned = async (c: AppContext, id: SeriesId): Promise<Series & { readonly device: string }> => {
    const { user, device } = await actors.organiser(c);
    const series = await storage.series.get(id);
    if (series === null) throw new ProblemError('not-found');
    if (series.owner !== user) throw new ProblemError('forbidden');
    return { ...series, device };
  };

  const changed = async (
    id: SeriesId,
    act: (series: Series) => Partial<Pick<Series, 'title' | 'activities' | 'deleted'>>,
  ): Promise<SeriesPlanAnswer> => {
    const series = await storage.series.update(id, act);
    if (series === null) throw new ProblemError('not-found');
    return seriesPlan(series);
  };

  return router()
    .openapi(list, async (c) => {
      const { user } = await actors.organiser(c);
      const [all, meetings] = await Promise.all([storage.series.listByOwner(user), storage.meetings.listByOwner(user)]);
      const series = all.map(({ id, title, deleted }) => ({
        id,
        title,
        meetings: meetings.filter((meeting) => meeting.series === id && !meeting.deleted).length,
        deleted,
      }));
      return c.json({ series }, 200);
    })
    .openapi(create, async (c) => {
      const { user } = await actors.organiser(c);
      const { title } = c.req.valid('json');
      const series: Series = { id: random.id(), owner: user, title, activities: [], deleted: false };
      await storage.series.create(series);
      return c.json(seriesPlan(series), 201);
    })
    .openapi(read, async (c) => {
      const { device, ...series } = await owned(c, c.req.valid('param').series);
      const taken = await historyTurns.take(device, () => seriesAnswer(services, series));
      if (taken === null) throw new ProblemError('too-many-tries', { retryAfter: 10 });
      return c.json(taken.result, 200);
    })
    .openapi(change, async (c) => {
      const { id } = await owned(c, c.req.valid('param').series);
      let inverse: readonly SeriesCommand[] = [];
      const series = await changed(id, (stored) => {
        const decision = serialAll(stored, c.req.valid('json').commands);
        if (!decision.ok) throw new ProblemError(decision.reason);
        ({ inverse } = decision);
        return { title: decision.series.title, activities: decision.series.activities };
      });
      return c.json({ series, inverse }, 200);
    })
    .openapi(remove, async (c) => {
      const { id } = await owned(c, c.req.valid('param').series);
      await changed(id, () => ({ deleted: true }));
      return c.body(null, 204);
    })
    .openapi(restore, async (c) => {
      const { id } = await owned(c, c.req.valid('param').series);
      return c.json(await changed(id, () => ({ deleted: false })), 200);
    });
}
