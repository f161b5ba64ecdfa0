import { pointId } from '@stikkord/domain';
import { api, page as pages } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  HALL,
  LAPTOP,
  PHONE,
  type Person,
  type PersonOptions,
} from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { fillQuestion } from '../support/fill-question.ts';
import { PLENARY_PROMPT, plenaryScene } from '../support/plenary-scene.ts';
import { sortBoard } from '../support/sort-board.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let cable: Cable;
beforeAll(async () => {
  stage = await openStage();
  cable = await layCable(stage.url);
});
afterEach(() => cable.mend());
afterAll(async () => {
  await stage.close();
  await cable.close();
});

/** A point that came to be known in the hall: on the slide that fills the screen. */
const slide = (page: Page): Locator =>
  page.locator('.sk-present-now .sk-slide, .sk-hall .sk-slide, .sk-present-full .sk-slide');
const title = (page: Page, name: string | RegExp): Locator =>
  slide(page).locator('.sk-slide-title').filter({ hasText: name });
const point = (page: Page, text: string): Locator => slide(page).locator('.sk-slide-line').filter({ hasText: text });
const where = (page: Page, words: string): Locator => page.locator('.sk-present-where').filter({ hasText: words });
const press = (page: Page, name: string): Promise<void> =>
  page.locator('.sk-present-remote').getByRole('button', { name, exact: true }).click();

/** One clock for both: a press that comes when the other has been told of already is a press of its own. */
async function pressAtOnce(pages: readonly Page[]): Promise<void> {
  const at = Date.now() + 1000;
  const pressed = (when: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(() => {
        document.querySelector<HTMLElement>('.sk-present-next')!.click();
        resolve();
      }, when - Date.now());
    });
  await Promise.all(pages.map((page) => page.evaluate(pressed, at)));
}

async function opened(path: string, options: PersonOptions): Promise<Person> {
  const person = await stage.browser.person(options);
  await person.page.goto(path);
  return person;
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begynn å vise' }).click();
  await page.locator('.sk-ask-yes').click();
  await title(page, 'Temaene').waitFor();
}

/** Each line of text on the slide, in px on the screen, smallest first. */
function letterSizes(page: Page): Promise<number[]> {
  return slide(page).evaluate((of) => {
    const scale = of.getBoundingClientRect().width / (of as HTMLElement).offsetWidth;
    const walker = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
    const sizes = new Set<number>();
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      if ((walker.currentNode.textContent ?? '').trim() === '' || parent.closest('.ds-sr-only')) continue;
      sizes.add(parseFloat(getComputedStyle(parent).fontSize) * scale);
    }
    return [...sizes].sort((a, b) => a - b);
  });
}

/** Nothing on the slide sticks out of its column's room, or lies under the foot. */
function lowest(page: Page): Promise<{ lines: number; room: number }> {
  return slide(page).evaluate((of) => ({
    lines: Math.max(...[...of.querySelectorAll('.sk-slide-line')].map((line) => line.getBoundingClientRect().bottom)),
    room: of.querySelector('.sk-slide-foot')!.getBoundingClientRect().top,
  }));
}

