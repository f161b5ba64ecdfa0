import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartsOf } from '../charts/charts-of.ts';
import type { MeetingRecord } from '../meeting-record.ts';
import { readPptx } from '../read-back/read-pptx.ts';
import { xlsxSheets } from '../read-back/xlsx-sheets.ts';
import { longPolls } from '../testing/long-polls.ts';
import { polledRecord } from '../testing/polled.ts';
import { pptx } from './pptx.ts';

function all(from: Document | Element, name: string): Element[] {
  return [...from.getElementsByTagName(name)];
}

function text(from: Element): string {
  return all(from, 'a:t')
    .map((each) => each.textContent)
    .join('');
}

function parts(record: MeetingRecord) {
  const bytes = pptx({ record, look: null }).body as Uint8Array;
  const files = unzipSync(bytes);
  const xml = (path: string) => new DOMParser().parseFromString(strFromU8(files[path]!), 'text/xml');
  const paths = (folder: string) =>
    Object.keys(files)
      .filter((path) => new RegExp(`^ppt/${folder}/[^/]+\\.xml$`).test(path))
      .toSorted((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  const relations = (path: string) =>
    all(xml(path.replace(/([^/]+)$/, '_rels/$1.rels')), 'Relationship').map((each) => ({
      type: each.getAttribute('Type')!.split('/').at(-1)!,
      target: each.getAttribute('Target')!.slice(1),
    }));
  return { bytes, files, xml, paths, relations };
}

/** What a chart remembers of its workbook: a name and its numbers for each series. */
function series(chart: Document): { name: string; labels: string[]; numbers: number[] }[] {
  const texts = (from: Element, tag: string) =>
    all(from, tag).flatMap((each) => all(each, 'c:v').map((value) => value.textContent ?? ''));
  return all(chart, 'c:ser').map((each) => ({
    name: texts(each, 'c:tx')[0]!,
    labels: texts(each, 'c:cat'),
    numbers: texts(each, 'c:val').map(Number),
  }));
}

describe('charts', () => {
  const file = parts(polledRecord());
  const slides = file.paths('slides').map((path) => ({ path, xml: file.xml(path), relations: file.relations(path) }));
  const charts = file.paths('charts');

  test('PX1 PX8 a chart is a placeholder of its layout, on top of its table, and described', () => {
    const drawn = slides.filter(({ relations }) => relations.some(({ type }) => type === 'chart'));
    expect(drawn.length).toBe(charts.length);
    expect(charts.length).toBeGreaterThan(8);
    for (const { xml, relations } of drawn) {
      const layout = file.xml(relations.find(({ type }) => type === 'slideLayout')!.target);
      const held = all(layout, 'p:ph').map((ph) => `${ph.getAttribute('type')} ${ph.getAttribute('idx')}`);
      const frames = all(xml, 'p:graphicFrame');
      for (const frame of frames) {
        const [ph] = all(frame, 'p:ph');
        expect(held).toContain(`${ph!.getAttribute('type')} ${ph!.getAttribute('idx')}`);
        expect(all(frame, 'p:cNvPr')[0]!.getAttribute('descr')).not.toBe('');
      }
      expect(all(frames.at(-1)!, 'c:chart')[0]!.getAttribute('r:id')).toBe('rIdChart');
    }
  });

  test('PX13 a chart’s numbers are those of the poll, and of the workbook that opens when it is edited', () => {
    const [choice] = charts
      .map((path) => series(file.xml(path)))
      .filter(([first]) => first!.labels[0] === 'Vi har ikke begynt');
    expect(choice).toEqual([expect.objectContaining({ name: 'Antall', numbers: [4, 9, 14, 7, 2] })]);
    const scales = charts
      .map((path) => series(file.xml(path)))
      .filter((each) => each.length === 5 && each[0]!.labels[0]?.startsWith('Jeg vet hva'));
    expect(scales[0]!.map(({ name, numbers }) => [name, numbers[0]])).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 8],
      ['4', 17],
      ['5', 9],
    ]);
    for (const path of charts) {
      const [workbook] = file.relations(path);
      expect(workbook!.type).toBe('package');
      const [[heads, ...rows]] = [...xlsxSheets(file.files[workbook!.target]!).values()] as [string[][]];
      for (const [at, { name, labels, numbers }] of series(file.xml(path)).entries()) {
        if (labels.length === 0) continue;
        expect(heads![at + 1]).toBe(name);
        expect(rows.map((row) => [row[0], Number(row[at + 1])])).toEqual(
          labels.map((label, index) => [label, numbers[index]]),
        );
      }
    }
  });

  test('PX13 bars stand beside their rows: the chart is as high as the rows of its table together', () => {
    for (const { xml } of slides) {
      const [table, chart] = all(xml, 'p:graphicFrame');
      if (chart === undefined) continue;
      const rows = all(table!, 'a:tr').map((row) => Number(row.getAttribute('h')));
      const [top, high] = [all(chart, 'a:off')[0]!.getAttribute('y'), all(chart, 'a:ext')[0]!.getAttribute('cy')];
      const above = Number(all(table!, 'a:off')[0]!.getAttribute('y')) + rows[0]!;
      expect(Math.abs(Number(top) - above)).toBeLessThan(10);
      expect(Math.abs(Number(high) - rows.slice(1).reduce((sum, row) => sum + row, 0))).toBeLessThan(rows.length * 2);
      expect(new Set(rows.slice(1)).size).toBe(1);
    }
  });

  test('PX3 PX13 no text in a chart is set smaller than 18 points, and what has no room in a bar isn’t squeezed in', () => {
    for (const path of charts.map((each) => file.xml(each))) {
      const sizes = ['a:defRPr', 'a:rPr'].flatMap((name) => all(path, name)).map((run) => run.getAttribute('sz'));
      expect(sizes.filter((size) => Number(size) < 1800)).toEqual([]);
    }
    const scale = file.xml(charts.find((path) => series(file.xml(path)).length === 5)!);
    const silent = all(scale, 'c:dLbl').filter((label) => all(label, 'c:delete').length > 0);
    expect(silent.length).toBeGreaterThan(0);
  });

  test('PX2 PX13 the question is the title of its result; whose part it is, that of a part; and no two are the same', () => {
    const titles = slides.map(({ xml }) => text(all(xml, 'p:sp')[0]!));
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Hvor i endringen er tjenesten din nå?',
        'Etter rolle: Leder – spørsmål 2',
        'Det flere nevnte – spørsmål 1',
        'Hva er viktig, og hva er lett å få til?',
      ]),
    );
    const body = slides
      .map(({ xml }) =>
        all(xml, 'a:t')
          .map((each) => each.textContent)
          .join(' '),
      )
      .join(' ');
    expect(body).not.toMatch(/\b0 grupper|gruppe/);
  });

  test('PX13 a field has a number for each theme that was placed, and one for those that lie on each other', () => {
    const field = file.xml(charts.at(-1)!);
    const names = all(field, 'c:ser').map((each) => all(all(each, 'c:tx')[0]!, 'c:v')[0]!.textContent);
    expect(names).toEqual(['1', '2', '3, 4', '', '5']);
    expect(all(field, 'c:max').map((each) => each.getAttribute('val'))).toEqual(['5', '5']);
  });

  test('PX12 ids are unique, relationships lead to parts, and parts have types', () => {
    const types = file.xml('[Content_Types].xml');
    const overrides = new Set(all(types, 'Override').map((each) => each.getAttribute('PartName')));
    for (const path of charts) expect(overrides).toContain(`/${path}`);
    expect(all(types, 'Default').map((each) => each.getAttribute('Extension'))).toContain('xlsx');
    for (const path of [...charts, ...slides.map((slide) => slide.path)])
      for (const { target } of file.relations(path)) expect(file.files).toHaveProperty([target]);
  });
});

test('PX3 PX13 polls as long as they may be are told whole, a label and a number at a time', () => {
  const record = longPolls();
  const { questions } = readPptx(parts(record).bytes);
  expect(questions.map(({ prompt }) => prompt)).toEqual(record.questions.map(({ prompt }) => prompt));
  for (const [at, { poll }] of record.questions.entries()) {
    const expected = chartsOf(poll!, 'nb');
    expect(questions[at]!.poll!.map(({ caption }) => caption)).toEqual(expected.map(({ caption }) => caption));
    const labels = questions[at]!.poll!.map(({ rows }) => rows.map(({ label }) => label));
    expect(labels).toEqual(expected.map(({ rows }) => rows.map(({ label }) => label)));
    const numbers = questions[at]!.poll!.map(({ rows }) => rows.map((row) => row.numbers.length));
    const told = (cells: readonly string[]) => cells.join(' ').match(/\d+(,\d+)?/g)?.length ?? 0;
    expect(numbers).toEqual(expected.map(({ rows }) => rows.map(({ cells }) => told(cells))));
  }
});
