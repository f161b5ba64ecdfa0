import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.ts';
import type { Hall } from './hall.ts';
import { watchMainThread, type MainThread } from './main-thread.ts';
import { heldBy, installProbe, longTasks, percentile, takeInteractions } from './probe.ts';

/** What was measured at one desk. Times in ms. */
export interface Measured {
  readonly firstPaint: number;
  readonly moveOf50: number;
  readonly interactions: number;
  readonly interactionP98: number;
  readonly interactionWorst: number;
  readonly longTasksOver100: number;
  readonly longestTask: number;
  /** In MB: after a third of the hour, and at its end. Null where it wasn't measured. */
  readonly memory: readonly [number, number] | null;
  /** Of its own processor time, in ms: what the clock would show on a machine that did nothing else. */
  readonly own: { readonly moveOf50: number; readonly interactionP98: number; readonly longestTask: number };
}

export interface DeskRun {
  /** 4: the browser is as slow as one with a quarter of the power. */
  readonly throttle: number;
  readonly acts: number;
  /** Edits and moves of an hour; null: memory isn't measured. */
  readonly hour: { readonly edits: number; readonly moves: number; readonly perSecond: number } | null;
}

const TYPING = { do: 'type', groups: 40, perSecond: 5 } as const;

/** One facilitator at the board: comes, moves fifty, works while groups type, and stays for an hour's worth of edits. */
export async function runDesk(browser: Browser, hall: Hall, boardPath: string, run: DeskRun): Promise<Measured> {
  const person = await browser.person({ screen: { width: 1440, height: 900 } });
  const { page } = person;
  page.setDefaultTimeout(60_000);
  const cdp = await person.context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.addInitScript(installProbe);
  // The first visit fetches the program; the second is what a facilitator sees who comes back to the board.
  await page.goto(boardPath);
  await page.locator('sk-board-card').first().waitFor();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: run.throttle });
  await page.reload();
  await page.locator('sk-board-card').first().waitFor();
  await page.waitForFunction(() => window.benchProbe.paintedAt > 0);
  const firstPaint = await page.evaluate(() => window.benchProbe.paintedAt - window.benchProbe.dataAt);
  await page.waitForTimeout(1500 * run.throttle);

  let moveOf50 = 0;
  const moving = await watchMainThread(page, async () => void (moveOf50 = await moveFifty(page)));
  tell(`painted after ${firstPaint.toFixed(0)} ms, fifty moved in ${moveOf50.toFixed(0)} ms`);

  await hall.order(TYPING, 'typing');
  await takeInteractions(page);
  const acting = await watchMainThread(page, async () => {
    for (let act = 0; act < run.acts; act += 1) await actOnce(page, act);
    await page.waitForTimeout(1000);
  });
  await hall.order({ do: 'rest' }, 'resting');
  const told = await takeInteractions(page);
  tell(`${run.acts} acts done`);
  const issued = run.acts;
  const all = [...told, ...Array.from({ length: Math.max(0, issued - told.length) }, () => 8)];

  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  let memory: [number, number] | null = null;
  if (run.hour) {
    const { edits, moves, perSecond } = run.hour;
    const held: number[] = [];
    for (let third = 0; third < 3; third += 1) {
      await hall.order({ do: 'edit', edits: edits / 3, moves: moves / 3, perSecond }, 'edited');
      held.push((await heldBy(cdp)).mb);
      tell(`${held.at(-1)!.toFixed(1)} MB after ${third + 1} thirds of the hour`);
    }
    memory = [held[0]!, held[2]!];
  }
  const tasks = await longTasks(page);
  await person.close();
  return {
    firstPaint,
    moveOf50,
    interactions: all.length,
    interactionP98: percentile(all, 0.98),
    interactionWorst: Math.max(0, ...all),
    longTasksOver100: tasks.filter((ms) => ms > 100).length,
    longestTask: Math.max(0, ...tasks),
    memory,
    own: ownTime(moving, acting),
  };
}

/** The fifty are moved by Enter, the longest of what is done there; of which letting the key go may be told apart. */
function ownTime(moving: MainThread, acting: MainThread): Measured['own'] {
  return {
    moveOf50: Math.max(0, ...moving.interactions),
    interactionP98: percentile(acting.interactions, 0.98),
    longestTask: Math.max(...moving.tasks, ...acting.tasks),
  };
}

function tell(how: string): void {
  process.stderr.write(`  ${how}\n`);
}

const TRAY = '[data-place="tray"] sk-board-card';

/** Fifty are chosen, and moved by the menu. Returns the time from Enter to the paint with all of them in their theme. */
async function moveFifty(page: Page): Promise<number> {
  await page.locator(TRAY).first().click();
  await page
    .locator(TRAY)
    .nth(49)
    .click({ modifiers: ['Shift'] });
  await page.locator('sk-board-card[aria-selected="true"]').nth(49).waitFor();
  const list = '[data-place="theme:theme-11-1"] sk-board-card';
  const before = await page.locator(list).count();
  await page.keyboard.press('m');
  await page.keyboard.type('12.2');
  await page.evaluate(([selector, count]) => window.benchProbe.beginPaint(selector, count), [
    list,
    before + 50,
  ] as const);
  await page.keyboard.press('Enter');
  const painted = await page.evaluate(() => window.benchProbe.painted);
  // A trace that ends at once has not been told of Enter yet.
  await page.waitForTimeout(500);
  return painted;
}

/** What a facilitator does, over and over: goes on, chooses, sorts by number, takes back, looks for something, clicks. */
async function actOnce(page: Page, act: number): Promise<void> {
  const turn = act % 20;
  if (turn === 0) await page.locator(TRAY).nth(2).click();
  else if (turn === 18) await page.keyboard.press('Control+z');
  else if (turn === 12) await page.keyboard.press('Control+k');
  else if (turn === 13) await page.keyboard.press('m');
  else if (turn === 14) await page.keyboard.press('e');
  else if (turn === 15) await page.keyboard.press('Escape');
  else if (turn === 16) await page.keyboard.press('Escape');
  else if (turn === 17) await page.keyboard.press('End');
  else if (turn % 4 === 1) await page.keyboard.press('ArrowDown');
  else if (turn % 4 === 2) await page.keyboard.press('Space');
  else if (turn % 4 === 3) await page.keyboard.press(String(3 + (act % 6)));
  else await page.keyboard.press('1');
  await page.waitForTimeout(90);
}
