import { api } from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FREE_TRIES } from './http/wrong-tries.ts';
import { openHouse, type House } from './testing/house.ts';
import { ManualClock } from './testing/manual-clock.ts';

const clock = new ManualClock();
let house: House;
beforeAll(async () => {
  house = await openHouse({ clock });
}, 60_000);
afterAll(() => house.server.close());

test('after 20 wrong codes in a minute from one address the next is slowed; a right one never is', async () => {
  const { code } = await house.meeting();
  const guess = () => house.browser().post(api.join, { code: '1000 0000' });
  for (let count = 0; count < FREE_TRIES; count += 1) expect((await guess()).body.id).toBe('unknown-code');
  let answered = false;
  const slowed = guess().then((answer) => {
    answered = true;
    return answer;
  });
  // The same hall, the same address: everybody with the right code comes in while the guess waits.
  for (let count = 0; count < 30; count += 1) expect((await house.browser().post(api.join, { code })).status).toBe(200);
  expect(answered).toBe(false);
  await clock.pass(10_000);
  expect((await slowed).status).toBe(404);
});
