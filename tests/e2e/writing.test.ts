import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, LAPTOP, PHONE } from '../support/browser.ts';
import { layCable } from '../support/cable.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva gir en god vaktplan?';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function openMeeting(): Promise<PlayedMeeting> {
  const meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: PROMPT }] });
  await meeting.command({ do: 'open', question: meeting.questionIds[0]!, closesAt: null });
  return meeting;
}

async function atDesk(
  meeting: PlayedMeeting,
  options = {},
): Promise<{ page: Page; person: Awaited<ReturnType<Stage['browser']['person']>> }> {
  const person = await stage.browser.person(options);
  await person.page.goto(meeting.groupPath(1));
  await editor(person.page).waitFor();
  return { page: person.page, person };
}

const editor = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('textbox', { name: PROMPT });
const saved = (page: Page): Promise<void> => page.getByText('Lagret', { exact: true }).first().waitFor();
/** The points as a person sees them: the carets of others are no text. */
const points = (page: Page): Promise<string[]> =>
  page.locator('.sk-editor-point').evaluateAll((rows) =>
    rows
      .map((row) => {
        const copy = row.cloneNode(true) as HTMLElement;
        for (const other of copy.querySelectorAll('[aria-hidden="true"], .ProseMirror-widget')) other.remove();
        return copy.textContent ?? '';
      })
      .filter((text) => text !== ''),
  );

