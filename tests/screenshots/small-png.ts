import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A palette holds as many. */
const COLOURS = 256;
/** Told apart in each channel: colours that differ by less are one to the eye. */
const SHADES = 64;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture of 8-bit RGB or RGBA (opaque), as browsers and poppler write them, with a palette of 256 colours: a third of its size, and to
 * be looked at the same. Throws on other kinds of PNG.
 */
export function smallPng(png: Uint8Array): Buffer {
  const { width, height, channels, pixels } = decoded(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
  const shades = Array.from<Shade | undefined>({ length: SHADES ** 3 });
  const shadeOf = (at: number): number =>
    ((pixels[at]! >> 2) * SHADES + (pixels[at + 1]! >> 2)) * SHADES + (pixels[at + 2]! >> 2);
  for (let at = 0; at < pixels.length; at += channels) {
    const shade = (shades[shadeOf(at)] ??= { count: 0, sum: [0, 0, 0], place: 0 });
    shade.count += 1;
    shade.sum[0] += pixels[at]!;
    shade.sum[1] += pixels[at + 1]!;
    shade.sum[2] += pixels[at + 2]!;
  }
  const palette = Buffer.alloc(COLOURS * 3);
  for (const [place, box] of boxesOf(shades.filter((shade) => shade !== undefined)).entries()) {
    const count = total(box, (shade) => shade.count);
    for (const channel of [0, 1, 2] as const)
      palette[place * 3 + channel] = Math.round(total(box, ({ sum }) => sum[channel]) / count);
    for (const shade of box) shade.place = place;
  }
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = shades[shadeOf((y * width + x) * channels)]!.place;
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
  count: number;
  /** Of all its pixels, by channel. */
  readonly sum: [number, number, number];
  /** In the palette. */
  place: number;
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
      pixels[at] = raw[y * (stride + 1) + 1 + x]! + guessed(filter, left, up, corner);
    }
  }
  return { width, height, channels, pixels };
}

/** What a row's filter takes a byte to be, from those beside it. */
function guessed(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
