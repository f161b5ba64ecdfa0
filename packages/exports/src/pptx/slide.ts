import type { ChartPlot } from './chart-plot.ts';
import type { Box, LayoutKey, PlaceholderKey } from './layouts.ts';

/**
 * A stretch of text in one form. What is `ours` (numbers, counts, labels) has a colour of the theme, mostly the quiet one; people's
 * own words have none of their own. Readers tell them apart by that.
 */
export interface Run {
  readonly text: string;
  readonly ours?: true;
  /** Of the theme, where what is ours isn't quiet: in titles. */
  readonly colour?: 'tx1' | 'tx2' | 'accent2';
  /** 0–1: how much of that colour it is, where it is a lighter one of it. */
  readonly shade?: number;
  /** Not given: as its level is. */
  readonly bold?: boolean;
  /** Raised like a footnote's number. */
  readonly raised?: true;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** From 0, as the placeholder's levels. */
  readonly level?: number;
  /** The middle or the end of a paragraph that began on a slide before: no bullet. */
  readonly continued?: true;
}

export interface Table {
  /** Width in points. */
  readonly columns: readonly {
    readonly head: string | readonly Run[];
    readonly width: number;
    readonly numeric?: true;
  }[];
  readonly headHeight: number;
  readonly rows: readonly TableRow[];
  /** Texts stand in the middle of their row: beside a bar. */
  readonly middle?: true;
}

/** An office program's own chart, with its numbers in a workbook: on top of a table's empty room, or by itself. */
export interface SlideChart {
  readonly box: Box;
  /** For those who don't see it. */
  readonly description: string;
  readonly plot: ChartPlot;
}

export interface TableRow {
  readonly cells: readonly Paragraph[];
  /** In points. */
  readonly height: number;
}

export interface Slide {
  readonly layout: LayoutKey;
  /** Size in points where it isn't the layout's, so that a long title fits. */
  readonly titleSize?: number;
  readonly title: readonly Run[];
  /** Of placeholders that stand elsewhere than in the layout: they make room for a longer text. */
  readonly boxes?: Readonly<Partial<Record<PlaceholderKey, Box>>>;
  readonly texts: Readonly<Partial<Record<PlaceholderKey, readonly Paragraph[]>>>;
  readonly table?: Table;
  readonly chart?: SlideChart;
  /** What is drawn beside the placeholders, as DrawingML: given the first number that no shape of the slide has. */
  readonly drawn?: (id: number) => readonly string[];
  /** What the groups wrote, where the slide shows a wording of it. */
  readonly notes: readonly Paragraph[];
}

/** A slide whose title depends on how many there come to be. */
export type Page = Omit<Slide, 'title' | 'titleSize'>;

export function ours(text: string, colour?: Run['colour']): Run {
  return { text, ours: true, ...(colour !== undefined && { colour }) };
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The runs from one code unit to before another of their text. */
export function slice(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
