import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  type Person,
  type PersonOptions,
} from '../support/browser.ts';
import { openEditorStage, type EditorStage, type Name } from '../support/editor-stage.ts';

let editors: EditorStage;
let person: Person;

beforeAll(async () => {
  editors = await openEditorStage();
});
afterAll(() => editors?.close());
beforeEach(() => open());
afterEach(() => person.close());

async function open(options?: PersonOptions): Promise<void> {
  await editors.open(options);
  person = editors.person;
}
const text = (name: Name) => editors.text(name);
const points = (name: Name) => editors.points(name);
const wire = (on: boolean): Promise<void> => editors.wire(on);
const write = (name: Name, ...lines: string[]): Promise<void> => editors.write(name, ...lines);
const pasteInto = (name: Name, data: Record<string, string>): Promise<void> => editors.pasteInto(name, data);
const both = (): Promise<string[]> => editors.both();

test('an empty editor shows where to write, and writes nothing until something is typed', async () => {
  expect(await points('kari').first().getAttribute('data-hint')).toBe('Skriv et stikkord …');
  const writers = (): Promise<number> => person.page.evaluate(() => stage.kari.doc.store.clients.size);
  await text('kari').click();
  await person.page.keyboard.press('Enter');
  await person.page.keyboard.press('Backspace');
  expect(await writers()).toBe(0);
  await person.page.keyboard.type('a');
  expect(await writers()).toBe(1);
});

test('Enter starts a point, in the middle too; Backspace and Delete join; the others see each letter', async () => {
  await write('kari', 'God tid', 'Ro');
  expect(await both()).toEqual(['God tid', 'Ro']);
  for (let i = 0; i < 3; i += 1) await person.page.keyboard.press('ArrowUp');
  await person.page.keyboard.press('Home');
  for (let i = 0; i < 4; i += 1) await person.page.keyboard.press('ArrowRight');
  await person.page.keyboard.press('Enter');
  expect(await both()).toEqual(['God ', 'tid', 'Ro']);
  await person.page.keyboard.press('End');
  await person.page.keyboard.press('Delete');
  expect(await both()).toEqual(['God ', 'tidRo']);
  await person.page.keyboard.press('Home');
  await person.page.keyboard.press('Backspace');
  await person.page.keyboard.type('og ');
  expect(await both()).toEqual(['God og tidRo']);
});

test('undo and redo are one’s own, and the caret comes back to where it was', async () => {
  await write('kari', 'en', 'to');
  await write('olav', '');
  await points('olav').nth(1).click();
  await person.page.keyboard.press('End');
  await person.page.keyboard.type('!');
  await points('kari').nth(0).click();
  await person.page.keyboard.press('Control+a');
  await person.page.keyboard.type('X');
  expect(await both()).toEqual(['X']);
  await person.page.keyboard.press('Control+z');
  expect(await both()).toEqual(['en', 'to!']);
  await person.page.keyboard.press('Control+y');
  expect(await both()).toEqual(['X']);
  await person.page.keyboard.press('Control+z');
  await points('olav').nth(0).click();
  await person.page.keyboard.press('Control+z');
  expect(await both()).toEqual(['en', 'to']);
});

test('points are moved by key, with a word about it, and typing goes on in the moved point', async () => {
  await write('kari', 'en', 'to', 'tre');
  await person.page.keyboard.press('Alt+ArrowUp');
  await person.page.keyboard.press('Alt+ArrowUp');
  await person.page.keyboard.press('Alt+ArrowUp');
  await person.page.keyboard.type('!');
  expect(await both()).toEqual(['tre!', 'en', 'to']);
  expect(await person.page.locator('#kari .sk-editor-said').textContent()).toBe('Flyttet til plass 1 av 3.');
  await person.page.keyboard.press('Alt+ArrowDown');
  expect(await both()).toEqual(['en', 'tre!', 'to']);
});

test('Escape and Tab leave the text for the handle, which moves and deletes by key; Escape closes it, Tab goes on', async () => {
  await write('kari', 'en', 'to');
  await person.page.keyboard.press('Escape');
  await person.page.keyboard.press('Tab');
  await person.page.keyboard.press('Enter');
  await person.page.keyboard.press('Tab');
  await person.page.keyboard.press('Enter');
  expect(await both()).toEqual(['to', 'en']);
  await person.page.keyboard.press('Escape');
  await person.page.keyboard.press('Enter');
  for (let i = 0; i < 5; i += 1) await person.page.keyboard.press('Tab');
  await person.page.keyboard.press('Enter');
  expect(await both()).toEqual(['en']);
  await person.page.keyboard.type('!');
  expect(await both()).toEqual(['!en']);
  await person.page.keyboard.press('Escape');
  await person.page.keyboard.press('Tab');
  await person.page.keyboard.press('Tab');
  expect(await person.page.evaluate(() => document.activeElement?.closest('#olav') !== null)).toBe(true);
});

