import type { Company, Hall } from '../hall.ts';
import type { Scenario } from '../scenario.ts';
import { between, pick, type Random } from '../seeded.ts';
import { pause } from '../waiting.ts';

const COMPANY: Company = { people: 16, processes: 2, rest: 40 };

/** One thing that a bad network does; resolves when it is over. */
type Weather = (hall: Hall, random: Random) => Promise<void>;

const WEATHER: Readonly<Record<string, Weather>> = {
  async drop({ line }, random) {
    line.drop(random, 0.4);
    await pause(between(random, 100, 500));
  },
  async stall({ line }, random) {
    line.stall(random, 0.5);
    await pause(between(random, 300, 1_500));
    line.release();
  },
  async 'stall and drop'({ line }, random) {
    line.stall(random, 0.4);
    await pause(between(random, 100, 600));
    line.drop(random, 0.5);
    line.release();
  },
  async halve({ line }, random) {
    line.halve(random, 0.5);
    await pause(between(random, 200, 600));
  },
  async reorder({ line }, random) {
    line.reorder(random, 0.5);
    await pause(between(random, 400, 1_200));
  },
  async slow({ line }, random) {
    line.slowness = between(random, 20, 120);
    await pause(between(random, 500, 1_500));
    line.slowness = 0;
  },
};

/** Connections are dropped, stalled, cut in the middle of a frame, overtaken by their successors, and slow. */
export const weather: Scenario = {
  name: 'bad network',
  what: 'a proxy drops, stalls, slows down and cuts connections in the middle of a frame, and lets an old one’s last bytes arrive after its successor’s.',
  stores: ['pglite', 'postgres'],
  async play(hall, { random, rounds, quick }) {
    const count = rounds ?? (quick ? 6 : 20);
    await hall.invite(COMPANY);
    hall.write();
    const kinds = Object.keys(WEATHER);
    for (let round = 0; round < count; round += 1) {
      // Each kind at least once, then as it comes.
      const kind = kinds[round] ?? pick(random, kinds);
      await WEATHER[kind]!(hall, random);
    }
    await hall.verdict();
    return { rounds: count, note: kinds.join(', ') };
  },
};
