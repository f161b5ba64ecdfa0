import type { Plan } from '@stikkord/domain';
import { afterAll, expect, test } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { FileWork } from './file-work.ts';
import type { MeetingHead } from './meeting-reading.ts';

const faults: unknown[] = [];
const files = new FileWork({ clock: new ManualClock(), fault: (error) => faults.push(error) });
afterAll(() => files.end());

const plan: Plan = {
  title: 'Fagdag',
  date: '2031-03-14',
  language: 'nb',
  zone: '',
  divide: 'choose',
  materials: [],
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
};
const head: MeetingHead = { plan, followUps: [], look: null, options: {}, whole: false };

test('TH3 whoever asked for a file whose thread was lost is told so, the log is told why, and the next is written', async () => {
  async function* lost(): AsyncGenerator<never> {
    await files.end();
    yield* [];
  }
  await expect(files.write({ head, parts: lost() }, 'md', 'meeting')).rejects.toMatchObject({ id: 'file-failed' });
  expect(faults).toMatchObject([{ name: 'ThreadLostError' }]);
  const { body, fileName } = await files.write({ head, parts: (async function* () {})() }, 'md', 'meeting');
  expect([fileName, new TextDecoder().decode(body)]).toEqual([
    '2031-03-14-fagdag.md',
    expect.stringContaining('# Fagdag'),
  ]);
});