test('one presents and the hall follows: two facilitators, a phone as a remote, a net that is cut', async () => {
  const { meeting, question } = await plenaryScene(stage);
  const path = pages.present(meeting.facilitatorKey, question);
  const [desk, hall] = await Promise.all([
    opened(path, { screen: LAPTOP }),
    opened(meeting.projectorPath, { screen: HALL, origin: cable.url }),
  ]);
  await hall.page.getByRole('heading', { name: PLENARY_PROMPT }).waitFor();

  // Beginning asks once, says what is published by it, and puts the focus where one goes on.
  await desk.page.getByRole('button', { name: 'Begynn å vise' }).click();
  await desk.page.getByText('Salen og gruppene får se 4 temaer, slik tavla er nå.').waitFor();
  await expectAccessible(desk.page, 'before presenting');
  await desk.page.locator('.sk-ask-yes').click();
  await hall.page.getByRole('heading', { name: 'Temaene', level: 1 }).waitFor();
  const rows = slide(hall.page).locator('.sk-slide-row');
  expect(await rows.allInnerTexts().then((texts) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()))).toEqual([
    '1 Informasjon 7 stikkord fra 3 grupper',
    'Tidlig og samtidig 3 stikkord fra 1 gruppe',
    'Faste steder å finne den 3 stikkord fra 2 grupper',
    '2 Medvirkning og tillit 5 stikkord fra 2 grupper',
    '3 Roller og fag 4 stikkord fra 3 grupper',
    '4 Opplæring 3 stikkord fra 1 gruppe',
  ]);
  const focused = (): Promise<string> => desk.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await expect.poll(focused).toBe('Neste');

  // By key, by clicker, by space; nothing is asked.
  await desk.page.keyboard.press('ArrowRight');
  await hall.page.getByRole('heading', { name: '1 Informasjon', level: 1 }).waitFor();
  await desk.page.getByRole('status').filter({ hasText: 'Informasjon' }).waitFor({ state: 'attached' });
  await where(desk.page, 'Lysbilde 2 av 5').waitFor();
  await desk.page.keyboard.press('PageDown');
  await hall.page.getByRole('heading', { name: '2 Medvirkning og tillit' }).waitFor();
  await where(desk.page, 'Lysbilde 3 av 5').waitFor();
  await desk.page.keyboard.press('PageUp');
  await hall.page.getByRole('heading', { name: '1 Informasjon' }).waitFor();
  await where(desk.page, 'Lysbilde 2 av 5').waitFor();

  // A phone joins at the same place; both press at once, and the hall goes one on.
  const phone = await opened(path, { screen: PHONE, touch: true });
  await where(phone.page, 'Lysbilde 2 av 5').waitFor();
  await pressAtOnce([phone.page, desk.page]);
  for (const { page } of [desk, phone]) await where(page, 'Lysbilde 3 av 5').waitFor();
  await hall.page.getByRole('heading', { name: '2 Medvirkning og tillit' }).waitFor();

  // The net of the hall goes; its picture stays, and it comes back to where the others are.
  cable.cut();
  for (const place of ['Lysbilde 4 av 5', 'Lysbilde 5 av 5 · side 1 av 2']) {
    await press(phone.page, 'Neste');
    for (const { page } of [phone, desk]) await where(page, place).waitFor();
  }
  expect(await title(hall.page, 'Medvirkning').count()).toBe(1);
  cable.mend();
  await hall.page.getByRole('heading', { name: '4 Opplæring' }).waitFor();

  // A point of 2,000 characters is paged, not cut; one who comes late sees the page that the others see.
  await press(phone.page, 'Neste');
  for (const { page } of [phone, desk]) await where(page, 'side 2 av 2').waitFor();
  await hall.page.getByRole('heading', { name: '4 Opplæring forts.' }).waitFor();
  const late = await opened(meeting.projectorPath, { screen: HALL });
  await late.page.getByRole('heading', { name: '4 Opplæring forts.' }).waitFor();
  expect(await slide(late.page).innerText()).toBe(
    await slide(hall.page)
      .innerText()
      .then((text) => text.replace(new URL(cable.url).host, new URL(stage.url).host)),
  );
  expect(await slide(hall.page).innerText()).toContain('Takk.');
  // At the end a press does nothing.
  await expect.poll(() => phone.page.locator('.sk-present-next').getAttribute('aria-disabled')).toBe('true');

  for (const { page } of [desk, phone]) {
    await expectAccessible(page, 'presenting');
    await expectNoSidewaysScroll(page, 'presenting');
  }
  await Promise.all([desk, hall, phone, late].map((person) => person.close()));
});

