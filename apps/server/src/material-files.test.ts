import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { FILE_BYTES_MAX, type MaterialContent, type PlanCommand } from '@stikkord/domain';
import { api, PAGE_ROLES, type FileAnswer, type PageRole } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWNER_BYTES_MAX } from './deeds/keep-file.ts';
import type { Browser } from './testing/browser.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { somePdf } from './testing/some-files.ts';

let storage: Storage;
let house: House;
let meeting: PlannedMeeting;
const OTHER = 'somebody-else';
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage } });
  meeting = await house.meeting();
  const { plan } = (await storage.meetings.get(meeting.id))!;
  await storage.meetings.create(
    {
      ...(await storage.meetings.get(meeting.id))!,
      id: 'foreign',
      owner: OTHER,
      code: '99999999',
      facilitatorKey: 'fk',
      projectorKey: 'pk',
      plan: { ...plan, questions: [], sections: [] },
    },
    [],
  );
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

const bring = (browser: Browser, bytes: Uint8Array, to = meeting.id, type = 'application/octet-stream') =>
  browser.ask<FileAnswer>('POST', api.files(to), bytes, { 'content-type': type });
const plan = (commands: readonly PlanCommand[], of = meeting) => house.organiser.post(api.plan(of.id), { commands });
const run = (command: object, of = meeting) => house.organiser.post(api.run(of.id), { command });
let made = 0;
/** A material of this meeting that shows the content. */
async function material(content: MaterialContent, fields: object = {}, of = meeting): Promise<string> {
  const id = `material-${(made += 1)}`;
  const { status } = await plan(
    [{ do: 'add', kind: 'material', id, before: null, fields: { content, ...fields } }],
    of,
  );
  expect(status).toBe(200);
  return id;
}
const picture = async (red: number): Promise<Buffer> =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: { r: red, g: 1, b: 2 } } })
    .png()
    .toBuffer();

