import type { MaterialContent } from '@stikkord/domain';
import { api, page as paths, type FileAnswer } from '@stikkord/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, LAPTOP, PHONE } from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { openMeeting, word, write, written } from '../support/group-desk.ts';
import { smallPdf } from '../support/small-pdf.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva gir en god vaktplan?';

let stage: Stage;
let cable: Cable;
beforeAll(async () => {
  stage = await openStage();
  cable = await layCable(stage.url);
});
afterAll(async () => {
  await cable.close();
  await stage.close();
});

async function plan(meeting: PlayedMeeting, ...commands: unknown[]): Promise<void> {
  const { status, text } = await stage.house.organiser.post(api.plan(meeting.id), { commands });
  if (status >= 300) throw new Error(text);
}

async function upload(meeting: PlayedMeeting, bytes: Uint8Array, type: string): Promise<MaterialContent> {
  const answered = await stage.house.organiser.ask<FileAnswer>('POST', api.files(meeting.id), bytes, {
    'content-type': type,
  });
  if (answered.status >= 300) throw new Error(answered.text);
  return answered.body.content;
}

/** Where on the screen the line is that one writes in. */
const caretAt = (page: Page): Promise<number> =>
  page.evaluate(() => getSelection()!.focusNode!.parentElement!.getBoundingClientRect().top);

