import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanCommand } from '@stikkord/domain';
import { api, page, type JoinAnswer, type MeetingAnswer } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, openHouse, participant, type House } from './testing/house.ts';

let storage: Storage;
let house: House;
const webFolder = mkdtempSync(join(tmpdir(), 'stikkord-web-'));

beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'));
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Stikkord</title>');
  writeFileSync(join(webFolder, 'assets', 'main-1a2b.js'), 'export {};');
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage }, webFolder });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

describe('planning', () => {
  test('PL12 commands are applied all or none, and their inverse brings back what was', async () => {
    const meeting = await house.meeting();
    const good: PlanCommand = { do: 'set-meeting', fields: { title: 'Nytt namn' } };
    const bad: PlanCommand = { do: 'delete', kind: 'group', id: 'no-such-group' };
    const refused = await house.organiser.post(api.plan(meeting.id), { commands: [good, bad] });
    expect([refused.status, refused.body.id]).toEqual([409, 'unknown-row']);
    const unchanged = await house.organiser.get<MeetingAnswer>(api.meeting(meeting.id));
    expect(unchanged.body.plan.title).toBe('Prøvemøte');
    const done = await house.organiser.post<{ inverse: PlanCommand[] }>(api.plan(meeting.id), { commands: [good] });
    await house.organiser.post(api.plan(meeting.id), { commands: done.body.inverse });
    expect((await house.organiser.get<MeetingAnswer>(api.meeting(meeting.id))).body.plan.title).toBe('Prøvemøte');
  });

  test('every standing question has a board, and an answer for every standing group, whichever came first', async () => {
    const meeting = await house.meeting();
    await house.organiser.post(api.plan(meeting.id), {
      commands: [{ do: 'add', kind: 'group', id: 'sein-gruppe', before: null, fields: { name: 'Seint ute' } }],
    });
    const names = [
      `b~${meeting.question}`,
      ...[...meeting.groupIds, 'sein-gruppe'].map((group) => `r~${meeting.question}~${group}`),
    ];
    const stored = await Promise.all(names.map((name) => storage.documents.load(name)));
    expect(stored.map((document) => document?.headSeq)).toEqual(names.map(() => 1));
  });

  test('a question’s id that another meeting has is refused, and that meeting keeps its documents', async () => {
    const theirs = await house.meeting();
    const mine = await house.meeting();
    const { status, body } = await house.organiser.post(api.plan(mine.id), {
      commands: [{ do: 'add', kind: 'question', id: theirs.question, before: null, fields: {} }],
    });
    expect([status, body.id]).toEqual([409, 'id-taken']);
  });

  test('a deleted meeting is gone for everybody but its organiser, and comes back whole', async () => {
    const meeting = await house.meeting();
    const guest = await participant(house, meeting, 0);
    expect((await house.organiser.ask('DELETE', api.meeting(meeting.id))).status).toBe(204);
    for (const answer of [
      await house.browser().post(api.join, { code: meeting.code }),
      await house.browser().post(api.enter, { key: meeting.facilitatorKey }),
      await guest.post(api.signal(meeting.id), { hand: true }),
    ])
      expect([answer.status, answer.body.id]).toEqual([410, 'meeting-gone']);
    const { body } = await house.organiser.post<MeetingAnswer>(api.restoreMeeting(meeting.id), {});
    expect(body.deleted).toBe(false);
    expect((await house.browser().post(api.join, { code: meeting.code })).status).toBe(200);
  });
});

describe('joining', () => {
  test('a code is taken with spaces and dashes of every kind', async () => {
    const { code, id } = await house.meeting();
    const { body } = await house
      .browser()
      .post<JoinAnswer>(api.join, { code: ` ${code.slice(0, 4)}–${code.slice(4)} ` });
    expect(body).toMatchObject({ meeting: id, code, group: null, language: 'nn' });
  });

  test('a device that comes back is in the group it chose last, as long as that stands', async () => {
    const meeting = await house.meeting();
    const guest = await participant(house, meeting, 1);
    expect((await guest.post<JoinAnswer>(api.join, { code: meeting.code })).body.group).toBe(meeting.groupIds[1]);
    await house.organiser.post(api.plan(meeting.id), {
      commands: [{ do: 'delete', kind: 'group', id: meeting.groupIds[1] }],
    });
    expect((await guest.post<JoinAnswer>(api.join, { code: meeting.code })).body.group).toBeNull();
    const gone = await guest.post(api.group(meeting.id), { group: meeting.groupIds[1] });
    expect([gone.status, gone.body.id]).toEqual([410, 'group-gone']);
    expect(gone.body.detail).toContain('framleis på denne eininga');
  });

  test('a link’s key says whether one comes as facilitator or projector', async () => {
    const { facilitatorKey, projectorKey } = await house.meeting();
    expect((await house.browser().post(api.enter, { key: facilitatorKey })).body).toMatchObject({
      role: 'facilitator',
    });
    expect((await house.browser().post(api.enter, { key: projectorKey })).body).toMatchObject({ role: 'projector' });
    const { status, body } = await house.browser().post(api.enter, { key: 'no-such-key' });
    expect([status, body.id]).toEqual([404, 'unknown-link']);
  });
});

