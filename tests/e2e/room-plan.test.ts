import { readFileSync } from 'node:fs';
import { standing, type Plan } from '@stikkord/domain';
import { api, page as path, type MeetingAnswer } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, HALL, LAPTOP, PHONE } from '../support/browser.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../apps/web/src/plan/fixtures/${name}`, import.meta.url), 'utf8');
/** Eight by eight pixels of one colour. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPgDk3GihiGlgQA9tYwwa8S444AAAAASUVORK5CYII=',
  'base64',
);

let stage: Stage;
let meeting: PlayedMeeting;
let plan: Page;
beforeAll(async () => {
  stage = await openStage();
  meeting = await stage.meeting({ groups: ['', ''], questions: [] });
  const organiser = await stage.browser.person({ screen: LAPTOP });
  const cookies = [...stage.house.organiser.cookies].map(([name, value]) => ({ name, value, url: stage.url }));
  await organiser.context.addCookies(cookies);
  plan = organiser.page;
});
afterAll(() => stage.close());

const rows = (): Locator => plan.locator('[data-row]');
const take = (): Locator => plan.getByRole('button', { name: /^Ta inn/ });
const undo = (): Promise<void> => plan.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).click();
const saved = (): Promise<void> => plan.locator('sk-save-state', { hasText: 'Lagret' }).waitFor();
const stored = async (id = meeting.id): Promise<Plan> =>
  (await stage.house.organiser.get<MeetingAnswer>(api.meeting(id))).body.plan;
const focused = (): Promise<string> =>
  plan.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    return at?.getAttribute('aria-label') ?? (at?.labels?.[0] ?? at)?.textContent?.trim() ?? '';
  });
const paste = (field: Locator, from: { readonly html?: string; readonly text: string }): Promise<void> =>
  field.evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, from);
async function openField(): Promise<Locator> {
  await plan.getByRole('button', { name: 'Lim inn program' }).last().click();
  return plan.getByLabel('Lim inn programmet her');
}

describe('a programme that somebody has', () => {
  test('a table from Word is seen as rows, columns and rows are decided on, and all of it is one act', async () => {
    await plan.goto(path.meetingPlan(meeting.id));
    await paste(await openField(), { html: fixture('word-table.html.txt'), text: 'Program torsdag 6. juni' });
    await expect
      .poll(() =>
        take()
          .textContent()
          .then((text) => text?.trim()),
      )
      .toBe('Ta inn 4 rader og 2 spørsmål');
    await expectAccessible(plan, 'a pasted programme');
    await plan.setViewportSize(PHONE);
    await expectNoSidewaysScroll(plan, 'a pasted programme on a phone');
    await plan.setViewportSize(LAPTOP);
    await plan.getByRole('checkbox', { name: 'Ta med Pause' }).uncheck();
    await plan.getByLabel('Hva kolonne 4 er').selectOption('Utelat');
    await plan.getByLabel('Spørsmål i Velkommen').selectOption('Stikkord');
    await expect
      .poll(() =>
        take()
          .textContent()
          .then((text) => text?.trim()),
      )
      .toBe('Ta inn 3 rader og 3 spørsmål');
    expect(await rows().count()).toBe(0);
    await take().click();
    await expect.poll(() => rows().count()).toBe(3);
    await saved();
    const { agenda, questions, sections } = await stored();
    expect(standing(agenda).map(({ start, what, who }) => [start, what, who])).toEqual([
      ['09:00', 'Velkommen', ''],
      ['09:15', 'Gruppearbeid', ''],
      ['10:15', 'Avslutning', ''],
    ]);
    expect(standing(questions).map(({ poll }) => poll?.kind ?? 'group-work')).toEqual([
      'keywords',
      'group-work',
      'scales',
    ]);
    const [, work] = standing(questions);
    expect(
      standing(sections)
        .filter(({ question }) => question === work!.id)
        .map(({ title }) => title),
    ).toEqual(['Hva er bra med turnusen?', 'Hva bør vi endre?']);
    await undo();
    await expect.poll(() => rows().count()).toBe(0);
    await saved();
    const after = await stored();
    expect([...after.agenda, ...after.questions].every(({ deleted }) => deleted)).toBe(true);
  });

  test('so are Excel’s cells, as a table and as text, and lines of an e-mail', async () => {
    const [html, text] = [fixture('excel-table.html.txt'), fixture('excel.tsv')];
    await paste(await openField(), { html, text });
    await take().click();
    await expect.poll(() => rows().count()).toBe(3);
    await undo();
    await expect.poll(() => rows().count()).toBe(0);
    await (await openField()).fill(fixture('email-aligned.txt'));
    await plan.getByRole('button', { name: 'Vis som rader' }).click();
    await expect.poll(() => take().textContent()).toContain('Ta inn 6 rader og');
    // A greeting is there to be taken, and isn't.
    expect(await plan.getByRole('checkbox', { name: 'Ta med Hei!' }).isChecked()).toBe(false);
    await plan.keyboard.press('Escape');
    await take().waitFor({ state: 'detached' });
    await plan.getByRole('button', { name: 'Ny rad' }).click();
    await expect.poll(focused).toBe('Start');
    await paste(rows().getByLabel('Start', { exact: true }), { text });
    await take().click();
    // The empty row has given its place.
    await expect.poll(() => rows().count()).toBe(3);
    await saved();
    expect(standing((await stored()).agenda).map(({ start, minutes, what }) => [start, minutes, what])).toEqual([
      ['08:30', 15, 'Åpning'],
      ['08:45', 45, 'Gruppearbeid: overganger'],
      ['09:30', 10, 'Pause'],
    ]);
  });

  test('a row asks something with one press of keys, and what is missing leads to its field', async () => {
    await plan.reload();
    const pause = plan.getByRole('group', { name: 'Pause', exact: true });
    await pause.getByLabel('Hva', { exact: true }).fill('Idédugnad');
    await plan.keyboard.press('Alt+Enter');
    await expect.poll(focused).toBe('Spørsmål');
    await plan.keyboard.press('Control+A');
    await plan.keyboard.press('Delete');
    await plan.keyboard.press('Tab');
    await plan.locator('sk-checklist').getByRole('button', { name: 'spørsmål uten tekst' }).click();
    await expect.poll(focused).toBe('Spørsmål');
    await plan.keyboard.type('Hva kan vi slutte med?');
    await saved();
    const row = plan.getByRole('group', { name: 'Åpning', exact: true });
    await row.getByLabel('Start').fill('');
    await plan.locator('sk-checklist').getByRole('button', { name: 'Åpning' }).click();
    await expect.poll(focused).toBe('Start');
    await plan.keyboard.type('0830');
    await plan.keyboard.press('Tab');
    await plan.getByText('Alt er klart').waitFor();
    await saved();
  });
});

describe('material beside a question', () => {
  test('a text with a list and a link is written by keyboard, and pasted from Word without its looks', async () => {
    const question = plan.getByRole('group', { name: 'Hva kan vi slutte med?', exact: true });
    await question.getByRole('button', { name: 'Bakgrunn til Hva kan vi slutte med?' }).click();
    await expect.poll(focused).toBe('Ny tekst');
    await plan.keyboard.press('Enter');
    await expect.poll(focused).toBe('Tekst');
    await plan.keyboard.type('Bakgrunn');
    const text = question.getByRole('textbox', { name: 'Teksten i Bakgrunn' });
    await text.focus();
    await plan.keyboard.press('Control+B');
    await plan.keyboard.type('Les');
    await plan.keyboard.press('Control+B');
    await plan.keyboard.type(' dette');
    await plan.keyboard.press('Enter');
    await plan.keyboard.type('- ett');
    await plan.keyboard.press('Enter');
    await paste(text, { html: '<p style="color:red">to <b>og</b></p>', text: 'to og' });
    await expectAccessible(plan, 'a text that is written');
    await saved();
    expect(standing((await stored()).materials)[0]).toMatchObject({
      title: 'Bakgrunn',
      content: {
        kind: 'text',
        text: [
          { kind: 'paragraph', runs: [{ text: 'Les', bold: true }, { text: ' dette' }] },
          { kind: 'item', runs: [{ text: 'ett' }] },
          { kind: 'item', runs: [{ text: 'to ' }, { text: 'og', bold: true }] },
        ],
      },
    });
  });

  test('a file that can’t be taken is refused in words, the rest stays, and a picture asks what it shows', async () => {
    const question = plan.getByRole('group', { name: 'Hva kan vi slutte med?', exact: true });
    const file = question.locator('input[type=file]');
    await file.setInputFiles({ name: 'rapport.pdf', mimeType: 'application/pdf', buffer: Buffer.from('ikke en PDF') });
    await question.getByRole('alert').filter({ hasText: 'rapport.pdf' }).waitFor();
    // Made in the page: to carry it there takes longer than all the rest.
    await file.evaluate((input: HTMLInputElement) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(25_000_001)], 'film.png', { type: 'image/png' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await question.getByText('grensen er 25 MB. Den ble ikke sendt').waitFor();
    expect(await question.getByRole('textbox', { name: 'Teksten i Bakgrunn' }).textContent()).toContain('Les dette');
    await file.setInputFiles({ name: 'Fravær_2030.png', mimeType: 'image/png', buffer: PICTURE });
    await expect.poll(focused).toBe('Hva bildet viser, for dem som ikke ser det');
    await plan.locator('sk-checklist').getByRole('button', { name: 'Fravær 2030' }).waitFor();
    await plan.keyboard.type('En flate');
    await question.getByRole('button', { name: 'Vis slik gruppene ser det' }).click();
    await question.getByRole('img', { name: 'En flate' }).waitFor();
    await expectAccessible(plan, 'the plan with materials');
    for (const screen of [PHONE, HALL, LAPTOP]) {
      await plan.setViewportSize(screen);
      await expectNoSidewaysScroll(plan, `the plan with materials at ${screen.width}`);
    }
    await question.getByRole('button', { name: 'Slett Fravær 2030' }).click();
    await undo();
    await question.getByRole('button', { name: 'Slett Fravær 2030' }).waitFor();
    await saved();
    expect(standing((await stored()).materials).map(({ title }) => title)).toEqual(['Bakgrunn', 'Fravær 2030']);
  });
});

describe('templates', () => {
  test('a plan is kept as a template, and a meeting begins with it, or with one that comes with Stikkord', async () => {
    await plan.getByLabel('Navn på malen').fill('Fagdag');
    await plan.getByRole('button', { name: 'Lagre som mal' }).click();
    await plan.getByText('Malen «Fagdag» er lagret.').waitFor();
    await plan.goto(path.organiser());
    await plan.getByRole('button', { name: 'Ny samling' }).click();
    await plan.getByRole('radio', { name: /^Fagdag 3 rader/ }).waitFor();
    await plan.getByRole('radio', { name: /^Oppstartslerret/ }).check();
    await plan.getByText('Hvilke rammer har vi?').waitFor();
    await expectAccessible(plan, 'a new meeting with templates');
    await plan.getByLabel('Tittel').fill('Oppstart');
    await plan.getByLabel('Språk i samlingen').selectOption('nn');
    await plan.getByText('Kva rammer har vi?').waitFor();
    await plan.getByRole('button', { name: 'Lag samlingen' }).click();
    await plan.getByLabel('Del 7').waitFor();
    await plan.goto(path.organiser());
    await plan.getByText('Maler (1)').click();
    await plan.getByLabel('Navnet på malen Fagdag').fill('Fagdag i juni');
    await plan.keyboard.press('Tab');
    await plan.getByRole('button', { name: 'Slett malen Fagdag i juni' }).click();
    await undo();
    await plan.getByRole('button', { name: 'Slett malen Fagdag i juni' }).waitFor();
  });
});
