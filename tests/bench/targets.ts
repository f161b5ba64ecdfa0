import type { ContenderName } from './contenders.ts';
import type { Figures } from './scenarios.ts';

/** The median figures of one contender at one measurement, or undefined where there are none. */
export type Medians = (contender: ContenderName, measurement: string) => Figures | undefined;

export interface Target {
  readonly name: string;
  readonly what: string;
  /** What was reached divided by what is to be reached: at most 1 is good. */
  readonly ratio: (medians: Medians) => number;
  /** The figures behind it, in words. */
  readonly figures: (medians: Medians) => string;
}

/** The store that targets are meant for; PGlite is shown beside it. */
const OURS: ContenderName = 'stikkord-postgres';
const PEERS: readonly ContenderName[] = ['y-websocket', 'hocuspocus'];

type Measure = (figures: Figures) => number | null | undefined;

const BUSY = 'tables 7,200 updates/s';
const BRISK = 'tables 4,800 updates/s';
const PLENARY = 'plenary 100 updates/s';

const cpu: Measure = (figures) => figures.cpu! * 1000;
const p99: Measure = (figures) => figures.delivered?.p99;
const saved: Measure = (figures) => figures.acknowledged?.p99;

/** The lines of "Speed to reach". */
export const TARGETS: readonly Target[] = [
  against('cpu-vs-yws', 'server CPU per update, 7,200/s', 'µs', BUSY, cpu, 0.6, ['y-websocket']),
  against('cpu-vs-relay', 'server CPU per update, 7,200/s', 'µs', BUSY, cpu, 1, ['relay']),
  against('p99-peer-vs-hocuspocus', 'p99 edit to the other screen, 4,800/s', 'ms', BRISK, p99, 1, ['hocuspocus']),
  against('p99-peer-vs-yws', 'p99 edit to the other screen, 4,800/s', 'ms', BRISK, p99, 1, ['y-websocket']),
  {
    name: 'p99-saved',
    what: 'p99 edit to saved, 4,800/s',
    ratio: (medians) => number(medians, OURS, BRISK, saved) / 100,
    figures: (medians) => `${shown(number(medians, OURS, BRISK, saved))} ms, to be at most 100 ms`,
  },
  against(
    'join',
    '500 clients join 100 documents of 100 kB',
    'ms',
    'join join-warm',
    ({ joined }) => joined,
    0.7,
    PEERS,
  ),
  against(
    'awareness-bytes',
    'awareness of 100 people, sent',
    'kB/s',
    'carets 2 Hz',
    ({ bytesOut }) => bytesOut / 1000,
    0.2,
    ['y-websocket'],
  ),
  against('memory', 'memory for 500 clients on 100 documents', 'MB', 'join join-warm', ({ peak }) => peak / 1e6, 1.2, [
    'y-websocket',
  ]),
  against('plenary', 'p99 edit to the other screen, 300 people in one document', 'ms', PLENARY, p99, 1, PEERS),
];

/** Ours against the best of `peers`, allowed `share` of what it takes. */
function against(
  name: string,
  what: string,
  unit: string,
  measurement: string,
  measure: Measure,
  share: number,
  peers: readonly ContenderName[],
): Target {
  const best = (medians: Medians): number =>
    Math.min(...peers.map((peer) => number(medians, peer, measurement, measure)));
  const ours = (medians: Medians): number => number(medians, OURS, measurement, measure);
  return {
    name,
    what,
    ratio: (medians) => ours(medians) / (share * best(medians)),
    figures: (medians) => {
      const peer = peers.length > 1 ? 'the better peer' : peers[0]!;
      return `${shown(ours(medians))} ${unit}, to be at most ${share} × ${shown(best(medians))} ${unit} (${peer})`;
    },
  };
}

function number(medians: Medians, contender: ContenderName, measurement: string, measure: Measure): number {
  const figures = medians(contender, measurement);
  return (figures && measure(figures)) ?? NaN;
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
