/** RE8. A dress rehearsal, as those who practise on it see it. */
import { api, page as paths, type RehearsalAnswer } from '@stikkord/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, LAPTOP, PHONE } from '../support/browser.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

let stage: Stage;
let meeting: PlayedMeeting;
let copy: NonNullable<RehearsalAnswer['rehearsal']>;
beforeAll(async () => {
  stage = await openStage();
  meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: 'Hva bør vi gjøre mer av?' }] });
  const { body } = await stage.house.organiser.post<RehearsalAnswer>(api.rehearsal(meeting.id), { minutes: 5 });
  copy = body.rehearsal!;
});
afterAll(() => stage.close());

const mark = (page: Page) => page.getByRole('complementary', { name: 'Generalprøve' });

test('RE8 every page of the copy says that it is one, and no page of the meeting does', async () => {
  const guest = await stage.browser.person({ screen: PHONE });
  const pages = [
    paths.meeting(copy.code),
    paths.group(copy.code, 1),
    paths.run(copy.facilitatorKey),
    paths.groups(copy.facilitatorKey),
    paths.projector(copy.projectorKey),
  ];
  for (const path of pages) {
    await guest.page.goto(path);
    await mark(guest.page).waitFor();
    expect(await mark(guest.page).innerText()).toBe('Generalprøve. Ingenting her er ekte, og alt kastes etterpå.');
    await expectAccessible(guest.page, path);
    await expectNoSidewaysScroll(guest.page, path);
  }
  await guest.page.goto(meeting.groupPath(1));
  await guest.page.getByRole('heading').first().waitFor();
  expect(await mark(guest.page).count()).toBe(0);
  await guest.close();
});

test('RE3, RE6 what simulated groups write comes to the board, until all is thrown away', async () => {
  const lead = await stage.browser.person({ screen: LAPTOP });
  const { body } = await stage.house.organiser.get<{ plan: PlayedMeeting['plan'] }>(api.meeting(copy.meeting));
  const question = body.plan.questions[0]!.id;
  await stage.house.organiser.post(api.run(copy.meeting), { command: { do: 'open', question, closesAt: null } });
  await lead.page.goto(paths.board(copy.facilitatorKey, question));
  await mark(lead.page).waitFor();
  await lead.page.locator('sk-board-card').first().waitFor();
  expect((await stage.house.organiser.ask('DELETE', api.rehearsal(meeting.id))).status).toBe(204);
  await lead.page.reload();
  await lead.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await lead.page.locator('sk-board-card').count()).toBe(0);
  expect(await mark(lead.page).count()).toBe(0);
  await lead.close();
});
