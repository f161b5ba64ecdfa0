import { createRoute, z } from '@hono/zod-openapi';
import { isId } from '@stikkord/domain';
import { api, type TemplateRow, type TemplatesAnswer } from '@stikkord/protocol';
import { newTemplateBody, templateBody } from '@stikkord/protocol/schemas';
import { ownTemplate, roomForTemplate, templatePlan, templateRow } from '../deeds/templates.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, jsonBody, NO_CONTENT, PROBLEMS, router } from './route-kit.ts';

const params = { params: z.object({ template: z.string().refine(isId) }) };
const path = api.template('{template}');

const list = createRoute({
  method: 'get',
  path: api.templates,
  summary: 'The signed-in organiser’s templates, by title; deleted ones too, marked.',
  responses: { 200: answer<TemplatesAnswer>('TemplatesAnswer'), ...PROBLEMS },
});

const create = createRoute({
  method: 'post',
  path: api.templates,
  summary:
    'Keeps the plan of a meeting of one’s own as a template: without its days, what happened, and who was merged.',
  request: { body: jsonBody(newTemplateBody) },
  responses: { 201: answer<TemplateRow>('TemplateRow'), ...PROBLEMS },
});

const change = createRoute({
  method: 'put',
  path,
  summary: 'A template’s title, or that it stands again.',
  request: { ...params, body: jsonBody(templateBody) },
  responses: { 200: answer<TemplateRow>('TemplateRow'), ...PROBLEMS },
});

const remove = createRoute({
  method: 'delete',
  path,
  summary: 'Deletes a template; it can be brought back.',
  request: params,
  responses: { 204: NO_CONTENT, ...PROBLEMS },
});

/** Plans that one begins new meetings from. */
export function templateRoutes({ actors, random, storage }: Services) {
  const { templates } = storage;
  return router()
    .openapi(list, async (c) => {
      const { user } = await actors.organiser(c);
      return c.json({ templates: (await templates.listByOwner(user)).map(templateRow) }, 200);
    })
    .openapi(create, async (c) => {
      const { user } = await actors.organiser(c);
      const { meeting: id, title } = c.req.valid('json');
      const meeting = await storage.meetings.get(id);
      if (meeting === null) throw new ProblemError('not-found');
      await actors.planner(c, meeting);
      await roomForTemplate(templates, user);
      const plan = templatePlan(meeting.plan, title);
      const template = { id: random.id(), owner: user, title, plan, deleted: false };
      await templates.create(template);
      return c.json(templateRow(template), 201);
    })
    .openapi(change, async (c) => {
      const { user } = await actors.organiser(c);
      const before = await ownTemplate(templates, user, c.req.valid('param').template);
      const wish = c.req.valid('json');
      if (before.deleted && wish.deleted === false) await roomForTemplate(templates, user);
      const after = await templates.update(before.id, wish);
      if (after === null) throw new ProblemError('not-found');
      return c.json(templateRow(after), 200);
    })
    .openapi(remove, async (c) => {
      const { user } = await actors.organiser(c);
      const { id } = await ownTemplate(templates, user, c.req.valid('param').template);
      await templates.update(id, { deleted: true });
      return c.body(null, 204);
    });
}
