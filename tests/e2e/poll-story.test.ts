import { newPoll, type Poll } from '@stikkord/domain';
import { api, page as paths, type SeriesPlanAnswer } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answering, said } from '../support/answering.ts';
import { expectAccessible, HALL, LAPTOP } from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { fillQuestion } from '../support/fill-question.ts';
import { shellKept } from '../support/group-desk.ts';
import { openTrio, pressYes } from '../support/poll-trio.ts';
import { sortBoard } from '../support/sort-board.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

declare global {
  var longest: number;
}

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

function poll(kind: Poll['kind'], fields: object = {}): Poll {
  return { ...newPoll(kind), ...fields } as Poll;
}

const saved = (phone: Page): Promise<void> => phone.getByText('Svaret er lagret.').waitFor();
const send = (phone: Page, name = 'Send svar'): Promise<void> => phone.getByRole('button', { name }).click();
const answeredIn = (of: Page | Locator, number: number): Promise<void> =>
  of
    .getByText(new RegExp(`^${number} (?:av \\d+ )?har svart`))
    .first()
    .waitFor();

/** The hall's cloud as it is read aloud: each word with its count. */
const cloud = (hall: Page): Promise<string[]> =>
  hall
    .locator('.sk-cloud-beside ol li')
    .evaluateAll((words) => words.map((word) => word.textContent.replaceAll(/\s+/g, ' ').trim()));

/** The words that are drawn. */
const drawn = (hall: Page): Promise<string[]> => hall.locator('.sk-cloud-word').allTextContents();

/** The longest movement on a page from now on, in ms. */
async function watchMotion(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(globalThis, { longest: 0 });
    const note = (): void => {
      for (const { effect } of document.getAnimations()) {
        const duration = Number(effect?.getComputedTiming().duration ?? 0);
        globalThis.longest = Math.max(globalThis.longest, duration);
      }
    };
    for (const type of ['animationstart', 'transitionrun']) addEventListener(type, note, true);
  });
  return () => page.evaluate(() => globalThis.longest);
}

/** A row of a table as it is read aloud. */
const row = (of: Page | Locator, name: RegExp): Locator => of.getByRole('row', { name });

async function fileOf(meeting: PlayedMeeting, format: 'json' | 'html' | 'md'): Promise<string> {
  const { status, text } = await stage.house.organiser.get(api.export(meeting.id, format));
  expect(status, `the ${format} file`).toBe(200);
  return text;
}

