import { Writable } from 'node:stream';
import { api, type DraftsAnswer } from '@stikkord/protocol';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { AI_KEY, openAiStandIn, says, type AiStandIn } from '../testing/ai-stand-in.ts';
import type { Browser } from '../testing/browser.ts';
import { FeedClient } from '../testing/feed-client.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from '../testing/house.ts';
import { Typist } from '../testing/typist.ts';

let ai: AiStandIn;
let house: House;
let meeting: PlannedMeeting;
let facilitator: Browser;
const logged: string[] = [];

beforeAll(async () => {
  ai = await openAiStandIn();
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      logged.push(chunk.toString());
      done();
    },
  });
  house = await openHouse({ ai: ai.address, log: createLog('debug', sink) });
  meeting = await house.meeting();
  facilitator = await enter(house, meeting.facilitatorKey);
  await facilitator.post(api.run(meeting.id), { command: { do: 'open', question: meeting.question, closesAt: null } });
  for (const group of [0, 1] as const) {
    const typist = new Typist(house.server.url, await participant(house, meeting, group), meeting.desk(group));
    await typist.until(({ provider }) => provider.synced);
    for (const text of group === 0 ? ['Si det tidleg', 'God tid'] : ['Gode rom', 'Kaffi']) typist.write(text);
    await typist.until(({ saved }) => saved);
    typist.leave();
  }
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await ai.close();
});
beforeEach(() => {
  ai.heard.length = 0;
});

const ask = (browser = facilitator, question = meeting.question) =>
  browser.post<DraftsAnswer>(api.drafts(meeting.id), { question });

test('AI1 facilitators are told where texts would go before they are sent; nobody else is', async () => {
  const run = new FeedClient(facilitator, meeting.id, 'facilitator');
  await run.until(({ slices }) => slices.ai);
  expect(run.slices.ai).toEqual({ host: ai.address.url.host });
  run.close();
  for (const [browser, role] of [
    [await participant(house, meeting, 0), 'participant'],
    [await enter(house, meeting.projectorKey), 'projector'],
  ] as const) {
    const client = new FeedClient(browser, meeting.id, role);
    await client.until(({ slices }) => slices.meeting);
    expect(JSON.stringify(client.slices)).not.toContain(ai.address.url.host);
    client.close();
  }
  expect(ai.heard).toEqual([]);
});

test('AI2 texts of what is unsorted are sent and nothing else; drafts come back with the points’ own ids', async () => {
  ai.answer = says({
    themes: [
      { name: 'Tid', points: [1, 2, 1] },
      { name: 'Ikkje spurt om', points: [40] },
    ],
  });
  const { status, body } = await ask();
  expect(status).toBe(200);
  const ids = [...body.drafts.flatMap(({ points }) => points), ...body.left];
  expect(body.drafts.map(({ name, points }) => [name, points.length])).toEqual([['Tid', 2]]);
  expect(body.left).toHaveLength(2);
  expect(new Set(ids).size).toBe(4);
  expect(body.drafts[0]!.points.every((id) => id.startsWith(`${meeting.groupIds[0]}/`))).toBe(true);
  const [{ body: sent, headers }] = ai.heard as [AiStandIn['heard'][number]];
  expect((sent as { messages: { content: string }[] }).messages[1]!.content).toBe(
    '1. Si det tidleg\n2. God tid\n3. Gode rom\n4. Kaffi',
  );
  const all = JSON.stringify([sent, headers]);
  for (const secret of [
    ...meeting.groupIds,
    meeting.id,
    meeting.question,
    meeting.code,
    'Digital',
    'Prøvemøte',
    'Kva er',
  ])
    expect(all).not.toContain(secret);
});

test('AI4 what goes wrong has a name of its own, changes nothing, and tells neither key nor texts', async () => {
  ai.answer = (response) => response.writeHead(500).end(`no, ${AI_KEY}`);
  const failed = await ask();
  expect([failed.status, failed.body.id]).toEqual([502, 'drafts-failed']);
  ai.answer = says('rubbish');
  expect((await ask()).body.id).toBe('drafts-failed');
  const told = logged.join('') + failed.text + JSON.stringify(failed.body);
  expect(told).toContain('status 500');
  for (const secret of [AI_KEY, 'Si det tidleg', 'Gode rom']) expect(told).not.toContain(secret);
});

test('AI6 what is cancelled is asked of nobody any longer', async () => {
  const ended = new Promise<void>((end) => {
    ai.answer = (response) => response.on('close', () => end());
  });
  const cancel = new AbortController();
  const asking = fetch(house.server.url + api.drafts(meeting.id), {
    method: 'POST',
    headers: { cookie: facilitator.cookieHeader, 'content-type': 'application/json' },
    body: JSON.stringify({ question: meeting.question }),
    signal: cancel.signal,
  }).catch((error: unknown) => (error as Error).name);
  await expect.poll(() => ai.heard.length).toBe(1);
  cancel.abort();
  expect(await asking).toBe('AbortError');
  await ended;
  await expect.poll(() => logged.join('')).toContain('whoever asked has gone');
});

test('PM10 nobody but facilitators and the organiser has texts sent, and of no other meeting', async () => {
  const theirs = await house.meeting();
  const people = [
    house.browser(),
    await participant(house, meeting, 0),
    await participant(house, meeting, null),
    await enter(house, meeting.projectorKey),
    await enter(house, theirs.facilitatorKey),
  ];
  for (const browser of people) expect((await ask(browser)).body.id).toBe('not-in-meeting');
  expect((await ask(facilitator, theirs.question)).status).toBe(404);
  expect((await ask(facilitator, 'constructor')).status).toBe(404);
  expect((await facilitator.post(api.drafts(meeting.id), { question: meeting.question, texts: ['x'] })).status).toBe(
    422,
  );
  expect(ai.heard).toEqual([]);
  ai.answer = says({ themes: [] });
  expect((await ask(house.organiser)).status).toBe(200);
});

test('AI2 nobody is asked where nothing is unsorted', async () => {
  const empty = await house.meeting();
  const answered = await house.organiser.post<DraftsAnswer>(api.drafts(empty.id), { question: empty.question });
  expect([answered.status, answered.body]).toEqual([200, { drafts: [], left: [] }]);
  expect(ai.heard).toEqual([]);
});
