/** A process of its own: a server with an organiser, whose event loop and memory are watched. The other end is `watched-server.ts`. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openHouse } from '@stikkord/server/testing';
import type { ServerOrder, ServerSaid } from './watched-server.ts';

/** ms between looks. */
const DELAY_RESOLUTION = 5;
const MEMORY_EVERY = 50;
const NS_PER_MS = 1e6;
const BYTES_PER_MB = 1024 * 1024;

const house = await openHouse();
const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION });
let peak = 0;
let cpu = process.threadCpuUsage();
let all = process.cpuUsage();
/** ms of the processor that this thread took between two looks: what it kept others waiting for by itself. */
let stretches: number[] = [];
let lastLook = ownMs();
const rss = (): number => process.memoryUsage.rss() / BYTES_PER_MB;
const memory = setInterval(() => (peak = Math.max(peak, rss())), MEMORY_EVERY);
const looks = setInterval(() => {
  const now = ownMs();
  stretches.push(now - lastLook);
  lastLook = now;
}, DELAY_RESOLUTION);

process.on('message', (order: ServerOrder) => void obey(order));
process.on('disconnect', () => process.exit(0));
tell({ said: 'ready', url: house.server.url, cookie: house.organiser.cookieHeader });

async function obey(order: ServerOrder): Promise<void> {
  switch (order.do) {
    case 'watch':
      delay.reset();
      delay.enable();
      peak = rss();
      cpu = process.threadCpuUsage();
      all = process.cpuUsage();
      stretches = [];
      return tell({ said: 'watching' });
    case 'tell': {
      delay.disable();
      const own = process.threadCpuUsage(cpu);
      const both = process.cpuUsage(all);
      const ownMs = (own.user + own.system) / 1000;
      const sorted = stretches.toSorted((a, b) => a - b);
      return tell({
        said: 'watched',
        // The clock looks every so often: what is above that is delay.
        delayP99: Math.max(0, delay.percentile(99) / NS_PER_MS - DELAY_RESOLUTION),
        delayMax: Math.max(0, delay.max / NS_PER_MS - DELAY_RESOLUTION),
        ownP99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
        ownMax: sorted.at(-1) ?? 0,
        ownMs,
        threadsMs: (both.user + both.system) / 1000 - ownMs,
        peakMb: peak,
      });
    }
    case 'end':
      clearInterval(memory);
      clearInterval(looks);
      await house.server.close();
      process.disconnect();
  }
}

function ownMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function tell(said: ServerSaid): void {
  process.send!(said);
}