describe('requests that can’t be taken', () => {
  test.each([
    ['malformed JSON', '{"code":', 400, 'malformed'],
    ['no body', undefined, 400, 'malformed'],
    ['another shape', '{"kode":"12345678"}', 422, 'invalid'],
    ['a value of another kind', '{"code":12345678}', 422, 'invalid'],
  ])('%s', async (_what, sent, status, id) => {
    const answer = await house.browser().ask('POST', api.join, sent);
    expect([answer.status, answer.body.id]).toEqual([status, id]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  test('where something is wrong is told, for the page to mark it', async () => {
    const { body } = await house.organiser.post(api.meetings, {
      title: '',
      date: '2030-05-14',
      language: 'nb',
      groups: [],
    });
    expect(body).toMatchObject({ id: 'invalid', at: 'title', type: '/problems/invalid', status: 422 });
  });

  test('too large a body', async () => {
    const answer = await house.browser().post(api.join, { code: 'x'.repeat(3_000_000) });
    expect([answer.status, answer.body.id]).toEqual([413, 'too-large']);
  });

  test('unknown ids and addresses', async () => {
    for (const path of [api.meeting('no-such-meeting'), api.meeting('no~id'), '/api/nothing'])
      expect((await house.organiser.get(path)).body.id).toBe('not-found');
    expect((await house.organiser.post(api.run('no-such-meeting'), { command: { do: 'end' } })).body.id).toBe(
      'not-found',
    );
  });

  test('a page of another site changes nothing and opens no socket', async () => {
    const meeting = await house.meeting();
    const facilitator = await enter(house, meeting.facilitatorKey);
    const strange = { origin: 'https://example.com' };
    const refused = await facilitator.post(api.run(meeting.id), { command: { do: 'end' } }, strange);
    expect([refused.status, refused.body.id]).toEqual([403, 'wrong-origin']);
    expect(await facilitator.refusalOf(api.live(meeting.id, 'facilitator'), strange)).toBe(403);
    expect(
      await facilitator.refusalOf(`${api.sync(meeting.id)}/b~${meeting.question}?as=facilitator&v=1`, strange),
    ).toBe(403);
    const { body } = await house.organiser.get<MeetingAnswer>(api.meeting(meeting.id));
    expect(body.phase).toBe('before');
  });

  test('a rule of the run that forbids it is told by name, in the meeting’s language', async () => {
    const meeting = await house.meeting();
    const facilitator = await enter(house, meeting.facilitatorKey);
    const close = { command: { do: 'close', question: meeting.question } };
    const { status, body } = await facilitator.post(api.run(meeting.id), close);
    expect([status, body.id, body.title]).toEqual([409, 'not-open', 'Spørsmålet er ikkje ope']);
  });
});

describe('what is served', () => {
  test('every page address gives the web app, asked for anew each time', async () => {
    for (const path of [
      page.join(),
      page.meeting('12345678'),
      page.group('12345678', 3),
      page.run('key'),
      page.board('key', 'question'),
      page.projector('key'),
      page.organiser(),
      page.meetingPlan('id'),
      page.setUp('key'),
    ]) {
      const { status, text, headers } = await house.browser().get(path);
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(text).toContain('<title>Stikkord');
    }
    expect((await house.browser().get('/no/such/page')).status).toBe(404);
  });

  test('hashed files are kept for good', async () => {
    const { headers } = await house.browser().get('/assets/main-1a2b.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await house.browser().get('/assets/no-such.js')).status).toBe(404);
    expect((await house.browser().get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });

  test('nothing from elsewhere, no address of ours to anybody: on every answer', async () => {
    for (const path of ['/', api.me, '/assets/main-1a2b.js', '/no/such/page', '/healthz']) {
      const headers = Object.fromEntries((await house.browser().get(path)).headers);
      expect({ path, ...headers }).toMatchObject({
        path,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()') as string,
        'content-security-policy': expect.stringMatching(
          /^default-src 'self'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'$/,
        ) as string,
      });
    }
    expect((await house.browser().get(api.me)).headers.get('cache-control')).toBe('no-store');
  });

  test('the API describes all of itself', async () => {
    const { body } = await house.browser().get<{ paths: Record<string, object> }>('/api/openapi.json');
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual([
      'delete /api/m/{meeting}/entries/{question}',
      'delete /api/m/{meeting}/visit',
      'delete /api/meetings/{meeting}',
      'delete /api/meetings/{meeting}/list',
      'delete /api/meetings/{meeting}/public',
      'delete /api/meetings/{meeting}/rehearsal',
      'delete /api/series/{series}',
      'delete /api/templates/{template}',
      'get /api/look',
      'get /api/m/{meeting}/carriable',
      'get /api/m/{meeting}/entries/{question}',
      'get /api/m/{meeting}/export/{format}',
      'get /api/m/{meeting}/files/{file}',
      'get /api/m/{meeting}/history/{document}',
      'get /api/m/{meeting}/history/{document}/{version}',
      'get /api/m/{meeting}/join-slide',
      'get /api/m/{meeting}/last-time',
      'get /api/me',
      'get /api/meetings',
      'get /api/meetings/{meeting}',
      'get /api/meetings/{meeting}/follow-ups',
      'get /api/meetings/{meeting}/list',
      'get /api/meetings/{meeting}/outcome',
      'get /api/meetings/{meeting}/public',
      'get /api/meetings/{meeting}/rehearsal',
      'get /api/receipts/{key}',
      'get /api/series',
      'get /api/series/{series}',
      'get /api/templates',
      'get /healthz',
      'get /readyz',
      'post /api/auth/sign-in/email',
      'post /api/auth/sign-out',
      'post /api/enter',
      'post /api/join',
      'post /api/m/{meeting}/drafts',
      'post /api/m/{meeting}/draw',
      'post /api/m/{meeting}/find-group',
      'post /api/m/{meeting}/group',
      'post /api/m/{meeting}/history/{document}/keep',
      'post /api/m/{meeting}/history/{document}/{version}/restore',
      'post /api/m/{meeting}/room',
      'post /api/m/{meeting}/run',
      'post /api/m/{meeting}/signal',
      'post /api/meetings',
      'post /api/meetings/import',
      'post /api/meetings/{meeting}/files',
      'post /api/meetings/{meeting}/follow-ups',
      'post /api/meetings/{meeting}/plan',
      'post /api/meetings/{meeting}/rehearsal',
      'post /api/meetings/{meeting}/restore',
      'post /api/series',
      'post /api/series/{series}',
      'post /api/series/{series}/restore',
      'post /api/setup',
      'post /api/templates',
      'put /api/look',
      'put /api/m/{meeting}/entries/{question}',
      'put /api/meetings/{meeting}/list',
      'put /api/meetings/{meeting}/public',
      'put /api/meetings/{meeting}/series',
      'put /api/templates/{template}',
    ]);
  });

  test('alive and ready', async () => {
    expect((await house.browser().get('/healthz')).status).toBe(204);
    expect((await house.browser().get('/readyz')).status).toBe(204);
  });

  test('exports are files that can do nothing in a browser', async () => {
    const meeting = await house.meeting();
    for (const format of ['md', 'html', 'json'] as const) {
      const { status, headers, text } = await house.organiser.get(api.export(meeting.id, format));
      expect([format, status]).toEqual([format, 200]);
      expect(text).toContain('Kva er viktig?');
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="2030-05-14-.*\\.${format}"; filename\\*=UTF-8''`),
      );
      expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    }
    expect((await house.organiser.get(api.export(meeting.id, 'md', { question: 'no-such-question' }))).status).toBe(
      404,
    );
    expect((await house.organiser.get(api.export(meeting.id, 'exe' as 'md'))).status).toBe(404);
  });
});
