import { documentName, historyApi, type HistoryAnswer } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts';
import { furnish } from '../support/furnish.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const TABLET = { width: 820, height: 1180 } as const;

// axe meets every state of cards, themes and panels in the gallery; here it meets those that stand in a page.
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What a facilitator sees and looks for on a board. */
interface Desk {
  readonly page: Page;
  readonly meeting: PlayedMeeting;
  readonly card: (text: string) => Locator;
  readonly theme: (title: string) => Locator;
  readonly list: (title: string) => Locator;
  /** The polite region says it. */
  readonly said: (text: string | RegExp) => Promise<void>;
  readonly counts: (title: string, counts: string) => Promise<void>;
  readonly panel: Locator;
  readonly focused: () => Promise<string>;
  readonly close: () => Promise<void>;
}

async function sitDown(options: Parameters<Stage['browser']['person']>[0] = {}): Promise<Desk> {
  const meeting = await furnish(stage);
  const person = await stage.browser.person(options);
  const { page } = person;
  await page.goto(meeting.boardPath(meeting.questionIds[0]!));
  const theme = (title: string): Locator => page.locator('.sk-theme-name').filter({ hasText: title });
  const desk: Desk = {
    page,
    meeting,
    card: (text) => page.getByRole('option', { name: new RegExp(text) }),
    theme,
    list: (title) => page.getByRole('listbox', { name: `Stikkord i ${title}`, exact: true }),
    said: (text) => page.locator('.sk-themes-said').filter({ hasText: text }).waitFor(),
    counts: (title, counts) =>
      page
        .locator('.sk-theme-head')
        .filter({ hasText: title })
        .getByText(new RegExp(`^${counts}$`))
        .waitFor(),
    panel: page.locator('.sk-board-panel'),
    focused: () => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    close: () => person.close(),
  };
  await desk.counts('Lister og ruter', '4 · 3');
  return desk;
}

test('by keyboard: points are laid on each other, shown with their originals, and taken apart', async () => {
  const { page, card, list, said, counts, focused, close } = await sitDown();
  await card('Faste lister').focus();
  for (const key of ['Space', 'ArrowDown', 'Space', 'd']) await page.keyboard.press(key);
  await said('1 stikkord slått sammen med «Faste lister hele sommeren»');
  await list('Lister og ruter')
    .getByRole('option', { name: /slått sammen 2/ })
    .waitFor();
  expect(await list('Lister og ruter').getByRole('option').count()).toBe(3);
  await counts('Lister og ruter', '4 · 3');

  await card('slått sammen 2').focus();
  await page.keyboard.press('o');
  await said('Slått sammen: «Kjørerute som henger sammen»');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused()).toMatch(/^Kjørerute som henger sammen Gruppe 1/);
  await page.keyboard.press('x');
  await said('1 stikkord tatt fra hverandre');
  await expect.poll(() => focused()).toMatch(/^Kjørerute/);
  expect(await card('slått sammen').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await card('slått sammen 2').waitFor();
  await card('slått sammen 2').focus();
  await page.keyboard.press('x');
  await card('slått sammen').waitFor({ state: 'detached' });
  await counts('Lister og ruter', '4 · 3');
  await close();
});