test('keywords: from a phone’s keys to the cloud, tidied and changed, sorted on the board, and back to the phone as a summary', async () => {
  const prompt = 'Hva trenger du i omstilling?';
  const meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt, poll: poll('keywords') }] });
  const [question] = meeting.questionIds as [string];
  const trio = await openTrio(stage, meeting);
  const { phone, desk, hall } = trio;
  const card = trio.card(prompt);
  await pressYes(card, /^Åpne spørsmålet/);
  await hall.getByText('Svar på telefonen. Svarene vises her.').waitFor();
  const longest = await watchMotion(hall);

  // By keys alone: Enter leads to the next field, Tab to what sends.
  const field = (number: number): Locator =>
    phone.getByRole('textbox', { name: new RegExp(`^Stikkord ${number} av 3`) });
  await field(1).focus();
  await phone.keyboard.type('Samarbeid');
  await phone.keyboard.press('Enter');
  await field(2).and(phone.locator(':focus')).waitFor();
  await phone.keyboard.type('Tillit');
  const sends = phone.getByRole('button', { name: 'Send svar' }).and(phone.locator(':focus'));
  await expect
    .poll(async () => {
      if ((await sends.count()) === 0) await phone.keyboard.press('Tab');
      return sends.count();
    })
    .toBe(1);
  await phone.keyboard.press('Enter');
  await saved(phone);
  await expect.poll(() => drawn(hall).then((words) => words.toSorted())).toEqual(['Samarbeid', 'Tillit']);

  const people = await answering(stage, meeting, 5);
  const words = [
    ['Samhandling', 'tillit', 'Dum'],
    ['samhandling', 'Tid'],
    ['Samhandling', 'Ro'],
    [' Samarbeid ', 'Ro'],
    ['Tydelig ledelse', 'Tid', 'Tillit'],
  ];
  for (const [index, texts] of words.entries()) await people[index]!.answer(question, said('keywords', ...texts));
  await expect.poll(() => drawn(hall).then((each) => each.length)).toBe(7);
  expect((await cloud(hall)).toSorted()).toEqual(
    ['Dum 1', 'Ro 2', 'Samarbeid 2', 'Samhandling 3', 'Tid 2', 'Tillit 3', 'Tydelig ledelse 1'].toSorted(),
  );
  await answeredIn(hall, 6);
  // Motion is reduced: nothing grows or fades.
  expect(await longest()).toBeLessThan(1);

  await card.getByRole('button', { name: /^Rydd i ordene/ }).click();
  await card.getByRole('button', { name: /^Skjul «Dum»/ }).click();
  await expect.poll(() => cloud(hall)).not.toContain('Dum 1');
  await desk.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).click();
  await expect.poll(() => cloud(hall)).toContain('Dum 1');
  await card.getByRole('button', { name: /^Skjul «Dum»/ }).click();
  await card.getByRole('button', { name: /^Slå sammen «Samarbeid»/ }).click();
  await desk.getByRole('combobox', { name: 'Slå sammen med' }).fill('samh');
  await desk.getByRole('option', { name: /Samhandling/ }).click();
  await expect.poll(() => cloud(hall)).toContain('Samhandling 5');
  expect(await cloud(hall)).toHaveLength(5);

  await field(2).fill('Ro');
  await send(phone, 'Send endringen');
  await saved(phone);
  await expect
    .poll(() => cloud(hall).then((each) => each.toSorted()))
    .toEqual(['Ro 3', 'Samhandling 5', 'Tid 2', 'Tillit 2', 'Tydelig ledelse 1'].toSorted());
  await answeredIn(card, 6);
  await trio.good('keywords');

  // One who comes late sees what is right now.
  const late = await stage.browser.person({ screen: HALL });
  await late.page.goto(meeting.projectorPath);
  await expect.poll(() => drawn(late.page).then((each) => each.toSorted())).toEqual((await drawn(hall)).toSorted());
  await late.close();

  await pressYes(card, /^Lukk spørsmålet/);
  await phone.getByRole('heading', { name: 'Hva alle svarte' }).waitFor();
  await phone.locator('sk-word-cloud li').filter({ hasText: 'Samhandling 5' }).waitFor();

  // Sorted, and shown.
  await card
    .getByRole('link', { name: /[Tt]avla|[Ss]orter/ })
    .first()
    .click();
  await desk.waitForURL(`**${meeting.boardPath(question)}`);
  // What the page before offered to take back, it took along.
  await desk.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).waitFor({ state: 'detached' });
  const tray = desk.getByRole('listbox', { name: 'Usorterte stikkord' });
  const theme = async (first: string, number: number, title: string): Promise<void> => {
    await tray.getByRole('option', { name: first, exact: true }).first().focus();
    await desk.keyboard.press('l');
    await desk.getByText(`${number} valgte`).first().waitFor();
    await desk.keyboard.press('n');
    await desk.getByRole('textbox', { name: 'Navn på temaet' }).and(desk.locator(':focus')).fill(title);
    await desk.keyboard.press('Enter');
    await desk.getByRole('listbox', { name: `Stikkord i ${title}` }).waitFor();
  };
  await theme('Samhandling', 3, 'Sammen');
  await theme('Ro', 3, 'Ro og tid');
  const menu = desk.locator('sk-publish-menu');
  await menu.getByRole('button', { name: /Ikke vist/ }).click();
  await menu.getByRole('button', { name: 'Vis oppsummering' }).click();
  await menu.locator('.sk-ask-yes').click();
  await hall.getByRole('heading', { name: 'Sammen' }).waitFor();
  await phone.getByRole('button', { name: 'Se temaene' }).click();
  const summary = phone.getByRole('dialog', { name: 'Oppsummeringen' });
  await summary.getByRole('heading', { name: 'Ro og tid' }).waitFor();
  await trio.good('keywords summed up');
  const file = await fileOf(meeting, 'html');
  expect(file).toContain('Ro og tid');
  expect(file).not.toContain('Dum');
  await trio.close();
});

