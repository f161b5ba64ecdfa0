import { describe, expect, test } from 'vitest';
import { formatJoinCode, joinCode, parseJoinCode } from './join-code.ts';
import { isId, pointId, pointSource } from './ids.ts';
import { EMPTY_BOARD } from './board.ts';
import { isBlank, isPresent, isWithdrawn } from './point.ts';
import { summarise } from './summary.ts';
import { point } from './testing.ts';

describe('join codes', () => {
  test.each([0, 0.5, 0.999_999_999])('JC1 eight digits, the first not 0 (%d)', (random) => {
    expect(joinCode(random)).toMatch(/^[1-9]\d{7}$/);
  });
  test.each(['12345678', '1234 5678', ' 1234-5678 ', '1234\u00a05678', '1234–5678', '1234.5678', '12 34 56 78'])(
    'JC2 «%s» is read as typed by a person',
    (typed) => expect(parseJoinCode(typed)).toBe('12345678'),
  );
  test.each(['', '1234567', '123456789', '02345678', '1234567a', '１２３４５６７８'])('JC2 «%s» is no code', (typed) =>
    expect(parseJoinCode(typed)).toBeNull(),
  );
  test('JC3 shown in two fours that stay together', () => {
    expect(formatJoinCode('12345678')).toBe('1234\u00a05678');
    expect(parseJoinCode(formatJoinCode('12345678'))).toBe('12345678');
  });
});

describe('points', () => {
  test('PT1 present is what stands and says something', () => {
    expect(isPresent(point('g1', 'p'))).toBe(true);
    expect(isPresent(point('g1', 'p', 'God tid', { deleted: true }))).toBe(false);
    expect(isPresent(point('g1', 'p', '  '))).toBe(false);
  });
  test.each(['', ' \n\t', '\u200b\u200d\ufeff', '\u202e\u2066', '\u00a0', '\u2800'])('PT2 %j shows nothing', (text) =>
    expect(isBlank(text)).toBe(true),
  );
  test.each(['.', '👩‍⚕️', 'שלום', '\u200bå', '🫩'])('PT2 %j shows something', (text) =>
    expect(isBlank(text)).toBe(false),
  );
  test('PT3 what is deleted, emptied or unreadable is withdrawn', () => {
    expect(isWithdrawn(undefined)).toBe(true);
    expect(isWithdrawn(point('g1', 'p', ''))).toBe(true);
    expect(isWithdrawn(point('g1', 'p'))).toBe(false);
  });
  test('PT5 a point under another is told as such, and sorted, counted and withdrawn by itself', () => {
    const parent = point('g1', 'over');
    const child = point('g1', 'under', 'under', { under: parent.id });
    const both = summarise(EMPTY_BOARD, [parent, child]);
    expect(both.unsorted.map(({ under }) => under)).toEqual([undefined, parent.id]);
    expect(both.pointCount).toBe(2);
    expect(summarise(EMPTY_BOARD, [{ ...parent, deleted: true }, child]).unsorted).toHaveLength(1);
  });
  test('PT4 an id tells its source and cannot be bent into another', () => {
    expect(pointSource(pointId('g1', 's2', 'abc.1f.20'))).toEqual({
      group: 'g1',
      section: 's2',
      key: 'abc.1f.20',
      part: null,
    });
    for (const id of ['', 'g1/s2', 'g1/s2/a/b', 'g1//a', '../s/x/', 'g1/s 2/a']) expect(pointSource(id)).toBeNull();
    expect(isId('a/b')).toBe(false);
  });
});
