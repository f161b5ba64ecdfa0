import { crc32, deflateSync } from 'node:zlib';

export interface PdfParts {
  /** What stands in the catalog beside its pages. */
  readonly catalog?: string;
  /** What stands in the only page. */
  readonly page?: string;
  /** Further objects, from number 5 on; those with bytes are streams. */
  readonly objects?: readonly (string | { readonly dictionary: string; readonly data: string | Buffer })[];
  /** Further objects that are packed in a stream of objects, from where `objects` end. */
  readonly packed?: readonly string[];
  /** How they are packed: usually by deflate. */
  readonly packing?: { readonly dictionary: string; pack(objects: Buffer): Buffer };
  /** What stands in the trailer beside the root. */
  readonly trailer?: string;
}

const DEFLATED = { dictionary: '/Filter /FlateDecode', pack: (objects: Buffer) => deflateSync(objects) };

/** A PDF of one page with a line of text, its table of objects as right as can be. */
export function somePdf(parts: PdfParts = {}): Buffer {
  const { catalog = '', page = '', objects = [], packed = [], packing = DEFLATED, trailer = '' } = parts;
  const text = 'BT /F1 24 Tf 20 50 Td (Hei) Tj ET';
  const whole: (string | { dictionary: string; data: string | Buffer })[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R ${page} >>`,
    { dictionary: '', data: text },
    ...objects,
  ];
  const places: { kind: 1 | 2; at: number; index: number }[] = [];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e5\u00e6\u00f8\n', 'latin1')];
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  const write = (number: number, object: (typeof whole)[number]): void => {
    places[number] = { kind: 1, at: length(), index: 0 };
    if (typeof object === 'string') pieces.push(Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1'));
    else
      pieces.push(
        Buffer.from(`${number} 0 obj\n<< /Length ${object.data.length} ${object.dictionary} >>\nstream\n`, 'latin1'),
        Buffer.from(object.data as string, 'latin1'),
        Buffer.from('\nendstream\nendobj\n', 'latin1'),
      );
  };
  for (const [index, object] of whole.entries()) write(index + 1, object);
  const container = whole.length + packed.length + 1;
  if (packed.length > 0) {
    let at = 0;
    const head = packed.map((object, index) => {
      const number = whole.length + 1 + index;
      places[number] = { kind: 2, at: container, index };
      const pair = `${number} ${at}`;
      at += object.length + 1;
      return pair;
    });
    const first = `${head.join(' ')}\n`;
    const data = packing.pack(Buffer.from(first + packed.join('\n'), 'latin1'));
    const dictionary = `/Type /ObjStm /N ${packed.length} /First ${first.length} ${packing.dictionary}`;
    write(container, { dictionary, data });
  }
  const table = places.length;
  const start = length();
  places[table] = { kind: 1, at: start, index: 0 };
  const rows = Buffer.alloc(7 * (table + 1));
  for (let number = 1; number <= table; number += 1) {
    const { kind, at, index } = places[number]!;
    rows.writeUInt8(kind, 7 * number);
    rows.writeUInt32BE(at, 7 * number + 1);
    rows.writeUInt16BE(index, 7 * number + 5);
  }
  write(table, {
    dictionary: `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root 1 0 R ${trailer}`,
    data: rows,
  });
  pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(pieces);
}

/** A PNG that says of itself that it is so large, and has as many bytes of one colour as wanted. */
export function pngBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * Math.min(height, 200)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
