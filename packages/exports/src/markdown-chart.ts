import type { Chart, ChartRow } from './charts/chart.ts';
import { markdownText } from './markdown-text.ts';

/**
 * EX30 in CommonMark, which knows no tables and draws no bars: a list, each line with the numbers behind the label. Ours is emphasised, and
 * numbers are strong.
 */
export function markdownChart({ caption, answered, notes, columns, rows }: Chart): string[] {
  return [
    `### *${markdownText(caption, null)} · ${answered}*`,
    ...(rows.length === 0 ? [] : [rows.map((row) => rowOf(row, columns)).join('\n')]),
    ...notes.map((note) => `*${markdownText(note, '')}*`),
  ];
}

function rowOf({ label, ours, help, cells }: ChartRow, columns: readonly string[]): string {
  const numbers = cells.map(
    (cell, index) => `*${index === 0 ? '' : '· '}${markdownText(columns[index]!, null)}:* **${cell}**`,
  );
  const text = ours === true ? `*${label}*` : markdownText(label, '  ');
  return [
    `- ${[text, ...numbers].join(' ')}`,
    ...(help === undefined ? [] : [`  - ${markdownText(help, '    ')}`]),
  ].join('\n');
}
