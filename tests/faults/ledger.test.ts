import { expect, test } from 'vitest';
import { Ledger, tokenOf } from './ledger.ts';

const [one, two, three] = [1, 2, 3].map((n) => tokenOf('a', n)) as [string, string, string];

/** Anna wrote three tokens and took out the second; she was told of the first `told` deeds. */
function written(told: number): Ledger {
  const ledger = new Ledger();
  ledger.open('a', 'd');
  ledger.did('a', { n: 1, token: one, does: 'write' });
  ledger.did('a', { n: 2, token: two, does: 'write' });
  ledger.did('a', { n: 3, token: two, does: 'erase' });
  ledger.did('a', { n: 4, token: three, does: 'write' });
  ledger.told('a', told);
  return ledger;
}

const text = (...tokens: string[]): Map<string, string> => new Map([['d', tokens.join(' ')]]);

test('all in order: nothing is lost', () => {
  const none = { acknowledgedLost: [], unacknowledgedLost: [], doubled: [] };
  expect(written(4).judge(text(one, three), true)).toEqual(none);
  expect(written(0).judge(text(), false)).toEqual(none);
});

test('what was acknowledged and is not there is lost, whoever lives', () => {
  const ledger = written(4);
  ledger.died('a');
  expect(ledger.judge(text(one), false).acknowledgedLost).toEqual([`${three} is not there`]);
});

test('an acknowledged deletion that came back is lost as well', () => {
  expect(written(3).judge(text(one, two), false).acknowledgedLost).toEqual([`${two} came back`]);
  expect(written(2).judge(text(one), false).acknowledgedLost).toEqual([]);
});

test('what a living writer was not told of is asked for once all have settled, and of the dead never', () => {
  const ledger = written(1);
  expect(ledger.judge(text(one), false).unacknowledgedLost).toEqual([]);
  expect(ledger.judge(text(one), true).unacknowledgedLost).toEqual([`${three} is not there`]);
  ledger.died('a');
  expect(ledger.judge(text(one), true).unacknowledgedLost).toEqual([]);
});

test('a token that stands twice is doubled', () => {
  expect(written(4).judge(text(one, three, one), true).doubled).toEqual([`d ${one}`]);
});

test('a document that was not read is no document without losses', () => {
  expect(() => written(4).judge(new Map(), true)).toThrow('not read');
});
