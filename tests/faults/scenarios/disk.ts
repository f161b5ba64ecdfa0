import type { Company } from '../hall.ts';
import type { Scenario } from '../scenario.ts';
import { between } from '../seeded.ts';
import { Ballast, SMALL_DISK } from '../small-disk.ts';
import { pause } from '../waiting.ts';

/** Pastes, so that the disk is full soon. */
const COMPANY: Company = { people: 8, processes: 2, rest: 60, paste: 2_000 };
const FULL_MS = 6_000;
/** PostgreSQL may have given up altogether; then its administrator starts it again. */
const BY_ITSELF_MS = 15_000;

/** The disk is full while everybody writes, and then it isn't. */
export const fullDisk: Scenario = {
  name: 'full disk',
  what: 'the disk under the database and the log is full while everybody writes, and then it isn’t.',
  stores: ['pglite', 'postgres'],
  smallDisk: { pglite: 160, postgres: 224 },
  async play(hall, { store, random, rounds, quick, postgres }) {
    const count = rounds ?? (quick ? 1 : 3);
    const ballast = new Ballast(process.env[SMALL_DISK]!);
    await hall.invite(COMPANY);
    let refused = 0;
    let started = 0;
    try {
      for (let round = 0; round < count; round += 1) {
        hall.write();
        await pause(between(random, 200, 800));
        ballast.fill(between(random, 0, 256 * 1024));
        await pause(FULL_MS);
        ballast.fill(0);
        hall.rest();
        await pause(500);
        const screens = await hall.screens();
        refused += screens.filter(({ saved }) => !saved).length;
        ballast.clear();
        if (store === 'postgres' && !(await hall.isSaved(BY_ITSELF_MS))) {
          const database = await postgres();
          await database.crash();
          await database.recover();
          started += 1;
        }
        await hall.settle();
      }
      await hall.verdict();
    } finally {
      ballast.clear();
    }
    if (refused === 0) hall.findings.failures.add('the disk was never full enough to stop anybody');
    const again = store === 'postgres' ? `; PostgreSQL started again ${started} times` : '';
    return { rounds: count, note: `${refused} waited for space${again}` };
  },
};
