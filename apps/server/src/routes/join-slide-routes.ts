import { createRoute } from '@hono/zod-openapi';
import { joinSlide } from '@stikkord/exports';
import { api, page } from '@stikkord/protocol';
import { baseOf } from '../http/visitor.ts';
import { fileResponse } from '../present/file.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { titleInFiles } from '../rehearsal/title-in-files.ts';
import type { Services } from '../services.ts';
import { idParameter, PROBLEMS, router } from './route-kit.ts';

const slide = createRoute({
  method: 'get',
  path: api.joinSlide('{meeting}'),
  summary: 'A slide (pptx) that says how to come in: address, code and QR code.',
  request: { params: idParameter },
  responses: { 200: { description: 'The file.' }, ...PROBLEMS },
});

/** For slides of one's own, in the hall and in video meetings. */
export function joinSlideRoutes({ actors, standpoint, storage }: Services) {
  return router().openapi(slide, async (c) => {
    const { meeting: id } = c.req.valid('param');
    // Before the meeting is looked up: strangers can't make the database work.
    const actor = await actors.somebody(c, id, 'facilitator');
    const meeting = await storage.meetings.get(id);
    if (meeting === null) throw new ProblemError('not-found');
    actors.permit(c, actor, 'run', meeting);
    const { code, owner, plan } = meeting;
    const base = baseOf(c, standpoint);
    return fileResponse(
      joinSlide({
        title: titleInFiles(meeting),
        date: plan.date,
        language: plan.language,
        code,
        address: base.replace(/^https?:\/\//, ''),
        link: `${base}${page.meeting(code)}`,
        look: await storage.looks.get(owner),
      }),
    );
  });
}
