import { newPoll, type Poll, type QuestionId } from '@stikkord/domain';
import { api, page as pages, type EntryReply } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, PHONE, type Person } from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { fillQuestion } from '../support/fill-question.ts';
import { shellKept } from '../support/group-desk.ts';
import { sortBoard } from '../support/sort-board.ts';
import { openStage, type PlayedMeeting, type PlayedPlan, type Stage } from '../support/stage.ts';

const SAVED = 'Svaret er lagret. Du kan endre det til spørsmålet lukkes.';
const SAFE = 'Frakoblet. Svaret er trygt på denne enheten, og sendes når du er på nett igjen.';
const WORDS: Poll = { ...newPoll('keywords'), kind: 'keywords', entries: 3, characters: 25 };
const STAGES: Poll = {
  kind: 'choice',
  hidden: false,
  most: 1,
  role: false,
  options: [
    { id: 'a', text: 'Ikke begynt', help: 'Vi kjenner målene, men har ikke snakket om dem.' },
    { id: 'b', text: 'I gang', help: 'Det er prøvd, og vi har lært noe.' },
  ],
};
const SCALES: Poll = {
  kind: 'scales',
  hidden: false,
  from: 1,
  to: 5,
  low: 'Helt uenig',
  high: 'Helt enig',
  cantSay: true,
  statements: [
    { id: 's1', text: 'Jeg vet hva som er bestemt.' },
    { id: 's2', text: 'Jeg får si fra i tide.' },
  ],
};

let stage: Stage;
let cable: Cable;
beforeAll(async () => {
  stage = await openStage();
  cable = await layCable(stage.url);
});
afterEach(() => cable.mend());
afterAll(async () => {
  await cable.close();
  await stage.close();
});

async function opened(questions: PlayedPlan['questions'], groups: readonly string[] = ['']): Promise<PlayedMeeting> {
  const meeting = await stage.meeting({ groups, questions });
  for (const question of meeting.questionIds) await meeting.command({ do: 'open', question, closesAt: null });
  return meeting;
}

async function phone(meeting: PlayedMeeting, options: Parameters<Stage['browser']['person']>[0] = {}): Promise<Person> {
  const person = await stage.browser.person({ screen: PHONE, touch: true, ...options });
  await person.page.goto(meeting.groupPath(1));
  return person;
}

const state = (page: Page): Locator => page.locator('.sk-poll-state');
const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send svar' }).click();
const saved = (page: Page): Promise<void> => state(page).getByText(SAVED).waitFor();

/** What the server has of this page's person. */
function own(page: Page, meeting: PlayedMeeting, question: QuestionId): Promise<EntryReply['answer']> {
  return page.evaluate(
    async (path) => ((await (await fetch(path)).json()) as EntryReply).answer,
    api.entry(meeting.id, question),
  );
}

async function texts(page: Page, meeting: PlayedMeeting, question: QuestionId): Promise<readonly string[]> {
  const answer = await own(page, meeting, question);
  return answer && 'texts' in answer ? answer.texts.map(({ text }) => text).sort() : [];
}

async function good(page: Page, name: string): Promise<void> {
  // All of the page in sight: what sticks to its foot covers nothing.
  await page.setViewportSize({ width: PHONE.width, height: 1600 });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
  await page.setViewportSize(PHONE);
  const shots = process.env['SHOTS'];
  if (shots) await page.screenshot({ path: `${shots}/${name.replace(/\W+/g, '-')}.png`, fullPage: true });
}

