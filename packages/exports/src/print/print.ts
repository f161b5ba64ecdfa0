import type { Language } from '@stikkord/domain';
import type { FollowUpRecord } from '../meeting-record.ts';

/** People's own words. What is ours is a plain string: the two are never taken for each other. */
export interface Said {
  readonly said: string;
}

/** People's words in a picture, which has a text of its own for whoever doesn't see it. */
export interface Shown {
  readonly shown: string;
}

/** A name that people gave, or our words where they gave none. */
export type Named = Said | string;

/**
 * A meeting as paper shows it, in the order in which it stands there, every word of ours in the meeting's language: what Word and PDF
 * are both written from. Keys stand in reading order.
 */
export interface Print {
  readonly language: Language;
  readonly organisation: Named;
  readonly kicker: string;
  readonly title: Named;
  /** What is said of the whole file. */
  readonly remarks: readonly string[];
  readonly contents: { readonly title: string } | null;
  readonly agenda: PrintTable | null;
  readonly questions: readonly PrintQuestion[];
  readonly words: { readonly number: string; readonly theme: string };
}

export interface PrintQuestion {
  readonly kicker: string;
  readonly prompt: Named;
  /** Empty where the first chart says it. */
  readonly counts: string;
  readonly sections: { readonly label: string; readonly titles: readonly Said[] } | null;
  /** What is damaged. */
  readonly remarks: readonly string[];
  readonly charts: readonly PrintChart[];
  /** All themes with their counts, where there are several. */
  readonly overview: PrintOverview | null;
  readonly themes: readonly PrintTheme[];
  readonly unsorted: PrintTray | null;
  readonly allSorted: string | null;
  readonly parked: PrintTray | null;
  readonly followUps: PrintTable | null;
}

export interface PrintOverview {
  readonly points: string;
  /** Null: nobody's group wrote what one person said. */
  readonly groups: string | null;
  readonly rows: readonly PrintOverviewRow[];
}

/** A poll's result: a table with a bar under each label. */
export interface PrintChart {
  /** What some of those who answered did: it has a heading. */
  readonly part: boolean;
  readonly title: Named;
  readonly counts: string;
  /** Sentences behind the count, with people's words in them. */
  readonly notes: Said | null;
  readonly field: PrintField | null;
  readonly head: string;
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly PrintChartRow[];
}

export interface PrintColumn {
  readonly head: Named;
  /** The name takes several lines: a column as wide as it is would be too wide for its numbers. */
  readonly long: boolean;
  /** 0–1: the column is what bars of that shade stand for. */
  readonly shade: number | null;
}

export interface PrintChartRow {
  /** Of a theme, as it ranks; empty for others. */
  readonly number: string;
  readonly label: Named;
  readonly help: Said | null;
  readonly bars: readonly PrintBar[];
  /** One bar of several parts, which have room for numbers. */
  readonly stacked: boolean;
  readonly cells: readonly string[];
}

/** `share`: of the width. `label`: its number, where there is room. */
export interface PrintBar {
  readonly share: number;
  readonly shade: number;
  readonly label: string;
}

/** Themes by their numbers on two axes. */
export interface PrintField {
  readonly alt: string;
  readonly x: Shown;
  readonly y: Shown;
  readonly from: number;
  readonly to: number;
  readonly dots: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

export interface PrintOverviewRow {
  readonly number: string;
  readonly title: Named;
  readonly points: string;
  /** Null: as in the head. */
  readonly groups: string | null;
  readonly level: 1 | 2;
}

export interface PrintTheme {
  /** `2` or `2.1`; empty for the bucket for the rest, which has none. */
  readonly number: string;
  readonly title: Named;
  readonly counts: string;
  readonly heard: { readonly label: string; readonly text: Said } | null;
  readonly points: readonly PrintPoint[];
  readonly followUps: PrintTable | null;
  readonly themes: readonly PrintTheme[];
}

/** Unsorted or parked. */
export interface PrintTray {
  readonly title: string;
  readonly counts: string;
  readonly points: readonly PrintPoint[];
}

export interface PrintPoint {
  readonly quote: boolean;
  readonly text: Said;
  readonly labels: readonly PrintLabel[];
  readonly source: { readonly label: string; readonly text: Said } | null;
  readonly followUps: readonly PrintFollowUp[];
  readonly same: readonly PrintPoint[];
}

/** What is told behind a point, quietly. */
export interface PrintLabel {
  readonly kind: 'count' | 'quote' | 'group' | 'goes-to' | 'under' | 'section';
  readonly before: string;
  readonly text: Said | null;
  readonly after: string;
}

/** A point's, in a line below it. */
export interface PrintFollowUp {
  readonly state: FollowUpRecord['state'];
  readonly label: string;
  readonly text: Said;
  readonly facts: readonly PrintFact[];
}

export interface PrintFact {
  readonly label: string;
  readonly text: Named;
}

/** A cell is ours, people's, or empty. */
export interface PrintTable {
  readonly title: string;
  /** The column with the longest texts. */
  readonly wide: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Named[])[];
}
