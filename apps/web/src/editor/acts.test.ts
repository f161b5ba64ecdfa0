import { PASTE_POINTS_MAX, POINT_TEXT_MAX } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { backspace, enter, forwardDelete, paste, type Act } from './acts.ts';
import { editsWithDraft } from './draft.ts';

const newKey = (): string => 'new';
const at = (index: number, offset: number) => ({ from: { index, offset }, to: { index, offset } });
const list = (...texts: string[]) => texts.map((text, index) => ({ key: `k${index}`, text }));
const flat = (texts: string[]) => texts.map((text) => ({ text, level: 0 }));
const caretOf = (act: Act): unknown => (act && 'caret' in act ? act.caret : act);

test('Enter in an empty point does nothing: it is a new point already', () => {
  expect(enter(list('a', ''), at(1, 0), newKey)).toEqual({ nothing: true });
  expect(caretOf(enter(list('a', ''), at(0, 1), newKey))).toEqual({ index: 1, offset: 0 });
});

test('Backspace and Delete join points only at their edges', () => {
  expect(backspace(list('a', 'b'), at(1, 1), newKey)).toBeNull();
  expect(caretOf(backspace(list('a', 'b'), at(1, 0), newKey))).toEqual({ index: 0, offset: 1 });
  expect(backspace(list('a', 'b'), at(0, 0), newKey)).toEqual({ nothing: true });
  expect(backspace(list('', 'b'), at(0, 0), newKey)).toMatchObject({ edits: [{ do: 'remove', keys: ['k0'] }] });
  expect(forwardDelete(list('a', 'b'), at(0, 0), newKey)).toBeNull();
  expect(caretOf(forwardDelete(list('a', 'b'), at(0, 1), newKey))).toEqual({ index: 0, offset: 1 });
  expect(forwardDelete(list('a', 'b'), at(1, 1), newKey)).toEqual({ nothing: true });
});

test('a join, a paste or a line past the limits is refused whole', () => {
  const half = 'x'.repeat(POINT_TEXT_MAX / 2 + 1);
  expect(backspace(list(half, half), at(1, 0), newKey)).toEqual({ refused: 'point-too-long' });
  expect(paste(list(half), at(0, 3), flat([half]), newKey)).toEqual({ refused: 'paste-too-long' });
  expect(paste(list(''), at(0, 0), flat(['a', `${half}${half}`]), newKey)).toEqual({ refused: 'paste-too-long' });
  const many = Array.from({ length: PASTE_POINTS_MAX + 1 }, () => 'a');
  expect(paste(list(''), at(0, 0), flat(many), newKey)).toEqual({ refused: 'too-many-lines' });
  expect(paste(list(''), at(0, 0), flat(many.slice(1)), newKey)).toHaveProperty('edits');
});

test('a point that others made too long can still be made shorter', () => {
  const long = 'x'.repeat(POINT_TEXT_MAX + 10);
  expect(backspace(list(long), { from: { index: 0, offset: 0 }, to: { index: 0, offset: 2 } }, newKey)).toHaveProperty(
    'edits',
  );
});

test('one pasted line stays in the sentence; several stand apart from what was there', () => {
  expect(caretOf(paste(list('ab'), at(0, 1), flat(['xyz']), newKey))).toEqual({ index: 0, offset: 4 });
  expect(caretOf(paste(list('ab'), at(0, 1), flat(['x', 'yz']), newKey))).toEqual({ index: 2, offset: 2 });
  expect(caretOf(paste(list('ab'), at(0, 2), flat(['x', 'yz']), newKey))).toEqual({ index: 2, offset: 2 });
  expect(caretOf(paste(list(''), at(0, 0), flat(['x', 'yz']), newKey))).toEqual({ index: 1, offset: 2 });
  expect(paste(list('ab'), at(0, 1), flat([]), newKey)).toEqual({ nothing: true });
});

test('the draft is written when something is typed in it, and forgotten when it is taken away', () => {
  const draft = { key: 'd', text: '', level: 1 };
  const typed = editsWithDraft([{ do: 'write', key: 'd', from: 0, to: 0, text: 'H' }], draft, 'k1');
  const points = [{ key: 'd', text: 'H', level: 1 }];
  expect(typed).toEqual({ edits: [{ do: 'insert', after: 'k1', points }], written: true });
  expect(editsWithDraft([{ do: 'remove', keys: ['d'] }], draft, 'k1')).toEqual({ edits: [], written: false });
  const pasted = editsWithDraft([{ do: 'insert', after: 'd', points: [] }], draft, null);
  expect(pasted.edits.map((edit) => edit.do)).toEqual(['insert', 'insert']);
});

test('indenting the draft writes nothing before something is typed in it', () => {
  const indented = editsWithDraft(
    [
      { do: 'indent', key: 'k1', level: 1 },
      { do: 'indent', key: 'd', level: 2 },
    ],
    { key: 'd', text: '' },
    'k1',
  );
  expect(indented).toEqual({ edits: [{ do: 'indent', key: 'k1', level: 1 }], written: false, level: 2 });
});

test('Enter in an empty point, and Backspace at the beginning of one, bring it a step out first', () => {
  const nested = list('a', '', 'b').map((point, index) => ({ ...point, level: Math.min(index, 1) }));
  const out = (key: string): object => ({ edits: [{ do: 'indent', key, level: 0 }] });
  expect(enter(nested, at(1, 0), newKey)).toMatchObject(out('k1'));
  expect(backspace(nested, at(2, 0), newKey)).toMatchObject(out('k2'));
});

test('pasted lines keep their levels, below the one that they are pasted in', () => {
  const lines = [
    { text: 'x', level: 0 },
    { text: 'y', level: 1 },
    { text: 'z', level: 0 },
  ];
  const act = paste([{ key: 'k', text: 'a', level: 1 }], at(0, 1), lines, newKey);
  const levels = act && 'edits' in act && act.edits.flatMap((edit) => (edit.do === 'insert' ? edit.points : []));
  expect(levels).toMatchObject([{ level: 1 }, { level: 2 }, { level: 1 }]);
});
