import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLogo } from './clean-logo.ts';

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function header(width: number, height: number): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', data);
}

const text = (value: string): Uint8Array => Buffer.from(value, 'latin1');
const png = (...chunks: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat([Uint8Array.from(PNG_HEAD), ...chunks]));
const [data, end] = [chunk('IDAT', text('pixels')), chunk('IEND', new Uint8Array())];

function segment(marker: number, content: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

const jpeg = (...segments: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat([Uint8Array.from([0xff, 0xd8]), ...segments]));
const frame = (width: number, height: number): Uint8Array =>
  segment(0xc2, Uint8Array.from([8, height >> 8, height & 255, width >> 8, width & 255, 1]));
const scan = Buffer.concat([segment(0xda, text('scan')), Uint8Array.from([1, 0xff, 0, 2, 0xff, 0xd3, 7])]);
const over = Uint8Array.from([0xff, 0xd9]);

test('LK2 a PNG keeps what it takes to show it, and nothing that tells who made it, when and with what', () => {
  const before = png(
    header(64, 32),
    chunk('tEXt', text('Author\0Kari')),
    chunk('tIME', text('2030123')),
    chunk('eXIf', text('camera')),
    chunk('PLTE', text('abc')),
    data,
    chunk('iTXt', text('more')),
    end,
  );
  const behind = new Uint8Array(Buffer.concat([before, text('and more')]));
  expect(cleanLogo(behind)).toEqual({
    type: 'image/png',
    bytes: png(header(64, 32), chunk('PLTE', text('abc')), data, end),
  });
});

test('LK2 a JPEG does too, progressive ones with tables between their scans', () => {
  const tables = segment(0xc4, Uint8Array.from([0xff, 0xd9, 1]));
  const before = jpeg(
    segment(0xe0, text('JFIF')),
    segment(0xe1, text('Exif camera, place')),
    segment(0xfe, text('by Kari')),
    frame(64, 32),
    scan,
    tables,
    scan,
    over,
    text('another picture'),
  );
  expect(cleanLogo(before)).toEqual({
    type: 'image/jpeg',
    bytes: jpeg(segment(0xe0, text('JFIF')), frame(64, 32), scan, tables, scan, over),
  });
});

test('LK2 what is no picture, is cut off or is too large is refused', () => {
  for (const none of [
    new Uint8Array(),
    text('<svg/>'),
    text('GIF89a'),
    png(),
    png(header(64, 32), end),
    png(data, header(64, 32), end),
    png(header(0, 32), data, end),
    png(header(5000, 32), data, end),
    png(header(64, 32), data),
    jpeg(),
    jpeg(over),
    jpeg(scan, over),
    jpeg(frame(0, 1), scan, over),
    jpeg(frame(64, 32), scan),
    jpeg(frame(64, 5000), scan, over),
  ])
    expect(cleanLogo(new Uint8Array(none))).toBeNull();
});

test('LK2 what others write under the names of what is needed goes too: thumbnails, several pictures in one', () => {
  const needed = [
    segment(0xe0, text('JFIF\0' + 'x'.repeat(9))),
    segment(0xe2, text('ICC_PROFILE\0')),
    segment(0xee, text('Adobe\0')),
  ];
  const before = jpeg(
    needed[0]!,
    segment(0xe0, text('JFIF\0' + 'thumbnail'.repeat(9))),
    segment(0xe0, text('JFXX\0thumbnail')),
    segment(0xe2, text('MPF\0several')),
    segment(0xe2, text('FPXR\0place')),
    segment(0xee, text('Kari')),
    ...needed.slice(1),
    frame(64, 32),
    scan,
    over,
  );
  expect(cleanLogo(before)?.bytes).toEqual(jpeg(...needed, frame(64, 32), scan, over));
});

test('LK2 what is small as a file and large to unpack is refused, and a colour profile that is goes', () => {
  expect(cleanLogo(png(header(4096, 4096), data, end))).toBeNull();
  expect(cleanLogo(jpeg(frame(4096, 4096), scan, over))).toBeNull();
  expect(cleanLogo(jpeg(frame(64, 32), ...Array<Uint8Array>(500).fill(scan), over))).toBeNull();
  const profile = (bytes: number): Uint8Array =>
    chunk('iCCP', Buffer.concat([text('sRGB\0\0'), deflateSync(new Uint8Array(bytes))]));
  const small = png(header(64, 32), profile(3_000), data, end);
  expect(cleanLogo(small)?.bytes).toEqual(small);
  expect(cleanLogo(png(header(64, 32), profile(50_000_000), data, end))?.bytes).toEqual(png(header(64, 32), data, end));
  expect(cleanLogo(png(header(64, 32), chunk('iCCP', text('none')), data, end))?.bytes).toEqual(
    png(header(64, 32), data, end),
  );
});

test('LK2 whatever bytes come, they are refused or taken, and what was taken is taken as it is', () => {
  const good = [png(header(64, 32), data, end), jpeg(frame(64, 32), scan, over)];
  fc.assert(
    fc.property(
      fc.constantFrom(...good),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }),
      (bytes, changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
        const logo = cleanLogo(changed);
        expect(logo && cleanLogo(logo.bytes)).toEqual(logo);
      },
    ),
    { seed: 3, numRuns: 2_000 },
  );
});
