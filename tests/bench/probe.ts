import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a server process says of itself. Times in ms, memory in bytes. */
export interface Vitals {
  /** User and system time of all its threads since it started. */
  readonly cpu: number;
  readonly rss: number;
  readonly eventLoopDelayP99: number;
}

/** Loaded before a server (`node --import`), so that each is measured in the same way and none is changed for it. */
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', (question) => {
  const { user, system } = process.cpuUsage();
  // The histogram counts from the timer's own interval.
  const eventLoopDelayP99 = Math.max(0, delay.percentile(99) / 1e6 - 5);
  process.send?.({ cpu: (user + system) / 1000, rss: process.memoryUsage.rss(), eventLoopDelayP99 } satisfies Vitals);
  if (question === 'begin') delay.reset();
});
// A server that wants to end is not kept by it.
process.channel?.unref();