describe('on a phone of 360 px', () => {
  test('keywords: a field comes when one is written, one’s own twice is refused where it stands, and each can be taken away', async () => {
    const meeting = await opened([{ prompt: 'Hva blir viktigst?', poll: WORDS }]);
    const person = await phone(meeting);
    const { page } = person;
    await page.getByRole('heading', { name: 'Hva blir viktigst?' }).waitFor();
    await page.getByText('Svaret lagres uten navn og uten tidspunkt.').waitFor();
    await good(page, 'keywords, empty');
    await page.getByRole('textbox', { name: /^Stikkord 1 av 3/ }).fill('Tillit 👩‍👩‍👧‍👦');
    await page.getByText('8/25').waitFor();
    await page.getByRole('textbox', { name: /^Stikkord 2 av 3/ }).fill('tillit 👩‍👩‍👧‍👦');
    await page.getByRole('textbox', { name: /^Stikkord 3 av 3/ }).fill('Tydelig ledelse i hverdagen');
    await page.getByText('2 for mye').waitFor();
    await send(page);
    await page.getByText('Dette har du skrevet allerede').first().waitFor();
    await good(page, 'keywords, refused');
    await page.getByRole('textbox', { name: /^Stikkord 3 av 3/ }).fill('Tydelig ledelse');
    await page.getByRole('button', { name: /^Ta bort tillit/ }).click();
    await send(page);
    await saved(page);
    await good(page, 'keywords, saved');
    expect(await texts(page, meeting, meeting.questionIds[0]!)).toEqual(['Tillit 👩‍👩‍👧‍👦', 'Tydelig ledelse']);
    await person.close();
  });

  test('open answers: one field that grows', async () => {
    const poll: Poll = { kind: 'open', hidden: false, entries: 1, characters: 280, moderated: 'before' };
    const meeting = await opened([{ prompt: 'Hva tar du med deg?', poll }]);
    const person = await phone(meeting);
    const { page } = person;
    await page
      .getByRole('textbox', { name: /^Hva tar du med deg/ })
      .fill('At noen spør før planen er ferdig. '.repeat(4));
    await send(page);
    await saved(page);
    await good(page, 'open, saved');
    expect(await texts(page, meeting, meeting.questionIds[0]!)).toHaveLength(1);
    await person.close();
  });

  test('a choice: chosen, changed, withdrawn and sent again', async () => {
    const meeting = await opened([{ prompt: 'Hvor langt er dere?', poll: STAGES }]);
    const [question] = meeting.questionIds;
    const person = await phone(meeting);
    const { page } = person;
    await page.getByRole('radio', { name: 'I gang' }).check();
    await good(page, 'choice, chosen');
    await send(page);
    await saved(page);
    await page.getByText('Ikke begynt').click();
    await state(page).getByText('Endringen er ikke sendt.').waitFor();
    await page.getByRole('button', { name: 'Send endringen' }).click();
    await saved(page);
    expect(await own(page, meeting, question!)).toEqual({ kind: 'choice', options: ['a'] });
    await page.getByRole('button', { name: 'Trekk svaret' }).click();
    await state(page).getByText('Svaret er trukket').waitFor();
    expect(await own(page, meeting, question!)).toBe(null);
    await send(page);
    await saved(page);
    expect(await own(page, meeting, question!)).toEqual({ kind: 'choice', options: ['a'] });
    await meeting.command({ do: 'clear-answers', question: question!, box: 1 });
    await state(page).getByText('Svaret ditt teller ikke lenger').waitFor();
    await meeting.command({ do: 'bring-back-answers', question: question!, first: 1 });
    await saved(page);
    await person.close();
  });

  test('several: no more than so many, and how many are left is said', async () => {
    const options = ['Tid', 'Ro', 'Rom'].map((text) => ({ id: text, text, help: '' }));
    const meeting = await opened([{ prompt: 'Hva trengs?', poll: { ...STAGES, options, most: 2 } }]);
    const person = await phone(meeting);
    const { page } = person;
    await page.getByText('Velg inntil 2.').waitFor();
    await page.getByRole('checkbox', { name: 'Tid' }).check();
    await page.getByText('Du kan velge 1 til.').waitFor();
    await page.getByRole('checkbox', { name: 'Ro', exact: true }).check();
    await page.getByText('Du har valgt 2').waitFor();
    await page.getByRole('checkbox', { name: 'Rom' }).focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: 'Rom' }).isChecked()).toBe(false);
    await send(page);
    await saved(page);
    await good(page, 'several, saved');
    await person.close();
  });

  test('scales: by keyboard alone, with arrows in each, and "can’t say"', async () => {
    const meeting = await opened([{ prompt: 'Hvor enig er du?', poll: SCALES }]);
    const person = await phone(meeting);
    const { page } = person;
    const { keyboard } = page;
    const first = page.getByRole('group', { name: 'Jeg vet hva som er bestemt.' });
    await first.getByRole('radio', { name: '1, Helt uenig' }).focus();
    await keyboard.press('Space');
    await page.getByText('Du har svart på 1 av 2.').waitFor();
    for (const value of [2, 3, 4]) {
      await keyboard.press('ArrowRight');
      await first.getByRole('radio', { name: String(value), exact: true, checked: true }).waitFor();
    }
    await keyboard.press('Tab');
    await keyboard.press('ArrowLeft');
    await page.getByText('Du har svart på 2 av 2.').waitFor();
    await good(page, 'scales, answered');
    await keyboard.press('Tab');
    await page.getByRole('button', { name: 'Send svar' }).and(page.locator(':focus')).waitFor();
    await keyboard.press('Enter');
    await saved(page);
    expect(await own(page, meeting, meeting.questionIds[0]!)).toEqual({
      kind: 'scales',
      values: { s1: 4, s2: null },
    });
    // The keyboard is where the button was.
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('sk-poll-state');
    await person.close();
  });

  test('a vote on themes: dots, and two scales', async () => {
    const questions: PlayedPlan['questions'] = [
      { prompt: 'Hva skal til?' },
      { prompt: 'Hva er viktigst?', poll: newPoll('vote'), of: 0 },
      { prompt: 'Hvor står temaene?', poll: { ...newPoll('vote'), kind: 'vote', by: 'axes' } as Poll, of: 0 },
    ];
    const meeting = await stage.meeting({ groups: [''], questions });
    const [asked, dots, axes] = meeting.questionIds;
    const written = [['Faste lister', 'Nok nøkler']];
    await fillQuestion(stage, meeting, asked!, written);
    await sortBoard(stage, meeting, asked!, written, (idsOf) => [
      { do: 'add-theme', id: 't1', title: 'Lister og ruter', parent: null, before: null },
      { do: 'add-theme', id: 't2', title: 'Utstyr i orden', parent: null, before: null },
      { do: 'place', points: idsOf('Faste'), theme: 't1', before: null },
      { do: 'place', points: idsOf('Nok'), theme: 't2', before: null },
    ]);
    await meeting.command({ do: 'close', question: asked! });
    await meeting.command({ do: 'publish', question: asked!, follows: false });
    await meeting.command({ do: 'open', question: dots!, closesAt: null });
    const person = await phone(meeting);
    const { page } = person;
    const more = page.getByRole('button', { name: 'Én prikk til Utstyr i orden' });
    for (const given of [1, 2, 3]) {
      await more.click();
      await page
        .getByText(given === 3 ? 'Du har delt ut alle prikkene.' : `${3 - given} av 3 prikker igjen.`)
        .waitFor();
    }
    await good(page, 'dots, given');
    await send(page);
    await saved(page);
    expect(await own(page, meeting, dots!)).toEqual({ kind: 'dots', dots: { t2: 3 } });
    await meeting.command({ do: 'close', question: dots! });
    await meeting.command({ do: 'open', question: axes!, closesAt: null });
    const theme = page.getByRole('group', { name: /Lister og ruter/ });
    const important = theme.getByRole('group', { name: 'Viktig' });
    await important.getByText('5', { exact: true }).click();
    await send(page);
    await page.getByText('Svar på begge skalaene, eller på ingen av dem.').waitFor();
    await good(page, 'axes, half');
    await page.getByText('Noen temaer har svar på bare den ene skalaen.').waitFor();
    await theme.getByRole('group', { name: 'Lett å få til' }).getByText('2', { exact: true }).click();
    await send(page);
    await saved(page);
    expect(await own(page, meeting, axes!)).toEqual({ kind: 'axes', places: { t1: { x: 5, y: 2 } } });
    await person.close();
  });
});

