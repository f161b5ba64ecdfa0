/** What a chart draws. Its numbers are those of its workbook, row by row below a head. */
export type ChartPlot = BarPlot | FieldPlot;

/** A bar for each row, in bands of one height that fill the chart: they stand beside the rows of a table. */
export interface BarPlot {
  readonly kind: 'bars';
  /** Over the labels, and over each series: as the workbook names them. */
  readonly head: string;
  readonly series: readonly string[];
  readonly rows: readonly BarRow[];
  /** What a bar of the whole width stands for; null: each row's series fill the width together. */
  readonly most: number | null;
  /** How much of its band a bar has: 0–1. */
  readonly thickness: number;
}

export interface BarRow {
  readonly label: string;
  /** One for each series. */
  readonly values: readonly number[];
  /** Which of them have room for their number. */
  readonly labelled: readonly boolean[];
}

/** A number for each theme, on two axes from 1 to 5. */
export interface FieldPlot {
  readonly kind: 'field';
  readonly x: string;
  readonly y: string;
  readonly from: number;
  readonly to: number;
  readonly places: readonly FieldPlace[];
}

export interface FieldPlace {
  /** What stands beside the dot; empty where a neighbour's says it too. */
  readonly label: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
}
