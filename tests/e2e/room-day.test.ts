import { newPoll, type PlanCommand } from '@stikkord/domain';
import { api, page as paths } from '@stikkord/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, HALL, LAPTOP, PHONE } from '../support/browser.ts';
import { DayClock } from '../support/day-clock.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Nine o'clock in Oslo, in summer. */
const clock = new DayClock(Date.UTC(2030, 4, 14, 7));

const WORK = 'Hva gjør en god vakt?';
const NEXT = 'Hva tar vi med oss hjem?';
const ALONE = 'Hvor klar er du?';

let stage: Stage;
let meeting: PlayedMeeting;
beforeAll(async () => {
  stage = await openStage({ clock });
  meeting = await stage.meeting({
    title: 'Fagdag om vakter',
    groups: ['Nord', 'Sør', 'Kveldsvakta'],
    questions: [
      { prompt: WORK },
      { prompt: ALONE, poll: { ...newPoll('choice'), options: options('Klar', 'Ikke ennå') } as never },
      { prompt: NEXT },
    ],
  });
  const [work, alone, next] = meeting.questionIds as [string, string, string];
  const row = (id: string, what: string, start: string, minutes: number): PlanCommand => ({
    do: 'add',
    kind: 'agenda',
    id,
    before: null,
    fields: { what, start, minutes, how: '', who: '' },
  });
  const belongs = (id: string, fields: object): PlanCommand => ({ do: 'set', kind: 'question', id, fields });
  const commands: PlanCommand[] = [
    { do: 'set-meeting', fields: { zone: 'Europe/Oslo' } },
    row('hello', 'Velkommen', '09:00', 10),
    row('work', 'Gruppearbeid om vakter', '', 20),
    row('pause', 'Pause', '', 10),
    row('alone', 'Hver for seg', '', 5),
    row('home', 'Veien videre', '', 15),
    belongs(work, { agendaItem: 'work' }),
    belongs(alone, { agendaItem: 'alone' }),
    belongs(next, { agendaItem: 'home', due: '2030-05-24' }),
    {
      do: 'add',
      kind: 'material',
      id: 'survey',
      before: null,
      fields: {
        title: 'Vaktene i tall',
        question: work,
        content: { kind: 'text', text: [{ kind: 'paragraph', runs: [{ text: 'Fire av ti vakter byttes.' }] }] },
      },
    },
  ];
  const { status, text } = await stage.house.organiser.post(api.plan(meeting.id), { commands });
  if (status >= 300) throw new Error(text);
});
afterAll(() => stage.close());

function options(...texts: string[]): { id: string; text: string; help: string }[] {
  return texts.map((text, at) => ({ id: `o${at}`, text, help: '' }));
}

const now = (desk: Page): Locator => desk.locator('.sk-run-now-row');
const editor = (phone: Page, prompt: string): Locator => phone.getByRole('textbox', { name: prompt });
const saved = (phone: Page): Promise<void> => phone.getByText('Lagret', { exact: true }).first().waitFor();
/** What a page's clock says. */
const left = (of: Page): Promise<string> =>
  of
    .getByRole('timer')
    .first()
    .textContent()
    .then((text) => text ?? '');

async function startNext(desk: Page, what: string, { closes = false } = {}): Promise<void> {
  await desk.getByRole('button', { name: new RegExp(`^Start (?:neste|programmet): ${what}`) }).click();
  const ask = desk.getByRole('group', { name: `Starte «${what}»?` });
  if (closes) await ask.getByLabel(/Lukk spørsmålet når klokka er ute/).check();
  await ask.getByRole('button', { name: 'Start', exact: true }).click();
  await now(desk).getByText(what).first().waitFor();
}