test('short answers that wait: nobody is sent one before it is let through, and what is taken away is gone from files too', async () => {
  const prompt = 'Hva bør vi gjøre annerledes?';
  const [mine, other, rude] = ['Si fra før det er bestemt', 'Faste team hele året', 'Sjefen er en tulling'];
  const meeting = await stage.meeting({
    groups: [''],
    questions: [{ prompt, poll: poll('open', { moderated: 'before' }) }],
  });
  const [question] = meeting.questionIds as [string];
  const trio = await openTrio(stage, meeting);
  const { phone, hall, heard } = trio;
  const card = trio.card(prompt);
  const wall = hall.locator('sk-answer-wall');
  const waiting = card.getByRole('list', { name: 'Venter', exact: true });
  await pressYes(card, /^Åpne spørsmålet/);
  await phone.getByRole('textbox').fill(mine);
  await send(phone);
  await saved(phone);
  const people = await answering(stage, meeting, 2);
  await people[0]!.answer(question, said('open', other));
  await people[1]!.answer(question, said('open', rude));
  await expect.poll(() => waiting.getByRole('listitem').count()).toBe(3);
  await answeredIn(hall, 3);
  expect(await hall.getByText(mine).count()).toBe(0);
  for (const text of [mine, other, rude]) expect([...heard.hall, ...heard.phone].join('\n')).not.toContain(text);
  await trio.good('open, waiting');

  await card.getByRole('checkbox', { name: 'Velg alle' }).check();
  await card.locator('.sk-desk-several').getByRole('button', { name: 'Slipp fram' }).click();
  for (const text of [mine, other, rude]) await wall.getByText(text).waitFor();
  await card.getByRole('button', { name: /^Vises 3/ }).click();
  await card.getByRole('button', { name: `Ta bort: «${rude}»` }).click();
  await wall.getByText(rude).waitFor({ state: 'detached' });
  await trio.good('open, shown');
  await pressYes(card, /^Lukk spørsmålet/);
  await phone.locator('sk-answer-wall').getByText(other).waitFor();
  expect(await phone.getByText(rude).count()).toBe(0);
  expect(heard.phone.join('\n')).not.toContain(rude);
  for (const format of ['json', 'html', 'md'] as const) {
    const file = await fileOf(meeting, format);
    expect(file).toContain(other);
    expect(file).not.toContain(rude);
  }
  await trio.close();
});

