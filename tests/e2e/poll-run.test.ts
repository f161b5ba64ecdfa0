import { newPoll, type Poll, type QuestionId } from '@stikkord/domain';
import { documentName, historyApi } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, said, type Answering } from '../support/answering.ts';
import { expectAccessible, expectNoSidewaysScroll, LAPTOP, PHONE } from '../support/browser.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const WORDS = 'Hva trenger du i omstilling?';
const SAID = [
  ['Samarbeid', 'Tillit', 'Dum'],
  ['samarbeid', 'Tid'],
  ['Samhandling', 'tillit'],
  ['Samhandling', 'Ro'],
  ['Samhandling', 'Tydelig ledelse'],
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function poll(kind: Poll['kind'], fields: object = {}): Poll {
  return { ...newPoll(kind), ...fields } as Poll;
}

const card = (page: Page, prompt: string): Locator => page.getByRole('article', { name: prompt });
const toast = (page: Page): Locator => page.locator('sk-undo-toast');
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
  });

/** Presses a button that asks, and says yes. */
async function press(of: Locator, name: string | RegExp): Promise<void> {
  await of.getByRole('button', { name }).click();
  await of.locator('.sk-ask-yes').click();
}

/** The same by keyboard: the question is answered where it is asked. */
async function pressKeys(page: Page, of: Locator, name: string | RegExp): Promise<void> {
  await of.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  await of.locator('.sk-ask-yes').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
}

async function undo(page: Page, done: string | RegExp): Promise<void> {
  await toast(page).getByText(done).waitFor();
  await toast(page).getByRole('button', { name: 'Angre' }).click();
}

