import { describe, expect, test } from 'vitest';
import { pdfStructure, type PdfElement } from '../read-back/pdf-structure.ts';
import { readPdf } from '../read-back/read-pdf.ts';
import { longPolls } from '../testing/long-polls.ts';
import { polledRecord } from '../testing/polled.ts';
import { pdf } from './pdf.ts';

function elements(element: PdfElement): PdfElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child)))];
}

function text({ children }: PdfElement): string {
  return children.map((child) => (typeof child === 'string' ? child : text(child))).join('');
}

describe('what polls came to, in a PDF', () => {
  const { body } = pdf({ record: polledRecord(), look: null });
  const all = elements(pdfStructure(body as Uint8Array));

  test('PD2 PD7 a chart is a table with heads, and its bars are no part of what is read', () => {
    const tables = all.filter(({ kind }) => kind === 'Table');
    const scales = tables.find((table) => text(table).includes('Målene er klare'))!;
    const rows = elements(scales).filter(({ kind }) => kind === 'TR');
    const cells = rows.map((row) =>
      elements(row)
        .filter(({ kind }) => kind === 'TH' || kind === 'TD')
        .map(text),
    );
    expect(cells[0]).toEqual(['Påstand', '1', '2', '3', '4', '5', 'Vet ikke', 'Svar', 'Snitt', 'Forrige (svar)']);
    expect(cells[3]!.map((cell) => cell.trim())).toEqual([
      'Målene er klare',
      '3',
      '9',
      '12',
      '8',
      '2',
      '4',
      '34',
      '2,9',
      '3,2 (40)',
    ]);
  });

  test('PD2 PD7 a field is told in words, parts have headings that don’t leap, and it still says that it keeps PDF/UA-1', () => {
    const raw = Buffer.from(body as Uint8Array).toString('latin1');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(all.filter(({ kind }) => kind === 'Figure').length).toBe(1);
    const alt = /\/S \/Figure\s+\/P \d+ 0 R\s+\/Alt <FEFF([0-9A-F]+)>/.exec(raw)?.[1] ?? '';
    expect(Buffer.from(alt, 'hex').swap16().toString('utf16le')).toMatch(/^Felt med to akser/);
    const levels = all.flatMap(({ kind }) => (/^H\d$/.test(kind) ? [Number(kind[1])] : []));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    const heads = all.filter(({ kind }) => kind === 'H2').map(text);
    expect(heads).toEqual(expect.arrayContaining(['Etter rolle: Leder', 'Etter rolle: Støttefunksjon']));
  });
});

test('PD3 PD7 tables that go on over pages are read whole, what people called an axis too', () => {
  const record = longPolls();
  const { questions } = readPdf(pdf({ record, look: null }).body as Uint8Array);
  const [options, statements, , field] = questions.map(({ poll }) => poll![0]!.rows);
  const { poll } = record.questions[0]!;
  expect(options!.map(({ label }) => label)).toEqual(
    poll?.kind === 'choice' ? poll.options.map((each) => each.text) : [],
  );
  expect(statements!.map(({ numbers }) => numbers.length)).toEqual(
    Array.from({ length: 40 }, (_, at) => (at % 5 === 0 ? 16 : 14)),
  );
  expect(field!.map(({ numbers }) => numbers.at(-1))).toEqual(Array.from({ length: 30 }, (_, at) => 400 - at));
});