test('what changes on the board comes without a jump, and one press freezes it', async () => {
  const { meeting, question, groups } = await plenaryScene(stage);
  const desk = await opened(pages.present(meeting.facilitatorKey, question), { screen: LAPTOP });
  const hall = await opened(meeting.projectorPath, { screen: HALL });
  await begin(desk.page);
  await desk.page.getByRole('button', { name: 'Følg tavla' }).click();
  await desk.page.getByRole('button', { name: 'Frys bildet' }).waitFor();
  await desk.page.getByRole('button', { name: /Informasjon/ }).click();
  await hall.page.getByRole('heading', { name: '1 Informasjon' }).waitFor();

  const places = (page: Page, texts: readonly string[]): Promise<number[]> =>
    Promise.all(
      texts.map((text) => point(page, text).evaluate((line) => Math.round(line.getBoundingClientRect().top * 10))),
    );
  const read = ['Ikke ord', 'Si tidlig', 'Samme informasjon', 'Én side', 'Referat'];
  const before = await places(hall.page, read);
  const written = [['Felles kalender for alle møter'], [], []];
  await groups[0]!.add(...written[0]!);
  const group = meeting.plan.groups[0]!.id;
  const added = pointId(group, `${question}-s0`, 'written-0-8');
  await sortBoard(
    stage,
    meeting,
    question,
    [Array.from({ length: 7 }, () => '-').concat(written[0]!), [], []],
    (idsOf) => {
      expect(idsOf('Felles kalender')).toEqual([added]);
      // Above everything in its sub-theme, which is above another.
      const [first] = [pointId(group, `${question}-s0`, 'written-0-1')];
      return [{ do: 'place', points: [added], theme: 'tidlig', before: first! }];
    },
  );
  for (const { page } of [hall, desk]) await point(page, 'Felles kalender').waitFor();
  expect(await places(hall.page, read), 'what is read stands').toEqual(before);
  await slide(hall.page)
    .locator('.sk-slide-line[data-kind="head"]')
    .filter({ hasText: /Tidlig og samtidig\s+forts\./ })
    .waitFor();

  // What goes leaves its room.
  await sortBoard(stage, meeting, question, [['Si tidlig']], (idsOf) => [{ do: 'park', points: idsOf('Si tidlig') }]);
  await point(hall.page, 'Si tidlig').waitFor({ state: 'detached' });
  const rest = read.filter((text) => text !== 'Si tidlig');
  expect(await places(hall.page, rest)).toEqual(before.filter((_, index) => read[index] !== 'Si tidlig'));
  const late = await opened(meeting.projectorPath, { screen: HALL });
  await point(late.page, 'Felles kalender').waitFor();
  expect(await places(late.page, rest), 'one who comes late sees the same').toEqual(await places(hall.page, rest));

  // Frozen in one press; what comes then is not seen until it is asked for.
  await desk.page.getByRole('button', { name: 'Frys bildet' }).click();
  await desk.page.getByRole('button', { name: 'Følg tavla' }).waitFor();
  await sortBoard(stage, meeting, question, [['Si tidlig']], (idsOf) => [
    { do: 'place', points: idsOf('Si tidlig'), theme: 'tidlig', before: null },
  ]);
  await desk.page.getByText('1 endring siden').waitFor();
  expect(await point(hall.page, 'Si tidlig').count()).toBe(0);
  await desk.page.getByRole('button', { name: 'Vis endringene' }).click();
  await point(hall.page, 'Si tidlig').waitFor();
  expect(await places(hall.page, read), 'back, it stands where it stood').toEqual(before);
  await Promise.all([desk, hall, late].map((person) => person.close()));
});

test('points appear one by one, extra slides are switched on, and everything is large enough', async () => {
  const { meeting, question } = await plenaryScene(stage);
  const target = { kind: 'theme', theme: 'informasjon' };
  const fields = { state: 'done', text: 'Ukebrev fra rådmannen', responsible: 'Stab', due: '2030-06-01' };
  await stage.house.organiser.post(api.followUps(meeting.id), {
    commands: [{ do: 'add', id: 'f1', question, target, before: null, fields }],
  });
  const desk = await opened(pages.present(meeting.facilitatorKey, question), { screen: LAPTOP });
  const hall = await opened(meeting.projectorPath, { screen: HALL });
  await begin(desk.page);
  for (const name of ['Stikkordene kommer ett og ett', 'Sagt av én gruppe', 'Sitater', 'Parkert', 'Oppfølging']) {
    await desk.page.getByRole('checkbox', { name }).check();
    await expect.poll(() => desk.page.getByRole('checkbox', { name }).isChecked()).toBe(true);
  }
  await where(desk.page, 'Lysbilde 1 av 9').waitFor();
  await desk.page.getByRole('button', { name: /Roller og fag/ }).click();
  await where(desk.page, '0 av 4 vist').waitFor();
  await hall.page.getByRole('heading', { name: '3 Roller og fag' }).waitFor();
  const seen = (): Promise<number> => slide(hall.page).locator('.sk-slide-line:visible').count();
  for (const count of [1, 2, 3]) {
    await press(desk.page, 'Neste');
    await where(desk.page, `${count} av 4 vist`).waitFor();
    await expect.poll(seen).toBe(count);
  }
  await desk.page.getByRole('status').filter({ hasText: 'Vi vil beholde' }).waitFor({ state: 'attached' });
  await press(desk.page, 'Tilbake');
  await expect.poll(seen).toBe(2);
  await desk.page.getByRole('checkbox', { name: 'Stikkordene kommer ett og ett' }).uncheck();
  await expect.poll(seen).toBe(4);

  const slides: readonly (readonly [RegExp, string])[] = [
    [/^Sagt av én gruppe/, 'Tidlig og samtidig'],
    [/^Sitater/, 'Lederen min er ærlig'],
    [/^Parkert/, 'Bygg og eiendom'],
    [/^Oppfølging/, 'Ukebrev fra rådmannen'],
    [/Opplæring/, 'Overlapp'],
    [/Informasjon/, 'Dere vil vite det samme'],
    [/^Temaene/, 'Roller og fag'],
  ];
  const list = desk.page.locator('.sk-present-list');
  for (const [name, shown] of slides) {
    await list.getByRole('button', { name }).click();
    await point(hall.page, shown).first().waitFor();
    const [least, most] = await letterSizes(hall.page).then((sizes) => [sizes[0]!, sizes.at(-1)!]);
    expect(least, `smallest letters of ${shown}`).toBeGreaterThanOrEqual(28);
    expect(most, `title of ${shown}`).toBeGreaterThanOrEqual(56);
    const { lines, room } = await lowest(hall.page);
    expect(lines, `what ends lowest of ${shown}`).toBeLessThanOrEqual(room);
  }
  // The last two have every kind of line but follow-ups, which come with the first.
  for (const name of [/^Oppfølging/, /Informasjon/]) {
    await list.getByRole('button', { name }).click();
    await title(hall.page, name).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await hall.page.emulateMedia({ colorScheme });
      await expectAccessible(hall.page, `${String(name)}, ${colorScheme}`);
    }
    await hall.page.emulateMedia({ colorScheme: 'light' });
  }
  await list.getByRole('button', { name: /^Temaene/ }).click();
  await title(hall.page, 'Temaene').waitFor();
  // Motion is off where it is not wanted: what has come has come.
  expect(
    await slide(hall.page)
      .locator('.sk-slide-body')
      .evaluate((body) => body.getAnimations({ subtree: true }).length),
  ).toBe(0);

  // The hall's own picture on this screen, with a clicker; Esc leaves, and the focus is where it was.
  await desk.page.locator('.sk-present-fill').press('f');
  const full = desk.page.getByRole('dialog', { name: 'Det salen ser nå' });
  await full.locator('.sk-slide').waitFor();
  await expectAccessible(desk.page, 'full screen');
  await desk.page.keyboard.press('PageDown');
  await hall.page.getByRole('heading', { name: '1 Informasjon' }).waitFor();
  await desk.page.keyboard.press('Escape');
  await full.waitFor({ state: 'detached' });
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Fullskjerm');

  // All at once is still there, and a small screen gets a page to read.
  await list.getByRole('button', { name: /Alt på én gang/ }).click();
  await hall.page.locator('sk-summary-stage').getByRole('heading', { name: 'Opplæring' }).waitFor();
  await press(desk.page, 'Neste');
  await hall.page.getByRole('heading', { name: 'Temaene' }).waitFor();
  await hall.page.setViewportSize(PHONE);
  await slide(hall.page).and(hall.page.locator('[data-flows]')).waitFor();
  await expectNoSidewaysScroll(hall.page, 'a slide on a small screen');
  await expectAccessible(hall.page, 'a slide on a small screen');
  const { lines, room } = await lowest(hall.page);
  expect(lines).toBeLessThanOrEqual(room + 1);
  await Promise.all([desk, hall].map((person) => person.close()));
});

