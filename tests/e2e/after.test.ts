import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { page as path, api, type MeetingAnswer, type SeriesAnswer, type SeriesPlanAnswer } from '@stikkord/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, HALL, LAPTOP, PHONE, type Person } from '../support/browser.ts';
import { furnish } from '../support/furnish.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

let stage: Stage;
let meeting: PlayedMeeting;
let organiser: Person;
let desk: Page;
let following: MeetingAnswer;
const folder = mkdtempSync(join(tmpdir(), 'stikkord-after-'));
beforeAll(async () => {
  stage = await openStage();
  meeting = await furnish(stage);
  organiser = await stage.browser.person({ screen: LAPTOP });
  const cookies = [...stage.house.organiser.cookies].map(([name, value]) => ({ name, value, url: stage.url }));
  await organiser.context.addCookies(cookies);
  desk = organiser.page;
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

const row = (of: Page, name: string) => of.getByRole('group', { name: `Oppfølging av ${name}` });
const focusedName = (of: Page) =>
  of.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim());

describe('what a meeting leads to', () => {
  test('the organiser says what became of a theme and of a point, and it is saved as it is typed', async () => {
    await desk.goto(path.after(meeting.id));
    await desk.getByRole('button', { name: 'Ny oppfølging av Lister og ruter' }).click();
    const lists = row(desk, 'Lister og ruter');
    await lists.getByLabel('Hva skjer videre').fill('Listene for juli henges opp innen 1. juni.');
    await lists.getByLabel('Ansvarlig').fill('Fagleder');
    await lists.getByLabel('Frist').fill('2030-06-01');
    await desk.getByRole('button', { name: 'Følg opp ett stikkord i Utstyr i orden' }).click();
    await desk.getByRole('button', { name: 'Nok nøkler' }).click();
    const keys = row(desk, 'Nok nøkler');
    await keys.getByLabel('Tilstand').selectOption({ label: 'Gjort' });
    await keys.getByLabel('Hva er gjort').fill('To nøkkelsett til er bestilt.');
    await desk.getByRole('button', { name: 'Følg opp ett stikkord i Parkert' }).click();
    await desk.getByRole('button', { name: 'Ny kantine' }).click();
    const canteen = row(desk, 'Ny kantine');
    await canteen.getByLabel('Tilstand').selectOption({ label: 'Blir ikke gjort' });
    await canteen.getByLabel('Hvorfor ikke').fill('Huset skal selges.');
    await canteen.getByLabel('Hvorfor ikke').blur();
    await desk.locator('sk-save-state', { hasText: 'Lagret' }).waitFor();
    await desk.reload();
    expect(await row(desk, 'Nok nøkler').getByLabel('Hva er gjort').inputValue()).toBe('To nøkkelsett til er bestilt.');
    await expectAccessible(desk, 'after the meeting');
  });

  test('a follow-up that is deleted comes back by one press, and by Angre', async () => {
    const lists = row(desk, 'Lister og ruter');
    await lists.getByRole('button', { name: 'Slett oppfølging av Lister og ruter' }).click();
    await expect.poll(() => lists.count()).toBe(0);
    await desk.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).click();
    await lists.getByLabel('Hva skjer videre').waitFor();
    expect(await lists.getByLabel('Hva skjer videre').inputValue()).toContain('juli');
    const canteen = row(desk, 'Ny kantine');
    await canteen.getByRole('button', { name: 'Slett oppfølging av Ny kantine' }).click();
    await expect.poll(() => focusedName(desk)).toBe('Følg opp ett stikkord i Parkert');
    await desk.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).click();
    await canteen.getByLabel('Hvorfor ikke').waitFor();
  });

  test('a page is published, read without a script or a cookie, published anew and withdrawn', async () => {
    const panel = desk.locator('sk-public-panel');
    await panel.getByRole('radio', { name: 'Som kan leses høyt' }).check();
    await panel.getByRole('textbox').fill('sommer-2030');
    await panel.getByRole('button', { name: 'Publiser' }).click();
    await panel.getByRole('group').getByRole('button', { name: 'Publiser' }).click();
    await panel.getByText('Publisert.', { exact: true }).waitFor();
    const context = await stage.browser.person({ screen: PHONE });
    const plain = await context.page
      .context()
      .browser()!
      .newContext({ javaScriptEnabled: false, baseURL: stage.url, viewport: PHONE });
    const reader = await plain.newPage();
    await reader.goto('/s/sommer-2030');
    expect(await reader.getByRole('heading', { level: 1 }).textContent()).toContain('Sommerdrift');
    await reader.getByText('Listene for juli henges opp').first().waitFor();
    expect(await plain.cookies()).toEqual([]);
    await expectNoSidewaysScroll(reader, 'the public page');
    await panel.getByRole('button', { name: 'Trekk tilbake' }).click();
    await panel.getByText('Ingen kan lese siden nå').waitFor();
    await expect.poll(() => focusedName(desk)).toBe('Publiser');
    expect((await reader.goto('/s/sommer-2030'))!.status()).toBe(410);
    await plain.close();
    await context.close();
  });

  test('the next meeting of the series begins with the last: on phones while they wait, and in the hall', async () => {
    const { organiser: hand } = stage.house;
    const { body: series } = await hand.post<SeriesPlanAnswer>(api.allSeries, { title: 'Trygg sommer' });
    await hand.ask('PUT', api.meetingSeries(meeting.id), JSON.stringify({ series: series.id }));
    await desk.goto(path.series(series.id));
    await desk.getByRole('button', { name: 'Neste samling' }).click();
    await desk.getByLabel('Tittel').fill('Sommerdrift, samling 2');
    await desk.getByLabel('Dato').fill('2030-08-20');
    await desk.getByRole('button', { name: 'Lag samlingen' }).click();
    await desk.waitForURL((url) => /^\/organiser\/[\w.-]+$/.test(url.pathname));
    const id = new URL(desk.url()).pathname.split('/').at(-1)!;
    const { body: next } = await hand.get<MeetingAnswer>(api.meeting(id));
    expect(next.plan.groups.length).toBe(4);
    const phone = await stage.browser.person({ screen: PHONE });
    await phone.page.goto(path.group(next.code, 1));
    await phone.page.getByText('Sist: Sommerdrift i hjemmetjenesten').waitFor();
    await phone.page.getByText('To nøkkelsett til er bestilt.').waitFor();
    await expectNoSidewaysScroll(phone.page, 'waiting with last time');
    const hall = await stage.browser.person({ screen: HALL });
    await hall.page.goto(path.projector(next.projectorKey));
    await hand.post(api.run(next.id), { command: { do: 'show', stage: { view: 'last-time' } } });
    await hall.page.getByRole('heading', { level: 1, name: 'Sist: Sommerdrift i hjemmetjenesten' }).waitFor();
    await hall.page.getByText('Huset skal selges.').waitFor();
    await phone.close();
    await hall.close();
    following = next;
  });

  test('a facilitator of the next meeting carries a theme over, and in the series it is the same theme', async () => {
    const { organiser: hand } = stage.house;
    const question = following.plan.questions[0]!.id;
    const facilitator = await stage.browser.person({ screen: LAPTOP });
    const board = facilitator.page;
    await board.goto(path.board(following.facilitatorKey, question));
    await board.getByRole('button', { name: /^Alle/ }).click();
    await board.getByText('Hent temaer fra en tidligere samling').click();
    await board.getByRole('checkbox', { name: /Folk som kjenner hverandre/ }).check();
    await board.getByRole('button', { name: 'Hent 3 temaer' }).click();
    await board.getByRole('heading', { name: /Vikarene/ }).waitFor();
    await board.locator('sk-save-state', { hasText: 'Lagret' }).waitFor();
    await facilitator.close();
    const { body } = await hand.get<SeriesAnswer>(api.oneSeries(following.series!));
    const story = body.themes.find(({ title }) => title === 'Folk som kjenner hverandre')!;
    expect(story.meetings.map(({ pointCount }) => pointCount)).toEqual([5, 0]);
  });

  test('a group’s receipt tells of points that were moved, reworded, merged and parked, and of their follow-up; and only that they came, before that', async () => {
    await meeting.command({ do: 'open', question: meeting.questionIds[0]!, closesAt: null });
    const facilitator = await stage.browser.person({ screen: LAPTOP });
    const board = facilitator.page;
    const card = (text: string) => board.getByRole('option', { name: text });
    const answer = async (text: string): Promise<void> => {
      await board.locator('dialog.sk-board-panel :is(textarea, input):focus').waitFor();
      await board.keyboard.type(text);
      await board.keyboard.press('Enter');
    };
    await board.goto(path.board(meeting.facilitatorKey, meeting.questionIds[0]!));
    await card('Si fra tidlig').click();
    await board.keyboard.press('w');
    await answer('Hull i lista meldes i god tid');
    await card('Hull i lista meldes i god tid').waitFor();
    await card('Mindre papir').click();
    await board.keyboard.press('Shift+P');
    await answer('Innkjøp');
    await board.getByRole('heading', { name: 'Parkert 2' }).waitFor();
    await card('Ferievikarer').click();
    await card('Vikarer får').click({ modifiers: ['Control'] });
    await board.keyboard.press('d');
    await expect.poll(() => card('Vikarer får').count()).toBe(0);
    await board.locator('sk-save-state', { hasText: 'Lagret' }).waitFor();
    await facilitator.close();
    await meeting.command({ do: 'publish', question: meeting.questionIds[0]!, follows: false });
    const phone = await stage.browser.person({ screen: PHONE });
    const { page } = phone;
    await page.goto(meeting.groupPath(3));
    await page.getByRole('button', { name: 'Se temaene' }).click();
    const [receipt] = await Promise.all([
      phone.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Kvittering til gruppen' }).click(),
    ]);
    const point = (text: string) => receipt.getByRole('listitem').filter({ hasText: text });
    await point('Nok nøkler').getByText('Utstyr i orden').waitFor();
    await point('Nok nøkler').getByText('To nøkkelsett til er bestilt.').waitFor();
    await point('Si fra tidlig').getByText('Lister og ruter').waitFor();
    await point('Si fra tidlig').getByText('«Hull i lista meldes i god tid»').waitFor();
    await point('Mindre papir').getByText('Hører til: Innkjøp').waitFor();
    await point('Vikarer får').getByText('Folk som kjenner hverandre › Vikarene').waitFor();
    await expectAccessible(receipt, 'the receipt');
    await expectNoSidewaysScroll(receipt, 'the receipt');
    await meeting.command({ do: 'unpublish', question: meeting.questionIds[0]! });
    // The server remembers a receipt for a moment: a whole hall may open theirs at once.
    await expect
      .poll(async () => {
        await receipt.reload();
        await receipt.getByRole('heading', { level: 2 }).waitFor();
        return receipt.getByText('er mottatt').count();
      })
      .toBe(1);
    expect(await receipt.getByText('Utstyr i orden').count()).toBe(0);
    await phone.close();
  });

  const downloaded = async (format: string): Promise<string> => {
    const coming = desk.waitForEvent('download');
    await desk.getByRole('button', { name: format, exact: true }).click();
    const file = await coming;
    const kept = join(folder, file.suggestedFilename());
    await file.saveAs(kept);
    return kept;
  };

  test('the meeting is downloaded as one HTML file, which is read without asking anybody for anything', async () => {
    await desk.goto(path.after(meeting.id));
    const reader = await stage.browser.person({ screen: PHONE });
    const asked: string[] = [];
    reader.context.on('request', (request) => asked.push(request.url()));
    const url = pathToFileURL(await downloaded('HTML')).href;
    await reader.page.goto(url);
    expect(await reader.page.getByRole('heading', { level: 1 }).textContent()).toContain('Sommerdrift');
    await reader.page.getByText('Medisinrom som er ryddig').first().waitFor();
    await expectNoSidewaysScroll(reader.page, 'the HTML file');
    await expectAccessible(reader.page, 'the HTML file');
    expect(asked).toEqual([url]);
    await reader.close();
  });

  test('the JSON file with group names becomes a new meeting with the same questions and groups', async () => {
    await desk.getByText('Hva filene skal ha med').click();
    await desk.getByRole('checkbox', { name: /Gruppenes navn/ }).check();
    const file = await downloaded('JSON');
    await desk.goto(path.organiser());
    await desk.getByText('Hent inn en samling fra fil').click();
    await desk.getByLabel('JSON-fil fra Stikkord').setInputFiles(file);
    await desk.waitForURL((url) => /^\/organiser\/[\w.-]+$/.test(url.pathname));
    const id = new URL(desk.url()).pathname.split('/').at(-1)!;
    expect(id).not.toBe(meeting.id);
    await desk.getByRole('group', { name: 'Hva skal til for en god sommer?', exact: true }).waitFor();
    const { organiser: hand } = stage.house;
    const [before, after] = await Promise.all(
      [meeting.id, id].map(async (each) => (await hand.get<MeetingAnswer>(api.meeting(each))).body),
    );
    expect(after!.plan.questions.map(({ prompt }) => prompt)).toEqual(
      before!.plan.questions.map(({ prompt }) => prompt),
    );
    expect(after!.plan.groups.map(({ name }) => name)).toEqual(before!.plan.groups.map(({ name }) => name));
    expect([after!.plan.title, after!.code === before!.code]).toEqual([before!.plan.title, false]);
  });
});
