import { newPoll, POLL_KINDS, type PollKind } from '@stikkord/domain';
import { api, page as path, type MeetingAnswer, type SeriesPlanAnswer } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, LAPTOP, PHONE, type Person } from '../support/browser.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const WORDS: Readonly<Record<PollKind, string>> = {
  keywords: 'Stikkord',
  open: 'Korte svar',
  choice: 'Valg',
  scales: 'Skala',
  vote: 'Avstemning',
};
const PROMPTS: Readonly<Record<PollKind, string>> = {
  keywords: 'Hva er en god vakt?',
  open: 'Hva skulle du ønske at ledelsen visste?',
  choice: 'Hvor er vi nå?',
  scales: 'Hvordan var samlingen?',
  vote: 'Hva tar vi først?',
};

let stage: Stage;
let meeting: PlayedMeeting;
let organiser: Person;
let plan: Page;
beforeAll(async () => {
  stage = await openStage();
  meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: 'Hva skal til for en god sommer?' }] });
  organiser = await stage.browser.person({ screen: LAPTOP });
  const cookies = [...stage.house.organiser.cookies].map(([name, value]) => ({ name, value, url: stage.url }));
  await organiser.context.addCookies(cookies);
  plan = organiser.page;
});
afterAll(() => stage.close());

const question = (kind: PollKind): Locator => plan.getByRole('group', { name: PROMPTS[kind], exact: true });
const saved = (): Promise<void> => plan.locator('sk-save-state', { hasText: 'Lagret' }).waitFor();
const stored = async (id = meeting.id) => (await stage.house.organiser.get<MeetingAnswer>(api.meeting(id))).body.plan;
const polls = async (id = meeting.id) =>
  new Map((await stored(id)).questions.map(({ prompt, poll }) => [prompt, poll]));
const focused = () =>
  plan.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    return at?.getAttribute('aria-label') ?? (at?.labels?.[0] ?? at)?.textContent?.trim() ?? '';
  });
const pasteInto = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

