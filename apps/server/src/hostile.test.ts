import { once } from 'node:events';
import { connect } from 'node:net';
import { api, CLOSE, type MeetingAnswer } from '@stikkord/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';

let house: House;
let meeting: PlannedMeeting;

beforeAll(async () => {
  house = await openHouse();
  meeting = await house.meeting();
}, 60_000);
afterAll(() => house.server.close());

/** What the server says to these bytes, until it closes the connection or `enough` has been said. */
async function said(bytes: string, enough: RegExp, url = house.server.url): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(bytes);
  let heard = '';
  for await (const part of socket) {
    heard += String(part);
    if (enough.test(heard)) break;
  }
  socket.destroy();
  return heard;
}

describe('what no page of ours sends', () => {
  test.each(['a\0b', 'a\ud800b'])(
    'text that a database can’t keep as it is, %j, is refused, and nothing changes',
    async (text) => {
      const asked = [
        house.organiser.post(api.plan(meeting.id), { commands: [{ do: 'set-meeting', fields: { title: text } }] }),
        house.organiser.post(api.meetings, { title: text, date: '2030-05-14', language: 'nb', groups: [] }),
        house.organiser.post(api.meetings, { title: 'a', date: '2030-05-14', language: 'nb', groups: [text] }),
        house.browser().post(api.enter, { key: text }),
        house.browser().post(api.join, { code: text }),
      ];
      for (const { status, body } of await Promise.all(asked)) expect([status, body.id]).toEqual([422, 'invalid']);
      expect((await house.organiser.get<MeetingAnswer>(api.meeting(meeting.id))).body.plan.title).toBe('Prøvemøte');
    },
  );

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'a body that is said to be %s is no JSON',
    async (type) => {
      const { status, body } = await house
        .browser()
        .ask('POST', api.join, '{"code":"12345678"}', { 'content-type': type });
      expect([status, body.id]).toEqual([400, 'malformed']);
    },
  );

  test('a meeting’s id that is none is nobody’s meeting, at both sockets', async () => {
    expect(await house.browser().refusalOf('/live/a%00b?as=participant')).toBe(CLOSE.notFound);
    expect(await house.browser().refusalOf('/sync/a%00b/x?as=participant&v=1')).toBe(CLOSE.notFound);
  });

  test('questions called what every object answers to are questions like others', async () => {
    const own = await house.meeting();
    const ids = ['constructor', '__proto__', 'toString'];
    const commands = ids.flatMap((id) => [
      { do: 'add', kind: 'question', id, before: null, fields: { prompt: id } },
      { do: 'add', kind: 'section', id, before: null, question: id, fields: {} },
    ]);
    expect((await house.organiser.post(api.plan(own.id), { commands })).status).toBe(200);
    const browser = await participant(house, own, 0);
    const socket = browser.socket(api.live(own.id, 'participant'));
    const [first] = (await once(socket, 'message')) as [Buffer];
    socket.close();
    expect(JSON.parse(String(first))).toMatchObject({ t: 'snapshot', slices: { questions: [] } });
    const opened = await house.organiser.post(api.run(own.id), {
      command: { do: 'open', question: 'constructor', closesAt: null },
    });
    expect(opened.status).toBe(204);
  });
});

test.each(['h2c', 'websocket, h2c', 'TLS/1.0'])(
  'who asks for another protocol, %s, is answered, and holds no shutdown up',
  async (protocol) => {
    const other = await openHouse({ demo: false });
    const heard = await said(
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`,
      /\r\n\r\n/,
      other.server.url,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 204 /);
    await other.server.close();
  },
);

describe('what wears a server out', () => {
  test('headers of more than 16 kB are refused', async () => {
    const head = `GET /healthz HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect(await said(head, /\r\n\r\n/)).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('a message in thousands of pieces ends its socket and nobody else’s', async () => {
    const guest = await participant(house, meeting, 0);
    const [torn, whole] = [guest, guest].map((browser) => browser.socket(api.live(meeting.id, 'participant')));
    await Promise.all([torn!, whole!].map((socket) => once(socket, 'message')));
    const closed = once(torn!, 'close') as Promise<[number]>;
    torn!.on('error', () => {});
    for (let piece = 0; piece < 3_000 && torn!.readyState === torn!.OPEN; piece += 1) torn!.send('x', { fin: false });
    expect([1006, 1008, 1009]).toContain((await closed)[0]);
    expect(whole!.readyState).toBe(whole!.OPEN);
    whole!.terminate();
  });
});