test('a theme of many points is paged by what fits: each point once, in order, on the hall’s and the presenter’s pages alike', async () => {
  const meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: 'Hva nå?' }] });
  const [question] = meeting.questionIds as [string];
  const written = [0, 1].map((group) =>
    Array.from({ length: 60 }, (_, at) => `Punkt ${group}-${at} ${'som sier noe mer '.repeat((at * 7) % 5)}slutt`),
  );
  await fillQuestion(stage, meeting, question, written);
  await sortBoard(stage, meeting, question, written, (idsOf) => [
    { do: 'add-theme', id: 'alt', title: 'Alt', parent: null, before: null },
    { do: 'place', points: idsOf('Punkt'), theme: 'alt', before: null },
  ]);
  await meeting.command({ do: 'publish', question, follows: false });
  const show = (at: number): Promise<void> =>
    meeting.command({
      do: 'present',
      question,
      to: { slide: 'theme/alt', page: at, shown: null },
      place: 1,
      from: null,
    });
  await show(0);
  const hall = await opened(meeting.projectorPath, { screen: HALL });
  // Another shape of screen, and the picture in a corner of a page: the same pages.
  const wide = await opened(meeting.projectorPath, { screen: { width: 1600, height: 700 } });
  const desk = await opened(pages.present(meeting.facilitatorKey, question), { screen: LAPTOP });
  const all: string[] = [];
  const count = Number(/av (\d+)$/.exec(await slide(hall.page).locator('.sk-slide-foot span').last().innerText())![1]);
  expect(count).toBeGreaterThan(4);
  for (let at = 0; at < count; at += 1) {
    await show(at);
    const texts: string[][] = [];
    for (const { page } of [hall, wide, desk]) {
      await slide(page)
        .locator('.sk-slide-foot')
        .filter({ hasText: `${at + 1} av ${count}` })
        .waitFor();
      texts.push(await slide(page).locator('.sk-slide-text').allTextContents());
    }
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[2]).toEqual(texts[0]);
    all.push(...texts[0]!);
    const { lines, room } = await lowest(hall.page);
    expect(lines, `what ends lowest on page ${at + 1}`).toBeLessThanOrEqual(room);
  }
  expect(all).toEqual(written.flat());
  await Promise.all([desk, hall, wide].map((person) => person.close()));
});
