import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Contender, ContenderName } from './contenders.ts';
import type { Percentiles } from './load/latencies.ts';
import type { Survivors } from './load/survey.ts';
import type { Figures } from './scenarios.ts';
import type { Entry } from './suites.ts';
import { TARGETS, type Medians } from './targets.ts';

/** All that was measured: by scenario and phase (`name phase`), then by contender, one entry for each run. */
export type Results = ReadonlyMap<string, ReadonlyMap<ContenderName, readonly Figures[]>>;

/** The median run of each: every figure by itself. Losses are added up, never averaged away. */
export function mediansOf(results: Results): Medians {
  return (contender, measurement) => {
    const runs = results.get(measurement)?.get(contender);
    return runs === undefined || runs.length === 0 ? undefined : medianFigures(runs);
  };
}

function medianFigures(runs: readonly Figures[]): Figures {
  const of = (measure: (figures: Figures) => number | null): number | null => {
    const values = runs.map(measure).filter((value) => value !== null);
    return values.length === 0 ? null : values.sort((a, b) => a - b)[values.length >> 1]!;
  };
  const sum = (measure: (figures: Figures) => number): number => runs.reduce((all, each) => all + measure(each), 0);
  const percentiles = (measure: (figures: Figures) => Percentiles | null): Percentiles | null => {
    const p = (name: keyof Percentiles): number | null => of((figures) => measure(figures)?.[name] ?? null);
    const [p50, p95, p99, count] = [p('p50'), p('p95'), p('p99'), p('count')];
    return p50 === null || p95 === null || p99 === null || count === null ? null : { p50, p95, p99, count };
  };
  return {
    delivered: percentiles(({ delivered }) => delivered),
    acknowledged: percentiles(({ acknowledged }) => acknowledged),
    cpu: of(({ cpu }) => cpu),
    databaseCpu: of(({ databaseCpu }) => databaseCpu),
    peak: of(({ peak }) => peak)!,
    eventLoopDelay: of(({ eventLoopDelay }) => eventLoopDelay)!,
    bytesOut: of(({ bytesOut }) => bytesOut)!,
    joined: of(({ joined }) => joined),
    survivors: runs[0]!.survivors && addedUp(runs.flatMap(({ survivors }) => survivors ?? [])),
    late: of(({ late }) => late)!,
    load: of(({ load }) => load)!,
    unreached: sum(({ unreached }) => unreached),
    unacknowledged: sum(({ unacknowledged }) => unacknowledged),
    diverged: sum(({ diverged }) => diverged),
    closed: sum(({ closed }) => closed),
    realProvider: runs.some(({ realProvider }) => realProvider === false)
      ? false
      : (runs.find(({ realProvider }) => realProvider !== null)?.realProvider ?? null),
  };
}

function addedUp(kills: readonly Survivors[]): Survivors {
  const sum = (name: keyof Survivors): number => kills.reduce((all, each) => all + each[name], 0);
  return {
    sent: sum('sent'),
    acknowledged: sum('acknowledged'),
    acknowledgedLost: sum('acknowledgedLost'),
    shown: sum('shown'),
    shownLost: sum('shownLost'),
    lost: sum('lost'),
    diverged: sum('diverged'),
  };
}

const JOIN_HEADINGS = ['server', 'all in sync, ms', 'peak memory, MB', 'loop delay p99, ms', 'failed'];
const KILL_HEADINGS = [
  'server',
  'sent',
  'acknowledged, of them lost',
  'shown to others, of them lost',
  'sent and lost',
  'documents diverged when all had come back',
];
const HEADINGS = [
  'server',
  'edit → peer, ms',
  'edit → acknowledged, ms',
  'CPU/update, µs',
  'of PostgreSQL, µs',
  'peak memory, MB',
  'loop delay p99, ms',
  'sent, kB/s',
  'not reached / not acknowledged / diverged',
  'load: late p99, ms; core',
];

/** docs/benchmarks.md, but for what people wrote in it by hand. */
export function report(
  results: Results,
  entries: readonly Entry[],
  contenders: readonly Contender[],
  runs: number,
): string {
  const medians = mediansOf(results);
  const lines = [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine()}. ${runs === 1 ? 'One run' : `Medians of ${runs} interleaved runs`}.`,
    '',
    '| target | ratio (at most 1 is good) | reached |',
    '| --- | --- | --- |',
    ...TARGETS.filter(({ ratio }) => !Number.isNaN(ratio(medians))).map(({ name, what, ratio, figures }) =>
      row([`${name}: ${what}`, ratio(medians).toFixed(2), figures(medians)]),
    ),
    '',
  ];
  for (const { scenario } of entries) {
    lines.push(`### ${scenario.title}`, '');
    for (const measurement of [...results.keys()].filter((key) => key.startsWith(`${scenario.name} `))) {
      lines.push(`**${measurement.slice(scenario.name.length + 1)}**`, '');
      const { headings, cellsOf } = TABLES[scenario.name] ?? { headings: HEADINGS, cellsOf: cells };
      lines.push(row(headings), row(headings.map(() => '---')));
      for (const { name, title, durable } of contenders) {
        const figures = medians(name, measurement);
        if (figures === undefined) continue;
        lines.push(row([`${title} (${durable})`, ...cellsOf(figures)]));
      }
      lines.push('');
    }
  }
  return lines.join('\n');
}

function cells(figures: Figures): string[] {
  const { unreached, unacknowledged, diverged, closed, late, load } = figures;
  return [
    spread(figures.delivered),
    spread(figures.acknowledged),
    micro(figures.cpu),
    micro(figures.databaseCpu),
    (figures.peak / 1e6).toFixed(0),
    figures.eventLoopDelay.toFixed(1),
    (figures.bytesOut / 1000).toFixed(0),
    `${unreached} / ${unacknowledged} / ${diverged}${closed > 0 ? `, ${closed} closed` : ''}`,
    `${late.toFixed(1)}; ${load.toFixed(2)}`,
  ];
}

function joinCells({ joined, peak, eventLoopDelay, unreached }: Figures): string[] {
  return [joined?.toFixed(0) ?? '–', (peak / 1e6).toFixed(0), eventLoopDelay.toFixed(0), String(unreached)];
}

function killCells({ survivors }: Figures): string[] {
  if (survivors === null) return [];
  const { sent, acknowledged, acknowledgedLost, shown, shownLost, lost, diverged } = survivors;
  return [
    String(sent),
    acknowledged === 0 ? '–' : `${acknowledged}, ${acknowledgedLost}`,
    `${shown}, ${shownLost}`,
    String(lost),
    String(diverged),
  ];
}

/** Scenarios that are shown otherwise than the others. */
const TABLES: Readonly<Record<string, { headings: readonly string[]; cellsOf: (figures: Figures) => string[] }>> = {
  join: { headings: JOIN_HEADINGS, cellsOf: joinCells },
  kill: { headings: KILL_HEADINGS, cellsOf: killCells },
};

function spread(times: Percentiles | null): string {
  return times === null ? '–' : [times.p50, times.p95, times.p99].map((time) => time.toFixed(1)).join(' / ');
}

function micro(ms: number | null): string {
  return ms === null ? '–' : (ms * 1000).toFixed(0);
}

function row(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`;
}

function machine(): string {
  const [first] = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const kernel = readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim();
  return `${cpus().length} shared cores (${first?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Linux ${kernel}, Node ${process.version}, at ${commit}`;
}
