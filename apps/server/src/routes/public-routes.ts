import { createHash } from 'node:crypto';
import { isPublicAddress } from '@stikkord/domain';
import { page } from '@stikkord/protocol';
import type { PublicPage } from '@stikkord/storage';
import { Hono } from 'hono';
import { dayOf, isSecret, storedDocument } from '../deeds/publish.ts';
import { BriefMemory } from '../http/brief-memory.ts';
import type { AppContext, AppEnv } from '../http/env.ts';
import { DOCUMENT_POLICY, plainPage } from '../present/plain-page.ts';
import { languageOf } from '../problems/language-of.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { problemOf } from '../problems/problem-response.ts';
import { PROBLEM_STATUS } from '../problems/status.ts';
import type { Services } from '../services.ts';
import { slowedIfWrong } from './slowed-if-wrong.ts';

interface Written {
  readonly body: string;
  readonly etag: string;
}

/** Written pages that are kept in memory: a few hundred kilobytes each at most. */
const PAGES = { ms: 10 * 60_000, most: 40 };
const ADDRESS = /^[0-9A-Za-z_-]{4,60}$/;

/**
 * The public page of a meeting: a document for anybody who has its address. No cookie is read or set, nothing in it runs; whoever has it
 * asks each time whether it is still so.
 */
export function publicRoutes(services: Services): Hono<AppEnv> {
  const { clock, doorTurns, storage } = services;
  const pages = new BriefMemory<Written>(clock, PAGES);

  const found = (c: AppContext, address: string): Promise<PublicPage> =>
    slowedIfWrong(c, services, doorTurns, 'unknown-link', async () => {
      const known = ADDRESS.test(address) && (isSecret(address) || isPublicAddress(address));
      const stored = known ? await storage.publicPages.byAddress(address) : null;
      if (stored === null) throw new ProblemError('unknown-link');
      return stored;
    });

  /** What stands at the address now, as a person with the link meets it. */
  const answered = async (c: AppContext): Promise<Response> => {
    const { meeting, number, minute, record } = await found(c, c.req.param('address')!);
    const stored = await storage.meetings.get(meeting);
    c.set('meetingLanguage', stored?.plan.language ?? 'nb');
    if (record === null || stored === null || stored.deleted) throw new ProblemError('page-withdrawn');
    const asFile = c.req.query('download') !== undefined;
    const { body, etag } = await pages.get(`${meeting}/${number}/${asFile}`, () => written(record, minute, asFile));
    const headers: Record<string, string> = {
      'content-type': 'text/html; charset=utf-8',
      'content-language': stored.plan.language,
      'content-security-policy': DOCUMENT_POLICY,
      'cache-control': 'no-cache',
      etag,
      ...(asFile && { 'content-disposition': `attachment; filename="${dayOf(minute)}.html"` }),
    };
    const isKnown = (c.req.header('if-none-match') ?? '')
      .split(',')
      .some((each) => each.trim().replace(/^W\//, '') === etag);
    return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
  };

  return new Hono<AppEnv>().get(page.published(':address'), async (c) => {
    try {
      return await answered(c);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.id === 'unexpected') throw error;
      services.problems.count(problem.id);
      const language = c.get('meetingLanguage') ?? languageOf(c.req.header('accept-language')) ?? 'nb';
      return new Response(plainPage(problem.id, language), {
        status: PROBLEM_STATUS[problem.id],
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-language': language,
          'content-security-policy': DOCUMENT_POLICY,
          'cache-control': 'no-store',
          ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
        },
      });
    }
  });
}

async function written(record: string, minute: number, asFile: boolean): Promise<Written> {
  const { publishedPage } = await import('@stikkord/exports');
  const body = publishedPage(storedDocument(record), {
    published: dayOf(minute),
    download: asFile ? null : '?download',
  });
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
}
