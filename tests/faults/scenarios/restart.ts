import type { Company, Hall } from '../hall.ts';
import type { Scenario } from '../scenario.ts';
import { between } from '../seeded.ts';
import { pause } from '../waiting.ts';

const COMPANY: Company = { people: 16, processes: 2, rest: 40 };

/** The server is asked to end under load, and another takes its place. */
export const restart: Scenario = {
  name: 'restart',
  what: 'the server is asked to end under load, and another takes its place.',
  stores: ['pglite', 'postgres'],
  async play(hall, { random, rounds, quick }) {
    const count = rounds ?? (quick ? 1 : 4);
    await hall.invite(COMPANY);
    for (let round = 0; round < count; round += 1) {
      hall.write();
      await pause(between(random, 300, 1_200));
      await hall.endServer();
      hall.line.cut();
      await hall.freshServer();
      await hall.checkAcknowledged();
      hall.line.mend(hall.server.url);
      await pause(between(random, 0, 600));
      await hall.settle();
    }
    await hall.verdict();
    return { rounds: count, note: 'SIGINT, drained' };
  },
};

/** One group is all at the door when the servers change; nobody else can bring their words to the new one. */
const STAYING: Company = { ...COMPANY, groups: [0, 1, 2] };
/** So soon a server shows what another one stored. */
const SHOWN_MS = 5_000;
const LEAVING: Company = { people: 4, processes: 1, rest: 40, groups: [3] };

/**
 * A new process on the same database takes the new connections while the old one drains. Some close their pages in that very
 * moment: what they were told is saved must be shown by the new one, too.
 */
export const rolling: Scenario = {
  name: 'rolling restart',
  what: 'the other is there before the first has ended; a whole group closes its pages in that moment.',
  stores: ['postgres'],
  async play(hall, { random, rounds, quick }) {
    const count = rounds ?? (quick ? 1 : 4);
    await hall.invite(STAYING);
    for (let round = 0; round < count; round += 1) {
      hall.write();
      await pause(between(random, 300, 1_000));
      await handOver(hall, random);
    }
    await hall.verdict();
    return { rounds: count, note: 'two processes on one database' };
  },
};

async function handOver(hall: Hall, random: () => number): Promise<void> {
  const old = hall.server;
  const leaving = await hall.invite(LEAVING);
  hall.write();
  hall.server = await hall.newServer();
  hall.line.mend(hall.server.url);
  // The new one has every document in memory while the old one still takes changes.
  await hall.read();
  await pause(between(random, 200, 600));
  for (const crowd of leaving) crowd.leave();
  await Promise.all(leaving.map((crowd) => crowd.gone()));
  await hall.endServer(old);
  await pause(between(random, 0, 300));
  await hall.settle();
  await hall.checkShown(SHOWN_MS);
  await hall.checkScreens();
}