describe('a group writes', () => {
  test('two devices see each other’s points letter by letter, and both say saved', async () => {
    const meeting = await openMeeting();
    const anna = await atDesk(meeting, { screen: PHONE, touch: true });
    const boris = await atDesk(meeting, { screen: LAPTOP });
    await editor(anna.page).click();
    await anna.page.keyboard.type('Faste team');
    await boris.page.getByText('Faste team').waitFor();
    await anna.page.keyboard.press('Enter');
    await anna.page.keyboard.type('Tid til overlapp');
    await boris.page.getByText('Tid til overlapp').waitFor();
    await Promise.all([saved(anna.page), saved(boris.page)]);
    expect(await points(boris.page)).toEqual(['Faste team', 'Tid til overlapp']);
    await expectNoSidewaysScroll(anna.page, 'the group page on a phone');
    await expectAccessible(anna.page, 'the group page on a phone');
    await expectAccessible(boris.page, 'the group page on a laptop');
    await Promise.all([anna.person.close(), boris.person.close()]);
  });

  test('a pasted list becomes points, a point is moved by keyboard and by handle, and undo takes each step back', async () => {
    const meeting = await openMeeting();
    const { page, person } = await atDesk(meeting);
    await editor(page).click();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '• Første\n• Andre\n• Tredje');
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page.getByText('Tredje').waitFor();
    expect(await points(page)).toEqual(['Første', 'Andre', 'Tredje']);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await points(page)).toEqual(['Første', 'Tredje', 'Andre']);
    await page.keyboard.press('Control+z');
    expect(await points(page)).toEqual(['Første', 'Andre', 'Tredje']);
    await page.getByRole('button', { name: 'Flytt, rykk inn eller slett stikkordet' }).click();
    await page.getByRole('button', { name: 'Flytt opp' }).click();
    expect(await points(page)).toEqual(['Første', 'Tredje', 'Andre']);
    await page.keyboard.press('Escape');
    await saved(page);
    await person.close();
  });

  test('a reload comes back to the same group, question and text', async () => {
    const meeting = await openMeeting();
    const { page, person } = await atDesk(meeting, { screen: PHONE });
    await editor(page).click();
    await page.keyboard.type('Vi vil høres');
    await saved(page);
    await page.reload();
    await page.getByText('Vi vil høres').waitFor();
    await page.goto(`/m/${meeting.code}`);
    await page.waitForURL(`**${meeting.groupPath(1)}`);
    await page.getByText('Vi vil høres').waitFor();
    expect(await points(page)).toEqual(['Vi vil høres']);
    await person.close();
  });

  test('cut off, the page says so and keeps the text; back again, all of it is saved and others see it', async () => {
    const meeting = await openMeeting();
    const cable = await layCable(stage.url);
    const anna = await atDesk(meeting, { screen: PHONE, origin: cable.url });
    const boris = await atDesk(meeting);
    await editor(anna.page).click();
    await anna.page.keyboard.type('Før tunnelen');
    await saved(anna.page);
    cable.cut();
    await anna.page.keyboard.press('Enter');
    await anna.page.keyboard.type('I tunnelen');
    await anna.page.getByText('Teksten er trygg på denne enheten').first().waitFor();
    expect(await points(anna.page)).toEqual(['Før tunnelen', 'I tunnelen']);
    cable.mend();
    await saved(anna.page);
    await boris.page.getByText('I tunnelen').waitFor();
    await Promise.all([anna.person.close(), boris.person.close()]);
    await cable.close();
  });

  test('a closed question stays readable and takes nothing; opened again, it goes on', async () => {
    const meeting = await openMeeting();
    const [question] = meeting.questionIds as [string];
    const { page, person } = await atDesk(meeting);
    await editor(page).click();
    await page.keyboard.type('Rom for faget');
    await saved(page);
    await meeting.command({ do: 'close', question });
    await page.getByText('Spørsmålet er lukket. Teksten kan leses.').waitFor();
    expect(await points(page)).toEqual(['Rom for faget']);
    expect(await editor(page).count()).toBe(0);
    await expectAccessible(page, 'a closed question');
    await meeting.command({ do: 'open', question, closesAt: null });
    // Whoever was writing goes on where that was, without a press.
    await editor(page).waitFor();
    await page.keyboard.type(' og folk');
    await saved(page);
    expect(await points(page)).toEqual(['Rom for faget og folk']);
    await page.keyboard.press('Enter');
    const place = () => page.getByText('Rom for faget og folk').evaluate((row) => row.getBoundingClientRect().top);
    const top = await place();
    await meeting.command({ do: 'close', question });
    await page.getByText('Spørsmålet er lukket. Teksten kan leses.').waitFor();
    expect(await place()).toBe(top);
    await meeting.command({ do: 'open', question, closesAt: null });
    await editor(page).waitFor();
    expect(await place()).toBe(top);
    await page.keyboard.type('Tid');
    await saved(page);
    expect(await points(page)).toEqual(['Rom for faget og folk', 'Tid']);
    // Whoever has gone elsewhere is left there.
    await page.getByRole('button', { name: 'Historikk' }).focus();
    await meeting.command({ do: 'close', question });
    await page.getByText('Spørsmålet er lukket. Teksten kan leses.').waitFor();
    await meeting.command({ do: 'open', question, closesAt: null });
    await editor(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Historikk');
    await person.close();
  });

  test('several open questions are tabs, a new one is told of, and each keeps its text', async () => {
    const meeting = await stage.meeting({
      groups: [''],
      questions: [{ prompt: PROMPT }, { prompt: 'Hva nå?', sections: ['Bra', 'Bedre'] }],
    });
    const [first, second] = meeting.questionIds as [string, string];
    await meeting.command({ do: 'open', question: first, closesAt: null });
    const { page, person } = await atDesk(meeting, { screen: PHONE });
    await editor(page).click();
    await page.keyboard.type('Fast turnus');
    await meeting.command({ do: 'open', question: second, closesAt: null });
    await page.getByRole('button', { name: 'Gå dit' }).click();
    await page.getByRole('textbox', { name: 'Bedre' }).click();
    await page.keyboard.type('Mer luft');
    await saved(page);
    await page.getByRole('tab').first().click();
    await page.getByText('Fast turnus').waitFor();
    expect(await points(page)).toEqual(['Fast turnus']);
    await page.getByRole('tab').last().click();
    await page.getByText('Mer luft').waitFor();
    await expectAccessible(page, 'two open questions');
    await person.close();
  });

  test('markup, script, right-to-left, zero-width and emoji are text', async () => {
    const meeting = await openMeeting();
    const anna = await atDesk(meeting);
    const boris = await atDesk(meeting);
    const odd = '<img src=x onerror=alert(1)> & "å" שלום \u200bnull 👩‍⚕️';
    await editor(anna.page).click();
    await anna.page.keyboard.insertText(odd);
    await boris.page.getByText('שלום').waitFor();
    expect(await points(boris.page)).toEqual([odd]);
    expect(await boris.page.locator('.sk-editor-point img:not(.ProseMirror-separator)').count()).toBe(0);
    await Promise.all([anna.person.close(), boris.person.close()]);
  });

  test('what is too long is refused whole, and said', async () => {
    const meeting = await openMeeting();
    const { page, person } = await atDesk(meeting);
    await editor(page).click();
    await page.keyboard.insertText('x'.repeat(2000));
    await page.keyboard.type('y');
    await page.getByText('høyst 2000 tegn').waitFor();
    expect(await points(page)).toEqual(['x'.repeat(2000)]);
    await person.close();
  });
});
