import { openAiStandIn, says, type AiStandIn } from '@stikkord/server/testing/ai-stand-in';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, PHONE } from '../support/browser.ts';
import { fillQuestion, type WritingGroup } from '../support/fill-question.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva vil gjøre hverdagen bedre her?';
const WRITTEN = [
  [
    'Gratis parkering ved hallen',
    'Kantina bør ha varm mat',
    'Opplæring i nytt journalsystem',
    'Møtene varer for lenge',
  ],
  ['Parkeringsplassen er full før åtte', 'Sunn mat i kantina', 'Tid til opplæring av nye', 'Kortere møter'],
  ['Ladeplasser for elbil på parkeringa', 'Mat til nattevaktene', 'Lesesirkel', 'Referat fra møtene samme dag'],
] as const;
const TEXTS = WRITTEN.flat();

let stage: Stage;
let ai: AiStandIn;
let asking: Stage;
beforeAll(async () => {
  stage = await openStage();
  ai = await openAiStandIn();
  asking = await openStage({ ai: ai.address });
});
afterAll(async () => {
  await stage.close();
  await asking.close();
  await ai.close();
});

/** A facilitator at a board, and what one looks for on it. */
interface Desk {
  readonly page: Page;
  readonly path: string;
  readonly groups: readonly WritingGroup[];
  readonly panel: Locator;
  /** By its name, however many points it has. */
  readonly draft: (name: string) => Locator;
  readonly card: (text: string) => Locator;
  readonly listOf: (theme: string) => Locator;
  /** The polite region says it. */
  readonly said: (text: string | RegExp) => Promise<void>;
  /** What the draft is called that has the focus. */
  readonly focused: () => Promise<string>;
  /** Names and sizes of the drafts, in order. */
  readonly drafts: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

async function sitDown(on: Stage, options: Parameters<Stage['browser']['person']>[0] = {}): Promise<Desk> {
  const meeting = await on.meeting({ groups: WRITTEN.map(() => ''), questions: [{ prompt: PROMPT }] });
  const [question] = meeting.questionIds as [string];
  const groups = await fillQuestion(on, meeting, question, WRITTEN);
  return { ...(await visit(on, meeting.boardPath(question), options)), groups };
}

async function visit(on: Stage, path: string, options = {}): Promise<Omit<Desk, 'groups'>> {
  const person = await on.browser.person(options);
  const { page } = person;
  const label = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
  await page.goto(path);
  await page
    .locator('sk-board-card')
    .nth(TEXTS.length - 1)
    .waitFor();
  return {
    page,
    path,
    panel: page.getByRole('region', { name: /Forslag til temaer/ }),
    draft: (name) => page.getByRole('group', { name: new RegExp(`^${name}, \\d+ stikkord$`) }),
    card: (text) => page.getByRole('option', { name: new RegExp(text) }),
    listOf: (theme) => page.getByRole('listbox', { name: `Stikkord i ${theme}`, exact: true }),
    said: (text) => page.locator('.sk-themes-said').filter({ hasText: text }).waitFor(),
    focused: () => page.evaluate(label),
    drafts: () =>
      page.locator('sk-draft').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? '')),
    close: () => person.close(),
  };
}

/** Goes to the first of the drafts, from a card in the tray. */
async function propose({ page, card, panel, drafts }: Omit<Desk, 'groups'>): Promise<void> {
  await card('Lesesirkel').focus();
  await page.keyboard.press('i');
  await panel.waitFor();
  await expect.poll(drafts).not.toEqual([]);
}