describe('on a group’s phone', () => {
  test('messages come without moving the text under the hand, stay until read, and are read once', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const person = await stage.browser.person({ screen: PHONE });
    const { page } = person;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    const before = await caretAt(page);
    await meeting.command({ do: 'tell', id: 'm1', text: 'Ti minutter til pause.', groups: null });
    await page.getByText('Ti minutter til pause.').waitFor();
    expect(await caretAt(page)).toBe(before);
    const [first] = meeting.plan.groups;
    await meeting.command({ do: 'tell', id: 'm2', text: 'Tenk også på helgene.', groups: [first!.id] });
    await page.getByText('Beskjed til dere').waitFor();
    expect(await caretAt(page)).toBe(before);
    await page.keyboard.type(' hele uka');
    await page.getByText('Faste team hele uka').waitFor();
    await expectAccessible(page, 'messages');
    await expectNoSidewaysScroll(page, 'messages');

    await page.getByRole('button', { name: 'Lest' }).first().press('Enter');
    await page.getByText('Ti minutter til pause.').waitFor({ state: 'detached' });
    // The keyboard is at the next one.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Lest');
    await page.keyboard.press('Enter');
    await page.getByText('Tenk også på helgene.').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).isContentEditable)).toBe(true);

    await page.reload();
    await page.getByText('Faste team hele uka').waitFor();
    await meeting.command({ do: 'tell', id: 'm3', text: 'Nå er det pause.', groups: null });
    await page.getByText('Nå er det pause.').waitFor();
    expect(await page.getByRole('button', { name: 'Lest' }).count()).toBe(1);
    await person.close();
  });

  test('material opens over the text, which is as it was after; what was seen is there without a line', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const [question] = meeting.questionIds;
    const pdf = await upload(meeting, smallPdf(['Svar fra alle', 'Side to av to']), 'application/pdf');
    const text: MaterialContent = {
      kind: 'text',
      text: [{ kind: 'paragraph', runs: [{ text: 'To av tre svarte.' }] }],
    };
    const add = (id: string, title: string, content: MaterialContent): unknown => {
      const fields = { title, question, content };
      return { do: 'add', kind: 'material', id, before: null, fields };
    };
    await plan(meeting, add('a', 'Undersøkelsen', pdf), add('b', 'Kort sagt', text));
    const person = await stage.browser.person({ screen: PHONE, origin: cable.url, worker: false });
    const { page } = person;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    const open = page.getByRole('button', { name: 'Bakgrunn: Undersøkelsen (2)' });
    await open.click();
    const sheet = page.getByRole('dialog', { name: 'Undersøkelsen' });
    await sheet.getByText('Side 1 av 2').waitFor();
    await sheet.locator('[data-page="1"][data-drawn]').waitFor();
    expect(await sheet.getByText('Svar fra alle').count()).toBe(1);
    await expectAccessible(page, 'material');
    await expectNoSidewaysScroll(page, 'material');
    await sheet.getByRole('region', { name: 'Undersøkelsen' }).press('+');
    await sheet.getByText('150 %').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).isContentEditable)).toBe(true);
    await page.keyboard.type(' hele uka');
    await page.getByText('Faste team hele uka').waitFor();

    await word(page, 'Lagret');
    cable.cut();
    await open.click();
    await sheet.locator('[data-page="1"][data-drawn]').waitFor();
    await sheet.getByRole('button', { name: 'Kort sagt' }).click();
    await page.getByText('To av tre svarte.').waitFor();
    await page.keyboard.press('Escape');
    cable.mend();
    await word(page, 'Lagret');
    await page.getByRole('button', { name: 'Forlat denne enheten' }).click();
    await page.getByRole('button', { name: 'Forlat enheten' }).click();
    await page.getByRole('heading', { name: 'Bli med i en samling' }).waitFor();
    const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(left.filter((name) => name?.includes(meeting.id))).toEqual([]);
    await person.close();
  });

  test('when time is up it says when the question closes, and what was being typed is kept', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const [question] = meeting.questionIds;
    const person = await stage.browser.person({ screen: PHONE });
    const { page } = person;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste');
    // A clock whose minute of grace is over in a moment.
    const endsAt = Date.now() - 55_000;
    const clock = { agendaItem: null, endsAt, left: null, length: 600_000, closes: [question!] };
    await meeting.command({ do: 'set-clock', clock });
    await page.locator('.sk-group-foot').getByText('Tiden er ute. Spørsmålet lukkes om').waitFor();
    await page.keyboard.type(' team');
    await page.getByText('Spørsmålet er lukket.').waitFor();
    await word(page, 'Lukket');
    expect(await written(page)).toBe('Faste team');
    await page.reload();
    await page.getByText('Faste team').waitFor();
    await person.close();
  });

  test('the pen is handed over and taken back; what others write is read aloud as it comes', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const one = await stage.browser.person({ screen: PHONE });
    const other = await stage.browser.person({ screen: LAPTOP });
    await one.page.goto(meeting.groupPath(1));
    await write(one.page, 'Faste team');
    const tools = one.page.getByRole('button', { name: 'Les høyt, gi pennen videre' });
    await tools.click();
    await one.page.getByRole('img', { name: /QR-kode til Gruppe 1/ }).waitFor();
    await expectAccessible(one.page, 'at the table');
    await expectNoSidewaysScroll(one.page, 'at the table');
    await one.page.getByRole('button', { name: 'Gi fra deg pennen, og les med her' }).click();
    await one.page.getByText('Pennen er hos en annen enhet.').waitFor();
    await expect.poll(() => one.page.locator('[contenteditable=true]').count()).toBe(0);

    await other.page.goto(meeting.groupPath(1));
    await other.page.getByText('Faste team').waitFor();
    await write(other.page, ' hele uka');
    await one.page.getByText('Faste team hele uka').waitFor();
    await tools.click();
    await one.page.getByRole('button', { name: 'Les høyt' }).last().click();
    const aloud = one.page.getByRole('dialog', { name: PROMPT });
    await aloud.getByText('Faste team hele uka').waitFor();
    await expectAccessible(one.page, 'reading aloud');
    await other.page.keyboard.press('Enter');
    await other.page.keyboard.type('Nok folk');
    await aloud.getByText('1 av 2').waitFor();
    await one.page.keyboard.press('ArrowRight');
    await aloud.getByText('Nok folk').waitFor();
    await aloud.getByRole('button', { name: 'Alle' }).click();
    await expect.poll(() => aloud.getByRole('listitem').count()).toBe(2);
    await one.page.keyboard.press('Escape');

    await one.page.reload();
    await one.page.getByRole('button', { name: 'Ta pennen tilbake' }).click();
    await one.page.locator('[contenteditable=true]').first().waitFor();
    await one.close();
    await other.close();
  });

  test('a hand that is up has a place in the queue', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const people = await Promise.all([1, 2].map(() => stage.browser.person({ screen: PHONE })));
    for (const [index, { page }] of people.entries()) {
      await page.goto(meeting.groupPath(index + 1));
      await page.getByRole('button', { name: 'Rekk opp hånda' }).click();
      await page.getByText('Hånda er oppe.').waitFor();
    }
    await people[1]!.page.getByText('Dere er nr. 2 i køen').waitFor();
    await meeting.command({ do: 'come', group: meeting.plan.groups[1]!.id, coming: true });
    await people[1]!.page.getByText('En fasilitator kommer').waitFor();
    expect(await people[0]!.page.getByText('Dere er de neste').count()).toBe(1);
    for (const person of people) await person.close();
  });
});

