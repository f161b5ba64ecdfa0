import type { ReadParagraph, ReadRun, ReadSlide } from './pptx-slides.ts';
import { numbersIn, peopleIn, UnreadableExportError, type ReadChart, type ReadChartRow } from './read-meeting.ts';

const CHART = /^(Diagram|Chart)$/;
const FIELD = /^(Felt|Field)$/;
const NUMBERS = /^(Tall?|Numbers)$/;
const MEANING = /^(Hva det betyr|Kva det tyder|What it means)$/;
const OF_QUESTION = / – (spørsmål|question) \d+$/;
const GOES_ON = '… ';

/** What a slide of a chart tells. */
export interface ChartSlide {
  /** The question's number. */
  readonly question: number;
  /** The question, where it is the slide's title. */
  readonly prompt: string | null;
  readonly caption: string;
  readonly answered: number;
  readonly kind: 'bars' | 'numbers' | 'meaning' | 'field';
  readonly table: ReadSlide['table'];
}

/** Null: it is no slide of a chart. */
export function chartSlide({ layout, texts, table }: ReadSlide): ChartSlide | null {
  if (![CHART, FIELD, NUMBERS].some((name) => name.test(layout.name))) return null;
  const parts = (texts.get('13')?.[0]?.runs ?? []).map(({ text }) => text).filter((text) => text !== ' · ');
  const number = /\d+$/.exec(parts[0] ?? '')?.[0];
  if (number === undefined) throw new UnreadableExportError('A chart of no question');
  const title = texts.get('title')?.[0]?.runs ?? [];
  const named = parts.length > 2;
  // A title that was cut stands whole below.
  const own = title[0]?.text.replace(OF_QUESTION, '') ?? '';
  const whole = own.endsWith('…') ? text(texts.get('17')?.[0]?.runs ?? []) : own;
  return {
    question: Number(number),
    prompt: named ? said(title) : null,
    caption: named ? parts.slice(1, -1).join(' · ') : whole,
    answered: peopleIn(parts.at(-1)!),
    kind: FIELD.test(layout.name)
      ? 'field'
      : CHART.test(layout.name)
        ? 'bars'
        : MEANING.test(text(table[0]?.[1]?.runs ?? []))
          ? 'meaning'
          : 'numbers',
    table,
  };
}

/** The charts of slides that follow each other. Where there are tables of numbers, those say all; else the bars' own tables do. */
export function chartsOf(slides: readonly ChartSlide[]): ReadChart[] {
  const charts: ChartSlide[][] = [];
  for (const slide of slides) {
    const last = charts.at(-1);
    const goesOn = last !== undefined && (last[0]!.caption === slide.caption || slide.caption === '');
    if (goesOn) last.push(slide);
    else charts.push([slide]);
  }
  return charts.map((of): ReadChart => {
    const rows = (kind: ChartSlide['kind']) => rowsOf(of.filter((slide) => slide.kind === kind));
    const meanings = new Map(rows('meaning').map(({ label, cells }) => [label, cells[0]!]));
    const [bars, numbers] = [rows('bars'), rows('numbers')];
    const told = numbers.length > 0 ? numbers : bars;
    return {
      caption: of[0]!.caption,
      answered: of[0]!.answered,
      rows: told.map(({ label: short, cells }, at): ReadChartRow => {
        // Beside the bars a label stands whole.
        const label = bars[at]?.label ?? short;
        const help = meanings.get(label);
        return { label, ...(help !== undefined && { help }), numbers: cells.flatMap((cell) => numbersIn(cell)) };
      }),
    };
  });
}

interface Row {
  label: string;
  readonly cells: string[];
}

/** Rows that a slide parts are one again. */
function rowsOf(slides: readonly ChartSlide[]): Row[] {
  const rows: Row[] = [];
  for (const [label, ...cells] of slides.flatMap(({ table }) => table.slice(1))) {
    const goesOn = [label!, ...cells].some(({ runs }) => runs[0]?.ours === true && runs[0].text === GOES_ON);
    const last = rows.at(-1);
    if (goesOn && last !== undefined) {
      last.label += said(label!.runs);
      for (const [at, cell] of cells.entries()) last.cells[at] = `${last.cells[at]!}${said(cell.runs)}`;
    } else rows.push({ label: said(label!.runs), cells: cells.map(({ runs }) => said(runs)) });
  }
  return rows;
}

function said(runs: ReadParagraph['runs']): string {
  return text(runs.filter(({ ours }) => !ours));
}

function text(runs: readonly ReadRun[]): string {
  return runs.map((run) => run.text).join('');
}