test('a choice that is hidden until it is revealed; cleared and brought back; by role with no part under five', async () => {
  const [who, prompt] = ['Hvem er du?', 'Hvor langt er vi kommet?'];
  const option = (id: string, text: string) => ({ id, text, help: '' });
  const meeting = await stage.meeting({
    groups: [],
    questions: [
      {
        prompt: who,
        poll: poll('choice', {
          role: true,
          options: [option('l', 'Leder'), option('s', 'Støttefunksjon'), option('t', 'Tillitsvalgt')],
        }),
      },
      {
        prompt,
        poll: poll('choice', {
          hidden: true,
          options: [
            { ...option('a', 'Ikke begynt'), help: 'Vi kjenner målene, men har ikke snakket om dem.' },
            { ...option('b', 'I gang'), help: 'Det er prøvd, og vi har lært noe.' },
          ],
        }),
      },
    ],
  });
  const [role, choice] = meeting.questionIds as [string, string];
  const trio = await openTrio(stage, meeting, { phonePath: paths.polls(meeting.code) });
  const { phone, desk, hall, heard } = trio;
  const card = trio.card(prompt);
  await meeting.command({ do: 'open', question: role, closesAt: null });
  await phone.getByRole('radio', { name: 'Leder' }).check();
  await send(phone);
  await saved(phone);
  await pressYes(card, /^Åpne spørsmålet/);
  await hall.getByRole('heading', { name: prompt, level: 1 }).waitFor();
  // From here on it is this question that the hall is told of.
  heard.hall.length = 0;
  await phone.getByRole('button', { name: 'Gå dit' }).click();
  await phone.getByRole('radio', { name: 'I gang' }).check();
  await send(phone);
  await saved(phone);

  // Six, five and two.
  const roles = ['l', 'l', 'l', 'l', 'l', 's', 's', 's', 's', 's', 't', 't'];
  const people = await answering(stage, meeting, roles.length);
  for (const [index, { answer }] of people.entries()) {
    await answer(role, { kind: 'choice', options: [roles[index]!] });
    await answer(choice, { kind: 'choice', options: [index % 3 === 0 ? 'a' : 'b'] });
  }
  await Promise.all([answeredIn(card, 13), answeredIn(hall, 13)]);
  await row(card, /^I gang 9 /).waitFor();
  await hall.getByText('Svar på telefonen. Resultatet vises etterpå.').waitFor();
  expect(await hall.locator('sk-poll-result').count()).toBe(0);
  expect(await phone.locator('sk-poll-result').count()).toBe(0);
  // Of a result, or of an answer, neither of them has been sent a number.
  expect([...heard.hall, ...heard.phone].filter((frame) => frame.includes('"count"'))).toEqual([]);
  await trio.good('choice, hidden');

  await pressYes(card, /^Tøm svar/);
  await Promise.all([answeredIn(hall, 0), phone.getByText('Svaret ditt teller ikke lenger').waitFor()]);
  await desk.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).click();
  await Promise.all([answeredIn(hall, 13), saved(phone)]);

  await pressYes(card, 'Vis resultatet');
  await row(hall, /^I gang 9 69 %$/).waitFor();
  expect(heard.phone.filter((frame) => frame.includes('"count"'))).toEqual([]);
  await trio.good('choice, revealed');
  await meeting.command({ do: 'close', question: role });
  await pressYes(card, /^Lukk spørsmålet/);
  await row(phone, /^Ikke begynt 4 31 %$/).waitFor();
  await pressYes(card, 'Vis etter rolle');
  const column = (of: Page): Locator => of.getByRole('columnheader', { name: /^Leder 6 svar$/ });
  const others = (of: Page): Locator => of.getByRole('columnheader', { name: /^Støttefunksjon, Tillitsvalgt 7 svar$/ });
  // Where it is narrow, the columns’ names are only heard, and stand at each number.
  for (const page of [desk, hall, phone]) {
    await column(page).waitFor({ state: 'attached' });
    await others(page).waitFor({ state: 'attached' });
    expect(await page.getByRole('columnheader', { name: /Tillitsvalgt 2 svar/ }).count()).toBe(0);
  }
  await trio.good('choice, by role');
  // The role question’s own result tells no part of two either.
  await meeting.command({ do: 'show', stage: { view: 'question', question: role } });
  await hall.getByRole('heading', { name: who, level: 1 }).waitFor();
  await row(hall, /^Leder 6 /).waitFor();
  expect(await row(hall, / 2 15 %$/).count()).toBe(0);
  await trio.close();
});