test('by keyboard alone: drafts are used, undone, renamed, added to a theme, dropped and brought back, each act from where the last one ended', async () => {
  const desk = await sitDown(stage);
  const { page, panel, draft, listOf, said, focused, drafts, card, close } = desk;
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const { keyboard } = page;
  await propose(desk);
  expect(fetched.some((url) => url.includes('suggest-panel'))).toBe(true);
  const found = await drafts();
  const sizes = found.map((name) => Number(/(\d+) stikkord$/.exec(name)![1]));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(found.length).toBeGreaterThanOrEqual(3);
  expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(found.length);
  await said(`${found.length} forslag`);
  // Only the panel speaks of another machine, and none is named.
  expect(await page.getByText('Hent forslag').count()).toBe(0);
  await expectAccessible(page, 'drafts of themes');

  // Nobody else sees them, and nothing is on the board.
  const other = await visit(stage, desk.path);
  expect(await other.page.locator('sk-draft').count()).toBe(0);
  expect(await other.page.locator('.sk-theme-name').count()).toBe(0);

  // The first is used: one act, one undo.
  await expect.poll(focused).toBe(found[0]);
  const first = found[0]!.replace(/, \d+ stikkord$/, '');
  await keyboard.press('Enter');
  await said(`Nytt tema «${first}» med ${sizes[0]} stikkord`);
  await other
    .listOf(first)
    .getByRole('option')
    .nth(sizes[0]! - 1)
    .waitFor();
  await expect.poll(focused).toBe(found[1]);
  await keyboard.press('Control+z');
  await said(/^Angret/);
  await expect.poll(() => other.page.locator('.sk-theme-name').count()).toBe(0);
  await expect.poll(drafts).toEqual(found);

  // The second gets another name, which no other has; it becomes a theme of that name.
  await expect.poll(() => focused()).toBe(found[1]);
  await keyboard.press('F2');
  await keyboard.type(first);
  await keyboard.press('Enter');
  await panel.getByRole('alert').waitFor();
  await page.locator('.sk-draft-field').fill('Noe eget');
  await keyboard.press('Enter');
  await expect.poll(focused).toBe(`Noe eget, ${sizes[1]} stikkord`);
  await keyboard.press('Enter');
  await said(`Nytt tema «Noe eget» med ${sizes[1]} stikkord`);

  // Up to the first, which goes into that theme.
  await expect.poll(focused).toBe(found[2]);
  await keyboard.press('Home');
  await expect.poll(focused).toBe(found[0]);
  await keyboard.press('m');
  await page.getByRole('heading', { name: `Flytt til tema (${sizes[0]} stikkord)` }).waitFor();
  await keyboard.type('eget');
  await keyboard.press('Enter');
  await listOf('Noe eget')
    .getByRole('option')
    .nth(sizes[0]! + sizes[1]! - 1)
    .waitFor();

  // What is left is dropped, and brought back.
  await expect.poll(focused).toBe(found[2]);
  await keyboard.press('Delete');
  await said(/er droppet$/);
  await panel.getByRole('button', { name: 'Ta tilbake det du droppet (1)' }).press('Enter');
  await expect.poll(focused).toBe(found[2]);
  await keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Lesesirkel');
  await card('Lesesirkel').waitFor();
  // They outlive their panel.
  await keyboard.press('i');
  await draft(found[2]!.replace(/, \d+ stikkord$/, '')).waitFor();
  await other.close();
  await close();
});

