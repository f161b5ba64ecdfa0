import { describe, expect, test } from 'vitest';
import { Pulse } from './pulse.ts';

/** A time of day, so that 0 is long ago. */
const T = 1_000_000;
const open = { connected: true, waiting: false };
const waiting = { connected: true, waiting: true };

function heardAt(now: number): Pulse {
  const pulse = new Pulse();
  pulse.heard(now);
  return pulse;
}

describe('whether a line bears', () => {
  test('PU1 an attempt that has heard nothing for ten seconds is dead', () => {
    const pulse = heardAt(T);
    expect(pulse.isDead(T + 10_000, { connected: false, waiting: false })).toBe(false);
    expect(pulse.isDead(T + 10_001, { connected: false, waiting: false })).toBe(true);
  });
  test('PU2 an open line may be quiet for as long as the server may, and a little more', () => {
    const pulse = heardAt(T);
    expect(pulse.isDead(T + 25_000, open)).toBe(false);
    expect(pulse.isDead(T + 25_001, open)).toBe(true);
  });
  test('PU3 frames are answered within ten seconds, counted from when they began to wait or something was heard', () => {
    const pulse = heardAt(T);
    pulse.waits(T + 9000);
    expect(pulse.isDead(T + 19_000, waiting)).toBe(false);
    expect(pulse.isDead(T + 19_001, waiting)).toBe(true);
    pulse.heard(T + 15_000);
    expect(pulse.isDead(T + 25_000, waiting)).toBe(false);
    expect(pulse.isDead(T + 25_001, waiting)).toBe(true);
  });
  test('PU4 a line in doubt answers within three seconds, however lately it was heard', () => {
    const pulse = heardAt(T);
    pulse.doubt(T + 1);
    expect(pulse.doubted).toBe(true);
    expect(pulse.isDead(T + 3001, open)).toBe(false);
    expect(pulse.isDead(T + 3002, open)).toBe(true);
  });
  test('PU5 whatever is heard puts an end to the doubt', () => {
    const pulse = heardAt(T);
    pulse.doubt(T + 1);
    pulse.heard(T + 2000);
    expect(pulse.doubted).toBe(false);
    expect(pulse.isDead(T + 27_000, open)).toBe(false);
  });
});
