import { freePort } from '@stikkord/storage/testing';
import { afterAll, expect, test } from 'vitest';
import { houseAt } from './testing/house.ts';
import { peopleAt } from './testing/people-at.ts';
import { choice, chosen, polledMeeting } from './testing/polled-meeting.ts';
import { dataFolder, killAll, run } from './testing/server-child.ts';

afterAll(killAll);

test('kill -9 while four people type: after a restart everything that showed as saved is there, and the rest comes from the devices', async () => {
  const env = { PORT: String(await freePort()), STIKKORD_DATA: dataFolder() };
  const url = `http://127.0.0.1:${env.PORT}`;
  const first = run(env);
  const { typists, exported } = await peopleAt(url, first, 1);
  expect(first.output()).toMatch(/projector +http:\/\/127\.0\.0\.1:\d+\/p\/\S+/);
  for (const [index, typist] of typists.entries()) typist.write(`Lagret fra gruppe ${index + 1}`);
  await Promise.all(typists.map((typist) => typist.until(({ saved }) => saved)));
  for (const typist of typists) typist.write('Skrevet da strømmen gikk');
  first.child.kill('SIGKILL');
  await first.ended;
  for (const typist of typists) typist.provider.disconnect();

  const second = run(env);
  await second.saying(/is ready/);
  expect(second.output()).not.toContain('/setup/');
  const stored = await exported();
  for (const index of typists.keys()) expect(stored).toContain(`"Lagret fra gruppe ${index + 1}"`);
  for (const typist of typists) typist.provider.connect();
  await Promise.all(typists.map((typist) => typist.until(({ saved }) => saved)));
  expect((await exported()).match(/"Skrevet da strømmen gikk"/g)).toHaveLength(typists.length);
  for (const typist of typists) typist.leave();
  second.child.kill('SIGTERM');
  expect(await second.ended).toEqual({ code: 0, signal: null, errors: '' });
});

test('EA2 kill -9 right after people were told that their answers are in: after a restart they are there, and are still their own', async () => {
  const env = { PORT: String(await freePort()), STIKKORD_DATA: dataFolder(), STIKKORD_DEMO: '0' };
  const url = `http://127.0.0.1:${env.PORT}`;
  const first = run(env);
  const setUpPath = await first.saying(/(\/setup\/\S+)/);
  const polls = await polledMeeting(await houseAt(url, setUpPath), { mood: choice(['A', 'B']) });
  await polls.open('mood');
  const people = await polls.people(12);
  const replies = await Promise.all(people.map((person) => polls.say(person, 'mood', chosen('a'))));
  first.child.kill('SIGKILL');
  await first.ended;
  expect(replies.map(({ status }) => status)).toEqual(people.map(() => 200));
  const second = run(env);
  await second.saying(/is ready/);
  expect((await polls.say(people[0]!, 'mood', chosen('b'))).status).toBe(200);
  const own = await Promise.all(people.map((person) => polls.own(person, 'mood')));
  expect(own.map(({ body }) => body.answer)).toEqual([chosen('b'), ...people.slice(1).map(() => chosen('a'))]);
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
});

test('a data folder in use, then a taken port: one clear line and exit code 1', async () => {
  const [port, other] = [await freePort(), await freePort()];
  const env = { PORT: String(port), STIKKORD_DATA: dataFolder(), STIKKORD_DEMO: '0' };
  const first = run(env);
  await first.saying(/is ready/);
  expect(first.output()).not.toContain('/f/');
  const [sameFolder, samePort] = await Promise.all([
    run({ ...env, PORT: String(other) }).ended,
    run({ ...env, STIKKORD_DATA: dataFolder() }).ended,
  ]);
  expect([sameFolder.code, samePort.code]).toEqual([1, 1]);
  expect(sameFolder.errors).toMatch(/^Stikkord can't start: [^\n]+\n$/);
  expect(samePort.errors).toBe(
    `Stikkord can't start: Port ${port} is taken by another program. Set PORT to another one.\n`,
  );
  first.child.kill('SIGINT');
  expect((await first.ended).code).toBe(0);
});

test.each([
  [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }],
  [{ PORT: 'three' }],
  [{ STIKKORD_PUBLIC_URL: 'stikkord.example.no' }],
  [{ STIKKORD_PUBLIC_URL: 'https://example.no/stikkord' }],
  [{ STIKKORD_LOG: 'loud' }],
])('a setting that can’t be used, %o: one clear line and exit code 1', async (env) => {
  const { code, errors } = await run({ STIKKORD_DATA: dataFolder(), ...env }).ended;
  expect(code).toBe(1);
  expect(errors).toMatch(/^Stikkord can't start: [^\n]+\n$/);
});
