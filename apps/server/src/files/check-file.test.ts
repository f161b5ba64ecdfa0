import { Buffer } from 'node:buffer';
import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pngBomb, somePdf, type PdfParts } from '../testing/some-files.ts';
import { checkFile, type CheckedFile } from './check-file.ts';
import { refusedByActs } from './pdf-acts.ts';

const why = async (bytes: Buffer | string): Promise<string | null> => {
  const checked = await checkFile(Buffer.from(bytes as string));
  return 'why' in checked ? checked.why : null;
};
const taken = async (bytes: Buffer): Promise<CheckedFile> => {
  const checked = await checkFile(bytes);
  if ('why' in checked) throw new Error(checked.why);
  return checked;
};

const picture = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: { r: 10, g: 90, b: 120 } } });

describe('what a file is, by what is in it', () => {
  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'svg'],
    ['\ufeff<?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY x "y">]>\n<svg/>', 'svg'],
    ['<SVG onload="x">', 'svg'],
    ['<x:svg xmlns:x="http://www.w3.org/2000/svg"/>', 'svg'],
    ['<!doctype html><svg>', 'html'],
    ['  <!-- x --><script>alert(1)</script>', 'html'],
    ['<html><body>%PDF-1.7', 'html'],
    ['<b>', 'html'],
    ['Hei', 'wrong-kind'],
    ['', 'wrong-kind'],
    ['PK\u0003\u0004', 'wrong-kind'],
  ])('FC1 %j is %s', async (text, expected) => {
    expect(await why(text)).toBe(expected);
    expect(await why(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(expected);
  });

  test('FC1 a packed SVG is of no kind that is known', async () => {
    expect(await why(gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('wrong-kind');
  });
});

describe('PDFs', () => {
  test('FC2 one that does nothing is kept as it is, and its pages are counted', async () => {
    const bytes = somePdf({ packed: ['<< /Nothing (/JavaScript /Launch) >>'] });
    const checked = await taken(bytes);
    expect(checked.type).toBe('application/pdf');
    expect(checked.content).toMatchObject({ kind: 'pdf', pages: 1 });
    expect(Buffer.compare(checked.bytes, bytes)).toBe(0);
  });

  const JS = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const lzw = { dictionary: '/Filter /LZWDecode', pack: (objects: Buffer) => objects };
  const twice = {
    dictionary: '/Filter [/ASCIIHexDecode /FlateDecode]',
    pack: (objects: Buffer) => Buffer.from(`${deflateSync(objects).toString('hex')}>`),
  };
  /** Its dictionary doesn't say what it is. */
  const plain = { dictionary: '', pack: (objects: Buffer) => objects };
  const PARTS: readonly [what: string, PdfParts, expected: string | null][] = [
    ['opens with a script', { catalog: `/OpenAction ${JS}` }, 'with-script'],
    ['opens with a script elsewhere', { catalog: '/OpenAction 5 0 R', objects: [JS] }, 'with-script'],
    ['opens with a script in an object stream', { catalog: '/OpenAction 5 0 R', packed: [JS] }, 'with-script'],
    ['has a script in an object stream that is not packed', { packed: [JS], packing: plain }, 'with-script'],
    ['has an object stream that nobody reads', { packed: [JS], packing: lzw }, 'broken'],
    ['has an object stream packed twice', { packed: [JS], packing: twice }, 'broken'],
    ['has a script with a written-out name', { catalog: '/OpenAction << /S /Java#53cript /JS (x) >>' }, 'with-script'],
    [
      'has scripts by name',
      { catalog: '/Names << /JavaScript << /Names [(a) 5 0 R] >> >>', objects: [JS] },
      'with-script',
    ],
    ['has a script on a page', { page: `/AA << /O ${JS} >>` }, 'with-script'],
    [
      'has a script on a button',
      { page: `/Annots [<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /A ${JS} >>]` },
      'with-script',
    ],
    [
      'has a script behind an action',
      { page: `/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D [3 0 R /Fit] /Next ${JS} >> >>]` },
      'with-script',
    ],
    ['launches', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, 'with-script'],
    ['opens with an address', { catalog: '/OpenAction << /S /URI /URI (https://example.no) >>' }, 'with-script'],
    [
      'opens with an address elsewhere',
      { catalog: '/OpenAction 5 0 R', packed: ['<< /S /URI /URI (https://example.no) >>'] },
      'with-script',
    ],
    [
      'sends what is typed',
      { page: '/Annots [<< /Subtype /Widget /Rect [0 0 9 9] /A << /S /SubmitForm /F (https://example.no) >> >>]' },
      'with-script',
    ],
    [
      'is a form of another kind',
      { catalog: '/AcroForm << /XFA 5 0 R /Fields [] >>', objects: [{ dictionary: '', data: '<x/>' }] },
      'with-script',
    ],
    [
      'has a file in it',
      {
        catalog: '/Names << /EmbeddedFiles << /Names [(a) << /F (a) /EF << /F 5 0 R >> >>] >> >>',
        objects: [{ dictionary: '/Type /EmbeddedFile', data: 'x' }],
      },
      'with-attachment',
    ],
    ['has a file on a page', { page: '/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] >>]' }, 'with-attachment'],
    ['is locked', { trailer: '/Encrypt << /Filter /Standard /V 9 /R 9 >>' }, 'locked'],
    [
      'has a link',
      { page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.no) >> >>]' },
      null,
    ],
    ['opens at a page', { catalog: '/OpenAction [3 0 R /Fit]' }, null],
    ['opens with a way to a page', { catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' }, null],
    ['tells of scripts', { objects: [{ dictionary: '', data: '/JavaScript /Launch' }] }, null],
  ];
  test.each(PARTS)('FC3 one that %s', async (_what, parts, expected) => {
    const refused = await why(somePdf(parts));
    // What this reader can't unlock it calls broken.
    expect(expected === 'locked' && refused === 'broken' ? 'locked' : refused).toBe(expected);
  });

  test('FC3 a script is found wherever a table of objects may point: behind a comment, in a text, in a stream', async () => {
    const hidden = `\n77 0 obj ${JS} endobj\n`;
    for (const object of [`(a text that never ends ${hidden}`, `<< >> % ${hidden}`, `<a hexadecimal one ${hidden}`])
      expect(await why(somePdf({ objects: [object] }))).toBe('with-script');
    expect(await why(somePdf({ objects: [{ dictionary: '', data: hidden }] }))).toBe('with-script');
    const whole = somePdf().toString('latin1');
    const trailer = `${hidden.replace('endobj', '')} trailer << /Root << /OpenAction ${JS} >> >>`;
    expect(await why(Buffer.from(whole.replace('startxref', `${trailer}\nstartxref`), 'latin1'))).toBe('with-script');
  });

  test('FC2 one that is cut off anywhere is broken, and so is one that only says that it is a PDF', async () => {
    const bytes = somePdf({ packed: ['<< /A 1 >>'] });
    for (const part of [0.2, 0.5, 0.9]) expect(await why(bytes.subarray(0, bytes.length * part))).toBe('broken');
    expect(await why('%PDF-1.7\n<script>alert(1)</script>\n%%EOF')).toBe('broken');
  });

  test('FC3 a file that is made to be read for long is read once', () => {
    const head = 'obj << /N 1 /First 1 /Filter /FlateDecode >> stream\n';
    for (const piece of [
      'obj ',
      '(',
      '<',
      '<<',
      '[',
      'obj (',
      'obj <',
      '/OpenAction ',
      'stream ',
      '1 0 R ',
      head,
      `1 0 ${head}`,
    ]) {
      const filler = Buffer.from(piece.repeat(Math.ceil(2_000_000 / piece.length)), 'latin1');
      const before = process.cpuUsage();
      refusedByActs(filler);
      // Read once it is a fraction of a second; read anew from each place it would be minutes.
      expect([piece, process.cpuUsage(before).user < 10_000_000]).toEqual([piece, true]);
    }
  }, 60_000);
});

describe('pictures', () => {
  test.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['gif', 'image/png'],
    ['tiff', 'image/webp'],
    ['avif', 'image/webp'],
  ] as const)('FC4 a %s is made anew, as %s', async (format, type) => {
    const checked = await taken(await picture().toFormat(format).toBuffer());
    expect([checked.type, checked.content]).toMatchObject([type, { kind: 'image', width: 40, height: 30, alt: '' }]);
    expect(`image/${(await sharp(checked.bytes).metadata()).format}`).toBe(type);
  });

  test('FC4 nothing of what it said beside the picture is kept: place, maker, profile, text; and it stands upright', async () => {
    const exif = {
      IFD0: { Artist: 'En Person', Copyright: 'Hemmelig' },
      IFD3: { GPSLatitude: '59/1 54/1 0/1', GPSLatitudeRef: 'N' },
    };
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const bytes = await picture()
        .withExif(exif)
        .withMetadata({ orientation: 6 })
        .withIccProfile('p3')
        .toFormat(format)
        .toBuffer();
      const behind = Buffer.concat([
        bytes,
        format === 'jpeg' ? Buffer.from('<script>alert(1)</script>') : Buffer.alloc(0),
      ]);
      const checked = await taken(behind);
      expect(checked.content).toMatchObject({ width: 30, height: 40 });
      const told = await sharp(checked.bytes).metadata();
      expect([told.exif, told.icc, told.xmp, told.iptc, told.orientation, told.comments]).toEqual(
        Array(6).fill(undefined),
      );
      const text = Buffer.from(checked.bytes).toString('latin1');
      for (const trace of ['Person', 'Hemmelig', 'GPS', 'Exif', 'script']) expect(text).not.toContain(trace);
    }
  });

  test('FC4 a large one is scaled down, a small one never up; one that moves stands still', async () => {
    const wide = await taken(await picture(5000, 1000).jpeg().toBuffer());
    expect(wide.content).toMatchObject({ width: 2400, height: 480 });
    const frames = await Promise.all([picture(), picture().negate()].map((one) => one.gif().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: 100 })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    expect((await taken(moving)).content).toMatchObject({ width: 40, height: 30 });
  });

  test('FC5 one of more pixels than can be unpacked is refused before it is', async () => {
    expect(await why(pngBomb(60_000, 60_000))).toBe('too-many-pixels');
    expect(await why(pngBomb(8_000, 8_000))).toBe('too-many-pixels');
  });

  test('FC5 one that is cut off, or says more than it has, is broken', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'gif', 'avif', 'tiff'] as const) {
      const bytes = await sharp(Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * at) % 251)), {
        raw: { width: 100, height: 100, channels: 3 },
      })
        .toFormat(format)
        .toBuffer();
      expect([format, await why(bytes.subarray(0, bytes.length * 0.6))]).toEqual([format, 'broken']);
      expect([format, await why(bytes.subarray(0, 40))]).toEqual([format, 'broken']);
    }
    expect(await why(pngBomb(1000, 1000))).toBe('broken');
  });
});
