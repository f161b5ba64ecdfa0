import { api, type FacilitatorCommand } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  HALL,
  PHONE,
  type Person,
  type PersonOptions,
} from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva gir en god vaktplan?';
const WORK = 'Gruppearbeid';
const HOUR_MS = 3_600_000;

let stage: Stage;
let cable: Cable;
const people: Person[] = [];
beforeAll(async () => {
  stage = await openStage();
  cable = await layCable(stage.url);
});
afterEach(async () => {
  cable.mend();
  await Promise.all(people.splice(0).map((person) => person.close()));
});
afterAll(async () => {
  await stage.close();
  await cable.close();
});

/** Four rows, of which the second has the question. No hours of its own: the test is the same at any time of the day. */
async function planned(): Promise<PlayedMeeting & { readonly rows: readonly string[] }> {
  const meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: PROMPT }] });
  const rows = ['Velkommen', WORK, 'Pause', 'Vel hjem'].map((what, index) => ({ id: `${meeting.id}-r${index}`, what }));
  const { status, text } = await stage.house.organiser.post(api.plan(meeting.id), {
    commands: [
      ...rows.map(({ id, what }) => ({
        do: 'add',
        kind: 'agenda',
        id,
        before: null,
        fields: { what, minutes: what === WORK ? 20 : 10 },
      })),
      { do: 'set', kind: 'question', id: meeting.questionIds[0], fields: { agendaItem: rows[1]!.id } },
    ],
  });
  if (status >= 300) throw new Error(text);
  return { ...meeting, rows: rows.map(({ id }) => id) };
}

async function opened(path: string, options: PersonOptions = {}): Promise<Page> {
  const person = await stage.browser.person(options);
  people.push(person);
  await person.page.goto(path);
  return person.page;
}

const row = (page: Page, what: string): Locator => page.locator('.sk-run-row').filter({ hasText: what });
const now = (page: Page): Locator => page.locator('.sk-run-row[aria-current="step"] .sk-run-what');
const happened = (page: Page): Locator => page.locator('.sk-run-happened');
const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Angre' }).click();

/** Asks for a row's start where it stands in the agenda, and leaves the question open. */
async function ask(page: Page, what: string): Promise<void> {
  await row(page, what).locator('.sk-run-what').click();
  await row(page, what).locator('[data-act="start"]').click();
  await row(page, what).getByRole('button', { name: 'Start', exact: true }).waitFor();
}

async function start(page: Page, what: string): Promise<void> {
  await ask(page, what);
  await row(page, what).getByRole('button', { name: 'Start', exact: true }).click();
  await expect.poll(() => now(page).textContent()).toContain(what);
}

describe('a row is started', () => {
  test('on phones, in the hall and for the other facilitator at once, and taken back by the other one', async () => {
    const meeting = await planned();
    const [first, second, phone, hall] = await Promise.all([
      opened(meeting.runPath),
      opened(meeting.runPath),
      opened(meeting.groupPath(1), { screen: PHONE, touch: true }),
      opened(meeting.projectorPath, { screen: HALL }),
    ]);
    await first.getByText('2 fasilitatorer her').waitFor();
    await ask(first, WORK);
    expect(await row(first, WORK).locator('.sk-start-parts').innerText()).toMatch(
      /Åpne spørsmålet for 2 grupper[^]*Start klokka på 20 min[^]*med ett minutts frist[^]*storskjermen til spørsmålet/,
    );
    await expectAccessible(first, 'the run page where a start is asked for');
    await row(first, WORK)
      .getByRole('checkbox', { name: /Lukk spørsmålet/ })
      .check();
    await row(first, WORK).getByRole('button', { name: 'Start', exact: true }).click();
    await phone.getByRole('textbox', { name: PROMPT }).waitFor();
    await expect.poll(() => phone.locator('.sk-countdown').first().textContent()).toContain('20 min');
    await hall.getByRole('heading', { name: PROMPT }).waitFor();
    await expect.poll(() => hall.locator('.sk-hall-clock').innerText()).toBe('20 min');
    await expect.poll(() => happened(second).textContent()).toBe(`En annen fasilitator startet «${WORK}».`);
    expect(await happened(first).count()).toBe(0);

    // Time runs out, and what is being written has its minute.
    const clock = { agendaItem: meeting.rows[1]!, left: null, length: 20 * 60_000, closes: meeting.questionIds };
    await meeting.command({ do: 'set-clock', clock: { ...clock, endsAt: Date.now() + 1500 } });
    await expect.poll(() => phone.locator('.sk-countdown').first().textContent()).toMatch(/Lukkes om 0:\d\d/);
    await expect.poll(() => hall.locator('.sk-hall-clock').innerText()).toMatch(/Lukkes om 0:\d\d/);
    await first
      .getByText(/Tiden er ute\. Spørsmålet lukkes om 0:\d\d, skriv ferdig\./)
      .first()
      .waitFor();

    await second
      .getByRole('button', { name: `Ta tilbake starten av ${WORK}` })
      .first()
      .click();
    await second.getByRole('button', { name: 'Ta tilbake', exact: true }).click();
    await phone.getByRole('textbox', { name: PROMPT }).waitFor({ state: 'detached' });
    await hall.getByText('og skriv koden').waitFor();
    await expect.poll(() => happened(first).textContent()).toContain('tok tilbake starten');
    await expect.poll(() => now(first).count()).toBe(0);
  });

  test('two at once, by two: one result, and the other is told what is on', async () => {
    const meeting = await planned();
    const [first, second] = await Promise.all([opened(meeting.runPath), opened(meeting.runPath)]);
    await Promise.all([ask(first, 'Velkommen'), ask(second, 'Pause')]);
    const yes = (page: Page): Promise<void> =>
      page.locator('.sk-start .sk-ask-yes').evaluate((button: HTMLElement) => button.click());
    await Promise.all([yes(first), yes(second)]);
    await expect.poll(() => Promise.all([first, second].map((page) => now(page).count()))).toEqual([1, 1]);
    const [here, there] = await Promise.all([now(first).textContent(), now(second).textContent()]);
    expect(here).toBe(there);
    const [winner, other] = here!.includes('Velkommen') ? [first, second] : [second, first];
    await other.getByText(/En annen fasilitator var før deg\. Nå er det «/).waitFor();
    expect(await winner.getByText('var før deg').count()).toBe(0);
  });
});