test('by keyboard: a point is worded with its original beside it, split at the caret, and put together again', async () => {
  const { page, card, list, said, counts, panel, focused, close } = await sitDown();
  await card('Kjørerute').focus();
  await page.keyboard.press('w');
  await panel.getByText('Kjørerute som henger sammen').first().waitFor();
  await panel.getByText('Gruppe 1').waitFor();
  await expectAccessible(page, 'wording a point');
  await page.keyboard.type('Ruter uten hull');
  await page.keyboard.press('Enter');
  await said('Ny ordlyd «Ruter uten hull»');
  await expect.poll(() => focused()).toMatch(/^Ruter uten hull Gruppe 1 omformulert/);
  await page.keyboard.press('o');
  await said('Gruppa skrev: «Kjørerute som henger sammen»');
  await page.keyboard.press('w');
  await panel.getByRole('button', { name: 'Bruk originalen' }).press('Enter');
  await said('Originalen brukes igjen');
  await expect.poll(() => focused()).toMatch(/^Kjørerute som henger sammen Gruppe 1$/);

  await card('Medisinrom').focus();
  await page.keyboard.press('t');
  await panel.getByRole('textbox', { name: 'Del 1' }).waitFor();
  await page.keyboard.press('Home');
  for (let letter = 0; letter < 'Medisinrom'.length; letter += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await panel.getByRole('textbox', { name: 'Del 2' }).inputValue()).toBe('som er ryddig');
  await page.keyboard.press('Backspace');
  expect(await panel.getByRole('textbox').count()).toBe(1);
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Del 2' }).fill('Ryddige rom');
  await page.keyboard.press('Control+Enter');
  await said('Stikkordet delt i 2');
  await counts('Utstyr i orden', '4 · 2');
  await list('Utstyr i orden')
    .getByRole('option', { name: /^Ryddige rom.*del av «Medisinrom som er ryddig»/ })
    .waitFor();
  await expect.poll(() => focused()).toMatch(/^Medisinrom Gruppe 2/);
  await page.keyboard.press('Shift+T');
  await said('Delene satt sammen igjen');
  await counts('Utstyr i orden', '3 · 2');
  await page.keyboard.press('Control+z');
  await counts('Utstyr i orden', '4 · 2');
  await page.keyboard.press('Control+z');
  await card('Medisinrom som er ryddig').waitFor();
  await close();
});

test('by keyboard: a theme gets a colour, a note and what was heard in one act; themes merge; the rest has a bucket, last', async () => {
  const { page, card, theme, said, counts, panel, focused, close } = await sitDown();
  await theme('Utstyr i orden').focus();
  await page.keyboard.press('d');
  await page.keyboard.type('Dere vil finne det dere trenger.');
  await panel.getByRole('textbox', { name: /^Notat/ }).fill('Spør vaktmesteren');
  await panel.getByRole('radio', { name: 'Farge 5' }).check();
  await page.keyboard.press('Control+Enter');
  await said('«Utstyr i orden» endret');
  await expect.poll(() => focused()).toBe('3 Utstyr i orden');
  await page.getByText('Det vi hørte: Dere vil finne det dere trenger.').waitFor();
  expect(await page.locator('.sk-theme[data-hue="5"]').count()).toBe(1);
  await page.keyboard.press('Control+z');
  await page.getByText('Spør vaktmesteren').waitFor({ state: 'detached' });
  expect(await page.locator('.sk-theme[data-hue="5"]').count()).toBe(0);

  await theme('Trygghet og ansvar').focus();
  await page.keyboard.press('m');
  await panel.getByRole('combobox').waitFor();
  await page.keyboard.type('list');
  await expectAccessible(page, 'merging themes');
  await page.keyboard.press('Enter');
  await said('«Trygghet og ansvar» slått sammen med «Lister og ruter»');
  await counts('Lister og ruter', '6 · 3');
  await expect.poll(focused).toBe('2 Lister og ruter');
  await page.keyboard.press('Control+z');
  await counts('Lister og ruter', '4 · 3');

  // Selected points leave a theme for one of their own beside it, or for one under it.
  await card('Faste lister').focus();
  for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await theme('Lister og ruter').focus();
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Navn på temaet' }).fill('Kjøring');
  await page.keyboard.press('Enter');
  await counts('Kjøring', '2 · 1');
  await counts('Lister og ruter', '2 · 2');
  await page.keyboard.press('Control+z');
  await counts('Lister og ruter', '4 · 3');
  await card('Faste lister').focus();
  await page.keyboard.press('Space');
  await theme('Lister og ruter').focus();
  await page.keyboard.press('Shift+N');
  await page.getByRole('textbox', { name: 'Navn på temaet' }).fill('Faste');
  await page.keyboard.press('Enter');
  await counts('Faste', '1 · 1');
  await counts('Lister og ruter', '4 · 3');
  await theme('Faste').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await said('«Faste» er et eget tema');
  await counts('Lister og ruter', '3 · 3');
  await expect.poll(focused).toMatch(/Faste$/);
  await page.keyboard.press('Alt+ArrowRight');
  await said('«Faste» lagt under «Lister og ruter»');

  await card('Mindre papir').focus();
  await page.keyboard.press('0');
  await theme('Andre tema').waitFor();
  expect(await page.locator('.sk-theme-name').last().textContent()).toMatch(/0\s+Andre tema/);
  await page.keyboard.press('0');
  await counts('Andre tema', '2 · 2');
  await close();
});