test('scales: a phone without a net is counted once when it is back; the next meeting stands with the one before', async () => {
  const prompt = 'Hvordan var samlingen?';
  const scales = (ids: readonly [string, string]): Poll =>
    poll('scales', {
      low: 'Helt uenig',
      high: 'Helt enig',
      statements: [
        { id: ids[0], text: 'Jeg ble hørt' },
        { id: ids[1], text: 'Tida ble brukt godt' },
      ],
    });
  const before = await stage.meeting({
    title: 'Første samling',
    groups: [''],
    questions: [{ prompt, poll: scales(['s1', 's2']) }],
  });
  const meeting = await stage.meeting({
    title: 'Andre samling',
    groups: [''],
    questions: [{ prompt, poll: scales(['t1', 't2']) }],
  });
  const { organiser } = stage.house;
  const { body: series } = await organiser.post<SeriesPlanAnswer>(api.allSeries, { title: 'Trygg sommer' });
  await organiser.ask('PUT', api.meetingSeries(before.id), JSON.stringify({ series: series.id }));
  const joined = await organiser.ask(
    'PUT',
    api.meetingSeries(meeting.id),
    JSON.stringify({ series: series.id, previous: before.id }),
  );
  expect(joined.status).toBe(200);
  const [asked] = before.questionIds as [string];
  await before.command({ do: 'open', question: asked, closesAt: null });
  const earlier = await answering(stage, before, 2);
  for (const [index, { answer }] of earlier.entries())
    await answer(asked, { kind: 'scales', values: { s1: 2 + index, s2: 3 } });

  const [question] = meeting.questionIds as [string];
  const trio = await openTrio(stage, meeting, { phone: { origin: cable.url } });
  const { phone, hall } = trio;
  const card = trio.card(prompt);
  await pressYes(card, /^Åpne spørsmålet/);
  const people = await answering(stage, meeting, 2);
  for (const { answer } of people) await answer(question, { kind: 'scales', values: { t1: 5, t2: null } });
  const heard = phone.getByRole('group', { name: 'Jeg ble hørt' });
  await heard.waitFor();
  await shellKept(phone);
  cable.cut();
  await heard.getByText('2', { exact: true }).click();
  await send(phone);
  await phone.getByText('Frakoblet. Svaret er trygt på denne enheten').waitFor();
  await heard.getByText('4', { exact: true }).click();
  await send(phone);
  await row(hall, /^Jeg ble hørt 0 0 0 0 2 5,0 2 svar$/).waitFor();
  cable.mend();
  await saved(phone);
  await row(hall, /^Jeg ble hørt 0 0 0 1 2 4,7 3 svar$/).waitFor();
  await row(hall, /^Tida ble brukt godt 0 0 0 0 0 – 0 svar 2 vet ikke$/).waitFor();
  await Promise.all([answeredIn(hall, 3), answeredIn(card, 3)]);
  await trio.good('scales');
  await pressYes(card, /^Lukk spørsmålet/);
  await row(phone, /^Jeg ble hørt 0 0 0 1 2 4,7 3 svar$/).waitFor();

  const after = await stage.browser.person({ screen: LAPTOP });
  const cookies = [...organiser.cookies].map(([name, value]) => ({ name, value, url: stage.url }));
  await after.context.addCookies(cookies);
  await after.page.goto(paths.after(meeting.id));
  await after.page.getByText('Sist: Første samling').waitFor();
  await row(after.page, /^Jeg ble hørt .*4,7 sist 2,5/).waitFor();
  await expectAccessible(after.page, 'after, with the meeting before');
  for (const format of ['html', 'md'] as const) {
    const file = await fileOf(meeting, format);
    expect(file).toContain('Første samling');
    expect(file).toContain('2,5');
    expect(file).toContain('4,7');
  }
  await Promise.all([after.close(), trio.close()]);
});

