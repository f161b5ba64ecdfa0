import { api } from '@stikkord/protocol';
import { startPostgres, type TestPostgres } from '@stikkord/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, openHouse, participant, type House } from './testing/house.ts';
import { choice, chosen, polledMeeting, SCALES, scaled } from './testing/polled-meeting.ts';
import { Typist } from './testing/typist.ts';

let postgres: TestPostgres;
let house: House;
beforeAll(async () => {
  postgres = await startPostgres();
  house = await openHouse({ storage: { databaseUrl: await postgres.createDatabase() } });
}, 60_000);
afterAll(async () => {
  await house?.server.close();
  await postgres?.stop();
});

test('the database lost while people type: not saved, typing goes on, requests say 503, and all is saved when it returns', async () => {
  const meeting = await house.meeting();
  const facilitator = await enter(house, meeting.facilitatorKey);
  const move = (command: object) => facilitator.post(api.run(meeting.id), { command });
  await move({ do: 'open', question: meeting.question, closesAt: null });
  const guest = await participant(house, meeting, 0);
  const typist = await new Typist(house.server.url, guest, meeting.desk(0)).until(({ provider }) => provider.synced);
  typist.write('Før');
  await typist.until(({ saved }) => saved);

  await postgres.crash();
  typist.write('Under');
  await typist.until(({ storing }) => !storing);
  expect(typist.saved).toBe(false);
  for (const answer of [
    await move({ do: 'close', question: meeting.question }),
    await house.browser().post(api.join, { code: meeting.code }),
    await house.organiser.get(api.meetings),
    await house.browser().get('/readyz'),
  ]) {
    expect([answer.status, answer.body.id]).toEqual([503, 'storage-away']);
    expect(answer.headers.get('retry-after')).not.toBeNull();
  }
  expect((await house.browser().get('/healthz')).status).toBe(204);

  await postgres.recover();
  await typist.until(({ saved, storing }) => saved && storing);
  expect((await house.browser().get('/readyz')).status).toBe(204);
  const { text } = await facilitator.get(api.export(meeting.id, 'json'));
  expect(text).toContain('"Før"');
  expect(text).toContain('"Under"');
  // The refused command changed nothing: the question is still open.
  typist.write('Etter');
  await typist.until(({ saved }) => saved);
  typist.leave();
}, 60_000);

test('EA3 the database lost while people answer: 503, read is what is known, and what was acknowledged is there when it returns', async () => {
  const role = choice(['Leder', 'Stab'], { role: true });
  const polls = await polledMeeting(house, { role, scales: SCALES });
  await polls.open('role', 'scales');
  const people = await polls.people(3);
  for (const person of people) {
    await polls.say(person, 'role', chosen('leder'));
    expect((await polls.say(person, 'scales', scaled(2, 3))).status).toBe(200);
  }
  await postgres.crash();
  const refused = await Promise.all([
    polls.say(people[0]!, 'scales', scaled(5, 5)),
    polls.say(people[1]!, 'role', chosen('stab')),
    polls.withdraw(people[2]!, 'scales'),
  ]);
  expect(refused.map(({ status, body }) => [status, body.id])).toEqual(refused.map(() => [503, 'storage-away']));
  expect(refused.every(({ headers }) => headers.has('retry-after'))).toBe(true);
  await postgres.recover();
  const own = async () =>
    (await Promise.all(people.map((person) => polls.own(person, 'scales')))).map(({ body }) => body.answer);
  await expect.poll(own).toEqual(people.map(() => scaled(2, 3)));
  expect((await polls.say(people[0]!, 'scales', scaled(5, 5))).status).toBe(200);
  expect((await polls.say(people[1]!, 'role', chosen('stab'))).status).toBe(200);
  expect((await polls.withdraw(people[2]!, 'scales')).status).toBe(204);
  expect(await own()).toEqual([scaled(5, 5), scaled(2, 3), null]);
}, 60_000);