async function good(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

async function sayWords(people: readonly Answering[], question: QuestionId): Promise<void> {
  for (const [index, words] of SAID.entries()) await people[index]!.answer(question, said('keywords', ...words));
}

async function keywordsMeeting(): Promise<PlayedMeeting> {
  return stage.meeting({
    groups: ['', ''],
    questions: [{ prompt: WORDS, poll: poll('keywords', { hidden: true }) }],
  });
}

test('keywords by keyboard, with another facilitator beside: open, reveal, hide, join, clear, each with its way back', async () => {
  const meeting = await keywordsMeeting();
  const [question] = meeting.questionIds as [string];
  const [mine, other] = await Promise.all([
    stage.browser.person({ screen: LAPTOP }),
    stage.browser.person({ screen: PHONE, scheme: 'dark' }),
  ]);
  await Promise.all([mine.page.goto(meeting.runPath), other.page.goto(meeting.runPath)]);
  const { page } = mine;
  const [own, theirs] = [card(page, WORDS), card(other.page, WORDS)];

  await pressKeys(page, own, /^Åpne spørsmålet/);
  await own.getByText('Åpent', { exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  const people = await answering(stage, meeting, SAID.length);
  await sayWords(people, question);
  await Promise.all(
    [own, theirs].map((each) =>
      each
        .getByText(/^5 (av \d+ )?har svart/)
        .first()
        .waitFor(),
    ),
  );
  await own.locator('sk-word-cloud').getByText('Samhandling').first().waitFor();
  // Each says what is their own: no group has points, or is done.
  await page.locator('sk-run-groups').getByText('Hver svarer for seg, ikke gruppevis.').waitFor();

  // Revealed, taken back, revealed.
  await own.getByText('Salen ser spørsmålet, ikke resultatet.').waitFor();
  await pressKeys(page, own, 'Vis resultatet');
  await Promise.all([own, theirs].map((each) => each.getByText(/^Salen ser resultatet\./).waitFor()));
  await undo(page, 'Resultatet vises.');
  await theirs.getByText('Salen ser spørsmålet, ikke resultatet.').waitFor();
  await press(theirs, 'Vis resultatet');
  await own.getByText(/^Salen ser resultatet\./).waitFor();

  // Found by typing, hidden, and shown again from the list of the hidden.
  await own.getByRole('button', { name: /^Rydd i ordene/ }).focus();
  await page.keyboard.press('Enter');
  await theirs.getByRole('button', { name: /^Rydd i ordene/ }).click();
  const standing = (of: Locator): Locator => of.getByRole('list', { name: 'Ordene i ordskya' });
  const hidden = (of: Locator): Locator => of.getByRole('list', { name: 'Skjulte ord' });
  await own.getByRole('searchbox', { name: 'Finn et ord' }).fill('dum');
  await expect.poll(() => standing(own).getByRole('listitem').count()).toBe(1);
  await own.getByRole('searchbox', { name: 'Finn et ord' }).fill('');
  await expect.poll(() => standing(own).getByRole('listitem').count()).toBe(7);
  await standing(own)
    .getByRole('button', { name: /^Skjul «Dum»/ })
    .focus();
  await page.keyboard.press('Enter');
  await Promise.all([own, theirs].map((each) => hidden(each).getByText('Dum').waitFor()));
  // The row is gone; the hand is in the one that stands in its place.
  await expect.poll(() => focusedName(page)).toMatch(/^Skjul «/);
  await hidden(own)
    .getByRole('button', { name: /^Vis igjen: «Dum»/ })
    .focus();
  await page.keyboard.press('Enter');
  await hidden(theirs).waitFor({ state: 'detached' });
  await undo(page, '«Dum» vises igjen.');
  await hidden(theirs).getByText('Dum').waitFor();

  // Joined with another by typing; taken back; joined again, and taken apart from the list.
  const joined = (of: Locator): Locator => of.getByRole('list', { name: 'Ord som er slått sammen' });
  const join = async (): Promise<void> => {
    await standing(own)
      .getByRole('button', { name: /^Slå sammen «[Ss]amarbeid»/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Slå sammen med' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('samh');
    await page.getByRole('option', { name: /Samhandling/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await joined(theirs).getByText('regnes som «Samhandling»').waitFor();
  };
  const samhandling = standing(own).getByRole('listitem').filter({ hasText: 'Samhandling' });
  await join();
  await samhandling.getByText('5', { exact: true }).waitFor();
  await undo(page, /regnes som «Samhandling»/);
  await samhandling.getByText('3', { exact: true }).waitFor();
  await join();
  await good(page, 'words tidied, 1280');
  await good(other.page, 'words tidied, 360 dark');
  await joined(theirs)
    .getByRole('button', { name: /^Ta fra hverandre: «[Ss]amarbeid»/ })
    .click();
  await joined(own).waitFor({ state: 'detached' });

  // While a hand is in the list, what others say changes numbers, moves nothing, and waits.
  const texts = (): Promise<string[]> => standing(own).locator('.sk-desk-text').allInnerTexts();
  await standing(own)
    .getByRole('button', { name: /^Skjul «Tillit»/i })
    .focus();
  const before = await texts();
  await people[1]!.answer(question, said('keywords', 'Tid', 'Ro', 'Latter'));
  await own.getByRole('button', { name: '1 nytt ord' }).waitFor();
  expect(await texts()).toEqual(before);
  await own.getByRole('button', { name: '1 nytt ord' }).press('Enter');
  await standing(own).getByText('Latter').waitFor();

  // Cleared: asked once; undone from the toast, and later from the line that stays.
  await pressKeys(page, own, /^Tøm svar/);
  await theirs.getByText(/^0 (av \d+ )?har svart/).waitFor();
  await undo(page, 'Svarene er tømt.');
  await theirs.getByText(/^5 (av \d+ )?har svart/).waitFor();
  await press(theirs, /^Tøm svar/);
  await own.getByText('Tidligere svar er tømt, men tatt vare på.').waitFor();
  await people[0]!.answer(question, said('keywords', 'Mot'));
  await own.getByText(/^1 (av \d+ )?har svart/).waitFor();
  await good(page, 'cleared');
  await pressKeys(page, own, /^Hent dem tilbake/);
  await theirs.getByText(/^5 (av \d+ )?har svart/).waitFor();

  await pressKeys(page, own, /^Lukk spørsmålet/);
  await Promise.all([own, theirs].map((each) => each.getByText('Lukket', { exact: true }).waitFor()));
  await good(page, 'closed');
  await Promise.all([mine.close(), other.close()]);
});

test('open answers that wait: let through several at once, taken away and brought back, and new ones wait their turn', async () => {
  const prompt = 'Hva bør vi gjøre annerledes?';
  const meeting = await stage.meeting({
    groups: [''],
    questions: [{ prompt, poll: poll('open', { moderated: 'before' }) }],
  });
  const [question] = meeting.questionIds as [string];
  await meeting.command({ do: 'open', question, closesAt: null });
  const people = await answering(stage, meeting, 5);
  const texts = ['Færre møter', 'Mer overlapp', 'Faste team', 'Noe ufint'];
  for (const [index, text] of texts.entries()) await people[index]!.answer(question, said('open', text));
  const [mine, other] = await Promise.all([
    stage.browser.person({ screen: LAPTOP, scheme: 'dark' }),
    stage.browser.person({ screen: PHONE }),
  ]);
  await Promise.all([mine.page.goto(meeting.runPath), other.page.goto(meeting.runPath)]);
  const { page } = mine;
  const [own, theirs] = [card(page, prompt), card(other.page, prompt)];
  const list = (of: Locator, name: string): Locator => of.getByRole('list', { name, exact: true });
  const wall = (of: Locator): Locator => of.locator('sk-answer-wall');

  // The queue is there at once, with its count in view.
  await own.getByRole('button', { name: 'Venter 4', pressed: true }).waitFor();
  await expect.poll(() => list(own, 'Venter').getByRole('listitem').count()).toBe(4);
  await good(page, 'answers wait, dark');
  await own.getByRole('checkbox', { name: 'Velg alle' }).press('Space');
  await list(own, 'Venter').getByRole('checkbox', { name: 'Noe ufint' }).press('Space');
  await own.locator('.sk-desk-several').getByRole('button', { name: 'Slipp fram' }).press('Enter');
  await Promise.all([own, theirs].map((each) => wall(each).getByText('Faste team').waitFor()));
  await expect.poll(() => list(own, 'Venter').getByRole('listitem').count()).toBe(1);
  await undo(page, '3 svar sluppet fram.');
  await expect.poll(() => list(theirs, 'Venter').getByRole('listitem').count()).toBe(4);
  await list(own, 'Venter').getByRole('button', { name: 'Slipp fram: «Faste team»' }).press('Enter');
  await wall(theirs).getByText('Faste team').waitFor();

  // A hand is in the queue: what comes waits, and what the other takes is marked and stays.
  await list(own, 'Venter').getByRole('checkbox', { name: 'Færre møter' }).focus();
  const before = await list(own, 'Venter').locator('.sk-desk-text').allInnerTexts();
  await people[4]!.answer(question, said('open', 'Felles lunsj'));
  await own.getByRole('button', { name: '1 nytt svar' }).waitFor();
  await list(theirs, 'Venter').getByRole('button', { name: 'Ta bort: «Noe ufint»' }).click();
  await list(own, 'Venter').getByText('tatt bort av en annen').waitFor();
  expect(await list(own, 'Venter').locator('.sk-desk-text').allInnerTexts()).toEqual(before);
  await own.getByRole('button', { name: '1 nytt svar' }).press('Enter');
  await list(own, 'Venter').getByText('Felles lunsj').waitFor();
  expect(await list(own, 'Venter').getByText('Noe ufint').count()).toBe(0);

  // Up and down lead from row to row.
  await list(own, 'Venter')
    .getByRole('button', { name: /^Ta bort/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowDown');
  await list(own, 'Venter')
    .getByRole('button', { name: /^Ta bort/ })
    .nth(1)
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.press('ArrowLeft');
  await list(own, 'Venter')
    .getByRole('button', { name: /^Slipp fram/ })
    .nth(1)
    .and(page.locator(':focus'))
    .waitFor();

  await own.getByRole('button', { name: 'Tatt bort 1' }).press('Enter');
  await list(own, 'Tatt bort').getByRole('button', { name: 'Vis igjen: «Noe ufint»' }).press('Enter');
  await wall(theirs).getByText('Noe ufint').waitFor();
  await undo(page, '1 svar vises igjen.');
  await wall(theirs).getByText('Noe ufint').waitFor({ state: 'detached' });
  await good(other.page, 'answers, 360');
  await Promise.all([mine.close(), other.close()]);
});

test('the board of keywords: sorted on two levels, counted without groups, hidden ones marked, and there after a reload', async () => {
  const meeting = await keywordsMeeting();
  const [question] = meeting.questionIds as [string];
  await meeting.command({ do: 'open', question, closesAt: null });
  const people = await answering(stage, meeting, SAID.length);
  await sayWords(people, question);
  const person = await stage.browser.person({ screen: LAPTOP });
  const { page } = person;
  await page.goto(meeting.boardPath(question));
  const tray = page.getByRole('listbox', { name: 'Usorterte stikkord' });
  const point = (text: string): Locator => page.getByRole('option', { name: text, exact: true }).first();
  await expect.poll(() => tray.getByRole('option').count()).toBe(11);

  const newTheme = async (name: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Navn på temaet' }).and(page.locator(':focus')).fill(name);
    await page.keyboard.press('Enter');
  };
  await point('Samarbeid').focus();
  await page.keyboard.press('l');
  await page.getByText('2 valgte').first().waitFor();
  await page.keyboard.press('n');
  await newTheme('Sammen');
  await page.getByRole('button', { name: '1 Sammen' }).focus();
  await page.keyboard.press('Shift+N');
  await newTheme('Fra dag til dag');
  await page.getByRole('button', { name: '1.1 Fra dag til dag' }).waitFor();
  await tray.getByRole('option', { name: 'Samhandling' }).first().focus();
  await page.keyboard.press('l');
  await page.getByText('3 valgte').first().waitFor();
  await page.keyboard.type('1.1');
  const sub = page.getByRole('listbox', { name: 'Stikkord i Fra dag til dag' });
  await expect.poll(() => sub.getByRole('option').count()).toBe(3);
  await point('Dum').focus();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  const sammen = page.getByRole('listbox', { name: 'Stikkord i Sammen' });
  await sammen.getByRole('option', { name: 'Dum' }).waitFor();
  // By persons, not groups: neither beside a point, nor in a count, nor among the acts.
  await page
    .getByText('2 temaer · 6 av 11 stikkord', { exact: true })
    .or(page.getByText('1 tema · 6 av 11 stikkord', { exact: true }))
    .waitFor();
  expect(await page.getByText(/grupper?\b/).count()).toBe(0);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Alle handlinger' }).getByText('Flytt til tema').waitFor();
  expect(await page.getByRole('dialog').getByText('Vis bare denne gruppa').count()).toBe(0);
  await page.keyboard.press('Escape');
  await good(page, 'board of keywords');

  await meeting.command({ do: 'hide-word', question, word: 'dum', hidden: true });
  await sammen.getByRole('option', { name: /Dum.*tatt bort/ }).waitFor();
  await page.reload();
  await sammen.getByRole('option', { name: /Dum.*tatt bort/ }).waitFor();
  await expect.poll(() => sub.getByRole('option').count()).toBe(3);
  await expect.poll(() => tray.getByRole('option').count()).toBe(5);
  // Its history is read with what persons answered.
  const board = documentName({ kind: 'board', question });
  await stage.house.organiser.post(`${historyApi.keep(meeting.id, board)}?as=facilitator`, {});
  await page.getByRole('button', { name: 'Historikk' }).click();
  const history = page.getByRole('dialog', { name: 'Historikk: tavla' });
  await history.getByText('Fra dag til dag').first().waitFor();
  await page.keyboard.press('Escape');
  await history.waitFor({ state: 'hidden' });
  await people[4]!.withdraw(question);
  await expect.poll(() => sub.getByRole('option', { name: /trukket/ }).count()).toBe(1);

  // In plenary: of points, no groups are told.
  await meeting.command({ do: 'publish', question, follows: true });
  await page.goto(`${meeting.boardPath(question).replace('/board/', '/present/')}`);
  await press(page.locator('main'), 'Begynn å vise');
  await page.getByText(/^Lysbilde 1 av/).waitFor();
  expect(await page.getByText(/\b0 grupper\b/).count()).toBe(0);
  await good(page, 'presenting keywords');
  await person.close();
});

test('by role: said before it is made, made once, shown and not; and why not where it can’t be', async () => {
  const [roles, stageOf] = ['Hvem er du?', 'Hvor langt er vi kommet?'];
  const option = (id: string, text: string) => ({ id, text, help: '' });
  const meeting = await stage.meeting({
    groups: [''],
    questions: [
      { prompt: roles, poll: poll('choice', { role: true, options: [option('l', 'Leder'), option('s', 'Støtte')] }) },
      { prompt: stageOf, poll: poll('choice', { options: [option('a', 'I gang'), option('b', 'Framme')] }) },
    ],
  });
  const [role, choice] = meeting.questionIds as [string, string];
  for (const question of [role, choice]) await meeting.command({ do: 'open', question, closesAt: null });
  const people = await answering(stage, meeting, 11);
  await Promise.all(
    people.map(async ({ answer }, index) => {
      await answer(role, { kind: 'choice', options: [index < 5 ? 'l' : 's'] });
      await answer(choice, { kind: 'choice', options: [index % 2 === 0 ? 'a' : 'b'] });
    }),
  );
  const person = await stage.browser.person({ screen: LAPTOP });
  const { page } = person;
  await page.goto(meeting.runPath);
  const own = card(page, stageOf);
  await own.getByText('Svarene kan vises etter rolle når spørsmålet er lukket.').waitFor();
  await press(own, /^Lukk spørsmålet/);
  await own.getByText('Hver del får minst fem personer; mindre deler slås sammen.').waitFor();
  await own.getByRole('button', { name: 'Vis etter rolle' }).focus();
  await page.keyboard.press('Enter');
  await own.getByText(/Lage delingen av svarene fra 11 personer, slik de er nå\? Den lages bare én gang/).waitFor();
  await good(page, 'before a breakdown');
  await own.locator('.sk-ask-yes').press('Enter');
  await own.getByText('Vises etter rolle, laget av svarene fra 11 personer.').waitFor();
  await own.locator('sk-choice-chart').getByText('Leder').locator('visible=true').first().waitFor();
  await good(page, 'by role');
  await own.getByRole('button', { name: 'Ikke vis etter rolle' }).press('Enter');
  await own.getByText(/Laget av svarene fra 11 personer, men vises ikke/).waitFor();
  await undo(page, 'Svarene vises ikke etter rolle lenger.');
  await own.getByText('Vises etter rolle, laget av svarene fra 11 personer.').waitFor();
  expect(
    await card(page, roles)
      .getByText(/etter rolle/)
      .count(),
  ).toBe(0);
  await person.close();
});

test('a vote waits for its board to be shown; afterwards the board’s themes stand as the votes fell, and back', async () => {
  const [work, prompt] = ['Hva skal til?', 'Hva begynner vi med?'];
  const meeting = await stage.meeting({
    groups: [''],
    questions: [{ prompt: work }, { prompt, poll: poll('vote', { by: 'dots', dots: 3 }), of: 0 }],
  });
  const [board, vote] = meeting.questionIds as [string, string];
  const person = await stage.browser.person({ screen: LAPTOP });
  const { page } = person;
  await page.goto(meeting.runPath);
  const own = card(page, prompt);
  await own.getByText(/De er ikke vist for salen ennå, og må vises før avstemningen kan åpnes/).waitFor();
  expect(await own.getByRole('button', { name: /^Åpne spørsmålet/ }).count()).toBe(0);
  await own.getByRole('link', { name: 'Til tavla' }).click();
  await page.waitForURL(`**${meeting.boardPath(board)}`);
  for (const name of ['Informasjon', 'Roller', 'Opplæring']) {
    await page.getByRole('button', { name: 'Nytt tema' }).click();
    await page.getByRole('textbox', { name: 'Navn på temaet' }).and(page.locator(':focus')).fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(`^\\d ${name}$`) }).waitFor();
  }
  await page.getByRole('button', { name: /Andre tema/ }).waitFor();
  const order = (): Promise<string[]> =>
    page.locator('.sk-theme-name').evaluateAll((names) => names.map((name) => name.getAttribute('aria-label') ?? ''));
  expect(await order()).toEqual(['1 Informasjon', '2 Roller', '3 Opplæring']);
  const ids = await page.locator('.sk-theme-name').evaluateAll((names) => names.map((name) => name.dataset['theme']!));
  await meeting.command({ do: 'publish', question: board, follows: false });
  await meeting.command({ do: 'open', question: vote, closesAt: null });
  const people = await answering(stage, meeting, 3);
  await people[0]!.answer(vote, { kind: 'dots', dots: { [ids[2]!]: 2, [ids[1]!]: 1 } });
  await people[1]!.answer(vote, { kind: 'dots', dots: { [ids[2]!]: 1, [ids[1]!]: 1 } });
  await people[2]!.answer(vote, { kind: 'dots', dots: { [ids[2]!]: 1 } });

  const byVotes = page.getByRole('button', { name: 'Ordne temaene etter stemmene' });
  await byVotes.waitFor();
  await page.getByRole('button', { name: '1 Informasjon' }).focus();
  await page.keyboard.press('?');
  await page.getByRole('searchbox', { name: 'Finn en handling' }).and(page.locator(':focus')).fill('stemmene');
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual(['1 Opplæring', '2 Roller', '3 Informasjon']);
  await page.getByText('Temaene ordnet etter stemmene', { exact: true }).waitFor();
  await byVotes.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(order).toEqual(['1 Informasjon', '2 Roller', '3 Opplæring']);
  await byVotes.click();
  await expect.poll(order).toEqual(['1 Opplæring', '2 Roller', '3 Informasjon']);
  await good(page, 'themes by votes');
  await person.close();
});