/** Everything ends at the last moment of the test, so that each part goes on where the one before left off. */
describe('a whole day', () => {
  let first: Page;
  let second: Page;
  let phone: Page;
  let hall: Page;

  test('the day begins late: the run page says how it drifts, and the hall follows', async () => {
    [first, second, phone, hall] = (
      await Promise.all([
        stage.browser.person({ screen: LAPTOP }),
        stage.browser.person({ screen: LAPTOP }),
        stage.browser.person({ screen: PHONE, touch: true }),
        stage.browser.person({ screen: HALL }),
      ])
    ).map(({ page }) => page) as [Page, Page, Page, Page];
    await clock.pass(6 * MINUTE);
    await Promise.all([
      first.goto(meeting.runPath),
      second.goto(meeting.runPath),
      phone.goto(meeting.groupPath(1)),
      hall.goto(meeting.projectorPath),
    ]);
    await startNext(first, 'Velkommen');
    await hall.getByText('Velkommen').first().waitFor();
    await first.getByText('6 min etter planen').first().waitFor();
    await expect
      .poll(() => second.getByRole('main').textContent())
      .toContain('En annen fasilitator startet «Velkommen».');
  });

  test('group work: one press opens the question, shows its material, starts the clock and turns the hall', async () => {
    await clock.pass(9 * MINUTE);
    await startNext(first, 'Gruppearbeid om vakter', { closes: true });
    await editor(phone, WORK).waitFor();
    await phone.getByText('Vaktene i tall').first().waitFor();
    await hall.getByRole('heading', { name: WORK }).waitFor();
    await expect.poll(() => left(hall)).toBe('20 min');
    await editor(phone, WORK).click();
    await phone.keyboard.type('Nok folk på kvelden');
    await saved(phone);
    await expectAccessible(phone, 'group work');
    await expectNoSidewaysScroll(first, 'the run page');
  });

  test('who comes late sees the clock that all see', async () => {
    await clock.pass(5 * MINUTE);
    const late = await stage.browser.person({ screen: PHONE, touch: true });
    // This device is an hour off.
    await late.page.clock.install({ time: new Date(clock.now() + HOUR) });
    await late.page.clock.resume();
    await late.page.goto(meeting.groupPath(1));
    await late.page.getByText('Nok folk på kvelden').waitFor();
    await expect.poll(() => left(late.page)).toBe('15 min');
    await expect.poll(() => left(phone)).toBe('15 min');
    await late.close();
  });

  test('a facilitator’s laptop dies: another goes on, and the clock never stopped', async () => {
    await first.context().close();
    await clock.pass(5 * MINUTE);
    await expect.poll(() => left(second)).toBe('10 min');
    await second.getByRole('button', { name: '+5 minutter på klokka' }).click();
    await expect.poll(() => left(hall)).toBe('15 min');
    await second.getByRole('button', { name: 'Sett klokka på pause' }).click();
    await expect.poll(() => left(hall)).toContain('pause');
    await clock.pass(10 * MINUTE);
    await expect.poll(() => left(phone)).toContain('15 min');
    await second.getByRole('button', { name: 'La klokka gå videre' }).click();
    await expect.poll(() => left(hall)).toBe('15 min');
  });

  test('the end: a minute of grace, what is typed in it is kept, and the question closes by itself', async () => {
    await clock.pass(15 * MINUTE + 5_000);
    await phone
      .getByText(/Lukkes om|Spørsmålet lukkes om/)
      .first()
      .waitFor();
    await editor(phone, WORK).locator('.sk-editor-point').last().click();
    await phone.keyboard.type('En som kjenner huset');
    await saved(phone);
    await clock.pass(MINUTE);
    await second.getByText('Spørsmål 1 · Lukket').waitFor();
    await second.getByText('2 stikkord', { exact: true }).first().waitFor();
    await expect.poll(() => phone.getByRole('main').textContent()).toContain('En som kjenner huset');
  });

  test('a row started by mistake is taken back', async () => {
    await startNext(second, 'Pause');
    await hall.getByText('Pause').first().waitFor();
    await second
      .getByRole('button', { name: /^Ta tilbake starten/ })
      .first()
      .click();
    await second.getByRole('button', { name: 'Ta tilbake', exact: true }).click();
    await hall.getByRole('heading', { name: WORK }).waitFor();
    await expect.poll(() => now(second).textContent()).toContain('Gruppearbeid om vakter');
  });

  test('each for oneself: the poll of its row is opened on the phone', async () => {
    await startNext(second, 'Pause');
    await startNext(second, 'Hver for seg');
    await phone.getByRole('radio', { name: 'Klar', exact: true }).check();
    await phone.getByRole('button', { name: 'Send svar' }).click();
    await phone.getByText('Svaret er lagret.').waitFor();
    await startNext(second, 'Veien videre');
    // Nobody is taken away from a question that is open: one is told of the new one, and goes there.
    await phone.getByRole('tab', { name: NEXT }).click();
    await editor(phone, NEXT).waitFor();
    await expect.poll(() => phone.getByRole('main').textContent()).toContain('Frist 24. mai');
  });

  test('a unit answers on another day, and is seen among those who have answered', async () => {
    await phone.context().close();
    await hall.context().close();
    await clock.pass(6 * 24 * HOUR, HOUR);
    const unit = await stage.browser.person({ screen: PHONE, touch: true });
    await unit.page.goto(meeting.groupPath(3));
    await editor(unit.page, NEXT).click();
    await unit.page.keyboard.type('Vi prøver ringerunde i juni');
    await saved(unit.page);
    await second.goto(paths.groups(meeting.facilitatorKey));
    const row = second.getByRole('row', { name: /^Kveldsvakta/ });
    await row.getByText('1 stikkord').waitFor();
    await second.getByText('4 dager igjen').waitFor();
    await expectAccessible(second, 'who has answered');
    await unit.close();
  });
});
