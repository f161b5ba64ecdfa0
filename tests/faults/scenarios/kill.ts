import type { Company, Hall } from '../hall.ts';
import type { Scenario } from '../scenario.ts';
import { between } from '../seeded.ts';
import { pause, within } from '../waiting.ts';

const COMPANY: Company = { people: 18, processes: 3, rest: 45 };
const FEW: Company = { people: 8, processes: 2, rest: 45 };
/** Every fifth round, beginning with the second, all clients are killed in the same moment. */
const isForAll = (round: number): boolean => round % 5 === 2;
const BACK_MS = 30_000;

/**
 * kill -9 of the server at random moments while everybody writes; in each fifth round of all clients with it. A fresh server
 * is asked for what was acknowledged before any of the living can bring it again.
 */
export const kill: Scenario = {
  name: 'kill -9',
  what: '`kill -9` of the server at random moments; every fifth time of all clients in the same moment.',
  stores: ['pglite', 'postgres'],
  always: true,
  async play(hall, { random, rounds, quick }) {
    const count = rounds ?? (quick ? 3 : 50);
    const company = quick ? FEW : COMPANY;
    let all = 0;
    await hall.invite(company);
    for (let round = 1; round <= count; round += 1) {
      hall.write();
      await pause(between(random, 100, 1_200));
      const everybody = isForAll(round);
      const crowds = hall.living;
      const killed = hall.killServer();
      if (everybody) for (const crowd of crowds) crowd.kill();
      hall.line.cut();
      await killed;
      // The living write on, without a server.
      if (everybody) await Promise.all(crowds.map((crowd) => crowd.gone()));
      await hall.freshServer();
      await hall.checkAcknowledged();
      hall.line.mend(hall.server.url);
      if (everybody) {
        all += 1;
        await hall.invite(company);
      } else {
        await pause(between(random, 0, 600));
        hall.rest();
        await back(hall);
      }
    }
    await hall.verdict();
    return { rounds: count, note: `${all} with all clients` };
  },
};

/** Resolves when every living writer is connected again and has nothing unsaved. */
async function back(hall: Hall): Promise<void> {
  const saved = await within(BACK_MS, async () => (await hall.screens()).every((screen) => screen.saved));
  if (!saved) hall.findings.failures.add(`somebody's text was not saved ${BACK_MS / 1000} s after the server was back`);
}
