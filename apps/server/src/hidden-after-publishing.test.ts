import { entryPointId, type Point } from '@stikkord/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, type House } from './testing/house.ts';
import { KEYWORDS, OPEN, polledMeeting, said, words } from './testing/polled-meeting.ts';
import { Sorter } from './testing/sorter.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.server.close());

test('PO28 an answer that is taken away, or whose word is hidden, is gone from a board that was published as it was', async () => {
  const polls = await polledMeeting(house, { open: OPEN, words: KEYWORDS });
  await polls.open('open', 'words');
  const [person] = await polls.people(1);
  const answers = { open: said('Et navn'), words: words('Navnet') } as const;
  const facilitator = await enter(house, polls.meeting.facilitatorKey);
  const phone = new FeedClient(person!, polls.meeting.id, 'participant');
  const hall = new FeedClient(await enter(house, polls.meeting.projectorKey), polls.meeting.id, 'projector');
  for (const poll of ['open', 'words'] as const) {
    await polls.say(person!, poll, answers[poll]);
    const question = polls.idOf(poll);
    const points = ('texts' in answers[poll] ? answers[poll].texts : []).map(({ id, text }): Point => ({
      id: entryPointId(id),
      text,
      group: '.individuals',
      section: '.entries',
      deleted: false,
    }));
    const sorter = await new Sorter(house.server.url, facilitator, { meeting: polls.meeting.id, question }).synced();
    sorter.do(
      points,
      { do: 'add-theme', id: poll, title: 'Tema', parent: null, before: null },
      { do: 'place', points: points.map(({ id }) => id), theme: poll, before: null },
    );
    const run = new FeedClient(facilitator, polls.meeting.id, 'facilitator');
    await run.until(({ slices }) => slices.boards?.[question]?.sorted === 1);
    await polls.give({ do: 'publish', question, follows: false, show: true });
    await phone.until(({ slices }) => JSON.stringify(slices[`theme/${question}/${poll}`] ?? '').includes('avn'));
    await hall.until(({ slices }) => slices.summary?.pointCount === 1);
    await polls.give(
      poll === 'open'
        ? { do: 'moderate', question, points: [points[0]!.id], shown: false }
        : { do: 'hide-word', question, word: 'navnet', hidden: true },
    );
    await hall.until(({ slices }) => slices.summary?.pointCount === 0);
    await phone.until(({ slices }) => !/avn/.test(JSON.stringify(slices[`theme/${question}/${poll}`])));
    const late = new FeedClient(await enter(house, polls.meeting.projectorKey), polls.meeting.id, 'projector');
    await late.until(({ slices }) => slices.summary);
    expect(JSON.stringify([hall.slices, phone.slices, late.slices])).not.toMatch(/Et navn|Navnet/);
    for (const client of [run, late]) client.close();
    sorter.leave();
  }
  for (const client of [phone, hall]) client.close();
});