test('the clock is right where a device’s own is an hour off, and another facilitator goes on with it', async () => {
  const meeting = await planned();
  const first = await opened(meeting.runPath);
  const early = await stage.browser.person({ screen: PHONE });
  people.push(early);
  await early.page.clock.install({ time: Date.now() - HOUR_MS });
  await early.page.goto(meeting.groupPath(1));
  await start(first, WORK);
  const told = (page: Page): Locator => page.locator('.sk-countdown').first();
  await expect.poll(() => told(early.page).textContent()).toContain('20 min');
  const clock = first.getByRole('group', { name: 'Klokka' });
  await clock.getByRole('button', { name: '+5 minutter på klokka' }).click();
  await expect.poll(() => told(early.page).textContent()).toContain('25 min');
  await clock.getByRole('button', { name: 'Sett klokka på pause' }).click();
  await expect.poll(() => told(early.page).textContent()).toContain('pause');
  await undo(first);
  await clock.getByRole('button', { name: 'Sett klokka på pause' }).waitFor();

  // Her laptop dies; somebody else, who has just come, goes on.
  await people.shift()!.close();
  const second = await opened(meeting.runPath);
  await expect.poll(() => told(second).textContent()).toContain('25 min');
  await second.getByRole('button', { name: 'Start neste: Pause' }).click();
  await second.getByRole('button', { name: 'Start', exact: true }).click();
  await expect.poll(() => now(second).textContent()).toContain('Pause');
  await expect.poll(() => told(early.page).textContent()).toContain('10 min');
  await undo(second);
  await expect.poll(() => now(second).textContent()).toContain(WORK);
  await expect.poll(() => told(early.page).textContent()).toContain('25 min');
});

test('rows are stretched, left out, moved and added in the middle of the day, by keyboard, and each can be taken back', async () => {
  const meeting = await planned();
  const page = await opened(meeting.runPath);
  await start(page, 'Velkommen');
  const names = (): Promise<string[]> => page.locator('.sk-run-what > :first-child').allTextContents();
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );

  await row(page, WORK).locator('.sk-run-what').press('Enter');
  await row(page, WORK)
    .getByRole('button', { name: `+5 minutter: ${WORK}` })
    .press('Enter');
  await expect.poll(() => row(page, WORK).getByRole('textbox').inputValue()).toBe('25');
  await undo(page);
  await expect.poll(() => row(page, WORK).getByRole('textbox').inputValue()).toBe('20');

  await row(page, WORK)
    .getByRole('button', { name: `Flytt ned: ${WORK}` })
    .press('Enter');
  await expect.poll(names).toEqual(['Velkommen', 'Pause', WORK, 'Vel hjem']);
  await expect.poll(focused).toBe(`Flytt ned: ${WORK}`);

  await row(page, WORK)
    .getByRole('button', { name: `Ny rad under ${WORK}` })
    .press('Enter');
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('what');
  await page.keyboard.type('Befaring');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Velkommen', 'Pause', WORK, 'Befaring', 'Vel hjem']);
  await undo(page);
  await expect.poll(names).toEqual(['Velkommen', 'Pause', WORK, 'Vel hjem']);

  await row(page, WORK)
    .getByRole('button', { name: `Hopp over ${WORK}` })
    .press('Enter');
  await row(page, WORK).getByText('hoppes over').waitFor();
  await expect.poll(focused).toBe(`Ta med igjen: ${WORK}`);
  await expectAccessible(page, 'the run page with a row unfolded');
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, 'the run page on a phone');
});

test('a hall whose machine slept asks for what is now as soon as it wakes', async () => {
  const meeting = await planned();
  const person = await stage.browser.person({ screen: HALL, origin: cable.url });
  people.push(person);
  const { page } = person;
  await page.clock.install();
  await page.goto(meeting.projectorPath);
  await page.getByText('og skriv koden').waitFor();
  cable.stall();
  const show: FacilitatorCommand = { do: 'show', stage: { view: 'agenda' } };
  await meeting.command(show);
  const again = page.waitForEvent('websocket');
  await page.clock.fastForward(10 * 60_000);
  await again;
  cable.mend();
  await page.locator('.sk-hall-day').waitFor();
  expect(await page.getByText('og skriv koden').count()).toBe(0);
});
