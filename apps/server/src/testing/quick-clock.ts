import { systemClock, type Clock } from '@stikkord/sync';

/** A clock on which so many times as much passes as on the wall's: minutes of a meeting in seconds of a test. */
export function quickClock(times: number): Clock {
  const began = systemClock.now();
  return {
    now: () => began + (systemClock.now() - began) * times,
    setTimeout: (callback, ms) => systemClock.setTimeout(callback, ms / times),
    clearTimeout: (timer) => systemClock.clearTimeout(timer),
  };
}
