import { api } from '@stikkord/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { openMeeting, shellKept, word, write, written } from '../support/group-desk.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const [FIRST, SECOND] = ['Hva er bra i dag?', 'Hva kan bli bedre?'] as const;

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

async function merge(meeting: PlayedMeeting, group: number, into: number | null): Promise<void> {
  const id = (index: number): string => meeting.plan.groups[index]!.id;
  const fields = { into: into === null ? null : id(into) };
  const commands = [{ do: 'set', kind: 'group', id: id(group), fields }];
  expect((await stage.house.organiser.post(api.room(meeting.id), { commands })).status).toBe(200);
}

const stored = async (meeting: PlayedMeeting): Promise<string> => {
  const { text } = await stage.house.organiser.ask('GET', api.export(meeting.id, 'json', { groupNames: true }));
  return text;
};

describe('nothing that a group has written is lost', () => {
  test('typed without a line before it was merged, to two questions: all of it comes in', async () => {
    const meeting = await openMeeting(stage, [FIRST, SECOND]);
    const person = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = person;
    await page.goto(meeting.groupPath(1));
    const type = async (text: string): Promise<void> => {
      for (const prompt of [FIRST, SECOND]) {
        await page.getByRole('tab', { name: prompt }).click();
        await page.getByRole('textbox', { name: prompt }).waitFor();
        await write(page, `${text} ${prompt.length}`);
      }
    };
    await type('Før');
    await word(page, 'Lagret');
    await shellKept(page);
    cable.cut();
    await type(' uten nett');
    await merge(meeting, 0, 1);
    cable.mend();
    for (const { length } of [FIRST, SECOND])
      await expect.poll(() => stored(meeting), { timeout: 20_000 }).toContain(`uten nett ${length}`);
    await person.close();
  });

  test('taken apart again, or with the other deleted, a group is where it was', async () => {
    const meeting = await openMeeting(stage, [FIRST]);
    const person = await stage.browser.person({ screen: PHONE });
    const { page } = person;
    const at = (): string => new URL(page.url()).pathname;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    for (const apart of [
      () => merge(meeting, 0, null),
      async () => {
        const commands = [{ do: 'delete', kind: 'group', id: meeting.plan.groups[1]!.id }];
        await stage.house.organiser.post(api.room(meeting.id), { commands });
      },
    ]) {
      await merge(meeting, 0, 1);
      await expect.poll(at).toBe(meeting.groupPath(2));
      await page.locator('.sk-merged').getByText('Faste team').waitFor();
      await word(page, 'Lagret');
      await apart();
      await expect.poll(at).toBe(meeting.groupPath(1));
      await expect.poll(() => written(page)).toContain('Faste team');
    }
    await person.close();
  });
});