describe('what each person answers alone, as it is planned', () => {
  test('a question of each kind is made by keyboard alone, and each says what it is good for', async () => {
    await plan.goto(path.meetingPlan(meeting.id));
    const add = plan.getByRole('button', { name: 'Nytt spørsmål', exact: true });
    await add.waitFor();
    for (const [index, kind] of POLL_KINDS.entries()) {
      await add.focus();
      await plan.keyboard.press('Enter');
      await expect.poll(focused).toMatch(/^Gruppearbeid/);
      for (let step = 0; step <= index; step += 1) await plan.keyboard.press('ArrowDown');
      await expect.poll(focused).toMatch(new RegExp(`^${WORDS[kind]} Hver`));
      if (index === 0) await expectAccessible(plan, 'the kinds of questions');
      await plan.keyboard.press('Enter');
      await expect.poll(focused).toBe('Spørsmål');
      await plan.keyboard.type(PROMPTS[kind]);
      await question(kind).waitFor();
    }
    await saved();
    const made = await polls();
    for (const kind of POLL_KINDS) expect(made.get(PROMPTS[kind])).toEqual(newPoll(kind));
  });

  test('options are typed and pasted with what they mean, moved by keys, and stand after the page is read anew', async () => {
    const choice = question('choice');
    await choice.getByRole('button', { name: 'Nytt alternativ' }).focus();
    await plan.keyboard.press('Enter');
    await expect.poll(focused).toBe('alternativ 1');
    await plan.keyboard.type('Kjenner igjen');
    await plan.keyboard.press('Enter');
    await expect.poll(focused).toBe('alternativ 2');
    const pasted = '1. Vurderer\tTenker på det\n2. Planlegger\tHar begynt å snakke om det\n3. Gjør\tEr i gang';
    await pasteInto(choice.getByLabel('alternativ 2', { exact: true }), pasted);
    await expect.poll(focused).toBe('alternativ 4');
    await plan.keyboard.press('Alt+ArrowUp');
    await expect.poll(focused).toBe('alternativ 3');
    await saved();
    await plan.reload();
    await choice.getByLabel('alternativ 4', { exact: true }).waitFor();
    const poll = (await polls()).get(PROMPTS.choice);
    expect(poll?.kind === 'choice' && poll.options.map(({ text, help }) => [text, help])).toEqual([
      ['Kjenner igjen', ''],
      ['Vurderer', 'Tenker på det'],
      ['Gjør', 'Er i gang'],
      ['Planlegger', 'Har begynt å snakke om det'],
    ]);
    expect(await choice.getByLabel('Forklaring til Gjør').inputValue()).toBe('Er i gang');
  });

  test('too many options, and a number that can’t be, are refused where they were written', async () => {
    const choice = question('choice');
    const many = Array.from({ length: 18 }, (_, index) => `Alternativ nummer ${index}`).join('\n');
    await pasteInto(choice.getByLabel('alternativ 4', { exact: true }), many);
    await choice.getByText('Det er plass til 20 alternativer. Ingenting er endret.').waitFor();
    const keywords = question('keywords');
    await keywords.getByLabel('Tegn i hvert, høyst').fill('0');
    await keywords.getByText('Skriv et helt tall fra 1 til 100.').waitFor();
    await plan.getByText('Rett det som er merket').waitFor();
    await keywords.getByLabel('Tegn i hvert, høyst').fill('30');
    await keywords.getByText('Skriv et helt tall fra 1 til 100.').waitFor({ state: 'detached' });
    await keywords.getByLabel('Tegn i hvert, høyst').blur();
    await saved();
    expect((await polls()).get(PROMPTS.keywords)).toMatchObject({ characters: 30 });
    expect((await polls()).get(PROMPTS.choice)).toMatchObject({ options: { length: 4 } });
  });

  test('statements, ends of a scale, a role, a vote’s question and hiding are set in place', async () => {
    const scales = question('scales');
    await scales.getByRole('button', { name: 'Ny påstand' }).click();
    await pasteInto(scales.getByLabel('påstand 1', { exact: true }), '• Jeg ble hørt\n• Tida ble brukt godt');
    await scales.getByLabel('1 betyr').fill('helt uenig');
    await scales.getByLabel('5 betyr').fill('helt enig');
    const choice = question('choice');
    await choice.getByLabel('Hver kan velge').selectOption({ label: 'inntil 2' });
    await choice.getByRole('checkbox', { name: /Spør om rolle/ }).check();
    await choice.getByLabel('Hver kan velge').waitFor({ state: 'detached' });
    const vote = question('vote');
    await vote.getByLabel('Temaene fra').selectOption({ label: 'Hva skal til for en god sommer?' });
    await vote.getByRole('radio', { name: /to skalaer/ }).check();
    await vote.getByLabel('Bortover, hvor').fill('viktig');
    const open = question('open');
    await open.getByRole('radio', { name: /sluppet dem gjennom/ }).check();
    await open.getByRole('checkbox', { name: /Skjul resultatet/ }).check();
    await saved();
    const made = await polls();
    expect(made.get(PROMPTS.scales)).toMatchObject({
      low: 'helt uenig',
      high: 'helt enig',
      statements: [{ text: 'Jeg ble hørt' }, { text: 'Tida ble brukt godt' }],
    });
    expect(made.get(PROMPTS.choice)).toMatchObject({ role: true, most: 1 });
    expect(made.get(PROMPTS.vote)).toMatchObject({ of: meeting.questionIds[0], by: 'axes', x: 'viktig' });
    expect(made.get(PROMPTS.open)).toMatchObject({ moderated: 'before', hidden: true });
    // Nothing lies behind the bar, half seen.
    await plan.evaluate(() => scrollTo(0, 0));
    await expectAccessible(plan, 'the plan with questions of all kinds');
    await plan.setViewportSize(PHONE);
    await expectNoSidewaysScroll(plan, 'the plan with questions of all kinds, on a phone');
    await plan.setViewportSize(LAPTOP);
  });

  test('what was deleted, and what a question of another kind said, comes back', async () => {
    const scales = question('scales');
    const before = (await polls()).get(PROMPTS.scales);
    await scales.getByRole('button', { name: 'Slett Jeg ble hørt' }).click();
    await scales.getByLabel('1 betyr').fill('ikke i det hele tatt');
    await plan.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).click();
    await scales.getByLabel('påstand 2', { exact: true }).waitFor();
    await scales.getByLabel('1 betyr').fill('helt uenig');
    await scales.getByLabel('1 betyr').blur();
    await saved();
    expect((await polls()).get(PROMPTS.scales)).toEqual(before);
    await scales.getByRole('button', { name: 'Skala: slags spørsmål' }).click();
    await scales
      .getByRole('group', { name: 'Slags spørsmål' })
      .getByRole('button', { name: /^Gruppearbeid/ })
      .click();
    await scales.getByRole('button', { name: 'Del opp i flere deler' }).waitFor();
    await saved();
    expect((await polls()).get(PROMPTS.scales)).toBe(null);
    await plan.getByRole('button', { name: 'Angre', exact: true }).first().click();
    await scales.getByLabel('påstand 2', { exact: true }).waitFor();
    await saved();
    expect((await polls()).get(PROMPTS.scales)).toEqual(before);
  });
});

