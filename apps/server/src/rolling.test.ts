import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { CLOSE } from '@stikkord/protocol';
import { freePort, startPostgres, type TestPostgres } from '@stikkord/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { peopleAt } from './testing/people-at.ts';
import { dataFolder, killAll, run } from './testing/server-child.ts';
import type { Typist } from './testing/typist.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  killAll();
  await postgres?.stop();
});

/** What stands before the servers, as a reverse proxy does: leads whoever comes anew to the one in service. */
async function frontDoor(port: number) {
  let to = port;
  const open = new Set<Socket>();
  const door = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    leadTo: (next: number) => (to = next),
    close() {
      door.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** However long a busy machine takes, there is no more to type than this. */
const TEXTS_MAX = 200;

/** Writes on, now here, now there, until told to stop; gives what was written. */
function writing(typists: readonly Typist[]) {
  const texts: string[] = [];
  const timer = setInterval(() => {
    if (texts.length === TEXTS_MAX) return;
    const text = `punkt ${texts.length} slutt`;
    typists[texts.length % typists.length]!.write(text);
    texts.push(text);
  }, 40);
  return () => {
    clearInterval(timer);
    return texts;
  };
}

test('SY24 a restart under load, on PGlite: everything typed before, during and after is there once; it ends by itself, with 0', async () => {
  const env = { PORT: String(await freePort()), STIKKORD_DATA: dataFolder() };
  const url = `http://127.0.0.1:${env.PORT}`;
  const first = run(env);
  const { meeting, facilitator, typists, exported } = await peopleAt(url, first, 2);
  const feed = await new FeedClient(facilitator, meeting.id, 'facilitator').until(({ slices }) => slices.meeting);
  const stop = writing(typists);
  await Promise.all(typists.map((typist) => typist.until(({ texts }) => texts.length > 3)));
  first.child.kill('SIGTERM');
  const [ended] = await Promise.all([
    first.ended,
    feed.until(({ closedAs }) => closedAs === CLOSE.restarting),
    ...typists.map((typist) => typist.until(({ closedAs }) => closedAs === CLOSE.restarting)),
  ]);
  expect(ended).toEqual({ code: 0, signal: null, errors: '' });

  const second = run(env);
  await second.saying(/is ready/);
  await Promise.all(typists.map((typist) => typist.until(({ provider }) => provider.synced)));
  const texts = stop();
  await Promise.all(typists.map((typist) => typist.until(({ saved }) => saved)));
  const file = await exported();
  for (const text of texts) expect(file.split(`"${text}"`)).toHaveLength(2);
  for (const typist of typists) typist.leave();
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
});

test('SY24 a new server beside one that goes down, on PostgreSQL: nobody loses a letter, and both groups see one another', async () => {
  const DATABASE_URL = await postgres.createDatabase();
  const ports = [await freePort(), await freePort()] as const;
  const door = await frontDoor(ports[0]);
  const first = run({ PORT: String(ports[0]), DATABASE_URL });
  const { typists, exported } = await peopleAt(door.url, first, 2);
  const stop = writing(typists);
  await Promise.all(typists.map((typist) => typist.until(({ texts }) => texts.length > 3)));
  const second = run({ PORT: String(ports[1]), DATABASE_URL });
  await second.saying(/is ready/);
  door.leadTo(ports[1]);
  first.child.kill('SIGTERM');
  expect(await first.ended).toEqual({ code: 0, signal: null, errors: '' });
  await Promise.all(typists.map((typist) => typist.until(({ provider }) => provider.synced)));
  const texts = stop();
  await Promise.all(typists.map((typist) => typist.until(({ saved }) => saved)));
  const file = await exported();
  for (const text of texts) expect(file.split(`"${text}"`)).toHaveLength(2);
  for (const typist of typists) typist.leave();
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
  door.close();
});

test('SY24 a database that is away holds nobody up: what it has not taken is not acknowledged, and the end comes in time', async () => {
  const DATABASE_URL = await postgres.createDatabase();
  const port = await freePort();
  const first = run({ PORT: String(port), DATABASE_URL, STIKKORD_LOG: 'silent' });
  const { typists } = await peopleAt(`http://127.0.0.1:${port}`, first, 2);
  await postgres.crash();
  for (const typist of typists) typist.write('Skrive utan database');
  await Promise.all(typists.map((typist) => typist.until(({ storing }) => !storing)));
  const began = performance.now();
  first.child.kill('SIGTERM');
  await first.ended;
  expect(performance.now() - began).toBeLessThan(45_000 + 15_000);
  expect(typists.map(({ saved }) => saved)).toEqual(typists.map(() => false));
  for (const typist of typists) typist.leave();
  await postgres.recover();
});

test('a second signal ends it at once', async () => {
  const DATABASE_URL = await postgres.createDatabase();
  const port = await freePort();
  const child = run({ PORT: String(port), DATABASE_URL, STIKKORD_LOG: 'silent' });
  const { typists } = await peopleAt(`http://127.0.0.1:${port}`, child, 2);
  await postgres.crash();
  for (const typist of typists) typist.write('Skrive utan database');
  await Promise.all(typists.map((typist) => typist.until(({ storing }) => !storing)));
  child.child.kill('SIGTERM');
  await child.saying(/Ending/);
  child.child.kill('SIGTERM');
  expect(await child.ended).toMatchObject({ code: 143 });
  for (const typist of typists) typist.leave();
  await postgres.recover();
});
