/**
 * Polls under a hall: 500 people answer within ten seconds, some of them twice, on PGlite and on PostgreSQL. `npm run bench:polls`.
 * The last line has the figures beside their targets; exits with 0 only where every target is reached.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanCommand } from '@stikkord/domain';
import { startPostgres } from '@stikkord/storage/testing';
import { ASKED } from './kinds.ts';
import { playPoll, type PollFigures } from './play-poll.ts';
import { serve } from './served.ts';

const PEOPLE = 500;
const MOST = { answerP99: 500, seenP99: 1000, silence: 1000, bytes: 30 * 1024 };

const KINDS = Object.keys(ASKED) as (keyof typeof ASKED)[];
const folder = mkdtempSync(join(tmpdir(), 'stikkord-bench-polls-'));
const postgres = await startPostgres({ fsync: 'on' });
const figures: (PollFigures & { readonly database: string; readonly kind: string })[] = [];
try {
  for (const database of ['PGlite', 'PostgreSQL']) {
    const server = await serve(
      database === 'PGlite' ? { STIKKORD_BENCH_FOLDER: folder } : { DATABASE_URL: await postgres.createDatabase() },
    );
    try {
      for (const kind of KINDS) {
        const plan: PlanCommand = {
          do: 'add',
          kind: 'question',
          id: `bench-${database}-${kind}`,
          before: null,
          fields: { prompt: `En ${kind}`, poll: ASKED[kind].poll },
        };
        figures.push({ database, kind, ...(await playPoll(server, plan, ASKED[kind], PEOPLE)) });
      }
    } finally {
      await server.end();
    }
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

console.log(
  '| database | kind | answered | requests | answer p50, p99, ms | seen p99, ms | longest silence, ms | worst second: hall, facilitators, KB |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const each of figures) {
  const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
  console.log(
    `| ${each.database} | ${each.kind} | ${each.answered} of ${PEOPLE}${each.right ? '' : ', WRONG counts'} | ${each.requests} | ${whole(each.answerP50)}, ${whole(each.answerP99)} | ${whole(each.seenP99)} | ${whole(each.longestSilence)} | ${kb(each.hallBytes)}, ${kb(each.facilitatorBytes)} |`,
  );
}
console.log(
  `\nLoad ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores: above one a core, clocks show the others too.\n`,
);

const worst = (figure: (each: PollFigures) => number): number => Math.max(...figures.map(figure));
const once = figures.filter(({ answered, right }) => answered === PEOPLE && right).length;
const [answer, seen, silence] = [
  worst(({ answerP99 }) => answerP99),
  worst(({ seenP99 }) => seenP99),
  worst(({ longestSilence }) => longestSilence),
];
const bytes = worst(({ hallBytes, facilitatorBytes }) => Math.max(hallBytes, facilitatorBytes));
const reached =
  once === figures.length &&
  answer <= MOST.answerP99 &&
  seen <= MOST.seenP99 &&
  silence <= MOST.silence &&
  bytes <= MOST.bytes;
console.log(
  `counted exactly once ${once} of ${figures.length} polls; answer p99 ${whole(answer)} of ${MOST.answerP99} ms; seen p99 ${whole(seen)} of ${MOST.seenP99} ms; longest silence ${whole(silence)} of ${MOST.silence} ms; worst second ${(bytes / 1024).toFixed(1)} of ${MOST.bytes / 1024} KB; ${reached ? 'reached' : 'NOT reached'}`,
);
process.exitCode = reached ? 0 : 1;

function whole(value: number): string {
  return String(Math.round(value));
}