describe('after', () => {
  test('the next meeting of a series begins with the same questions, of the same kinds', async () => {
    const { organiser: hand } = stage.house;
    const { body: series } = await hand.post<SeriesPlanAnswer>(api.allSeries, { title: 'Trygg sommer' });
    await hand.ask('PUT', api.meetingSeries(meeting.id), JSON.stringify({ series: series.id }));
    await plan.goto(path.series(series.id));
    await plan.getByRole('button', { name: 'Neste samling' }).click();
    await plan.getByLabel('Tittel').fill('Samling 2');
    await plan.getByLabel('Dato').fill('2030-08-20');
    await plan.getByRole('button', { name: 'Lag samlingen' }).click();
    await plan.waitForURL((url) => /^\/organiser\/[\w.-]+$/.test(url.pathname));
    await question('choice').getByLabel('alternativ 4', { exact: true }).waitFor();
    const next = new URL(plan.url()).pathname.split('/').at(-1)!;
    const [before, after] = [await stored(), await stored(next)];
    const kinds = (of: typeof before) => of.questions.map(({ prompt, poll }) => [prompt, poll?.kind]);
    expect(kinds(after)).toEqual(kinds(before));
    const vote = after.questions.find(({ prompt }) => prompt === PROMPTS.vote)!.poll;
    const asked = after.questions.find(({ prompt }) => prompt === 'Hva skal til for en god sommer?')!.id;
    expect(vote).toMatchObject({ of: asked, by: 'axes' });
  });

  test('what is asked after every meeting is told as it goes, and a question that is answered stays of its kind', async () => {
    const { organiser: hand } = stage.house;
    const evaluated = async (
      at: Pick<MeetingAnswer, 'id' | 'code' | 'plan'>,
      marks: readonly number[],
    ): Promise<void> => {
      const { id: asked, poll } = at.plan.questions.find(({ prompt }) => prompt === PROMPTS.scales)!;
      const statement = poll?.kind === 'scales' ? poll.statements[0]!.id : '';
      await hand.post(api.run(at.id), { command: { do: 'open', question: asked, closesAt: null } });
      for (const mark of marks) {
        const person = stage.house.browser();
        await person.post(api.join, { code: at.code });
        const answer = { kind: 'scales', values: { [statement]: mark } };
        expect((await person.ask('PUT', api.entry(at.id, asked), JSON.stringify({ answer }))).status).toBe(200);
      }
    };
    const next = (await hand.get<MeetingAnswer>(api.meeting(new URL(plan.url()).pathname.split('/').at(-1)!))).body;
    await evaluated({ ...meeting, plan: await stored() }, [2, 3]);
    await evaluated(next, [4, 5]);
    await plan.reload();
    await question('scales').getByLabel('påstand 1', { exact: true }).waitFor();
    expect(await question('scales').getByRole('button', { name: 'Skala: slags spørsmål' }).count()).toBe(0);
    expect(await question('open').getByRole('button', { name: 'Korte svar: slags spørsmål' }).count()).toBe(1);

    await plan.goto(path.series(next.series!));
    const row = plan.getByRole('row', { name: /^Jeg ble hørt/ });
    await row.waitFor();
    const cells = await row.getByRole('cell').allTextContents();
    expect(cells.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual(['2,52 svar', '4,52 svar', '+2,0']);
    await expectAccessible(plan, 'the series with a trend');
    await plan.setViewportSize(PHONE);
    await expectNoSidewaysScroll(plan, 'the series with a trend, on a phone');
    await plan.goto(path.after(next.id));
    const poll = plan.getByRole('article').filter({ hasText: PROMPTS.scales });
    await poll.getByText('Skala, 2 har svart').waitFor();
    await poll.getByText('Sist: Prøvesamling').waitFor();
    await poll.getByRole('row', { name: /^Jeg ble hørt/ }).waitFor();
    await expectNoSidewaysScroll(plan, 'after the meeting, on a phone');
    await plan.setViewportSize(LAPTOP);
    await expectAccessible(plan, 'after the meeting, with polls');
  });
});
