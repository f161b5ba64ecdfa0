import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, HALL, LAPTOP, PHONE } from '../support/browser.ts';
import { openPollStage, type PollStage } from '../support/poll-stage.ts';

let stage: PollStage;
beforeAll(async () => {
  stage = await openPollStage();
});
afterAll(() => stage.close());

/** What is shown, written as it is in the page: the examples are the gallery's. */
const SHOWN: Readonly<Record<string, string>> = {
  'a cloud of 90 words': '{ result: examples.exampleWords(90) }',
  'a wall': '{ result: { kind: "open", answered: 60 }, entries: examples.exampleAnswers(60) }',
  'a choice': '{ result: examples.exampleChoice }',
  'a choice of 20': '{ result: examples.exampleManyOptions }',
  'a choice by three roles': '{ result: examples.exampleChoice, breakdown: examples.exampleChoiceParts(3) }',
  'a choice by six roles': '{ result: examples.exampleChoice, breakdown: examples.exampleChoiceParts(6) }',
  'scales with those of last time': '{ result: examples.exampleScales(5), earlier: examples.exampleEarlier }',
  'forty statements': '{ result: examples.exampleScales(40) }',
  'scales by role': '{ result: examples.exampleScales(5), breakdown: examples.exampleScalesParts }',
  'a vote by dots': '{ result: examples.exampleDots }',
  'a vote by axes': '{ result: examples.exampleAxes }',
  'nobody yet': '{ result: { ...examples.exampleWords(0), answered: 0 } }',
  hidden: '{ result: null, poll: { revealed: false } }',
};

async function show(page: Page, how: 'hall' | 'page', what: string): Promise<void> {
  await page.evaluate(`(() => { const { examples } = pollStage; return pollStage.${how}(${what}); })()`);
}

/** The cloud's words on the screen: the middle of each, in px, and its text's size. */
interface SeenWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

function seenWords(page: Page): Promise<SeenWord[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('.sk-cloud-word')].map((word) => {
      const { left, width } = word.getBoundingClientRect();
      const group = word.parentElement as unknown as SVGGElement;
      return {
        text: word.textContent,
        x: left + width / 2,
        y: group.getScreenCTM()!.f,
        width,
        size: parseFloat(getComputedStyle(word).fontSize) * group.getScreenCTM()!.a,
      };
    }),
  );
}

function toldRoomless(page: Page): Promise<number> {
  return page
    .locator('.sk-cloud-told')
    .innerText()
    .then((told) => Number(/^\d+/.exec(told)?.[0] ?? 0));
}

/** Shows so many words, and waits until each has a place or is told. */
async function showWords(page: Page, number: number): Promise<SeenWord[]> {
  await show(page, 'hall', `{ result: examples.exampleWords(${number}) }`);
  await expect.poll(async () => (await seenWords(page)).length + (await toldRoomless(page))).toBe(number);
  return seenWords(page);
}

/** A cloud is worked out, and a wall measured, a little at a time. */
async function drawn(page: Page, name: string): Promise<void> {
  if (name.startsWith('a cloud')) await page.locator('.sk-cloud-word').nth(20).waitFor({ state: 'attached' });
  if (name.startsWith('a wall')) await page.locator('li.sk-wall-answer').nth(10).waitFor();
}

/** Texts on a picture for the hall, in px, smallest first. */
function textSizes(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.sk-hall')!, NodeFilter.SHOW_TEXT);
    const sizes = new Set<number>();
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      if ((walker.currentNode.textContent ?? '').trim() === '' || parent.closest('.ds-sr-only')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      sizes.add(parseFloat(getComputedStyle(parent).fontSize));
    }
    return [...sizes].sort((a, b) => a - b);
  });
}

