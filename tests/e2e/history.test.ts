import { documentName, historyApi, type HistoryAnswer } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, LAPTOP, PHONE } from '../support/browser.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva skal til for en god sommer?';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /Historikk/ });
const point = (page: Page, text: string): Locator => page.locator('.sk-editor-point').filter({ hasText: text });
const saved = (page: Page): Promise<void> => page.getByText('Lagret', { exact: true }).first().waitFor();

async function meeting(): Promise<PlayedMeeting> {
  const made = await stage.meeting({ groups: ['', ''], questions: [{ prompt: PROMPT }] });
  await command(made, 'open');
  return made;
}

function command({ command: give, questionIds: [question] }: PlayedMeeting, act: 'open' | 'close'): Promise<void> {
  return give(act === 'open' ? { do: act, question: question!, closesAt: null } : { do: act, question: question! });
}

/** Closes the question, waits until group 1 has so many versions, and opens it again. */
async function closeAndOpen(of: PlayedMeeting, versions: number): Promise<void> {
  await command(of, 'close');
  const document = documentName({ kind: 'response', question: of.questionIds[0]!, group: of.plan.groups[0]!.id });
  const path = `${historyApi.history(of.id, document)}?as=facilitator`;
  for (let count = 0; count !== versions;)
    count = (await stage.house.organiser.get<HistoryAnswer>(path)).body.versions.length;
  await command(of, 'open');
}

async function write(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.locator('.sk-editor-point').last().click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await point(page, text).waitFor();
  }
  await saved(page);
}

/** Writes two points and has them kept, then changes one, adds one and takes one away. */
async function written(of: PlayedMeeting, page: Page): Promise<void> {
  await page.goto(of.groupPath(1));
  await write(page, 'Faste lister', 'Nok nøkler', 'Kort morgenmøte');
  await closeAndOpen(of, 1);
  await page.getByRole('textbox', { name: PROMPT }).waitFor();
  await point(page, 'Faste lister').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' hele sommeren');
  await point(page, 'Nok nøkler').click();
  await page.getByRole('button', { name: 'Flytt, rykk inn eller slett stikkordet' }).click();
  await page.getByRole('button', { name: 'Slett', exact: true }).click();
  await write(page, 'Ny kantine');
  await closeAndOpen(of, 2);
}