test('what was sorted, changed or withdrawn leaves its draft with a word; what came waits until new ones are asked for; all are used at once', async () => {
  const desk = await sitDown(stage);
  const { page, panel, groups, said, drafts, close } = desk;
  await propose(desk);
  const row = (text: string): Locator => panel.locator('li', { hasText: text }).locator('.sk-draft-beside');
  const other = await visit(stage, desk.path);
  await other.card('Sunn mat').click();
  await other.page.keyboard.press('p');
  await row('Sunn mat').filter({ hasText: 'sortert' }).waitFor();
  await groups[0]!.change(0, 'Gratis parkering for alle ved hallen');
  await row('Gratis parkering ved hallen').filter({ hasText: 'endret' }).waitFor();
  await groups[1]!.change(2, '');
  await row('Tid til opplæring').filter({ hasText: 'trukket' }).waitFor();
  await groups[2]!.add('Felles kaffepause');
  await panel.getByText('2 stikkord er nye eller endret siden.').waitFor();
  await expectAccessible(page, 'drafts that points have left');

  await panel.getByRole('button', { name: 'Foreslå på nytt' }).click();
  await panel.getByText('2 stikkord er nye eller endret siden.').waitFor({ state: 'detached' });
  await expect.poll(drafts).not.toEqual([]);
  expect(await panel.locator('[data-gone]').count()).toBe(0);

  const first = (await drafts())[0]!.replace(/, \d+ stikkord$/, '');
  const left = await page.locator('sk-draft').first().locator('.sk-draft-text').first().textContent();
  await panel.getByRole('button', { name: `Ta «${left}» ut av forslaget` }).click();
  await said('Tatt ut av forslaget');
  expect(await page.locator('sk-draft', { hasText: left! }).count()).toBe(0);
  await panel.getByText('Ingen av forslagene passer').click();
  await panel.locator('details').getByText(left!).waitFor();
  const count = (await drafts()).length;
  await panel.getByRole('button', { name: 'Bruk alle' }).click();
  await said(new RegExp(`sortert i ${count} temaer`));
  await panel.getByText('Det er ingenting som går igjen').waitFor();
  await other.page.getByRole('button', { name: `Valg for temaet «${first}»` }).waitFor();
  await page.getByRole('button', { name: 'Angre', exact: true }).click();
  await expect.poll(async () => (await drafts()).length).toBe(count);
  expect(await page.locator('.sk-theme-name').count()).toBe(0);
  await other.close();
  await close();
});

test('the move menu: the themes that a point is likest to belong in stand first, the full list beneath; type-ahead as before', async () => {
  const desk = await sitDown(stage);
  const { page, card, listOf, close } = desk;
  const { keyboard } = page;
  for (const [text, theme] of [
    ['Lesesirkel', 'Annet'],
    ['Gratis parkering', 'Parkering'],
    ['Kantina', 'Mat'],
    ['journalsystem', 'Opplæring'],
  ] as const) {
    await card(text).focus();
    await keyboard.press('n');
    await keyboard.type(theme);
    await keyboard.press('Enter');
    await listOf(theme).getByRole('option').waitFor();
  }
  const menu = page.locator('dialog.sk-move-menu');
  const likely = menu.getByRole('group', { name: 'Ligner mest' });
  // It is known once the page has been idle; until then the menu opens without.
  await expect
    .poll(async () => {
      await keyboard.press('Escape');
      await card('Sunn mat').focus();
      await keyboard.press('m');
      // What was made last may take the focus from under the key: then it is pressed once more.
      await menu
        .getByRole('option')
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => {});
      return likely.count();
    })
    .toBe(1);
  expect(await likely.getByRole('option').first().textContent()).toMatch(/3\s+Mat/);
  expect(await likely.getByRole('option').count()).toBeLessThanOrEqual(3);
  expect(await menu.getByRole('group', { name: 'Alle temaer' }).getByRole('option').allTextContents()).toEqual(
    ['1 Annet', '2 Parkering', '3 Mat', '4 Opplæring', '0 Andre tema'].map((name) =>
      expect.stringMatching(new RegExp(name.replace(' ', '\\s+'))),
    ),
  );
  await expectAccessible(page, 'the move menu with the likeliest themes');
  await keyboard.press('Enter');
  await listOf('Mat').getByRole('option').nth(1).waitFor();
  await card('Mat til nattevaktene').focus();
  await keyboard.press('m');
  await keyboard.type('oppl');
  await expect.poll(() => menu.getByRole('option').count()).toBe(2);
  expect(await likely.count()).toBe(0);
  await keyboard.press('Enter');
  await listOf('Opplæring').getByRole('option').nth(1).waitFor();
  await close();
});

