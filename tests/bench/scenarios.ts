import { setTimeout as wait } from 'node:timers/promises';
import type { Stand } from './contenders.ts';
import type { CrowdPlan, RunPlan } from './load/crowd.ts';
import type { Percentiles } from './load/latencies.ts';
import type { Survivors } from './load/survey.ts';
import type { LoadProcess } from './load-process.ts';

/** What one measurement of one server gave. What does not apply is null. Times in ms, memory in bytes. */
export interface Figures {
  readonly delivered: Percentiles | null;
  readonly acknowledged: Percentiles | null;
  /** Of the server process, per update that was sent, in ms. */
  readonly cpu: number | null;
  /** Of PostgreSQL, the same. */
  readonly databaseCpu: number | null;
  readonly peak: number;
  readonly eventLoopDelay: number;
  /** Bytes that the server sent, per second. */
  readonly bytesOut: number;
  readonly unreached: number;
  readonly unacknowledged: number;
  readonly diverged: number;
  readonly closed: number;
  /** Until everybody who joined had everything. */
  readonly joined: number | null;
  /** What a kill -9 left; null where nobody was killed. */
  readonly survivors: Survivors | null;
  /** How late the load was (p99), and how much of a core it took. */
  readonly late: number;
  readonly load: number;
  /** What a real provider read was what had been written; null where it was not asked. */
  readonly realProvider: boolean | null;
}

/** One stand of one server, measured one or several times; each has a name of its own in the table. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** Taken by the relay too. */
  readonly relay: boolean;
  run(stand: () => Promise<Stand>, load: LoadProcess): Promise<Readonly<Record<string, Figures>>>;
}

export interface Shape {
  readonly documents: number;
  readonly clients: number;
  readonly writers: number;
  readonly paste?: number;
  readonly stalled?: number;
  readonly echoes?: boolean;
}

export interface Phase {
  readonly name: string;
  /** Per second and writer. */
  readonly writes: number;
  /** Per second and client. */
  readonly carets?: number;
}

/** s, for each rate. While a server warms up it is not measured: code is compiled, memory grows to what it takes. */
export interface Duration {
  readonly warmUp: number;
  readonly measured: number;
}

/** Everybody is there and writes, at one rate after the other. */
export function writing(
  name: string,
  title: string,
  { documents, clients, writers, ...shape }: Shape,
  phases: readonly Phase[],
  { warmUp, measured: seconds }: Duration,
): Scenario {
  return {
    name,
    title,
    // Where everybody echoes carets, as y-websocket does, a relay would carry the echoes of echoes for ever.
    relay: shape.echoes !== true,
    async run(stand, load) {
      const at = await stand();
      const updates = phases.reduce((sum, { writes }) => sum + writes * (seconds + warmUp), 2);
      await load.gather({ ...crowdAt(at), clients, writers, updates, ...shape });
      const results: Record<string, Figures> = {};
      for (const { name: phase, writes, carets = 0 } of phases) {
        await load.run({ seconds: warmUp, writes, carets });
        results[phase] = await measured(at, load, { seconds, writes, carets });
      }
      if (shape.stalled !== undefined) await load.wake();
      const verified =
        at.kind === 'relay' || writers === 0 ? null : await load.verify({ documents: Math.min(5, documents) });
      await load.leave();
      await at.stop();
      if (verified !== null)
        for (const [phase, figures] of Object.entries(results))
          results[phase] = { ...figures, diverged: verified.diverged, realProvider: verified.realProvider };
      return results;
    },
  };
}

/** A crowd comes at once to documents that are in memory (`join-warm`) and, ours alone, after a restart (`join-cold`). */
export function joining(documents: number, clients: number, bytes: number): Scenario {
  return {
    name: 'join',
    title: `${documents * clients} clients join ${documents} documents of ${bytes / 1000} kB at once`,
    relay: false,
    async run(stand, load) {
      const at = await stand();
      const crowd = { clients, writers: 0, updates: 0 };
      await load.gather({ ...crowdAt(at), ...crowd, clients: 1 });
      const atLeast = (await load.fill({ bytes })) * 0.9;
      const results: Record<string, Figures> = {};
      const join = async (name: string): Promise<void> => {
        await at.server.vitals('begin');
        at.server.forgetPeak();
        const { ms, failed } = await load.join({ ...crowdAt(at), ...crowd, atLeast });
        const vitals = await at.server.vitals();
        results[name] = {
          ...NOTHING,
          joined: ms,
          unreached: failed,
          peak: at.server.peak(),
          eventLoopDelay: vitals.eventLoopDelayP99,
        };
        await load.leave();
      };
      await join('join-warm');
      if (at.kind === 'stikkord') {
        await at.restart();
        await join('join-cold');
      }
      await at.stop();
      return results;
    },
  };
}

/** The server is killed (-9) while everybody writes, together with all who write; then it, and later they, come back. */
export function killing({ documents, clients, writers }: Shape, writes: number): Scenario {
  return {
    name: 'kill',
    title: `F. kill -9 of server and clients, ${documents} documents × ${clients} clients, ${writers * documents * writes} updates/s`,
    relay: false,
    async run(stand, load) {
      const at = await stand();
      await load.gather({ ...crowdAt(at), clients, writers, updates: writes * KILL_SECONDS + 2 });
      const running = load.run({ seconds: KILL_SECONDS, writes, carets: 0 });
      await wait((0.5 + Math.random() / 2) * KILL_SECONDS * 900);
      await at.restart();
      await running;
      const survivors = await load.survey({ url: at.server.url });
      await load.leave();
      await at.stop();
      return { kill: { ...NOTHING, survivors, peak: 0 } };
    },
  };
}

const KILL_SECONDS = 4;

const NOTHING: Figures = {
  delivered: null,
  acknowledged: null,
  cpu: null,
  databaseCpu: null,
  peak: 0,
  eventLoopDelay: 0,
  bytesOut: 0,
  unreached: 0,
  unacknowledged: 0,
  diverged: 0,
  closed: 0,
  joined: null,
  survivors: null,
  late: 0,
  load: 0,
  realProvider: null,
};

function crowdAt({ kind, server, places, cookies }: Stand): Pick<CrowdPlan, 'kind' | 'url' | 'places' | 'cookies'> {
  return { kind, url: server.url, places, cookies };
}

async function measured(at: Stand, load: LoadProcess, plan: RunPlan): Promise<Figures> {
  const before = await at.server.vitals('begin');
  at.server.forgetPeak();
  const databaseBefore = at.databaseCpu();
  const result = await load.run(plan);
  const after = await at.server.vitals();
  const databaseAfter = at.databaseCpu();
  const { delivered, acknowledged, updates, bytesIn, late, load: share, unreached, unacknowledged, closed } = result;
  return {
    ...NOTHING,
    delivered,
    acknowledged,
    cpu: updates === 0 ? null : (after.cpu - before.cpu) / updates,
    databaseCpu: updates === 0 || databaseAfter === null ? null : (databaseAfter - databaseBefore!) / updates,
    peak: at.server.peak(),
    eventLoopDelay: after.eventLoopDelayP99,
    bytesOut: bytesIn / plan.seconds,
    unreached,
    unacknowledged,
    closed,
    late,
    load: share,
  };
}
