import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, PHONE } from '../support/browser.ts';
import { openEditorStage, type EditorStage } from '../support/editor-stage.ts';

let editors: EditorStage;
beforeAll(async () => {
  editors = await openEditorStage();
});
afterAll(() => editors?.close());
beforeEach(() => editors.open());
afterEach(() => editors.person.close());

/** Texts and levels as both see them, e.g. `a  b` for a point and one under it. */
async function outline(): Promise<string[]> {
  const texts = await editors.both();
  const levels = await editors.levels('kari');
  expect(await editors.levels('olav')).toEqual(levels);
  return texts.map((text, index) => '  '.repeat(levels[index]!) + text);
}

const focusIsIn = (name: string): Promise<boolean> =>
  editors.page.evaluate((id) => document.activeElement?.closest(`#${id}`) !== null, name);

test('Tab and Shift+Tab indent the point and what stands under it; Enter goes on at the level; undo takes it back', async () => {
  await editors.write('kari', 'a', 'b');
  await editors.press('Tab');
  await editors.press('Enter');
  await editors.page.keyboard.type('c');
  await editors.press('Tab');
  expect(await outline()).toEqual(['a', '  b', '    c']);
  expect(await editors.page.locator('#kari .sk-editor-said').textContent()).toBe('Nivå 3.');
  // No deeper, and one point doesn't leave what stands under it behind.
  await editors.press('Tab');
  expect(await outline()).toEqual(['a', '  b', '    c']);
  await editors.press('ArrowUp', 'Shift+Tab');
  expect(await outline()).toEqual(['a', 'b', '  c']);
  await editors.press('Control+z');
  expect(await outline()).toEqual(['a', '  b', '    c']);
  await editors.press('Control+a', 'Shift+Tab');
  expect(await outline()).toEqual(['a', '  b', '    c']);
  await editors.press('Control+End', 'Shift+Tab', 'Shift+Tab');
  await editors.page.keyboard.type('d');
  expect(await outline()).toEqual(['a', '  b', '    c', 'd']);
});

test('Enter in an empty point and Backspace at the beginning of one come out a step, before anything is joined', async () => {
  await editors.write('kari', 'a', 'b');
  await editors.press('Tab', 'Enter', 'Enter');
  await editors.page.keyboard.type('c');
  expect(await outline()).toEqual(['a', '  b', 'c']);
  await editors.press('Tab', 'Home', 'Backspace');
  expect(await outline()).toEqual(['a', '  b', 'c']);
  await editors.press('Backspace');
  expect(await outline()).toEqual(['a', '  bc']);
});

test('the keyboard is never trapped: who only passes through changes nothing; Escape and Tab leave, and the help says so', async () => {
  await editors.write('kari', 'a', 'b');
  await editors.page.locator('#next').focus();
  // Backwards through both editors, and forwards again.
  const textHasFocus = (): Promise<boolean> => editors.text('kari').evaluate((it) => it === document.activeElement);
  for (let i = 0; i < 4 && !(await textHasFocus()); i += 1) await editors.press('Shift+Tab');
  expect(await textHasFocus()).toBe(true);
  const help = editors.page.locator('#kari .sk-editor-help');
  expect(await help.isVisible()).toBe(true);
  await editors.press('Tab', 'Tab');
  expect(await focusIsIn('kari')).toBe(false);
  expect(await outline()).toEqual(['a', 'b']);
  // Who writes, indents; Escape gives the Tab back.
  await editors.points('kari').nth(1).click();
  expect(await help.isVisible()).toBe(false);
  await editors.press('Tab');
  expect(await focusIsIn('kari')).toBe(true);
  expect(await help.isVisible()).toBe(true);
  const described = await editors.text('kari').getAttribute('aria-describedby');
  expect(await editors.page.locator(`[id="${described}"]`).textContent()).toMatch(/Escape/);
  await editors.press('Escape', 'Tab', 'Tab');
  expect(await focusIsIn('olav')).toBe(true);
  expect(await outline()).toEqual(['a', '  b']);
  await expectAccessible(editors.page, 'the editor with an indented point');
});

test('by hand on a phone: in and out by the handle; a point takes what stands under it along', async () => {
  await editors.open({ screen: PHONE, touch: true });
  await editors.page.evaluate(() => stage.kari.focus());
  for (const line of ['a', 'b', 'c']) {
    await editors.page.keyboard.type(line);
    if (line !== 'c') await editors.press('Enter');
  }
  const grip = editors.page.locator('#kari .sk-editor-grip');
  const act = (name: string) => editors.page.locator(`#kari .sk-editor-act[data-act=${name}]`);
  await editors.points('kari').nth(1).tap();
  const row = (await editors.points('kari').nth(1).boundingBox())!;
  await expect.poll(async () => (await grip.boundingBox())!.y).toBe(row.y);
  await grip.tap();
  await act('in').tap();
  expect(await outline()).toEqual(['a', '  b', 'c']);
  expect(await act('in').getAttribute('aria-disabled')).toBe('true');
  const box = (await act('in').boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  await expectNoSidewaysScroll(editors.page, 'the editor with an open handle');
  await editors.points('kari').nth(0).tap();
  await expect.poll(async () => (await grip.boundingBox())!.y).toBeLessThan(row.y);
  await grip.tap();
  await act('down').tap();
  expect(await outline()).toEqual(['c', 'a', '  b']);
  await act('up').tap();
  await act('remove').tap();
  expect(await outline()).toEqual(['b', 'c']);
});

test('a pasted list keeps its levels, from plain text, HTML and Word', async () => {
  await editors.write('kari', 'x');
  await editors.pasteInto('kari', { 'text/plain': '• en\n\t- to\n\t\t- tre\n\t\t\t- fire\n• fem' });
  expect(await outline()).toEqual(['x', 'en', '  to', '    tre', '    fire', 'fem']);
  await editors.press('Control+a');
  await editors.pasteInto('kari', {
    'text/html': '<ul><li>en<ul><li>to</li> <li> tre</li></ul></li><li>fire</li></ul>',
  });
  expect(await outline()).toEqual(['en', '  to', '  tre', 'fire']);
  await editors.press('Control+a');
  const paragraph = (level: number, text: string): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>·</span>${text}</p>`;
  await editors.pasteInto('kari', {
    'text/html': `${paragraph(1, 'en')}\n${paragraph(2, 'to')}\n${paragraph(1, 'tre')}`,
  });
  expect(await outline()).toEqual(['en', '  to', 'tre']);
});

test('two indent at once, one moves what the other indents: both see the same, and every point stands under something', async () => {
  await editors.write('kari', 'a', 'b', 'c');
  await editors.wire(false);
  await editors.press('Tab', 'ArrowUp', 'Tab');
  await editors.page.evaluate(() => {
    const { olavsHand } = stage;
    const keys = olavsHand.points.map(({ key }) => key);
    olavsHand.edit([{ do: 'move', key: keys[0], after: keys[2] }]);
  });
  await editors.wire(true);
  expect(await outline()).toEqual(['b', '  c', 'a']);
});