describe('coming into a group', () => {
  test('by lot: one press, the answer, and the way on; another can be chosen', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    await plan(meeting, { do: 'set-meeting', fields: { divide: 'draw' } });
    const person = await stage.browser.person({ screen: PHONE });
    const { page } = person;
    await page.goto(paths.meeting(meeting.code));
    await page.getByRole('heading', { name: 'Trekk gruppe' }).waitFor();
    await expectAccessible(page, 'drawing lots');
    await page.getByRole('button', { name: 'Trekk gruppe' }).press('Enter');
    await page.getByRole('heading', { name: /Du er trukket til Gruppe [12]/ }).waitFor();
    await page.getByText('Velg gruppe selv').click();
    expect(await page.getByRole('link', { name: /^Gruppe [12]/ }).count()).toBe(2);
    await page.getByRole('link', { name: /Gå til Gruppe/ }).click();
    await page.getByRole('textbox', { name: PROMPT }).waitFor();
    // Remembered.
    const group = new URL(page.url()).pathname;
    await page.goto(paths.meeting(meeting.code));
    await page.getByRole('textbox', { name: PROMPT }).waitFor();
    expect(new URL(page.url()).pathname).toBe(group);
    await person.close();
  });

  test('from a list: what was typed stays when it is not on it, and the name leads to the group', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    await plan(meeting, { do: 'set-meeting', fields: { divide: 'list' } });
    const rows = [{ who: 'Prøve Person', group: '2' }];
    await stage.house.organiser.ask('PUT', api.list(meeting.id), JSON.stringify({ rows }));
    const person = await stage.browser.person({ screen: PHONE });
    const { page } = person;
    await page.goto(paths.meeting(meeting.code));
    const field = page.getByRole('textbox', { name: 'Navn eller kode' });
    await field.fill('Prove P');
    await field.press('Enter');
    await page.getByText('Vi fant ingen med det navnet').waitFor();
    expect(await field.inputValue()).toBe('Prove P');
    await expectAccessible(page, 'finding oneself on a list');
    await field.fill('prøve person');
    await field.press('Enter');
    await page.getByRole('textbox', { name: PROMPT }).waitFor();
    expect(new URL(page.url()).pathname).toBe(meeting.groupPath(2));
    await person.close();
  });

  test('a group that was merged: its people are told, write on in the other, and read what they had', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const [one, two] = meeting.plan.groups;
    const person = await stage.browser.person({ screen: PHONE });
    const { page } = person;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    await plan(meeting, { do: 'set', kind: 'group', id: one!.id, fields: { into: two!.id } });
    await page.getByText('Gruppe 1 er slått sammen med Gruppe 2.').waitFor();
    await page.getByRole('heading', { name: 'Skrevet i Gruppe 1 før dere ble slått sammen' }).waitFor();
    await page.locator('.sk-merged').getByText('Faste team').waitFor();
    await write(page, 'Nok folk');
    await word(page, 'Lagret');
    await expectAccessible(page, 'a merged group');
    await person.close();
  });
});
