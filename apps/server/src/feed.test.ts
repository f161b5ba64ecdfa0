import { api, CLOSE, type FacilitatorSlices } from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, participant, type House } from './testing/house.ts';
import { Typist } from './testing/typist.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.server.close());

test('what a group types, letter by letter, reaches the facilitator and, once sorted, the hall', async () => {
  const meeting = await house.meeting();
  const facilitator = await enter(house, meeting.facilitatorKey);
  const run = new FeedClient(facilitator, meeting.id, 'facilitator');
  const hall = new FeedClient(await enter(house, meeting.projectorKey), meeting.id, 'projector');
  const guest = await participant(house, meeting, 0);
  const page = new FeedClient(guest, meeting.id, 'participant');
  await Promise.all([run, hall, page].map((client) => client.until(({ slices }) => slices.meeting)));
  expect(page.slices.questions).toEqual([]);
  expect([run, hall, page].map(({ messages }) => messages[0]!.t)).toEqual(['snapshot', 'snapshot', 'snapshot']);

  page.say({ t: 'here', people: 6 });
  await run.until(({ slices }) => slices.groups?.[0]?.people === 6);
  await facilitator.post(api.run(meeting.id), { command: { do: 'open', question: meeting.question, closesAt: null } });
  await page.until(({ slices }) => slices.questions?.[0]?.status === 'open');
  await hall.until(({ slices }) => slices.stage?.view === 'question');

  const typist = await new Typist(house.server.url, guest, meeting.desk(0)).until(({ provider }) => provider.synced);
  typist.write('Si tidleg kva som er bestemt');
  await typist.until(({ saved }) => saved);
  const key = `${meeting.question}/${meeting.groupIds[0]}` as const;
  await run.until(({ slices }) =>
    JSON.stringify(slices[`points/${key}`] ?? '').includes('"Si tidleg kva som er bestemt"'),
  );
  const progress = run.slices as FacilitatorSlices;
  expect(progress[`progress/${key}`]).toMatchObject({ points: 1, writing: true, done: false });
  await hall.until(({ slices }) => slices.writing?.writing === 1);

  await guest.post(api.signal(meeting.id), { hand: true, done: { question: meeting.question, done: true } });
  await run.until(({ slices }) => slices.hands?.length === 1);
  expect(progress[`progress/${key}`]).toMatchObject({ done: true });
  await page.until(({ slices }) => slices.own?.hand === true && slices.own.done.length === 1);
  await facilitator.post(api.run(meeting.id), {
    command: { do: 'publish', question: meeting.question, follows: true, show: true },
  });
  await hall.until(({ slices }) => slices.summary?.unsorted === 1);
  expect(JSON.stringify(hall.slices)).not.toContain(meeting.groupIds[0]);
  for (const client of [run, hall, page]) {
    const times = client.messages.map(({ now }) => now);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    client.close();
  }
  typist.leave();
});

test('closing a question asks its writers to come back as readers; opening it again makes them writers', async () => {
  const meeting = await house.meeting();
  const facilitator = await enter(house, meeting.facilitatorKey);
  const move = (command: object) => facilitator.post(api.run(meeting.id), { command });
  await move({ do: 'open', question: meeting.question, closesAt: null });
  const guest = await participant(house, meeting, 0);
  const typist = await new Typist(house.server.url, guest, meeting.desk(0)).until(({ provider }) => provider.synced);
  typist.write('Rakk det');
  await typist.until(({ saved }) => saved);
  await move({ do: 'close', question: meeting.question });
  await typist.until(({ closedAs }) => closedAs === CLOSE.rightsChanged);
  await typist.until(({ provider }) => provider.synced);
  typist.write('For seint');
  await typist.until(({ closedAs }) => closedAs === CLOSE.forbidden);
  const reader = await new Typist(house.server.url, guest, meeting.desk(0)).until(({ provider }) => provider.synced);
  expect(reader.texts).toEqual(['Rakk det']);
  await move({ do: 'open', question: meeting.question, closesAt: null });
  await reader.until(({ closedAs }) => closedAs === CLOSE.rightsChanged);
  reader.write('Likevel');
  await reader.until(({ saved }) => saved);
  typist.leave();
  reader.leave();
});

test('a group that is taken out of the plan loses its document; its people are told by their feed', async () => {
  const meeting = await house.meeting();
  const guest = await participant(house, meeting, 1);
  await house.organiser.post(api.run(meeting.id), {
    command: { do: 'open', question: meeting.question, closesAt: null },
  });
  const typist = await new Typist(house.server.url, guest, meeting.desk(1)).until(({ provider }) => provider.synced);
  const page = await new FeedClient(guest, meeting.id, 'participant').until(({ slices }) => slices.own?.group);
  await house.organiser.post(api.plan(meeting.id), {
    commands: [{ do: 'delete', kind: 'group', id: meeting.groupIds[1] }],
  });
  await page.until(({ slices }) => slices.own?.group === null);
  await typist.until(({ closedAs }) => closedAs === CLOSE.forbidden);
  expect(page.slices.groups?.map(({ id }) => id)).toEqual([meeting.groupIds[0]]);
  typist.leave();
  page.close();
});