describe('bringing files', () => {
  test('FC2 a PDF is kept as it is, and told as a material says it', async () => {
    const bytes = somePdf();
    const file = createHash('sha256').update(bytes).digest('hex');
    for (const type of ['application/pdf', 'application/json']) {
      const { status, body } = await bring(house.organiser, bytes, meeting.id, type);
      expect([status, body]).toEqual([201, { content: { kind: 'pdf', pages: 1, file }, bytes: bytes.length }]);
    }
    await material({ kind: 'pdf', pages: 1, file });
    const { status, headers, data } = await fetched(house.organiser, api.file(meeting.id, file, 'facilitator'));
    expect(status).toBe(200);
    expect(Buffer.compare(data, bytes)).toBe(0);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      etag: `"${file}"`,
    });
  });

  test.each([
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['html', Buffer.from('<!doctype html><script>alert(1)</script>%PDF-1.7')],
    ['with-script', somePdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })],
    ['broken', somePdf().subarray(0, 300)],
    ['wrong-kind', Buffer.alloc(0)],
  ])('FC1, FC3 what can do harm is refused, whatever it says that it is, and told why: %s', async (why, bytes) => {
    const before = await storage.files.size((await storage.meetings.get(meeting.id))!.owner);
    const { status, body } = await bring(house.organiser, bytes, meeting.id, 'image/png');
    expect([status, body.id, body.why]).toEqual([422, 'file-refused', why]);
    expect(body.detail).not.toBe('');
    expect(await storage.files.size((await storage.meetings.get(meeting.id))!.owner)).toBe(before);
  });

  test('FC7 what is too large is refused before it is read, in an answer that is read', async () => {
    const answer = await bring(house.organiser, Buffer.alloc(FILE_BYTES_MAX + 1));
    expect([answer.status, answer.body.why]).toEqual([422, 'too-large']);
    // It says that it is 60 MB, and not one byte of them has come.
    const url = new URL(house.server.url + api.files(meeting.id));
    const told = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const asked = request(url, {
        method: 'POST',
        headers: { cookie: house.organiser.cookieHeader, 'content-length': 60_000_000 },
      });
      asked.on('error', reject);
      asked.on('response', (response) => {
        let text = '';
        response.on('data', (piece: Buffer) => (text += piece.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode!, text });
          asked.destroy();
        });
      });
      asked.flushHeaders();
    });
    expect(told.status).toBe(422);
    expect(JSON.parse(told.text)).toMatchObject({ id: 'file-refused', why: 'too-large' });
  });

  test('FC7 what doesn’t say how large it is is read no further than to where it is too large', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const headers = { cookie: house.organiser.cookieHeader };
    const init = { method: 'POST', headers, body: endless, duplex: 'half' };
    const told = await fetch(house.server.url + api.files(meeting.id), init as RequestInit).then(
      (answer) => answer.json() as Promise<{ why: string }>,
      // Whoever never stops may be cut off.
      () => ({ why: 'too-large' }),
    );
    expect(told.why).toBe('too-large');
    expect(sent).toBeLessThan(400_000_000);
  });

  test('FC7, FC9 there is so much room and no more: what no material names goes first, what is there already takes none', async () => {
    const clock = new ManualClock();
    const opened = await openStorage({ inMemory: true });
    let taken = 0;
    const files = { ...opened.files, size: async (owner: string) => taken + (await opened.files.size(owner)) };
    const full = await openHouse({ storage: { opened: { ...opened, files } }, clock });
    const own = await full.meeting();
    const add = { do: 'add', before: null, kind: 'material' } as const;
    const brought = await Promise.all(
      [1, 2, 3, 4].map(async (red) => bring(full.organiser, await picture(red), own.id)),
    );
    const [shown, inTemplate, deleted, never] = brought.map(({ body }) => body.content);
    const commands = (...all: PlanCommand[]) => full.organiser.post(api.plan(own.id), { commands: all });
    await commands({ ...add, id: 'template', fields: { content: inTemplate! } });
    await full.organiser.post(api.templates, { meeting: own.id, title: 'Mal' });
    await commands({ do: 'delete', kind: 'material', id: 'template' });
    await commands(
      { ...add, id: 'shown', fields: { content: shown! } },
      { ...add, id: 'deleted', fields: { content: deleted! } },
    );
    await commands({ do: 'delete', kind: 'material', id: 'deleted' });
    await clock.pass(3_500_000);
    taken = OWNER_BYTES_MAX - 400;
    expect((await bring(full.organiser, await picture(1), own.id)).status).toBe(201);
    const refused = await bring(full.organiser, await picture(5), own.id);
    expect([refused.status, refused.body.why]).toEqual([422, 'no-room']);
    const { owner } = (await opened.meetings.get(own.id))!;
    const there = () =>
      Promise.all(
        [shown, inTemplate, deleted, never].map(
          async (content) => (await opened.files.get(owner, content!.file)) !== null,
        ),
      );
    expect(await there()).toEqual([true, true, true, true]);
    await clock.pass(200_000);
    expect((await bring(full.organiser, await picture(5), own.id)).status).toBe(201);
    expect(await there()).toEqual([true, true, false, false]);
    await full.server.close();
    await opened.close();
  }, 60_000);

  test('only its organiser brings files for a meeting', async () => {
    const others: readonly Browser[] = [
      house.browser(),
      await participant(house, meeting, 0),
      await enter(house, meeting.facilitatorKey),
      await enter(house, meeting.projectorKey),
    ];
    for (const other of others) expect((await bring(other, await picture(3))).body.id).toBe('not-signed-in');
    expect((await bring(house.organiser, await picture(3), 'foreign')).body.id).toBe('forbidden');
    expect((await bring(house.organiser, await picture(3), 'no-such-meeting')).body.id).toBe('not-found');
    expect(await storage.files.size(OTHER)).toBe(0);
    const strange = await house.organiser.ask('POST', api.files(meeting.id), await picture(3), {
      origin: 'https://example.com',
    });
    expect(strange.body.id).toBe('wrong-origin');
  });
});

