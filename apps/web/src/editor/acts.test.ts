import { PASTE_POINTS_MAX, POINT_TEXT_MAX } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { backspace, enter, forwardDelete, paste, type Act } from './acts.ts';
import { editsWithDraft } from './draft.ts';

const newKey = (): string => 'new';
const at = (index: number, offset: number) => ({ from: { index, offset }, to: { index, offset } });
const list = (...texts: string[]) => texts.map((text, index) => ({ key: `k${index}`, text }));
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
  expect(paste(list(half), at(0, 3), [half], newKey)).toEqual({ refused: 'paste-too-long' });
  expect(paste(list(''), at(0, 0), ['a', `${half}${half}`], newKey)).toEqual({ refused: 'paste-too-long' });
  const many = Array.from({ length: PASTE_POINTS_MAX + 1 }, () => 'a');
  expect(paste(list(''), at(0, 0), many, newKey)).toEqual({ refused: 'too-many-lines' });
  expect(paste(list(''), at(0, 0), many.slice(1), newKey)).toHaveProperty('edits');
});

test('a point that others made too long can still be made shorter', () => {
  const long = 'x'.repeat(POINT_TEXT_MAX + 10);
  expect(backspace(list(long), { from: { index: 0, offset: 0 }, to: { index: 0, offset: 2 } }, newKey)).toHaveProperty(
    'edits',
  );
});

test('one pasted line stays in the sentence; several stand apart from what was there', () => {
  expect(caretOf(paste(list('ab'), at(0, 1), ['xyz'], newKey))).toEqual({ index: 0, offset: 4 });
  expect(caretOf(paste(list('ab'), at(0, 1), ['x', 'yz'], newKey))).toEqual({ index: 2, offset: 2 });
  expect(caretOf(paste(list('ab'), at(0, 2), ['x', 'yz'], newKey))).toEqual({ index: 2, offset: 2 });
  expect(caretOf(paste(list(''), at(0, 0), ['x', 'yz'], newKey))).toEqual({ index: 1, offset: 2 });
  expect(paste(list('ab'), at(0, 1), [], newKey)).toEqual({ nothing: true });
});

test('the draft is written when something is typed in it, and forgotten when it is taken away', () => {
  const typed = editsWithDraft([{ do: 'write', key: 'd', from: 0, to: 0, text: 'H' }], 'd', 'k1');
  expect(typed).toEqual({ edits: [{ do: 'insert', after: 'k1', points: [{ key: 'd', text: 'H' }] }], written: true });
  expect(editsWithDraft([{ do: 'remove', keys: ['d'] }], 'd', 'k1')).toEqual({ edits: [], written: false });
  const pasted = editsWithDraft([{ do: 'insert', after: 'd', points: [] }], 'd', null);
  expect(pasted.edits.map((edit) => edit.do)).toEqual(['insert', 'insert']);
});
