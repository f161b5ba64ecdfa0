import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@stikkord/sync';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { somePdf } from '../testing/some-files.ts';
import { FileChecks } from './file-checks.ts';

const ODD = new URL('../testing/odd-check.ts', import.meta.url);
const odd = new FileChecks(systemClock, ODD);
const ask = (text: string) => odd.check(Buffer.from(text));

test('FC6 a picture and a PDF come back from the process whole', async () => {
  const checks = new FileChecks(systemClock);
  const pdf = somePdf();
  const checked = await checks.check(pdf);
  expect(checked).toMatchObject({ type: 'application/pdf', content: { kind: 'pdf', pages: 1 } });
  expect('bytes' in checked && Buffer.compare(checked.bytes, pdf)).toBe(0);
  const noise = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * at * 7) % 253));
  const image = await checks.check(
    await sharp(noise, { raw: { width: 1000, height: 1000, channels: 3 } })
      .png()
      .toBuffer(),
  );
  expect(image).toMatchObject({ type: 'image/png', content: { kind: 'image', width: 1000, height: 1000 } });
  expect('bytes' in image && (await sharp(image.bytes).metadata()).width).toBe(1000);
  expect(await checks.check(Buffer.from('<svg/>'))).toEqual({ why: 'svg' });
}, 30_000);

test('FC6 a reader that crashes, says half, or never stops saying, has found a broken file; the next is read', async () => {
  for (const act of ['crash', 'half', 'flood', 'nothing'])
    expect([act, await ask(act)]).toEqual([act, { why: 'broken' }]);
  expect(await ask('fine svg')).toEqual({ why: 'svg' });
}, 30_000);

test('FC6 one that never ends is ended, and so is one at the server’s end', async () => {
  const clock = new ManualClock();
  const checks = new FileChecks(clock, ODD);
  const stuck = checks.check(Buffer.from('hang'));
  const next = checks.check(Buffer.from('fine html'));
  await clock.pass(45_000);
  expect(await stuck).toEqual({ why: 'broken' });
  expect(await next).toEqual({ why: 'html' });
  const last = checks.check(Buffer.from('hang'));
  await new Promise((resolve) => setImmediate(resolve));
  checks.end();
  expect(await last).toEqual({ why: 'broken' });
}, 30_000);

test('FC6 it knows nothing of ours, writes no file and starts no other process', async () => {
  const file = join(tmpdir(), `stikkord-${process.pid}-never`);
  expect(await ask(`tell ${file}`)).toEqual({ why: '0,true,true' });
  expect(existsSync(file)).toBe(false);
}, 30_000);