/** Texts that stick out of the picture, or out of the box that they stand in. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('.sk-hall-main')!.getBoundingClientRect();
    const walker = document.createTreeWalker(document.querySelector('.sk-hall-main')!, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      const text = (walker.currentNode.textContent ?? '').trim();
      if (text === '' || parent.closest('.ds-sr-only, .sk-turner')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { left, right, bottom } = range.getBoundingClientRect();
      if (left < main.left - 1 || right > main.right + 1 || bottom > main.bottom + 4) cut.push(text);
    }
    return cut;
  });
}

test('a cloud grows to 300 words: none that stands moves, none lies on another, none is lost without being told', async () => {
  const person = await stage.open({ screen: HALL });
  const { page } = person;
  let before = await showWords(page, 30);
  for (const number of [60, 61, 100, 150, 220, 300]) {
    const now = await showWords(page, number);
    const moved = before.filter(({ text, x, y }) => {
      const at = now.find((word) => word.text === text);
      return !at || Math.abs(at.x - x) > 1 || Math.abs(at.y - y) > 1;
    });
    expect(moved, `with ${number} words`).toEqual([]);
    before = now;
  }
  const clashes = before.flatMap((a, index) =>
    before
      .slice(index + 1)
      .filter((b) => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) < (a.size + b.size) * 0.35)
      .map((b) => `${a.text} / ${b.text}`),
  );
  expect(clashes).toEqual([]);
  expect(Math.min(...before.map(({ size }) => size))).toBeGreaterThanOrEqual(27.9);

  // What has no room stands in the list, page by page; all of them stand in the list for those who don't see it.
  const roomless = await toldRoomless(page);
  expect(roomless).toBeGreaterThan(50);
  const listed = new Set<string>();
  const pages = Number(/\d+$/.exec(await page.locator('.sk-turner .sk-number').innerText())![0]);
  for (let turned = 0; turned < pages; turned += 1) {
    await page.locator('.sk-turner .sk-number', { hasText: new RegExp(`^${turned + 1} `) }).waitFor();
    for (const text of await page
      .locator('.sk-cloud-page > :not(.sk-cloud-measure) [data-of]')
      .evaluateAll((words) =>
        words.map((word) => word.querySelector('span')?.textContent ?? word.firstChild?.nextSibling?.textContent ?? ''),
      ))
      listed.add(text.trim());
    await page.getByRole('button', { name: 'Neste' }).click();
  }
  const everywhere = new Set([...before.map(({ text }) => text.trim()), ...listed]);
  const all = await page.evaluate(() => pollStage.examples.exampleWords(300).words.map(({ text }) => text));
  expect(all.filter((text) => !everywhere.has(text))).toEqual([]);
  const spoken = await page.locator('.sk-cloud-beside ol li span').allInnerTexts();
  expect(spoken).toHaveLength(300);
  await person.close();
});

test('the same words lie alike on two screens, and in the dark', async () => {
  const [one, other] = await Promise.all([
    stage.open({ screen: HALL }),
    stage.open({ screen: { width: 1280, height: 720 }, scheme: 'dark' }),
  ]);
  const large = await showWords(one.page, 90);
  const small = await showWords(other.page, 90);
  const apart = large.filter(({ text, x, y }) => {
    const at = small.find((word) => word.text === text);
    return !at || Math.abs(at.x * 1.5 - x) > 12 || Math.abs(at.y * 1.5 - y) > 12;
  });
  expect(apart).toEqual([]);
  await Promise.all([one.close(), other.close()]);
});

test('a wall: what is read stays where it is while answers come and go, and every answer is on a page', async () => {
  const person = await stage.open({ screen: HALL });
  const { page } = person;
  const wall = (entries: string): Promise<void> =>
    show(page, 'hall', `{ result: { kind: "open", answered: 60 }, entries: ${entries} }`);
  const seen = (): Promise<{ text: string; x: number; y: number }[]> =>
    page.locator('.sk-wall > li').evaluateAll((cards) =>
      cards.map((card) => {
        const { left, top } = card.getBoundingClientRect();
        return { text: card.textContent.trim(), x: Math.round(left), y: Math.round(top) };
      }),
    );
  const pages = async (): Promise<number> =>
    Number(/\d+$/.exec(await page.locator('.sk-turner .sk-number').innerText())![0]);
  await wall('examples.exampleAnswers(60)');
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(10);
  const before = await seen();
  await wall('examples.exampleAnswers(90).filter(({ id }) => id !== "svar-2")');
  await expect.poll(async () => (await seen()).length).toBe(before.length - 1);
  const gone = await page.evaluate(() => pollStage.examples.exampleAnswers(3)[2]!.text);
  expect(await seen()).toEqual(before.filter(({ text }) => text !== gone));
  const all = new Set<string>();
  for (let turned = 0; turned < (await pages()); turned += 1) {
    await page.locator('.sk-turner .sk-number', { hasText: new RegExp(`^${turned + 1} `) }).waitFor();
    for (const { text } of await seen()) all.add(text);
    await page.keyboard.press('ArrowRight');
  }
  const said = await page.evaluate(() => pollStage.examples.exampleAnswers(90).map(({ text }) => text));
  expect(said.filter((text) => text !== gone && !all.has(text))).toEqual([]);
  await person.close();
});

test('what doesn’t fit a screen is on the next: every option, every statement, each row as large as the hall needs', async () => {
  const person = await stage.open({ screen: HALL });
  const { page } = person;
  const shown = page.locator('.sk-chart-turned .sk-chart-unit');
  for (const [what, number] of [
    ['a choice of 20', 20],
    ['forty statements', 40],
  ] as const) {
    await show(page, 'hall', SHOWN[what]!);
    await page.locator('.sk-turner').waitFor();
    const names = new Set<string>();
    const pages = Number(/\d+$/.exec(await page.locator('.sk-turner .sk-number').innerText())![0]);
    for (let turned = 0; turned < pages; turned += 1) {
      await page.locator('.sk-turner .sk-number', { hasText: new RegExp(`^${turned + 1} `) }).waitFor();
      for (const name of await shown.locator('.sk-chart-name').allInnerTexts()) names.add(name);
      const room = await page.locator('.sk-hall-foot').boundingBox();
      const last = await shown.last().boundingBox();
      expect(last!.y + last!.height, `the last row of ${what}`).toBeLessThanOrEqual(room!.y);
      await page.getByRole('button', { name: 'Neste' }).click();
    }
    expect(names.size, `pages of ${what}`).toBe(number);
  }
  await person.close();
});

test('a hidden result: the hall sees the question and how many, and nothing else whatever they answered', async () => {
  const person = await stage.open({ screen: HALL });
  const { page } = person;
  await show(page, 'hall', SHOWN['hidden']!);
  await page.getByText('37 av 42 har svart').waitFor();
  await page.getByText('Svar på telefonen. Resultatet vises etterpå.').waitFor();
  expect(await page.locator('sk-poll-result').count()).toBe(0);
  await show(page, 'hall', SHOWN['a choice']!);
  await page.getByRole('row', { name: 'De fleste er med 11 31 %' }).waitFor();
  await show(page, 'hall', '{ result: null, status: "closed", poll: { revealed: false } }');
  await page.getByText('Spørsmålet er lukket. Resultatet vises når det er klart.').waitFor();
  expect(await page.locator('sk-poll-result').count()).toBe(0);
  await person.close();
});

describe('in light and in dark', () => {
  test.each(['light', 'dark'] as const)(
    'in the hall, %s: axe finds nothing, no text is under 28 px',
    async (scheme) => {
      const person = await stage.open({ screen: HALL, scheme });
      const { page } = person;
      for (const [name, what] of Object.entries(SHOWN)) {
        await show(page, 'hall', what);
        await expect.poll(() => page.locator('h1').count()).toBe(1);
        await expectAccessible(page, `${name} in the hall, ${scheme}`);
        expect((await textSizes(page))[0], `the smallest text of ${name}`).toBeGreaterThanOrEqual(27.9);
        expect(await cutTexts(page), `cut off on ${name}`).toEqual([]);
        await expectNoSidewaysScroll(page, name);
      }
      await person.close();
    },
  );

  test.each([
    ['light', PHONE],
    ['dark', LAPTOP],
  ] as const)('on a page, %s: axe finds nothing, nothing sticks out', async (scheme, screen) => {
    const person = await stage.open({ screen, scheme });
    const { page } = person;
    for (const [name, what] of Object.entries(SHOWN)) {
      await show(page, 'page', what);
      await drawn(page, name);
      await expectAccessible(page, `${name}, ${scheme}`);
      await expectNoSidewaysScroll(page, name);
    }
    await person.close();
  });
});
