import { CLOSE } from '@stikkord/protocol';
import type { Company } from '../hall.ts';
import type { Scenario } from '../scenario.ts';
import { between } from '../seeded.ts';
import { pause } from '../waiting.ts';

const COMPANY: Company = { people: 16, processes: 2, rest: 30 };
const AWAY_MS = 60_000;
/** After 30 s the server sends those away who wait; a quick run is over before. */
const QUICK_AWAY_MS = 8_000;

/** PostgreSQL is stopped in the middle of a batch and started again: as at a power cut and as by its administrator, in turn. */
export const databaseStops: Scenario = {
  name: 'database stopped',
  what: 'PostgreSQL crashes, or is shut down fast, in the middle of a batch, and comes back.',
  stores: ['postgres'],
  async play(hall, { random, rounds, quick, postgres }) {
    const count = rounds ?? (quick ? 2 : 8);
    const database = await postgres();
    await hall.invite(COMPANY);
    for (let round = 1; round <= count; round += 1) {
      hall.write();
      await pause(between(random, 200, 1_200));
      await (round % 2 === 0 ? database.shutDown() : database.crash());
      await pause(between(random, 100, 2_500));
      await database.recover();
      await hall.settle();
    }
    await hall.verdict();
    return { rounds: count, note: 'crash and fast shutdown in turn' };
  },
};

/** PostgreSQL is away for a minute: the server sends the writers away after 30 s, and nothing of theirs is lost. */
export const databaseAway: Scenario = {
  name: 'database away',
  what: 'PostgreSQL is away for a minute; after 30 s the server sends its writers away.',
  stores: ['postgres'],
  async play(hall, { quick, postgres }) {
    const away = quick ? QUICK_AWAY_MS : AWAY_MS;
    const database = await postgres();
    await hall.invite(COMPANY);
    hall.write();
    await pause(1_000);
    await database.crash();
    await pause(away);
    const sentAway = hall.crowds.reduce((sum, { turnedAway }) => sum + (turnedAway.get(CLOSE.overloaded) ?? 0), 0);
    if (!quick && sentAway < COMPANY.people)
      hall.findings.failures.add(`only ${sentAway} times somebody was sent away with ${CLOSE.overloaded}`);
    await database.recover();
    const began = performance.now();
    await hall.settle();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    await hall.verdict();
    return { rounds: 1, note: `${away / 1000} s away, all saved ${seconds} s after its return` };
  },
};