test('a pasted list becomes points, without bullets, numbers and ids; one line stays in the sentence', async () => {
  await write('kari', 'før etter');
  for (let i = 0; i < 5; i += 1) await person.page.keyboard.press('ArrowLeft');
  await pasteInto('kari', { 'text/plain': 'midt i ' });
  expect(await both()).toEqual(['før midt i etter']);
  await pasteInto('kari', { 'text/plain': '• en\r\n\r\n- to\n*\ttre' });
  await person.page.keyboard.type('!');
  expect(await both()).toEqual(['før midt i ', 'en', 'to', 'tre!', 'etter']);
  await person.page.keyboard.press('Control+z');
  await person.page.keyboard.press('Control+z');
  expect(await both()).toEqual(['før midt i etter']);
  await person.page.keyboard.press('Control+a');
  await pasteInto('kari', { 'text/plain': '1. en\n2) to\n3. tre' });
  expect(await both()).toEqual(['en', 'to', 'tre']);
  await person.page.keyboard.press('Control+a');
  await pasteInto('kari', { 'text/plain': '17. mai er fri\n1. juli er ikke' });
  expect(await both()).toEqual(['17. mai er fri', '1. juli er ikke']);
});

test('HTML lists and Word’s lists become points; markup is text or nothing', async () => {
  await text('kari').click();
  const list =
    '<meta charset="utf-8"><ul data-id="x"><li data-key="k"><p>en <b>fet</b></p><ol><li>under</li></ol></li><li>to<br>tre</li></ul><script>alert(1)</script>';
  await pasteInto('kari', { 'text/html': list, 'text/plain': 'x' });
  expect(await both()).toEqual(['en fet', 'under', 'to', 'tre']);
  await person.page.keyboard.press('Control+a');
  const word = `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Første&nbsp;punkt<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list: Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>Andre
    punkt<o:p></o:p></p>`;
  await pasteInto('kari', { 'text/html': word });
  expect(await both()).toEqual(['Første punkt', 'Andre punkt']);
  await person.page.keyboard.press('Control+a');
  await pasteInto('kari', { 'text/plain': '<b onclick=x>ikke fet</b>\n<script>' });
  expect(await both()).toEqual(['<b onclick=x>ikke fet</b>', '<script>']);
});

test('what passes a limit is refused whole, with a word, before anything is cut', async () => {
  await write('kari', 'en', 'to');
  await person.page.keyboard.press('Control+a');
  await pasteInto('kari', { 'text/plain': Array.from({ length: 501 }, (_, i) => `linje ${i}`).join('\n') });
  await pasteInto('kari', { 'text/plain': 'x'.repeat(2001) });
  expect(await both()).toEqual(['en', 'to']);
  await pasteInto('kari', { 'text/plain': 'x'.repeat(2000) });
  await person.page.keyboard.type('y');
  expect(await both()).toEqual(['x'.repeat(2000)]);
  await person.page.keyboard.press('Backspace');
  await person.page.keyboard.type('z');
  expect(await both()).toEqual([`${'x'.repeat(1999)}z`]);
  const notices = await person.page.evaluate(() => stage.kari.notices);
  expect(notices).toEqual(['too-many-lines', 'paste-too-long', 'point-too-long']);
});

test('cut off and back: both split, both type, and nothing is lost or doubled', async () => {
  await write('kari', 'hodet halen');
  await wire(false);
  for (let i = 0; i < 5; i += 1) await person.page.keyboard.press('ArrowLeft');
  await person.page.keyboard.press('Enter');
  await person.page.keyboard.type('Kari ');
  await points('olav').first().click();
  await person.page.keyboard.press('Home');
  for (let i = 0; i < 6; i += 1) await person.page.keyboard.press('ArrowRight');
  await person.page.keyboard.press('Enter');
  await person.page.keyboard.press('End');
  await person.page.keyboard.type(' Olav');
  await wire(true);
  expect(await both()).toEqual(['hodet ', 'Kari halen Olav']);
});

test('the caret stays in its text while others write, split and move around it', async () => {
  await write('kari', 'en', 'to tre');
  for (let i = 0; i < 2; i += 1) await person.page.keyboard.press('ArrowLeft');
  await person.page.evaluate(() => {
    const { olavsHand, newPointKey } = stage;
    const [first, second] = olavsHand.points.map(({ key }) => key);
    olavsHand.edit([{ do: 'write', key: second, from: 0, to: 0, text: 'Fra ' }]);
    olavsHand.edit([{ do: 'insert', after: null, points: [{ key: newPointKey(), text: 'Aller først' }] }]);
    olavsHand.edit([{ do: 'split', key: second, at: 7 }]);
    olavsHand.edit([{ do: 'move', key: olavsHand.points[3]!.key, after: null }]);
    olavsHand.edit([{ do: 'remove', keys: [first] }]);
  });
  await person.page.keyboard.type('!');
  expect(await both()).toEqual(['t!re', 'Aller først', 'Fra to ']);
});

