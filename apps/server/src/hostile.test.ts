import { once } from 'node:events';
import { connect } from 'node:net';
import {
  api,
  CLOSE,
  closeName,
  documentName,
  FRAME_BYTES_MAX,
  WIRE_VERSION,
  type MeetingAnswer,
} from '@stikkord/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createLog } from './log.ts';
import type { Browser } from './testing/browser.ts';
import { openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { Typist } from './testing/typist.ts';

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

describe('at the sync socket', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  let crowded: House;
  let own: PlannedMeeting;
  let typists: Typist[];
  let hostile: Browser;
  beforeAll(async () => {
    crowded = await openHouse({ log });
    own = await crowded.meeting();
    await crowded.organiser.post(api.run(own.id), {
      command: { do: 'open', question: own.question, closesAt: null },
    });
    const browsers = await Promise.all([0, 1].map(() => participant(crowded, own, 0)));
    typists = browsers.map((browser) => new Typist(crowded.server.url, browser, own.desk(0)));
    await Promise.all(typists.map((typist) => typist.until(({ provider }) => provider.synced)));
    hostile = await participant(crowded, own, 0);
  }, 60_000);
  afterAll(() => {
    for (const typist of typists) typist.leave();
  });

  const path = (): string => {
    const document = documentName({ kind: 'response', question: own.question, group: own.groupIds[0] });
    return `${api.sync(own.id)}/${document}?as=participant&v=${WIRE_VERSION}`;
  };

  /** Numbers that look random and are the same each time. */
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  /** A socket that says `frames`, and the code under which it was closed; 0 where it was not, after all was said. */
  async function say(frames: readonly (Buffer | string)[], parts = 1): Promise<number> {
    const socket = hostile.socket(path());
    socket.on('error', () => {});
    const closed = once(socket, 'close').then(([code]) => code as number);
    await once(socket, 'open');
    for (const frame of frames) {
      for (let part = 1; part < parts; part++) socket.send(Buffer.alloc(1), { fin: false, binary: true });
      socket.send(frame);
    }
    // An answer to a question shows that everything before it was read.
    const answered = new Promise<number>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data[0] === 0 && data[1] === 1) resolve(0);
      });
    });
    socket.send(Buffer.from([0, 0, 1, 0]));
    const code = await Promise.race([closed, answered]);
    socket.terminate();
    return code;
  }

  /** Both write, and what they write is saved and seen by the other. */
  async function expectPeace(): Promise<void> {
    const words = typists.map((typist, index) => `hemmelig ${index} ${lines.length} ${typist.texts.length}`);
    for (const [index, typist] of typists.entries()) typist.write(words[index]!);
    for (const typist of typists)
      await typist.until(({ saved, texts }) => saved && words.every((word) => texts.includes(word)));
    expect(typists.map(({ closedAs }) => closedAs)).toEqual([null, null]);
  }

  test('thousands of frames that no page sends close their own sockets under a name, and nobody else notices', async () => {
    const next = numbers(11);
    const real: Buffer[] = [Buffer.from([0, 0, 1, 0]), Buffer.from([3])];
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => real.push(Buffer.from([0, 2, update.length, ...update])));
    for (let i = 0; i < 20; i++) doc.getMap('section').set(`k${i}`, new Y.Text('ord'));
    const strange = (): Buffer | string => {
      if (next(20) === 0) return 'tekst';
      if (next(40) === 0) return Buffer.alloc(FRAME_BYTES_MAX + 1);
      if (next(3) === 0) return Buffer.from(Array.from({ length: next(60) }, () => next(256)));
      const frame = Buffer.from(real[next(real.length)]!);
      for (let times = next(3); times > 0; times--) frame[next(frame.length)] = next(256);
      return next(4) === 0 ? frame.subarray(0, next(frame.length)) : frame;
    };
    const names = new Set<string | null>();
    for (let round = 0; round < 20; round++) {
      const codes = await Promise.all(Array.from({ length: 15 }, () => say(Array.from({ length: 10 }, strange))));
      for (const code of codes) names.add(code === 0 ? null : closeName(code));
    }
    for (const name of names) expect(['malformed', 'forged', 'tooLarge', null]).toContain(name);
    expect(names.has('malformed')).toBe(true);
    await expectPeace();
  });

  test('what breaks the WebSocket protocol itself ends that connection and no other', async () => {
    expect(await say([Buffer.alloc(1)], 1_100)).toBe(1008);
    const { cookieHeader } = hostile;
    const hello = `GET ${path()} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookieHeader}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
    const next = numbers(5);
    for (let round = 0; round < 40; round++) {
      const socket = connect(Number(new URL(crowded.server.url).port), '127.0.0.1');
      socket.on('error', () => {});
      const ended = once(socket, 'close');
      socket.write(hello);
      await once(socket, 'data');
      socket.write(Buffer.from(Array.from({ length: 200 }, () => next(256))));
      if (next(2) === 0) socket.destroy();
      else socket.end();
      await ended;
    }
    await expectPeace();
  });

  test('refusals are in the log by name and number, and nothing of what was said or by whom', async () => {
    await crowded.server.close();
    const told = lines.filter((line) => line.includes('sockets refused'));
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.parse(told.at(-1)!)).toMatchObject({ closed: { malformed: expect.any(Number) as number } });
    const text = lines.join('');
    const cookies = [...hostile.cookies.values()];
    for (const secret of ['hemmelig', 'tekst', 'Prøve', own.code, own.facilitatorKey, '127.0.0.1', ...cookies])
      expect(text).not.toContain(secret);
    expect(text).not.toContain('"fault"');
  });
});
