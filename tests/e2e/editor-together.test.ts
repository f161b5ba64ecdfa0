import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openEditorStage, type EditorStage } from '../support/editor-stage.ts';

let editors: EditorStage;
beforeAll(async () => {
  editors = await openEditorStage();
});
afterAll(() => editors?.close());
beforeEach(() => editors.open());
afterEach(() => editors.person.close());

/** What Olav does, by the place of the points in the list as it is for him. */
type Deed =
  | { readonly do: 'write'; readonly at: number; readonly from: number; readonly to?: number; readonly text: string }
  | { readonly do: 'split'; readonly at: number; readonly offset: number }
  | { readonly do: 'merge'; readonly at: number; readonly into: number }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'move'; readonly at: number; readonly after: number | null }
  | { readonly do: 'indent'; readonly at: number; readonly level: number }
  | { readonly do: 'insert'; readonly after: number | null; readonly texts: readonly string[] };

/** Olav's hand is a program's: it takes no focus from Kari. */
function olav(...deeds: readonly Deed[]): Promise<void> {
  return editors.page.evaluate((given) => {
    for (const deed of given) {
      const { olavsHand, newPointKey } = stage;
      const keyAt = (at: number | null): string | null => (at === null ? null : olavsHand.points[at]!.key);
      const key = 'at' in deed ? keyAt(deed.at) : null;
      if (deed.do === 'write') olavsHand.edit([{ ...deed, key, to: deed.to ?? deed.from }]);
      else if (deed.do === 'split') olavsHand.edit([{ do: 'split', key, at: deed.offset }]);
      else if (deed.do === 'merge') olavsHand.edit([{ do: 'merge', key, into: keyAt(deed.into) }]);
      else if (deed.do === 'remove') olavsHand.edit([{ do: 'remove', keys: [key] }]);
      else if (deed.do === 'move') olavsHand.edit([{ do: 'move', key, after: keyAt(deed.after) }]);
      else if (deed.do === 'indent') olavsHand.edit([{ do: 'indent', key, level: deed.level }]);
      else {
        const points = deed.texts.map((text) => ({ key: newPointKey(), text }));
        olavsHand.edit([{ do: 'insert', after: keyAt(deed.after), points }]);
      }
    }
  }, deeds);
}

/** Both read this; what was composed is shown as all have it a moment after. */
async function expectBoth(wanted: readonly string[]): Promise<void> {
  await expect.poll(() => editors.both().catch((error: unknown) => String(error))).toEqual(wanted);
}

/** How often the browser began and ended a composition in Kari's editor. */
async function countCompositions(): Promise<() => Promise<{ began: number; ended: number }>> {
  const counts = await editors.text('kari').evaluateHandle((element) => {
    const seen = { began: 0, ended: 0 };
    element.addEventListener('compositionstart', () => (seen.began += 1));
    element.addEventListener('compositionend', () => (seen.ended += 1));
    return seen;
  });
  return () => counts.jsonValue();
}

const SITUATIONS: readonly (readonly [name: string, deeds: readonly Deed[], result: readonly string[]])[] = [
  ['writes before it', [{ do: 'write', at: 1, from: 0, text: 'X' }], ['en', 'Xto tre日本!']],
  ['writes in the text before it', [{ do: 'write', at: 1, from: 3, text: 'X' }], ['en', 'to Xtre日本!']],
  ['writes behind it', [{ do: 'write', at: 1, from: 8, text: 'X' }], ['en', 'to tre日本!X']],
  ['writes in the very letters', [{ do: 'write', at: 1, from: 7, text: 'X' }], ['en', 'to tre日本!X']],
  ['erases all of the text', [{ do: 'write', at: 1, from: 0, to: 8, text: '' }], ['en', '日本!']],
  ['deletes the point', [{ do: 'remove', at: 1 }], ['en', 'to tre日本!']],
  [
    'deletes every point',
    [
      { do: 'remove', at: 0 },
      { do: 'remove', at: 0 },
    ],
    ['to tre日本!'],
  ],
  ['splits it before the letters', [{ do: 'split', at: 1, offset: 3 }], ['en', 'to ', 'tre日本!']],
  ['splits it in the letters', [{ do: 'split', at: 1, offset: 7 }], ['en', 'to tre日本!', '']],
  ['joins it to the one before', [{ do: 'merge', at: 1, into: 0 }], ['ento tre日本!']],
  ['joins the one before to it', [{ do: 'merge', at: 0, into: 1 }], ['to tre日本!en']],
  ['moves it', [{ do: 'move', at: 1, after: null }], ['to tre日本!', 'en']],
  ['moves the one before it', [{ do: 'move', at: 0, after: 1 }], ['to tre日本!', 'en']],
  ['indents it', [{ do: 'indent', at: 1, level: 1 }], ['en', 'to tre日本!']],
  [
    'puts points around it and writes in it',
    [
      { do: 'insert', after: null, texts: ['0', '1'] },
      { do: 'insert', after: 3, texts: ['9'] },
      { do: 'write', at: 3, from: 2, text: '…' },
    ],
    ['0', '1', 'en', 'to… tre日本!', '9'],
  ],
];

