import { createRoute, z } from '@hono/zod-openapi';
import { FILE_BYTES_MAX, isId, readableMaterial } from '@stikkord/domain';
import { api, PAGE_ROLES, type FileAnswer } from '@stikkord/protocol';
import { keepFile } from '../deeds/keep-file.ts';
import { FileShelf } from '../files/file-shelf.ts';
import { FreshFiles } from '../files/fresh-files.ts';
import { bodyBytes } from '../http/body-bytes.ts';
import type { AppContext } from '../http/env.ts';
import { ACT_OF } from '../live/meeting-peer.ts';
import { inPieces, materialFileHeaders } from '../present/material-file.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';
import { answer, idParameter, PROBLEMS, router } from './route-kit.ts';

const add = createRoute({
  method: 'post',
  path: api.files('{meeting}'),
  // The body is no part of the description: it is read and checked by what is in it.
  summary:
    'A file for a material, as it is: a PDF or a picture of at most 25 MB. What can do harm is refused, with why.',
  request: { params: idParameter },
  responses: { 201: answer<FileAnswer>('FileAnswer'), ...PROBLEMS },
});

const read = createRoute({
  method: 'get',
  path: api.file('{meeting}', '{file}', 'participant').split('?')[0]!,
  summary: 'A material’s file, for those who may see the material.',
  request: {
    params: idParameter.extend({ file: z.string().refine(isId) }),
    query: z.object({ as: z.enum(PAGE_ROLES as ['participant']) }),
  },
  responses: { 200: { description: 'The file.' }, 304: { description: 'It is the same.' }, ...PROBLEMS },
});

/** Files that materials show. */
export function fileRoutes(services: Services) {
  const { actors, clock, fileChecks, fileTurns, rooms, storage } = services;
  const fresh = new FreshFiles(clock);
  const shelf = new FileShelf(storage.files);

  return router()
    .openapi(add, async (c) => {
      const { user } = await actors.organiser(c);
      const meeting = await storage.meetings.get(c.req.valid('param').meeting);
      if (meeting === null) throw new ProblemError('not-found');
      await actors.planner(c, meeting);
      const made = await fileTurns.take(user, async () =>
        keepFile({ storage, checks: fileChecks, fresh }, user, await broughtBytes(c)),
      );
      if (made === null) throw new ProblemError('too-many-tries', { retryAfter: 10 });
      return c.json(made.result, 201);
    })
    .openapi(read, async (c) => {
      const { meeting: id, file } = c.req.valid('param');
      const { as } = c.req.valid('query');
      // Before the meeting is looked up: strangers can't make the database work.
      const actor = await actors.somebody(c, id, as);
      const live = await rooms.open(id);
      if (live === null) throw new ProblemError('not-found');
      const { meeting } = live;
      actors.permit(c, actor, ACT_OF[as], meeting);
      const named = readableMaterial(actor, file, meeting);
      if (named === null) throw new ProblemError('no-such-file');
      const stored = await shelf.get(meeting.owner, file);
      if (stored === null) throw new ProblemError('no-such-file');
      const headers = materialFileHeaders(stored, named.title);
      if (c.req.header('if-none-match')?.includes(headers.etag)) return new Response(null, { status: 304, headers });
      const length = { 'content-length': String(stored.bytes.length) };
      return new Response(inPieces(stored.bytes), { headers: { ...headers, ...length } });
    });
}

/** What is too large is refused by its name before it is read, and in such a way that a browser gets to read the answer. */
async function broughtBytes(c: AppContext): Promise<Uint8Array> {
  try {
    return await bodyBytes(c.req.raw, FILE_BYTES_MAX);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.id !== 'too-large') throw error;
    throw new ProblemError('file-refused', { why: 'too-large' });
  }
}