test('the others’ carets are shown with a neutral word, hidden from screen readers, and go with them', async () => {
  await write('kari', 'en');
  const caret = person.page.locator('#olav .sk-editor-caret');
  expect(await caret.count()).toBe(1);
  expect(await caret.getAttribute('aria-hidden')).toBe('true');
  expect(await caret.getAttribute('data-word')).toBe('Gruppemedlem 1');
  // The word comes with the caret and not with every letter, and never where it would make the page wider.
  const shown = await caret.elementHandle();
  await person.page.keyboard.type(' og to');
  expect(await shown!.evaluate((element) => element.isConnected)).toBe(true);
  await person.page.locator('#next').focus();
  expect(await caret.count()).toBe(0);
});

test('a caret at the end of a phone’s line turns its word inwards', async () => {
  await open({ screen: PHONE });
  await write('kari', 'Si tidlig hva som er bestemt nå');
  const caret = person.page.locator('#olav .sk-editor-caret');
  await expect.poll(() => caret.getAttribute('data-turned')).toBe('');
  await expectNoSidewaysScroll(person.page, 'the editor with another’s caret');
});

test('whoever is about to write in the empty line goes on there, however many points arrive', async () => {
  await text('kari').click();
  await person.page.evaluate(() => {
    const points = ['en', 'to'].map((text) => ({ key: stage.newPointKey(), text }));
    stage.olavsHand.edit([{ do: 'insert', after: null, points }]);
  });
  await person.page.keyboard.type('min');
  expect(await both()).toEqual(['en', 'to', 'min']);
});

test('text dropped from elsewhere is put in; a closed editor takes nothing', async () => {
  await write('kari', 'en');
  const drop = (): Promise<void> =>
    points('kari')
      .first()
      .evaluate((element) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/plain', 'sluppet');
        const { right, top, height } = element.getBoundingClientRect();
        const at = { clientX: right - 2, clientY: top + height / 2 };
        element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }));
      });
  await drop();
  expect(await both()).toEqual(['ensluppet']);
  await person.page.evaluate(() => (stage.kari.readonly = true));
  await person.page.waitForSelector('#kari [contenteditable=false]');
  await drop();
  await pasteInto('kari', { 'text/plain': 'limt' });
  await points('kari').first().click();
  await person.page.keyboard.type('skrevet');
  expect(await both()).toEqual(['ensluppet']);
  expect(await person.page.locator('#kari .sk-editor-handle').isVisible()).toBe(false);
});

test('on a phone at 360 px: rows and buttons of 44 px, and a point is moved and deleted by touch', async () => {
  await open({ screen: PHONE, touch: true });
  // Not by a tap: with the next one it would be a double tap.
  await person.page.evaluate(() => stage.kari.focus());
  for (const line of ['en', 'to', 'tre']) {
    await person.page.keyboard.type(line);
    if (line !== 'tre') await person.page.keyboard.press('Enter');
  }
  for (const box of await Promise.all((await points('kari').all()).map((row) => row.boundingBox()))) {
    expect(box!.height).toBeGreaterThanOrEqual(44);
  }
  await points('kari').nth(0).tap();
  const grip = person.page.locator('#kari .sk-editor-grip');
  const { width, height } = (await grip.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  // The browser tells of the tapped place a moment later.
  const firstRow = (await points('kari').nth(0).boundingBox())!;
  await expect.poll(async () => (await grip.boundingBox())!.y).toBe(firstRow.y);
  await grip.tap();
  const [, down, , , remove] = await person.page.locator('#kari .sk-editor-act').all();
  await down!.tap();
  await down!.tap();
  expect(await both()).toEqual(['to', 'tre', 'en']);
  expect(await text('kari').evaluate((element) => element === document.activeElement)).toBe(true);
  await remove!.tap();
  expect(await both()).toEqual(['to', 'tre']);
  await expectNoSidewaysScroll(person.page, 'the editor');
});

test('axe finds nothing: empty, written in, with an open handle, closed', async () => {
  await expectAccessible(person.page, 'the empty editor');
  await write('kari', 'en', 'to');
  await person.page.locator('#kari .sk-editor-grip').click();
  await expectAccessible(person.page, 'the editor with an open handle');
  await person.page.evaluate(() => (stage.kari.readonly = true));
  await person.page.waitForSelector('#kari [contenteditable=false]');
  await expectAccessible(person.page, 'the closed editor');
});
