import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openContenders, type ContenderName } from './contenders.ts';
import { startLoad } from './load-process.ts';
import { mediansOf, report, type Results } from './report.ts';
import type { Figures } from './scenarios.ts';
import { suite } from './suites.ts';
import { TARGETS } from './targets.ts';

const DOCUMENT = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
/** What stands between these in the document is written anew by every full run. */
const [BEGIN, END] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

const { values: options } = parseArgs({
  options: {
    /** What the ratios need, once, in under two minutes. Leaves the document alone. */
    quick: { type: 'boolean', default: false },
    runs: { type: 'string' },
    /** Names of scenarios, with commas between. */
    only: { type: 'string' },
  },
});
const runs = Number(options.runs ?? (options.quick ? 1 : 3));
const entries = suite(options.quick).filter(
  ({ scenario }) => options.only === undefined || options.only.split(',').includes(scenario.name),
);

const results = new Map<string, Map<ContenderName, Figures[]>>();
const contenders = await openContenders();
const load = startLoad();
try {
  for (let run = 0; run < runs; run++) {
    for (const { scenario, documents, devices } of entries) {
      // Another begins each time, so that none is always the one that finds the machine warm.
      const turn = [
        ...contenders.all.slice(run % contenders.all.length),
        ...contenders.all.slice(0, run % contenders.all.length),
      ];
      for (const { name, stand } of turn) {
        if (name === 'relay' && !scenario.relay) continue;
        // The targets ask for neither.
        if (options.quick && (name === 'stikkord-pglite' || (name === 'relay' && scenario.name !== 'tables'))) continue;
        process.stderr.write(`run ${run + 1}/${runs}  ${scenario.name}  ${name}\n`);
        const measured = await scenario.run(() => stand(documents, devices), load);
        for (const [phase, figures] of Object.entries(measured)) keep(`${scenario.name} ${phase}`, name, figures);
      }
    }
  }
} finally {
  await load.end();
  await contenders.stop();
}

const tables = report(results, entries, contenders.all, runs);
console.log(tables);
if (!options.quick && options.only === undefined) write(tables);

const medians = mediansOf(results);
const wanted = TARGETS.map((target) => ({ ...target, value: target.ratio(medians) })).filter(
  ({ value }) => options.only === undefined || !Number.isNaN(value),
);
for (const { name, value } of wanted) console.log(`ratio ${name} ${value.toFixed(3)}`);
console.log(wanted.map(({ name, figures }) => `${name}: ${figures(medians)}`).join('; '));
const losses = lossesOf(results);
if (losses > 0)
  console.error(`${losses} measurements of ours lost or changed something, or a real provider read something else.`);
process.exitCode = losses === 0 && wanted.every(({ value }) => value <= 1) ? 0 : 1;

function keep(measurement: string, name: ContenderName, figures: Figures): void {
  let byContender = results.get(measurement);
  if (byContender === undefined) results.set(measurement, (byContender = new Map()));
  const before = byContender.get(name);
  if (before === undefined) byContender.set(name, [figures]);
  else before.push(figures);
}

/** Ours may lose nothing in any run; and what raw clients say must be what real providers find, at every server. */
function lossesOf(all: Results): number {
  let bad = 0;
  for (const byContender of all.values())
    for (const [name, list] of byContender)
      for (const { unreached, unacknowledged, diverged, realProvider, survivors } of list) {
        const killed = survivors === null ? 0 : survivors.acknowledgedLost + survivors.shownLost + survivors.diverged;
        const ours = name.startsWith('stikkord') && unreached + unacknowledged + diverged + killed > 0;
        if (realProvider === false || ours) bad++;
      }
  return bad;
}

function write(text: string): void {
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before = '', rest = ''] = document.split(BEGIN);
  const [, after = ''] = rest.split(END);
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${text}\n${END}${after}`);
}