describe('a composition goes on undisturbed, and nobody loses anything, while another', () => {
  test.each(SITUATIONS)('%s', async (_name, deeds, result) => {
    await editors.write('kari', 'en', 'to tre');
    const compositions = await countCompositions();
    const input = await editors.inputMethod();
    await input.compose('n');
    await input.compose('ni');
    await olav(...deeds);
    await input.compose('nih');
    expect(await compositions()).toEqual({ began: 1, ended: 0 });
    await input.commit('日本');
    expect(await compositions()).toEqual({ began: 1, ended: 1 });
    await expect.poll(async () => (await editors.texts('olav')).join('')).toContain('日本');
    await expectBoth(result.map((text) => text.replace('!', '')));
    await editors.page.keyboard.type('!');
    await expectBoth(result);
  });
});

test('two compositions in a row, with others’ writing between and within, come out whole', async () => {
  await editors.write('kari', 'en', 'to');
  const input = await editors.inputMethod();
  await input.compose('n');
  await olav({ do: 'write', at: 0, from: 0, text: '1' });
  await input.compose('ni');
  await olav({ do: 'write', at: 1, from: 0, text: '2' });
  await input.commit('日');
  await input.compose('h');
  await olav({ do: 'split', at: 1, offset: 1 });
  await input.compose('ho');
  await input.commit('本');
  await expectBoth(['1en', '2', 'to日本']);
  await editors.press('Enter');
  await input.compose('k');
  await input.compose('ka');
  await input.commit('蚊');
  await expectBoth(['1en', '2', 'to日本', '蚊']);
});

test('the first composed letter in an empty editor makes a point, also while points of others arrive', async () => {
  await editors.text('kari').click();
  const input = await editors.inputMethod();
  await input.compose('s');
  await olav({ do: 'insert', after: null, texts: ['en'] });
  await input.compose('se');
  await input.compose('sen');
  await input.commit('sent');
  await expectBoth(['en', 'sent']);
});

/** A phone's keyboard composes whole words, also those that stand there, and replaces them by what it thinks is meant. */
test('a phone’s keyboard takes up a word, and corrects it, while another writes in the same point', async () => {
  await editors.write('kari', 'en', 'god tyd til svar');
  const input = await editors.inputMethod();
  // Counted in the editor's whole text, a line break between the points.
  await input.compose('tyd', { from: 'en\ngod '.length, to: 'en\ngod tyd'.length });
  await olav({ do: 'write', at: 1, from: 0, text: 'Ha ' });
  await input.commit('tid');
  await expectBoth(['en', 'Ha god tid til svar']);
});

test('a correction by the system (autocorrect) replaces its word and nothing of what others wrote', async () => {
  await editors.write('kari', 'god tyd til svar');
  await olav({ do: 'write', at: 0, from: 8, text: 'alltid ' });
  await editors.text('kari').evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const from = text.data.indexOf('tyd');
    const [range] = [document.createRange()];
    range.setStart(text, from);
    range.setEnd(text, from + 3);
    // As browsers do: the change is told of first, then made in the text, without a key.
    const init = { inputType: 'insertReplacementText', data: 'tid', bubbles: true, cancelable: true };
    if (!element.dispatchEvent(new InputEvent('beforeinput', init))) return;
    text.replaceData(from, 3, 'tid');
    element.dispatchEvent(new InputEvent('input', { ...init, cancelable: false }));
  });
  await expectBoth(['god tid alltid til svar']);
});

/** What an input method does that tells of itself only by events and by changing the text: Android's, and screen keyboards. */
test('a composition told of by events alone, the text changed in the page, is taken word by word', async () => {
  await editors.write('kari', 'en', 'to ');
  const step = (
    from: number,
    length: number,
    word: string,
    kind: 'compositionstart' | 'compositionupdate',
  ): Promise<void> =>
    editors.text('kari').evaluate(
      (element, given) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let text = walker.nextNode() as Text;
        while (!text.data.startsWith('to ')) text = walker.nextNode() as Text;
        element.dispatchEvent(new CompositionEvent(given.kind, { data: given.word, bubbles: true }));
        text.replaceData(given.from, given.length, given.word);
        document.getSelection()!.collapse(text, given.from + given.word.length);
        element.dispatchEvent(
          new InputEvent('input', { inputType: 'insertCompositionText', data: given.word, bubbles: true }),
        );
      },
      { from, length, word, kind },
    );
  await step(3, 0, 't', 'compositionstart');
  await olav({ do: 'write', at: 1, from: 0, text: 'X' });
  await step(3, 1, 'tr', 'compositionupdate');
  await olav({ do: 'remove', at: 0 });
  await step(3, 2, 'tre', 'compositionupdate');
  await editors.text('kari').evaluate((element) => {
    element.dispatchEvent(new CompositionEvent('compositionend', { data: 'tre', bubbles: true }));
  });
  await expectBoth(['Xto tre']);
});

