import { numbersIn, type ReadChart, type ReadChartRow } from './read-meeting.ts';
import type { Rows } from './xlsx-sheets.ts';

const KEYWORD = /^(Stikkord|Keyword)$/;
const MEANING = /^(Hva det betyr|Kva det tyder|What it means)$/;
const NOTE = /^(Merknad|Note)$/;

/** A poll's sheet: chart, people, number and label, then numbers, then words. */
export function readResults([heads = [], ...rows]: Rows): ReadChart[] {
  const charts: { caption: string; answered: number; rows: ReadChartRow[] }[] = [];
  const [meaning, note] = [MEANING, NOTE].map((name) => heads.findIndex((head) => name.test(head)));
  const end = [meaning!, note!].find((at) => at !== -1) ?? heads.length;
  for (const row of rows) {
    const [caption = '', people = '', number = '', label = ''] = row;
    // Two parts may have one name.
    if (number === '1') charts.push({ caption, answered: Number(people), rows: [] });
    const help = row[meaning!] ?? '';
    const numbers = row.slice(4, end).flatMap((cell) => numbersIn(cell));
    // All keywords stand here; a chart has those that several said.
    if (KEYWORD.test(heads[3] ?? '') && numbers[0]! < 2) continue;
    charts.at(-1)!.rows.push({ label, ...(help !== '' && { help }), numbers });
  }
  return charts;
}
