import { closeSync, existsSync, openSync } from 'node:fs';
import { api, page } from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog, logTo } from './log.ts';
import { enter, openHouse, ORGANISER, participant, type House } from './testing/house.ts';

const lines: string[] = [];
const log = createLog('debug', { write: (line) => lines.push(line) });
let house: House;
beforeAll(async () => {
  house = await openHouse({ log });
}, 60_000);
afterAll(() => house.server.close());

test('the log tells what was asked for and how it went, and nothing that leads to a person or opens a door', async () => {
  const meeting = await house.meeting();
  const guest = await participant(house, meeting, 0);
  const facilitator = await enter(house, meeting.facilitatorKey);
  await facilitator.get(page.run(meeting.facilitatorKey));
  await guest.get(page.group(meeting.code, 1));
  await guest.post(api.run(meeting.id), { command: { do: 'end' } });
  await house.browser().post(`${api.auth}/sign-in/email`, { email: ORGANISER.email, password: 'galt passord' });
  await guest.refusalOf(api.live(meeting.id, 'facilitator'));
  const text = lines.join('');
  expect(text).toContain('"route":"/api/m/:meeting/run","status":401');
  expect(text).toContain('"route":"/f/:first/run"');
  for (const secret of [meeting.code, meeting.facilitatorKey, meeting.projectorKey, ORGANISER.email, '127.0.0.1'])
    expect(text).not.toContain(secret);
});

test('a failed query is told without its values', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505' });
  log.error({ err: new Error('Failed query: select 1\nparams: hemmelig', { cause }) }, 'fault');
  const told = JSON.parse(lines.at(-1)!) as { err: { message: string; cause: { code: string } } };
  expect(told.err.message).toBe('Failed query: select 1');
  expect(told.err.cause.code).toBe('23505');
  expect(lines.at(-1)).not.toContain('hemmelig');
});

// Only Linux has a file that is always full.
test.runIf(existsSync('/dev/full'))('a log whose disk is full ends nothing', () => {
  const full = openSync('/dev/full', 'w');
  const deaf = createLog('warn', logTo(full));
  expect(() => deaf.warn('one')).not.toThrow();
  expect(() => deaf.warn('another')).not.toThrow();
  closeSync(full);
});
