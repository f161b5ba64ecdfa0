import type { PublicChoice } from '@stikkord/domain';
import { api, page, type LookAnswer, type PublicAnswer } from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House, type PlannedMeeting } from './testing/house.ts';
import { sortedMeeting, type SortedMeeting } from './testing/sorted-meeting.ts';

let house: House;
let scene: SortedMeeting;
beforeAll(async () => {
  house = await openHouse();
  scene = await sortedMeeting(house, [['God <b>tid</b>', 'Gode rom'], ['Parkering']]);
  await scene.sort(
    2,
    { do: 'add-theme', id: 'tid', title: 'Tid & ro', parent: null, before: null },
    { do: 'describe-theme', id: 'tid', note: 'Hemmeleg notat' },
    { do: 'place', points: [scene.idOf('God <b>tid</b>')], theme: 'tid', before: null },
    { do: 'park', points: [scene.idOf('Parkering')], goesTo: 'Teknisk' },
  );
}, 120_000);
afterAll(async () => {
  scene.close();
  await house.server.close();
});

const choice = ({ question }: PlannedMeeting, fields: Partial<PublicChoice> = {}): PublicChoice => ({
  questions: [question],
  points: 'all',
  agenda: true,
  followUps: true,
  unsorted: true,
  parked: true,
  ...fields,
});
const put = <T>(path: string, body: object, headers?: Record<string, string>) =>
  house.organiser.ask<T>('PUT', path, JSON.stringify(body), headers);
const publish = (meeting: PlannedMeeting, address: string, fields: Partial<PublicChoice> = {}) =>
  put<PublicAnswer>(api.publicPage(meeting.id), { address, choice: choice(meeting, fields) });

test('PB1 a page is published under an address that can’t be guessed: a document for anybody, without cookie and script', async () => {
  const { meeting } = scene;
  expect((await house.organiser.get<PublicAnswer>(api.publicPage(meeting.id))).body).toEqual({ page: null });
  const { body } = await publish(meeting, 'secret');
  expect(body.page).toMatchObject({ secret: true, number: 1, withdrawn: false, choice: choice(meeting) });
  expect(body.page!.address).toMatch(/^[\w-]{24}$/);
  expect(body.page!.path).toBe(page.published(body.page!.address));

  const stranger = house.browser();
  stranger.cookies.set('stikkord.session_token', 'anything');
  const { status, text, headers } = await stranger.get(body.page!.path);
  expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([
    200,
    'text/html; charset=utf-8',
    'nn',
  ]);
  expect(text).toContain('Tid &amp; ro');
  expect(text).toContain('God &lt;b&gt;tid&lt;/b&gt;');
  expect(text).toContain('Gode rom');
  expect(text).toContain('Teknisk');
  expect(text).not.toMatch(/<script|Hemmeleg|javascript:/);
  for (const secret of [meeting.id, meeting.facilitatorKey, meeting.code, ...meeting.groupIds, 'Digital gruppe'])
    expect(text).not.toContain(secret);
  expect(headers.getSetCookie()).toEqual([]);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('cache-control')).toBe('no-cache');

  const etag = headers.get('etag')!;
  const known = await stranger.get(body.page!.path, { 'if-none-match': `"other", W/${etag}` });
  expect([known.status, known.text, known.headers.get('etag')]).toEqual([304, '', etag]);
  const head = await stranger.ask('HEAD', body.page!.path);
  expect([head.status, head.text]).toEqual([200, '']);
  const file = await stranger.get(`${body.page!.path}?download`);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="\d{4}-\d\d-\d\d\.html"$/);
  expect(file.text).toContain('Gode rom');
  expect(file.text).not.toContain('?download');
});

test('PB1 AF3 it shows what the organiser chose, and stands until it is published again', async () => {
  const { meeting, sort, idOf } = scene;
  const { body } = await publish(meeting, 'biblioteket-2030', { unsorted: false, parked: false });
  const path = page.published('biblioteket-2030');
  expect(body.page).toMatchObject({ address: 'biblioteket-2030', secret: false, path });
  const read = async (): Promise<string> => (await house.browser().get(path)).text;
  const before = await read();
  expect(before).toContain('Tid &amp; ro');
  expect(before).not.toMatch(/Gode rom|Parkering|Teknisk/);
  await sort(3, { do: 'place', points: [idOf('Gode rom')], theme: 'tid', before: null });
  expect(await read()).toBe(before);
  await publish(meeting, 'biblioteket-2030', { unsorted: false, parked: false });
  expect(await read()).toContain('Gode rom');
  await publish(meeting, 'biblioteket-2030', { points: 'quotes' });
  expect(await read()).not.toContain('Gode rom');
});