test('by keyboard: parked points say where they go, and the board is cleared, undone and kept in its history', async () => {
  const { page, meeting, card, theme, said, panel, close } = await sitDown();
  const parked = page.getByRole('listbox', { name: 'Parkert' });
  await card('Mindre papir').focus();
  await page.keyboard.press('Shift+P');
  await panel.getByRole('textbox', { name: 'Hører til' }).waitFor();
  await page.keyboard.type('ledermøtet i mai');
  await page.keyboard.press('Enter');
  await said('1 stikkord parkert. Hører til «ledermøtet i mai»');
  await parked.getByRole('option', { name: /Mindre papir.*hører til: ledermøtet i mai/ }).waitFor();
  await page.keyboard.press('Shift+P');
  await panel.getByRole('button', { name: 'ledermøtet i mai' }).press('Enter');
  await expect.poll(() => parked.getByRole('option', { name: /hører til: ledermøtet i mai/ }).count()).toBe(2);

  await page.getByRole('button', { name: 'Alle handlinger' }).press('Enter');
  await page.getByRole('button', { name: 'Tøm tavla' }).press('Enter');
  await panel.getByRole('heading', { name: 'Tømme tavla?' }).waitFor();
  await expectAccessible(page, 'clearing the board');
  // What can't be kept first isn't cleared.
  await page.route('**/keep?*', (route) => route.abort());
  await panel.getByRole('button', { name: 'Tøm tavla' }).press('Enter');
  await panel.getByText('Tavla ble ikke tømt').waitFor();
  await page.unroute('**/keep?*');
  await panel.getByRole('button', { name: 'Tøm tavla' }).press('Enter');
  await page.getByRole('heading', { name: 'Usortert 18' }).waitFor();
  await said('Tavla er tømt');
  expect(await theme('Lister og ruter').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await theme('Lister og ruter').waitFor();
  await parked
    .getByRole('option', { name: /hører til: ledermøtet i mai/ })
    .first()
    .waitFor();

  const document = documentName({ kind: 'board', question: meeting.questionIds[0]! });
  const { body } = await stage.house.organiser.get<HistoryAnswer>(
    `${historyApi.history(meeting.id, document)}?as=facilitator`,
  );
  expect(JSON.stringify(body)).toContain('cleared');
  await close();
});

test('a point that its group changed says so, shows what it said and is accepted; a long one is folded; all withdrawn are let go', async () => {
  const { page, meeting, card, list, said, close } = await sitDown();
  const member = await stage.browser.person();
  await member.page.goto(meeting.groupPath(1));
  const point = member.page.locator('.sk-editor-point').filter({ hasText: 'Faste lister' });
  await point.click();
  await member.page.keyboard.press('End');
  await member.page.keyboard.type(', også i juli');
  await card('Faste lister hele sommeren, også i juli').waitFor();
  await card('endret').focus();
  await page.locator('.sk-card-peek').filter({ hasText: 'Da det ble sortert: «Faste lister hele sommeren»' }).waitFor();
  await card('endret').locator('[data-press="open"]').click();
  await card('Da det ble sortert: «Faste lister hele sommeren»').waitFor();
  await expectAccessible(page, 'a changed point, open');
  await page.locator('[data-press="accept"]').click();
  await said('Endringen i 1 stikkord er sett');
  await card('endret').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await card('endret').waitFor();

  await member.page.keyboard.insertText(` ${'og vi vet hvem som kjører hvor '.repeat(12)}`);
  await card('vi vet hvem').locator('[data-folded]').waitFor();
  const folded = (await card('vi vet hvem').boundingBox())!.height;
  await card('vi vet hvem').getByText('Vis alt').click();
  expect((await card('vi vet hvem').boundingBox())!.height).toBeGreaterThan(folded);

  const before = await list('Lister og ruter').getByRole('option').allTextContents();
  await member.page.locator('.sk-editor-point').filter({ hasText: 'Kjørerute' }).click();
  await member.page.getByRole('button', { name: 'Flytt, rykk inn eller slett stikkordet' }).click();
  await member.page.getByRole('button', { name: 'Slett', exact: true }).click();
  await card('Kjørerute.*trukket').waitFor();
  const after = await list('Lister og ruter').getByRole('option').allTextContents();
  expect(after.findIndex((text) => text.includes('Kjørerute'))).toBe(
    before.findIndex((text) => text.includes('Kjørerute')),
  );
  await page.getByRole('button', { name: 'Slipp alle' }).click();
  await card('Kjørerute').waitFor({ state: 'detached' });
  await said('1 stikkord sluppet');
  await member.close();
  await close();
});

test('what another facilitator made impossible stays in its panel, with what was typed', async () => {
  const { page, meeting, theme, said, panel, close } = await sitDown();
  const other = await stage.browser.person();
  await other.page.goto(meeting.boardPath(meeting.questionIds[0]!));
  await theme('Utstyr i orden').focus();
  await page.keyboard.press('d');
  await page.keyboard.type('Alt på plass');
  await other.page.locator('.sk-theme-name').filter({ hasText: 'Utstyr i orden' }).focus();
  await other.page.keyboard.press('Delete');
  await page.locator('.sk-theme[data-gone]').getByText('slettet av en annen').waitFor();
  await page.keyboard.press('Control+Enter');
  await said('Temaet er ikke på tavla lenger.');
  expect(await panel.getByRole('textbox', { name: /^Det vi hørte/ }).inputValue()).toBe('Alt på plass');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  // When the hand is gone from the themes, so is the theme.
  await page.getByRole('searchbox').focus();
  await theme('Utstyr i orden').waitFor({ state: 'detached' });
  await other.close();
  await close();
});

test('by touch on a tablet: stacks, wording, splitting, details, merging, parking and the bucket for the rest', async () => {
  const { page, card, list, said, counts, panel, theme, close } = await sitDown({ screen: TABLET, touch: true });
  const bar = page.getByRole('toolbar', { name: 'Med de valgte stikkordene' });
  const act = (name: RegExp): Promise<void> => bar.getByRole('button', { name }).tap();
  const menu = async (title: string, entry: RegExp): Promise<void> => {
    await page.getByRole('button', { name: `Valg for temaet «${title}»` }).tap();
    await page.locator('.sk-menu').getByRole('button', { name: entry }).tap();
  };
  await card('Faste lister').tap();
  await card('Kjørerute').tap();
  await act(/Slå sammen/);
  await card('slått sammen 2').locator('[data-press="open"]').tap();
  await card('^Kjørerute').waitFor();
  await card('slått sammen 2').getByText('Ta fra hverandre').tap();
  await card('slått sammen').waitFor({ state: 'detached' });

  await card('Si fra tidlig').tap();
  await act(/Ordlyd/);
  await panel.getByRole('textbox').fill('Meld hull i lista tidlig');
  await panel.getByRole('button', { name: /Bruk ordlyden/ }).tap();
  await card('Meld hull i lista tidlig.*omformulert').waitFor();

  await card('Nok nøkler').tap();
  await act(/Alle/);
  await page.getByRole('button', { name: /Del i flere/ }).tap();
  await panel
    .getByRole('textbox', { name: 'Del 1' })
    .evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
  await panel.getByRole('button', { name: /Del her/ }).tap();
  await expectNoSidewaysScroll(page, 'splitting by touch');
  await panel.getByRole('button', { name: /Del i 2/ }).tap();
  await counts('Utstyr i orden', '4 · 2');

  await menu('Utstyr i orden', /Farge, notat/);
  await panel.getByRole('textbox', { name: /^Det vi hørte/ }).fill('Ting skal være på plass.');
  await panel.locator('.sk-hue-choice').nth(6).tap();
  await panel.getByRole('button', { name: /Lagre/ }).tap();
  await page.getByText('Ting skal være på plass.').waitFor();
  await menu('Trygghet og ansvar', /Slå sammen/);
  await panel.getByRole('option', { name: /Lister og ruter/ }).tap();
  await counts('Lister og ruter', '6 · 3');

  await card('Mindre papir').tap();
  await page.getByRole('button', { name: /Andre tema/ }).tap();
  await theme('Andre tema').waitFor();
  await list('Andre tema')
    .getByRole('option', { name: /Mindre papir/ })
    .waitFor();
  await expectNoSidewaysScroll(page, 'the board on a tablet');
  await expectAccessible(page, 'the board on a tablet');
  await page.getByRole('button', { name: 'Angre', exact: true }).tap();
  await said('Angret');
  await close();
});
