import type { CDPSession, Page } from 'playwright-core';

/** Kept by the page about itself, from before its first script. Times are the page's, in ms. */
interface PageProbe {
  /** When the last data came that the first picture needed. */
  dataAt: number;
  /** When the first points had been painted. */
  paintedAt: number;
  /** Each longer than 50 ms, as browsers count. */
  longTasks: { at: number; ms: number }[];
  /** The longest of each interaction's events, to the next paint; those under 16 ms aren't told. */
  interactions: Map<number, number>;
  /** From the next key on, waits for the paint after which `selector` has at least `count` elements. */
  beginPaint(selector: string, count: number): void;
  /** The time from that key to that paint. */
  painted: Promise<number>;
}

declare global {
  interface Window {
    benchProbe: PageProbe;
  }
}

/** To be run in the page before anything else. */
export function installProbe(): void {
  const probe: PageProbe = {
    dataAt: 0,
    paintedAt: 0,
    longTasks: [],
    interactions: new Map(),
    painted: Promise.resolve(0),
    beginPaint: (selector, count) => {
      probe.painted = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${selector} was never painted ${count} times`)), 30_000);
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = (): void => {
              if (document.querySelectorAll(selector).length < count) return void requestAnimationFrame(look);
              // In this very frame: to wait for another would add one to what is measured.
              nextTask((now) => resolve(now - timeStamp));
            };
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      });
    },
  };
  /** Frames are painted after their callbacks: the task after is the first that comes when the picture is made. */
  function nextTask(tell: (now: number) => void): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.now());
    port2.postMessage(null);
  }
  function afterPaint(tell: (now: number) => void): void {
    requestAnimationFrame(() => nextTask(tell));
  }
  window.benchProbe = probe;
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.addEventListener('message', () => {
        if (probe.paintedAt === 0 && !document.querySelector('sk-board-card')) probe.dataAt = performance.now();
      });
    }
  };
  const cards = new MutationObserver(() => {
    if (!document.querySelector('sk-board-card')) return;
    cards.disconnect();
    afterPaint((now) => (probe.paintedAt = now));
  });
  cards.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (entry.interactionId > 0)
        probe.interactions.set(
          entry.interactionId,
          Math.max(entry.duration, probe.interactions.get(entry.interactionId) ?? 0),
        );
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Long tasks so far, in ms. */
export function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => window.benchProbe.longTasks.map(({ ms }) => ms));
}

/** The interactions since last asked that took 16 ms or more, in ms. */
export function takeInteractions(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const taken = [...window.benchProbe.interactions.values()];
    window.benchProbe.interactions.clear();
    return taken;
  });
}

/** What the page holds once everything that can be let go of is, in MB, and how many nodes. */
export async function heldBy(cdp: CDPSession): Promise<{ mb: number; nodes: number }> {
  for (let time = 0; time < 2; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { mb: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes') };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