test('PB2 a withdrawn page says so in the meeting’s language, its address is nobody else’s, and it can come back', async () => {
  const { meeting } = scene;
  const path = page.published('trekt-tilbake');
  await publish(meeting, 'trekt-tilbake');
  const other = await house.meeting();
  const taken = await publish(other, 'trekt-tilbake');
  expect([taken.status, taken.body.id, taken.body.at]).toEqual([409, 'address-taken', 'address']);
  const withdrawn = await house.organiser.ask<PublicAnswer>('DELETE', api.publicPage(meeting.id));
  expect(withdrawn.body.page).toMatchObject({ withdrawn: true, address: 'trekt-tilbake' });
  const gone = await house.browser().get(path, { 'accept-language': 'en' });
  expect([gone.status, gone.headers.get('content-language')]).toEqual([410, 'nn']);
  expect(gone.text).toContain('Sida er trekt tilbake');
  expect(gone.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(gone.text).not.toContain('Gode rom');
  expect((await publish(other, 'trekt-tilbake')).status).toBe(409);
  await publish(meeting, 'trekt-tilbake');
  expect((await house.browser().get(path)).status).toBe(200);
  await publish(other, 'anna-side');
  await house.organiser.ask('DELETE', api.meeting(other.id));
  expect((await house.browser().get(page.published('anna-side'))).status).toBe(410);
});

test('PM11 from the wrong side: addresses that are none, questions that aren’t there, other sites', async () => {
  for (const address of ['no-such-page', 'x', 'Store-Bokstavar', '..%2f..', 'a'.repeat(80)]) {
    const { status, text, headers } = await house.browser().get(`/s/${address}`, { 'accept-language': 'en' });
    expect([address, status]).toEqual([address, 404]);
    expect(text).toContain('The link does not work');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  }
  const { meeting } = scene;
  const theirs = await house.meeting();
  const foreign = await publish(meeting, 'framand', { questions: [theirs.question] });
  expect([foreign.status, foreign.body.id]).toEqual([404, 'not-found']);
  for (const address of ['x', 'Store', 'med mellomrom', '-strek'])
    expect((await publish(meeting, address)).body).toMatchObject({ id: 'invalid', at: 'address' });
  const strange = await put(
    api.publicPage(meeting.id),
    { address: 'framand', choice: choice(meeting) },
    { origin: 'https://example.com' },
  );
  expect(strange.body.id).toBe('wrong-origin');
});

test('LK1 LK2 a look is set once: name, colour, and a logo that is a picture by what is in it', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  expect((await house.organiser.get<LookAnswer>(api.look)).body).toEqual({
    organisation: '',
    colour: null,
    logo: null,
  });
  const look = { organisation: 'Lundvik kommune', colour: '#0a5360' };
  const set = await put<LookAnswer>(api.look, { ...look, logo: png.toString('base64') });
  expect(set.body).toEqual({ ...look, logo: { type: 'image/png', data: png.toString('base64') } });
  expect((await put<LookAnswer>(api.look, look)).body.logo).not.toBeNull();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString('base64');
  for (const logo of [svg, png.subarray(0, 40).toString('base64'), Buffer.alloc(1024 * 1024 + 3).toString('base64')])
    expect([422, 413]).toContain((await put(api.look, { ...look, logo })).status);
  expect((await put(api.look, { ...look, logo: svg })).body).toMatchObject({ id: 'logo-refused', at: 'logo' });
  expect((await put(api.look, { ...look, colour: 'red;}' })).body).toMatchObject({ id: 'invalid', at: 'colour' });
  expect((await house.organiser.get<LookAnswer>(api.look)).body.logo?.type).toBe('image/png');

  const { meeting } = scene;
  await publish(meeting, 'med-logo');
  const { text } = await house.browser().get(page.published('med-logo'));
  expect(text).toContain('Lundvik kommune');
  expect(text).toContain('data:image/png;base64,');
  expect((await put<LookAnswer>(api.look, { ...look, logo: null })).body.logo).toBeNull();
});
