import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A palette holds as many. */
const COLOURS = 256;
/** Colours that differ by less than this in each channel are one to the eye; they share a place in the palette's making. */
const SHADE = 4;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture of 8-bit RGB or RGBA (opaque), as browsers and poppler write them, with a palette of 256 colours: a third of its size, and to
 * be looked at the same. Throws on other kinds of PNG.
 */
export function smallPng(png: Uint8Array): Buffer {
  const { width, height, channels, pixels } = decoded(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
  const seen = new Map<number, number>();
  const shadeOf = (at: number): number =>
    (Math.floor(pixels[at]! / SHADE) << 16) |
    (Math.floor(pixels[at + 1]! / SHADE) << 8) |
    Math.floor(pixels[at + 2]! / SHADE);
  const counted = new Map<number, Shade>();
  for (let at = 0; at < pixels.length; at += channels) {
    const key = shadeOf(at);
    const shade = counted.get(key) ?? { key, count: 0, sum: [0, 0, 0] };
    shade.count += 1;
    for (const channel of [0, 1, 2] as const) shade.sum[channel] += pixels[at + channel]!;
    counted.set(key, shade);
  }
  const palette = Buffer.alloc(COLOURS * 3);
  for (const [index, box] of boxesOf([...counted.values()]).entries()) {
    for (const channel of [0, 1, 2] as const)
      palette[index * 3 + channel] = Math.round(
        total(box, ({ sum }) => sum[channel]) / total(box, (each) => each.count),
      );
    for (const { key } of box) seen.set(key, index);
  }
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = seen.get(shadeOf((y * width + x) * channels))!;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, by palette.
  head.set([8, 3], 8);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND')]);
}

interface Shade {
  readonly key: number;
  count: number;
  /** Of all its pixels, by channel. */
  readonly sum: [number, number, number];
}

function total(box: readonly Shade[], of: (shade: Shade) => number): number {
  return box.reduce((all, shade) => all + of(shade), 0);
}

/** Median cut: the box that is widest, for how much it covers, is parted until there are as many as colours. */
function boxesOf(shades: Shade[]): Shade[][] {
  const boxes = [measured(shades)];
  while (boxes.length < COLOURS) {
    boxes.sort((a, b) => a.weight - b.weight);
    const widest = boxes.pop()!;
    if (widest.weight === 0) return [...boxes, widest].map(({ box }) => box);
    const { box, channel } = widest;
    box.sort((a, b) => mean(a, channel) - mean(b, channel));
    const middle = (mean(box[0]!, channel) + mean(box.at(-1)!, channel)) / 2;
    const cut = Math.max(
      1,
      box.findIndex((shade) => mean(shade, channel) > middle),
    );
    boxes.push(measured(box.slice(0, cut)), measured(box.slice(cut)));
  }
  return boxes.map(({ box }) => box);
}

function measured(box: Shade[]): { readonly box: Shade[]; readonly channel: number; readonly weight: number } {
  const widths = [0, 1, 2].map((channel) => {
    const means = box.map((shade) => mean(shade, channel));
    return means.reduce((a, b) => Math.max(a, b), 0) - means.reduce((a, b) => Math.min(a, b), 255);
  });
  const widest = Math.max(...widths);
  return {
    box,
    channel: widths.indexOf(widest),
    weight: box.length < 2 ? 0 : widest * Math.sqrt(total(box, (each) => each.count)),
  };
}

function mean({ sum, count }: Shade, channel: number): number {
  return sum[channel]! / count;
}

function decoded(png: Buffer): { width: number; height: number; channels: number; pixels: Buffer } {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`A PNG of ${depth} bits, kind ${kind}`);
  const channels = kind === 2 ? 3 : 4;
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : pixels[at - channels]!;
      const up = y === 0 ? 0 : pixels[at - stride]!;
      const corner = y === 0 || x < channels ? 0 : pixels[at - stride - channels]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      pixels[at] = raw[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return { width, height, channels, pixels };
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
