import { xmlText } from './xml.ts';

/** The sheet of a chart's workbook. */
export const CHART_SHEET = 'Diagram';

/** Cells of the workbook, as a formula names them: rows from 1, columns from 0. */
export function cells(column: number, row: number, count: number): string {
  const letter = String.fromCharCode(65 + column);
  const [first, last] = [`$${letter}$${row}`, `$${letter}$${row + count - 1}`];
  return `${CHART_SHEET}!${first}${count > 1 ? `:${last}` : ''}`;
}

/** Texts of the workbook, as the chart remembers them. */
export function namesXml(from: string, names: readonly string[]): string {
  const points = names.map((name, at) => `<c:pt idx="${at}"><c:v>${xmlText(name)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${from}</c:f><c:strCache><c:ptCount val="${names.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

/** Numbers of the workbook likewise. */
export function numbersXml(from: string, numbers: readonly number[]): string {
  const points = numbers.map((number, at) => `<c:pt idx="${at}"><c:v>${number}</c:v></c:pt>`);
  return `<c:numRef><c:f>${from}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${numbers.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}
