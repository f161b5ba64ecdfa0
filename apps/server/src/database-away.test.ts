import { api } from '@stikkord/protocol';
import { startPostgres, type TestPostgres } from '@stikkord/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, openHouse, participant, type House } from './testing/house.ts';
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
