import { CLOSE } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { isFinal, reconnectWait } from './line.ts';

describe('when a page comes back', () => {
  test('LN1 a hall that lost its server is spread over ten seconds', () => {
    for (const code of [CLOSE.restarting, CLOSE.overloaded]) {
      expect(reconnectWait(code, 0, 0)).toBe(0);
      expect(reconnectWait(code, 7, 0.5)).toBe(5000);
      expect(reconnectWait(code, 0, 1)).toBe(10_000);
    }
  });
  test('LN2 changed rights are asked for almost at once', () => {
    expect(reconnectWait(CLOSE.rightsChanged, 9, 1)).toBeLessThanOrEqual(300);
  });
  test('LN3 a lost line is tried at random moments, more and more seldom, at least every five seconds', () => {
    const longest = [0, 1, 2, 3, 4, 5, 50].map((attempt) => reconnectWait(1006, attempt, 1));
    expect(longest).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000]);
    expect(reconnectWait(undefined, 3, 0.25)).toBe(1000);
  });
  test('LN4 what the server refuses for good is not asked for again', () => {
    expect(isFinal(CLOSE.upgradeRequired)).toBe(true);
    expect(isFinal(CLOSE.forbidden)).toBe(true);
    expect([CLOSE.restarting, CLOSE.rightsChanged, CLOSE.tooSlow, 1006].some(isFinal)).toBe(false);
  });
});