test('a paste over several points leaves what another typed in one of them, and undo brings the rest back', async () => {
  await editors.write('kari', 'aaa', 'bbb', 'ccc');
  await editors.wire(false);
  await olav({ do: 'write', at: 1, from: 3, text: ' mer' });
  await editors.press('Control+a');
  await editors.pasteInto('kari', { 'text/plain': 'X\nY' });
  await editors.wire(true);
  await expectBoth(['X', 'bbb mer', 'Y']);
  await editors.press('Control+z');
  await expectBoth(['aaa', 'bbb mer', 'ccc']);
  await editors.press('Control+y');
  expect((await editors.both()).join(' ')).toContain('mer');
});

test('a point moved by its handle takes along what another types in it meanwhile', async () => {
  await editors.write('kari', 'en', 'to', 'tre');
  await editors.wire(false);
  await olav({ do: 'write', at: 2, from: 3, text: ' fire' });
  await editors.press('Escape', 'Tab', 'Enter', 'Tab', 'Enter', 'Enter');
  await editors.wire(true);
  await expectBoth(['tre fire', 'en', 'to']);
  await olav({ do: 'write', at: 0, from: 0, text: 'Og ' });
  await editors.press('Enter');
  await expectBoth(['Og tre fire', 'en', 'to']);
});

test('undo and redo by key, across a split, a join, a move and an indent, with another’s edits between', async () => {
  await editors.write('kari', 'en to', 'tre');
  await editors.press('ArrowUp', 'Home', 'ArrowRight', 'ArrowRight', 'Enter');
  await expectBoth(['en', ' to', 'tre']);
  await olav({ do: 'write', at: 1, from: 3, text: ' O1' });
  await editors.press('Tab', 'Control+End', 'ArrowUp', 'Alt+ArrowUp');
  await expectBoth(['tre', 'en', ' to O1']);
  await olav({ do: 'write', at: 1, from: 2, text: ' O2' });
  await editors.press('ArrowDown', 'Home', 'Backspace');
  await expectBoth(['treen O2', ' to O1']);
  await olav({ do: 'insert', after: null, texts: ['O3'] });
  for (let i = 0; i < 2; i += 1) await editors.press('Control+z');
  await expectBoth(['O3', 'en O2', ' to O1', 'tre']);
  expect(await editors.levels('kari')).toEqual([0, 0, 1, 0]);
  for (let i = 0; i < 2; i += 1) await editors.press('Control+z');
  await expectBoth(['O3', 'en O2 to O1', 'tre']);
  for (let i = 0; i < 4; i += 1) await editors.press('Control+Shift+z');
  await expectBoth(['O3', 'treen O2', ' to O1']);
  for (let i = 0; i < 12; i += 1) await editors.press('Control+z');
  await expectBoth(['O3', ' O2 O1']);
});

test('what is selected stays selected, and what is typed over it replaces that and no more, whatever others do around it', async () => {
  await editors.write('kari', 'en to tre', 'fire');
  await editors.press(
    'ArrowUp',
    'Home',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
  );
  await olav({ do: 'write', at: 0, from: 0, text: '0 ' }, { do: 'insert', after: null, texts: ['a', 'b'] });
  await olav({ do: 'move', at: 2, after: 3 }, { do: 'remove', at: 0 });
  expect(await editors.page.evaluate(() => document.getSelection()!.toString())).toBe('to');
  await editors.page.keyboard.type('X');
  await expectBoth(['b', 'fire', '0 en X tre']);
});

test('the row that one writes in stays where it is on the screen while others write above it', async () => {
  await editors.write('kari', '');
  const many = Array.from({ length: 60 }, (_, i) => `Punkt ${i} med litt tekst`);
  await olav({ do: 'insert', after: null, texts: many });
  const row = editors.points('kari').filter({ hasText: 'Punkt 40 ' });
  await row.click();
  await editors.page.keyboard.type('!');
  const top = async (): Promise<number> => Math.round((await row.boundingBox())!.y);
  const before = await top();
  await olav({ do: 'insert', after: null, texts: ['ny', 'ny', 'ny'] });
  expect(await top()).toBe(before);
  await olav({ do: 'remove', at: 20 }, { do: 'remove', at: 20 }, { do: 'move', at: 3, after: 50 });
  expect(await top()).toBe(before);
  await olav({ do: 'write', at: 5, from: 0, text: 'lang '.repeat(80) });
  expect(await top()).toBe(before);
  await editors.page.keyboard.type('?');
  expect(await top()).toBe(before);
  expect(await row.textContent()).toMatch(/Punkt 40 .*!\?/);
});