describe('MT2 who gets a file', () => {
  test('participants when it is shown, projectors also when it is on the stage, facilitators always; nobody else ever', async () => {
    const own = await house.meeting();
    const { content } = (await bring(house.organiser, await picture(50))).body;
    const id = await material(content, { question: own.question, title: '../Kart «nord» \u202e' }, own);
    const people: Readonly<Record<string, readonly [Browser, PageRole]>> = {
      participant: [await participant(house, own, 0), 'participant'],
      'participant without a group': [await participant(house, own, null), 'participant'],
      projector: [await enter(house, own.projectorKey), 'projector'],
      facilitator: [await enter(house, own.facilitatorKey), 'facilitator'],
      organiser: [house.organiser, 'facilitator'],
      'participant elsewhere': [await participant(house, meeting, 0), 'participant'],
      'facilitator elsewhere': [await enter(house, meeting.facilitatorKey), 'facilitator'],
      nobody: [house.browser(), 'participant'],
    };
    const strangers = ['participant elsewhere', 'facilitator elsewhere', 'nobody'];
    const allowed = async (): Promise<string[]> => {
      const told = new Map<string, number>();
      for (const [name, [browser, as]] of Object.entries(people))
        told.set(name, (await browser.get(api.file(own.id, content.file, as))).status);
      expect(strangers.map((name) => told.get(name))).toEqual([401, 401, 401]);
      expect([...told.values()].filter((status) => ![200, 401, 404].includes(status))).toEqual([]);
      return [...told].filter(([, status]) => status === 200).map(([name]) => name);
    };
    const always = ['facilitator', 'organiser'];
    expect(await allowed()).toEqual(always);
    await run({ do: 'show', stage: { view: 'material', material: id } }, own);
    expect(await allowed()).toEqual(['projector', ...always]);
    await run({ do: 'open', question: own.question, closesAt: null }, own);
    await run({ do: 'show', stage: { view: 'join' } }, own);
    expect(await allowed()).toEqual(['participant', 'participant without a group', 'projector', ...always]);
    const { headers } = await people['participant']![0].get(api.file(own.id, content.file, 'participant'));
    expect(headers.get('content-disposition')).toBe(
      `inline; filename=".. Kart nord.png"; filename*=UTF-8''..%20Kart%20nord.png`,
    );
    await run({ do: 'show-material', material: id, shown: false }, own);
    expect(await allowed()).toEqual(always);
    await run({ do: 'show-material', material: id, shown: true }, own);
    expect(await allowed()).toHaveLength(5);
    await plan([{ do: 'delete', kind: 'material', id }], own);
    expect(await allowed()).toEqual(always);
  });

  test('a file that no material of the meeting names, or that its organiser doesn’t have, is nobody’s there', async () => {
    const { content } = (await bring(house.organiser, await picture(60))).body;
    const path = api.file(meeting.id, content.file, 'facilitator');
    expect((await house.organiser.get(path)).body.id).toBe('no-such-file');
    // The other organiser's meeting names it, without having it.
    const foreign = (await storage.meetings.get('foreign'))!;
    const row = { id: 'm', title: '', question: null, agendaItem: null, order: 'a0', deleted: false, content };
    await storage.meetings.update('foreign', () => ({ plan: { ...foreign.plan, materials: [row] } }));
    const facilitator = await enter(house, 'fk');
    expect((await facilitator.get(api.file('foreign', content.file, 'facilitator'))).body.id).toBe('no-such-file');
    expect((await house.organiser.get(api.file('foreign', content.file, 'facilitator'))).body.id).toBe('forbidden');
    for (const name of ['..%2f..%2fetc', 'constructor', '0'.repeat(64)])
      expect((await house.organiser.get(api.file(meeting.id, name, 'facilitator'))).status).toBe(404);
    for (const as of ['', 'organiser', 'nobody'])
      expect((await house.organiser.get(api.file(meeting.id, content.file, as as PageRole))).status).toBe(422);
  });

  test('a browser that has it asks whether it is the same; one that may see it no more isn’t told', async () => {
    const own = await house.meeting();
    const { content } = (await bring(house.organiser, await picture(70))).body;
    const id = await material(content, {}, own);
    await run({ do: 'show-material', material: id, shown: true }, own);
    const guest = await participant(house, own, 0);
    const path = api.file(own.id, content.file, 'participant');
    const { etag } = Object.fromEntries((await guest.get(path)).headers) as { etag: string };
    expect((await guest.get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await guest.get(path, { 'if-none-match': '"another"' })).status).toBe(200);
    await run({ do: 'show-material', material: id, shown: false }, own);
    expect((await guest.get(path, { 'if-none-match': etag })).status).toBe(404);
    await house.organiser.ask('DELETE', api.meeting(own.id));
    for (const as of PAGE_ROLES)
      expect((await guest.get(api.file(own.id, content.file, as))).status).toBe(as === 'participant' ? 410 : 401);
  });

  test('a large one comes whole to a hall that asks at once, and is read from the database once', async () => {
    let read = 0;
    const counted = {
      ...storage.files,
      get: (...asked: Parameters<Storage['files']['get']>) => {
        read += 1;
        return storage.files.get(...asked);
      },
    };
    const hall = await openHouse({ storage: { opened: { ...storage, files: counted } } });
    const noise = Buffer.alloc(4_000_000, Buffer.from(Array.from({ length: 65_537 }, (_, at) => (at * at) % 251)));
    const bytes = somePdf({ objects: [{ dictionary: '', data: noise }] });
    const { content } = (await bring(hall.organiser, bytes)).body;
    await material(content);
    const path = api.file(meeting.id, content.file, 'facilitator');
    const all = await Promise.all(Array.from({ length: 20 }, () => fetched(hall.organiser, path, hall)));
    for (const { status, data } of all) expect([status, Buffer.compare(data, bytes)]).toEqual([200, 0]);
    expect(read).toBe(1);
    await hall.server.close();
  }, 30_000);
});

async function fetched(
  browser: Browser,
  path: string,
  of: House = house,
): Promise<{ status: number; headers: Headers; data: Buffer }> {
  const answer = await fetch(of.server.url + path, { headers: { cookie: browser.cookieHeader } });
  return { status: answer.status, headers: answer.headers, data: Buffer.from(await answer.arrayBuffer()) };
}
