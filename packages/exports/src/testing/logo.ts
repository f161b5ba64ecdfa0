/** A logo for tests and pictures: a sun over a wave, and two bars where the name would be. 480 × 160 pixels, PNG. */
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 480;
const HEIGHT = 160;
const NONE = [0, 0, 0, 0];
const DARK = [26, 35, 34, 255];

export const LOGO: Uint8Array = new Uint8Array(png());

function pixel(x: number, y: number): readonly number[] {
  if (Math.hypot(x - 80, y - 80) < 70) return y > 90 + 8 * Math.sin(x / 14) ? [10, 83, 96, 255] : [230, 190, 60, 255];
  const [upper, lower] = [y > 60 && y < 76, y > 92 && y < 108];
  return x > 180 && (upper || (lower && x < 400)) ? DARK : NONE;
}

function png(): Buffer {
  const rows = Buffer.alloc((WIDTH * 4 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(pixel(x, y), y * (WIDTH * 4 + 1) + 1 + x * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, with transparency.
  head.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