test('the administrator’s address: what is sent is said before, and is sent; what comes is drafts; delay, failure and refusal fall back', async () => {
  const desk = await sitDown(asking);
  const { page, panel, draft, said, drafts, close } = desk;
  const { host } = ai.address.url;
  await propose(desk);
  const local = await drafts();
  const ask = panel.getByRole('button', { name: `Hent forslag fra ${host}` });
  const sentence = `Teksten i ${TEXTS.length} stikkord som er usortert, blir sendt dit, og hvilket språk samlingen har; ikke hvilke grupper som skrev dem, ikke spørsmålet og ikke det som er sortert.`;
  await panel.getByText(sentence).waitFor();
  expect(ai.heard).toEqual([]);

  // It waits, and is called off.
  ai.answer = () => {};
  await ask.click();
  await panel.getByText(`Spør ${host} …`).waitFor();
  await expectAccessible(page, 'waiting for drafts');
  expect(await drafts()).toEqual(local);
  await panel.getByText(`Venter fortsatt på ${host}.`).waitFor();
  await panel.getByRole('button', { name: 'Avbryt' }).click();
  await panel
    .getByText('Avbrutt. Tekstene kan alt være sendt. Du ser forslagene som er laget på denne maskinen.')
    .waitFor();
  expect(await drafts()).toEqual(local);

  // It refuses.
  ai.answer = (response) => response.writeHead(500).end();
  await ask.click();
  await panel
    .getByText(`${host} svarte ikke slik det skal. Du ser forslagene som er laget på denne maskinen.`)
    .waitFor();
  expect(await drafts()).toEqual(local);

  // It answers.
  ai.answer = says({
    themes: [
      { name: 'Bil', points: [1, 5] },
      { name: 'Bil', points: [9] },
    ],
  });
  ai.heard.length = 0;
  await ask.click();
  await said(`2 forslag fra ${host}`);
  expect(await drafts()).toEqual(['Bil, 2 stikkord', 'Bil 2, 1 stikkord']);
  const { messages } = ai.heard[0]!.body as { messages: readonly { content: string }[] };
  expect(
    messages
      .at(-1)!
      .content.split('\n')
      .map((line) => line.replace(/^\d+\. /, ''))
      .toSorted(),
  ).toEqual(TEXTS.toSorted());
  expect(JSON.stringify(ai.heard[0]!.body)).not.toMatch(/Gruppe|hverdagen/);
  await draft('Bil').press('Enter');
  await said('Nytt tema «Bil» med 2 stikkord');

  // It answers with a name that a theme has by now: no second theme is made.
  ai.answer = says({ themes: [{ name: 'BIL', points: [1] }] });
  await ask.click();
  await said(`1 forslag fra ${host}`);
  await draft('BIL').getByRole('button', { name: 'Legg til i «Bil»' }).press('Enter');
  await said('1 stikkord til «Bil»');
  expect(await page.locator('.sk-theme-name').count()).toBe(1);
  await panel.getByRole('button', { name: 'Lag forslag på denne maskinen i stedet' }).click();
  await panel.getByText('Laget av stikkordenes egne ord').waitFor();
  await close();
});

test('by touch on a phone: a draft is looked at, used and undone, and nothing sticks out', async () => {
  const { page, panel, said, close } = await sitDown(stage, { screen: PHONE, touch: true });
  await page.getByRole('button', { name: 'Foreslå temaer' }).tap();
  await panel
    .getByRole('button', { name: /^Bruk(?! alle)/ })
    .first()
    .waitFor();
  await expectNoSidewaysScroll(page, 'drafts on a phone');
  await expectAccessible(page, 'drafts on a phone');
  await panel
    .getByRole('button', { name: /^Bruk(?! alle)/ })
    .first()
    .tap();
  await said(/^Nytt tema/);
  await page.getByRole('button', { name: 'Angre', exact: true }).tap();
  await said(/^Angret/);
  await panel.getByRole('button', { name: 'Lukk forslagene' }).tap();
  await page.getByRole('heading', { name: `Usortert ${TEXTS.length}` }).waitFor();
  await close();
});