describe('nothing is called saved before it is, and nothing counts twice', () => {
  test('pressed twice, and again in another tab, which shows the same', async () => {
    const meeting = await opened([{ prompt: 'Hva blir viktigst?', poll: WORDS }]);
    const [question] = meeting.questionIds;
    const person = await phone(meeting);
    const { page, context } = person;
    const first = page.getByRole('textbox', { name: /^Stikkord 1/ });
    await first.fill('Ro');
    await page.getByRole('button', { name: 'Send svar' }).dblclick();
    await saved(page);
    const other = await context.newPage();
    await other.goto(meeting.groupPath(1));
    await saved(other);
    await other.getByRole('textbox', { name: /^Stikkord 2/ }).fill('Tid');
    await other.getByRole('button', { name: 'Send endringen' }).click();
    await saved(other);
    await expect.poll(() => page.getByRole('textbox', { name: /^Stikkord 2/ }).inputValue()).toBe('Tid');
    await saved(page);
    expect(await texts(page, meeting, question!)).toEqual(['Ro', 'Tid']);
    // What is typed and not sent is there after a reload.
    await page.getByRole('textbox', { name: /^Stikkord 3/ }).fill('Rom');
    await page.reload();
    await expect.poll(() => page.getByRole('textbox', { name: /^Stikkord 3/ }).inputValue()).toBe('Rom');
    await state(page).getByText('Endringen er ikke sendt.').waitFor();
    expect(await texts(page, meeting, question!)).toEqual(['Ro', 'Tid']);
    await person.close();
  });

  test('without a net it is kept, through a reload, and sent when there is one', async () => {
    const meeting = await opened([{ prompt: 'Hva blir viktigst?', poll: WORDS }]);
    const [question] = meeting.questionIds;
    const person = await phone(meeting, { origin: cable.url });
    const { page } = person;
    const first = page.getByRole('textbox', { name: /^Stikkord 1/ });
    await first.waitFor();
    await shellKept(page);
    cable.cut();
    await first.fill('Åpenhet');
    await send(page);
    await state(page).getByText(SAFE).waitFor();
    await good(page, 'keywords without a net');
    await page.reload();
    await state(page).getByText(SAFE).waitFor();
    expect(await first.inputValue()).toBe('Åpenhet');
    cable.mend();
    await saved(page);
    expect(await texts(page, meeting, question!)).toEqual(['Åpenhet']);
    await person.close();
  });

  test('too late it is said, with the text to be kept; and closed, one’s own answer and the result are there to read', async () => {
    const meeting = await opened([{ prompt: 'Hvor langt er dere?', poll: STAGES }]);
    const [question] = meeting.questionIds;
    const person = await phone(meeting, { origin: cable.url });
    const { page } = person;
    await page.getByRole('radio', { name: 'I gang' }).check();
    await send(page);
    await saved(page);
    cable.cut();
    await page.getByRole('radio', { name: 'Ikke begynt' }).check();
    await page.getByRole('button', { name: 'Send endringen' }).click();
    await state(page).getByText(SAFE).waitFor();
    await meeting.command({ do: 'close', question: question! });
    cable.mend();
    await page.getByText('For sent: spørsmålet var lukket da svaret kom fram.').waitFor();
    await page.getByRole('button', { name: 'Kopier svaret' }).waitFor();
    await page.getByRole('heading', { name: 'Svaret ditt' }).waitFor();
    await page.getByRole('heading', { name: 'Hva alle svarte' }).waitFor();
    await page.locator('sk-choice-chart').getByText('I gang').first().waitFor();
    expect(await own(page, meeting, question!)).toEqual({ kind: 'choice', options: ['b'] });
    await good(page, 'choice, too late');
    await person.close();
  });

  test('the device left takes the answer along', async () => {
    const meeting = await opened([{ prompt: 'Hva blir viktigst?', poll: WORDS }]);
    const person = await phone(meeting);
    const { page } = person;
    await page.getByRole('textbox', { name: /^Stikkord 1/ }).fill('Ro');
    await page.getByRole('button', { name: 'Forlat denne enheten' }).click();
    await page.getByText('Dette er ikke lagret, og blir borte om du går nå:').waitFor();
    await page.getByRole('button', { name: 'Forlat uten å lagre' }).click();
    await page.getByRole('heading', { name: 'Bli med i en samling' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Ro');
    await person.close();
  });
});

describe('without a group', () => {
  test('what is open is answered one after another; a meeting without groups goes straight there', async () => {
    const meeting = await stage.meeting({
      groups: [],
      questions: [
        { prompt: 'Hva blir viktigst?', poll: WORDS },
        { prompt: 'Hvor langt er dere?', poll: STAGES },
      ],
    });
    const [words, stages] = meeting.questionIds;
    const person = await stage.browser.person({ screen: PHONE, touch: true });
    const { page } = person;
    await page.goto(pages.meeting(meeting.code));
    await page.getByText('Spørsmålet kommer hit av seg selv når det åpnes.').waitFor();
    expect(new URL(page.url()).pathname).toBe(pages.polls(meeting.code));
    await good(page, 'polls, waiting');
    await meeting.command({ do: 'open', question: words!, closesAt: null });
    await page.getByRole('textbox', { name: /^Stikkord 1/ }).fill('Ro');
    await meeting.command({ do: 'open', question: stages!, closesAt: null });
    await send(page);
    await saved(page);
    await page.getByText('Neste spørsmål:').waitFor();
    await good(page, 'polls, next');
    await page.getByRole('button', { name: 'Gå dit' }).click();
    await page.getByRole('radio', { name: 'I gang' }).check();
    await send(page);
    await saved(page);
    expect(await texts(page, meeting, words!)).toEqual(['Ro']);
    await person.close();
  });

  test('the question one comes to is in view: its tab, and its top, however far down one was', async () => {
    const questions = ['Den første', 'Den andre', 'Den tredje', 'Den fjerde'].map((prompt) => ({
      prompt,
      poll: SCALES,
    }));
    const meeting = await opened(questions);
    const person = await phone(meeting);
    const { page } = person;
    const [first, second, third, last] = meeting.questionIds as [QuestionId, QuestionId, QuestionId, QuestionId];
    await page.getByRole('tab', { name: 'Den første' }).click();
    await page.getByRole('heading', { level: 1, name: 'Den første' }).waitFor();
    for (const question of [second, third, last]) await meeting.command({ do: 'close', question });
    await page.getByText('lukket').nth(2).waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await meeting.command({ do: 'close', question: first });
    await meeting.command({ do: 'open', question: last, closesAt: null });
    await page.getByRole('tab', { name: 'Den fjerde', selected: true }).waitFor();
    const seen = (): Promise<boolean> =>
      page.getByRole('tab', { name: 'Den fjerde' }).evaluate((tab) => {
        const { left, right, top } = tab.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && top >= 0 && scrollY === 0;
      });
    await expect.poll(seen).toBe(true);
    await person.close();
  });

  test('from the list of groups one can go on without one', async () => {
    const meeting = await opened([{ prompt: 'Hvor langt er dere?', poll: STAGES }]);
    const person = await stage.browser.person({ screen: PHONE, touch: true });
    const { page } = person;
    await page.goto(pages.meeting(meeting.code));
    await page.getByRole('link', { name: 'Jeg er ikke i en gruppe' }).click();
    await page.getByRole('radio', { name: 'I gang' }).waitFor();
    await page.getByRole('link', { name: 'Velg gruppe' }).click();
    await page.getByRole('link', { name: /Gruppe 1/ }).click();
    await page.getByRole('radio', { name: 'I gang' }).check();
    await send(page);
    await saved(page);
    expect(await own(page, meeting, meeting.questionIds[0]!)).toEqual({ kind: 'choice', options: ['b'] });
    await person.close();
  });
});