test('votes on a board that is shown: dots rank its themes in the hall, order them on the board and in files; axes place them', async () => {
  const [prompt, vote, place] = ['Hva skal til?', 'Hva begynner vi med?', 'Hva er viktig, og hva er lett?'];
  const meeting = await stage.meeting({
    groups: [''],
    questions: [
      { prompt },
      { prompt: vote, poll: poll('vote', { dots: 3 }), of: 0 },
      { prompt: place, poll: poll('vote', { by: 'axes', hidden: false }), of: 0 },
    ],
  });
  const [board, dots, axes] = meeting.questionIds as [string, string, string];
  const written = [['Faste lister', 'Nok nøkler', 'Kjente vikarer']];
  await fillQuestion(stage, meeting, board, written);
  const themes = { t1: 'Lister og ruter', t2: 'Utstyr i orden', t3: 'Vikarene' };
  await sortBoard(stage, meeting, board, written, (idsOf) =>
    Object.entries(themes).flatMap(([id, title], index) => [
      { do: 'add-theme', id, title, parent: null, before: null },
      { do: 'place', points: idsOf(written[0]![index]!), theme: id, before: null },
    ]),
  );
  await meeting.command({ do: 'close', question: board });
  await meeting.command({ do: 'publish', question: board, follows: true });
  const trio = await openTrio(stage, meeting);
  const { phone, desk, hall } = trio;
  const card = trio.card(vote);
  await pressYes(card, /^Åpne spørsmålet/);
  const people = await answering(stage, meeting, 2);
  await people[0]!.answer(dots, { kind: 'dots', dots: { t3: 2, t2: 1 } });
  await people[1]!.answer(dots, { kind: 'dots', dots: { t2: 1 } });
  const more = phone.getByRole('button', { name: 'Én prikk til Vikarene' });
  for (const left of ['2 av 3 prikker igjen.', '1 av 3 prikker igjen.']) {
    await more.click();
    await phone.getByText(left).waitFor();
  }
  await send(phone);
  await saved(phone);
  await answeredIn(hall, 3);
  expect(await hall.locator('sk-poll-result').count()).toBe(0);
  await trio.good('dots, hidden');
  await pressYes(card, 'Vis resultatet');
  const ranked = (of: Page): Promise<string[]> =>
    of
      .getByRole('table', { name: 'Temaene etter hvor mange prikker de fikk' })
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim()));
  await expect
    .poll(() => ranked(hall))
    .toEqual([
      '3 Vikarene 4 prikker2 personer',
      '2 Utstyr i orden 2 prikker2 personer',
      '1 Lister og ruter 0 prikker0 personer',
    ]);
  await trio.good('dots, revealed');
  await pressYes(card, /^Lukk spørsmålet/);

  // The board follows the vote, and what is shown and written follows the board.
  await card.getByRole('link', { name: 'Ordne temaene etter stemmene på tavla' }).click();
  await desk.getByRole('button', { name: 'Ordne temaene etter stemmene' }).click();
  await desk.getByRole('button', { name: '1 Vikarene' }).waitFor();
  await meeting.command({ do: 'show', stage: { view: 'summary', question: board } });
  const inOrder = async (text: string): Promise<string[]> =>
    Object.values(themes).toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
  const wanted = [themes.t3, themes.t2, themes.t1];
  await expect
    .poll(async () => inOrder((await hall.locator('sk-summary-stage').allInnerTexts()).join('\n')))
    .toEqual(wanted);
  const { questions } = JSON.parse(await fileOf(meeting, 'json')) as {
    questions: { prompt: string; themes: { title: string }[] }[];
  };
  expect(questions.find((each) => each.prompt === prompt)!.themes.map(({ title }) => title)).toEqual(wanted);

  await meeting.command({ do: 'open', question: axes, closesAt: null });
  await meeting.command({ do: 'show', stage: { view: 'question', question: axes } });
  await people[0]!.answer(axes, { kind: 'axes', places: { t3: { x: 5, y: 2 }, t1: { x: 3, y: 4 } } });
  await desk.goto(meeting.runPath);
  await row(hall, /Vikarene 5,0 2,0 1 person$/).waitFor();
  await hall.locator('.sk-axes-mark').nth(1).waitFor();
  await trio.good('axes');
  await trio.close();
});
