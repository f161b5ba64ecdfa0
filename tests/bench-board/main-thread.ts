import type { Page } from 'playwright-core';

/** What the page's main thread did: processor time, which is the same however many others the machine works for. In ms. */
export interface MainThread {
  /** Of each task. */
  readonly tasks: readonly number[];
  /** Of all tasks between each key or press and the picture that showed what it did. */
  readonly interactions: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In µs; `tdur`: of processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly id2?: { readonly local?: string };
  readonly args: { readonly data?: { readonly interactionId?: number } };
}

const BEGIN = 'bench-board begins';

/** Watches the page's main thread while `during` runs. */
export async function watchMainThread(page: Page, during: () => Promise<void>): Promise<MainThread> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  await page.evaluate((name) => performance.mark(name), BEGIN);
  await during();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return mainThreadOf(traceEvents);
}

function mainThreadOf(events: readonly TraceEvent[]): MainThread {
  const begin = events.find(({ name }) => name === BEGIN);
  if (!begin) throw new Error('The trace has lost its beginning');
  const here = events.filter(({ pid, ts }) => pid === begin.pid && ts >= begin.ts);
  const tasks = here.filter(({ name, ph, tid }) => name === 'RunTask' && ph === 'X' && tid === begin.tid);
  return {
    tasks: tasks.map(({ tdur = 0 }) => tdur / 1000),
    interactions: interactionsIn(here).map(([from, to]) =>
      tasks.reduce((sum, task) => sum + ((task.tdur ?? 0) / 1000) * shareOf(task, from, to), 0),
    ),
  };
}

/** How much of the task lies between `from` and `to`, 0–1. */
function shareOf({ ts, dur = 0 }: TraceEvent, from: number, to: number): number {
  const inside = Math.min(ts + dur, to) - Math.max(ts, from);
  return inside <= 0 || dur === 0 ? 0 : inside / dur;
}

/** From the first event of each interaction to the last picture that one of them waited for, in µs. */
function interactionsIn(events: readonly TraceEvent[]): readonly (readonly [number, number])[] {
  const begun = new Map<string, TraceEvent>();
  const spans = new Map<number, [number, number]>();
  for (const event of events.filter(({ name }) => name === 'EventTiming')) {
    const id = event.id ?? event.id2?.local ?? '';
    if (event.ph === 'b') begun.set(id, event);
    const from = begun.get(id);
    const interaction = from?.args.data?.interactionId ?? 0;
    if (event.ph !== 'e' || !from || interaction === 0) continue;
    const span = spans.get(interaction);
    spans.set(interaction, [Math.min(span?.[0] ?? Infinity, from.ts), Math.max(span?.[1] ?? 0, event.ts)]);
  }
  return [...spans.values()];
}
