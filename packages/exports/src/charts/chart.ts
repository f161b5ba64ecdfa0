/**
 * EX30. A poll's result as every format for people draws it: bars, and beside or under each the numbers that it stands for, in text.
 * All texts are in the meeting's language. Nothing may be told by a bar, a colour or a place alone.
 */
export interface Chart {
  /** What it shows: ours, but for the names of roles. */
  readonly caption: string;
  /** How many are behind it: `18 svar`. */
  readonly answered: string;
  /** The same as a number. */
  readonly people: number;
  /** Sentences that belong under it: what the ends of a scale mean, what it is compared with. May hold people's words. */
  readonly notes: readonly string[];
  /** Over the labels. */
  readonly head: string;
  /** Over the cells. May be people's words: what a vote's axes ask. */
  readonly columns: readonly string[];
  /** What the stacked bars of each row stand for, in their order; empty where a row has one bar. */
  readonly legend: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  /** People's words, exactly; where they gave none, ours, and `ours` is true. */
  readonly label: string;
  readonly ours?: true;
  /** What the label means. */
  readonly help?: string;
  /** One for each column: `7`, `39 %`, `3,8`; `–` where there is no number. */
  readonly cells: readonly string[];
  /** 0–1 of the width; several are stacked, and are together at most 1. As many as the legend names, or one. */
  readonly bars: readonly number[];
  /** 1–8, of a theme. */
  readonly hue?: number;
}