describe('history', () => {
  test('a group steps through its versions by keyboard alone, brings one back and undoes it, on a phone', async () => {
    const of = await meeting();
    const member = await stage.browser.person({ screen: PHONE });
    const { page } = member;
    await written(of, page);
    await page.getByRole('button', { name: 'Historikk' }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByText('3 stikkord er endret siden versjonen før.').waitFor();
    await expectAccessible(page, 'the history on a phone');
    await expectNoSidewaysScroll(page, 'the history on a phone');
    const read = await dialog(page).getByRole('listitem').allInnerTexts();
    expect(read.map((text) => text.replaceAll(/\s+/g, ' ').replaceAll(' :', ':').trim())).toEqual([
      'Endret: Faste lister satt inn: hele sommeren',
      'Fjernet: Nok nøkler',
      'Kort morgenmøte',
      'Nytt: Ny kantine',
    ]);

    const older = dialog(page).getByRole('button', { name: 'Eldre' });
    await older.focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByText('3 stikkord er endret siden versjonen før.').waitFor();
    await dialog(page).getByRole('listitem').filter({ hasText: 'Nok nøkler' }).getByText('Nytt').waitFor();
    await dialog(page).getByLabel('Sammenlign med').selectOption('now');
    await dialog(page).getByText('3 stikkord er annerledes nå.').waitFor();
    await dialog(page).getByRole('listitem').filter({ hasText: 'Nok nøkler' }).getByText('Kommer tilbake').waitFor();
    await dialog(page).getByRole('button', { name: 'Gjenopprett denne versjonen' }).focus();
    await page.keyboard.press('Enter');
    await dialog(page)
      .getByText(/^Teksten fra \d\d[:.]\d\d er gjenopprettet\.$/)
      .waitFor();
    await expectAccessible(page, 'the history after a restore');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Angre');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Historikk');
    await point(page, 'Nok nøkler').waitFor();
    await point(page, 'Ny kantine').waitFor({ state: 'detached' });

    // The next day: the last restore is told, and undone with one press.
    await page.reload();
    await page.getByRole('button', { name: 'Historikk' }).click();
    await dialog(page).getByText('Slik er teksten nå.').waitFor();
    await dialog(page).getByRole('button', { name: 'Eldre' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Historikk' }).click();
    await dialog(page).getByLabel('Versjon', { exact: true }).selectOption({ index: 1 });
    await dialog(page).getByRole('listitem').filter({ hasText: 'Ny kantine' }).waitFor();
    await dialog(page).getByRole('button', { name: 'Gjenopprett denne versjonen' }).click();
    await dialog(page).getByRole('button', { name: 'Angre' }).waitFor();
    await page.keyboard.press('Escape');
    await point(page, 'Ny kantine').waitFor();
    await member.close();
  });

  test('a facilitator reads a group’s history beside its text, and brings a version back though the question is closed', async () => {
    const of = await meeting();
    const [member, leader] = await Promise.all([
      stage.browser.person({ screen: LAPTOP }),
      stage.browser.person({ screen: LAPTOP }),
    ]);
    await written(of, member.page);
    await command(of, 'close');
    const { page } = leader;
    await page.goto(of.runPath);
    await page.getByRole('button', { name: /Gruppe 1/ }).click();
    await page.getByRole('button', { name: 'Historikk' }).click();
    const versions = dialog(page).getByRole('radio');
    await versions.nth(1).waitFor();
    expect(await versions.count()).toBe(2);
    await dialog(page)
      .getByText(/^\d\d[:.]\d\d, da spørsmålet ble lukket$/)
      .first()
      .waitFor();
    await expectAccessible(page, 'a facilitator’s history');
    await versions.first().focus();
    await page.keyboard.press('ArrowDown');
    await dialog(page).getByText('Spørsmålet er lukket. Gjenoppretter du en versjon, endres svaret likevel.').waitFor();
    await dialog(page).getByRole('button', { name: 'Gjenopprett denne versjonen' }).click();
    await point(member.page, 'Nok nøkler').waitFor();
    await dialog(page).getByRole('button', { name: 'Angre' }).click();
    await dialog(page).getByText('Gjenopprettingen er angret.').waitFor();
    await point(member.page, 'Ny kantine').waitFor();

    // The group sees its history, and is told who may bring a version back.
    await member.page.getByRole('button', { name: 'Historikk' }).click();
    await dialog(member.page).getByRole('button', { name: 'Eldre' }).click();
    await dialog(member.page).getByText('Den som leder samlingen, kan gjenopprette en versjon.').waitFor();
    expect(await dialog(member.page).getByRole('button', { name: 'Gjenopprett denne versjonen' }).count()).toBe(0);
    await Promise.all([member.close(), leader.close()]);
  });

  test('an undo that comes after the question was closed changes nothing, and says who may', async () => {
    const of = await meeting();
    const member = await stage.browser.person({ screen: PHONE });
    const { page } = member;
    await written(of, page);
    await page.getByRole('button', { name: 'Historikk' }).click();
    await dialog(page).getByRole('button', { name: 'Eldre' }).click();
    await dialog(page).getByRole('button', { name: 'Gjenopprett denne versjonen' }).click();
    const undo = dialog(page).getByRole('button', { name: 'Angre' });
    await undo.waitFor();
    await command(of, 'close');
    await undo.focus();
    await page.keyboard.press('Enter');
    await dialog(page)
      .getByText('Spørsmålet er lukket. Den som leder samlingen, kan gjenopprette en versjon.')
      .waitFor();
    expect(
      await dialog(page)
        .getByRole('button', { name: /Angre|Gjenopprett|Prøv igjen/ })
        .count(),
    ).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    await point(page, 'Nok nøkler').waitFor();
    await member.close();
  });

  test('an answer without versions says when they are made', async () => {
    const of = await meeting();
    const member = await stage.browser.person({ screen: PHONE, scheme: 'dark' });
    const { page } = member;
    await page.goto(of.groupPath(2));
    await page.getByRole('button', { name: 'Historikk' }).click();
    await dialog(page)
      .getByText(/^Ingen versjoner ennå/)
      .waitFor();
    await expectAccessible(page, 'an empty history');
    await member.close();
  });
});
