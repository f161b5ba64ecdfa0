import { expect, test } from 'vitest';
import { readSettings, SettingError } from './settings.ts';

test('the time zone is what the administrator says, and one that is none ends the start', () => {
  expect(readSettings({ STIKKORD_TIME_ZONE: 'America/New_York' }).zone).toBe('America/New_York');
  for (const zone of ['Oslo', 'Europe/Nowhere', '+01:00 '])
    expect(() => readSettings({ STIKKORD_TIME_ZONE: zone })).toThrow(SettingError);
});

test('where nothing is said it is the machine’s own, and where that is UTC, Oslo', () => {
  const machines = process.env['TZ'];
  try {
    process.env['TZ'] = 'America/New_York';
    expect(readSettings({}).zone).toBe('America/New_York');
    for (const utc of ['UTC', 'Etc/UTC', 'GMT']) {
      process.env['TZ'] = utc;
      expect(readSettings({}).zone).toBe('Europe/Oslo');
    }
  } finally {
    if (machines === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machines;
  }
});
