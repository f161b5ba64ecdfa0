import { workbookBytes } from '../xlsx/workbook.ts';
import { CHART_SHEET } from './chart-data-xml.ts';
import type { ChartPlot } from './chart-plot.ts';

/** The numbers of a chart, for whoever edits it: a head, and a row for each label. */
export function chartWorkbook(plot: ChartPlot, locale: string, accent: string): Uint8Array {
  const [names, rows] =
    plot.kind === 'bars'
      ? [[plot.head, ...plot.series], plot.rows.map(({ label, values }) => [label, ...values])]
      : [['Nr.', ' ', plot.x, plot.y], plot.places.map(({ label, title, x, y }) => [label, title, x, y])];
  return workbookBytes({
    title: CHART_SHEET,
    language: locale,
    accent,
    sheets: [
      {
        name: CHART_SHEET,
        lead: [],
        table: {
          headRow: 1,
          columns: unique(names).map((name, at) => ({ name, width: at === 0 ? 40 : 12 })),
          rows: rows.map((cells) => ({ cells, strong: false })),
        },
      },
    ],
  });
}

/** A table's columns have names, and no two the same. */
function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, at) => {
    const own = name.trim() === '' || seen.has(name.toLowerCase()) ? `${name.trim()} ${at + 1}`.trim() : name;
    seen.add(own.toLowerCase());
    return own;
  });
}
