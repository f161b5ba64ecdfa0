import type { Chart } from '../charts/chart.ts';
import type { AxesRecord } from '../poll-record.ts';
import type { FieldPlace } from './chart-plot.ts';
import { labelRuns, rankOf } from './chart-label.ts';
import { roomOf } from './layouts.ts';
import { wrap } from './measure.ts';
import { heightOf } from './paging.ts';
import type { Scene } from './scene.ts';
import type { Page, Paragraph } from './slide.ts';
import { AXIS_FROM, AXIS_TO } from '@stikkord/domain';

/** Dots nearer to each other than this, on a scale of 1 to 5, would hide each other's numbers. */
const NEAR = 0.16;

/** A field with a number for each theme, and beside it what the numbers stand for, as far as there is room: a table follows. */
export function fieldPage({ columns, rows }: Chart, { themes }: AxesRecord, { slideWords }: Scene): Page[] {
  // In one line beside its axis; it stands whole over its column.
  const [x = '', y = ''] = columns.map(inALine);
  const placed = themes.flatMap(({ place }, at) => (place === null ? [] : [{ number: at + 1, place, row: rows[at]! }]));
  if (placed.length === 0) return [];
  const places = placed.map(({ place, row }): FieldPlace => ({ label: '', title: row.label, ...place }));
  // Those that lie on one another are named together, at the first of them.
  const named = new Set<number>();
  for (const [at, { place }] of placed.entries()) {
    if (named.has(at)) continue;
    const here = placed.flatMap((other, index) =>
      !named.has(index) && Math.abs(other.place.x - place.x) < NEAR && Math.abs(other.place.y - place.y) < NEAR
        ? [index]
        : [],
    );
    for (const index of here) named.add(index);
    places[at] = { ...places[at]!, label: here.map((index) => placed[index]!.number).join(', ') };
  }
  const room = roomOf('field', 'second');
  const list: Paragraph[] = [];
  let left = room.text.height;
  for (const [at, row] of rows.entries()) {
    const paragraph: Paragraph = { runs: labelRuns(row, rankOf(row, at)) };
    left -= heightOf(paragraph, room);
    if (left < 0) break;
    list.push(paragraph);
  }
  const { box } = roomOf('field', 'chart');
  return [
    {
      layout: 'field',
      texts: { second: list },
      chart: {
        box,
        description: slideWords.fieldChart,
        plot: { kind: 'field', x, y, from: AXIS_FROM, to: AXIS_TO, places },
      },
      notes: [],
    },
  ];
}

/** Room along an axis, in points. */
const AXIS_LENGTH = 260;

function inALine(name: string): string {
  const [first, ...more] = wrap(name, { size: 18, bold: true }, AXIS_LENGTH);
  return more.length === 0 ? name : `${name.slice(0, first!.end).trimEnd()} …`;
}
