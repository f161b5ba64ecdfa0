import type { Language } from '@stikkord/domain';
import type { FollowUpRecord } from '../meeting-record.ts';

/** People's own words. What is ours is a plain string: the two are never taken for each other. */
export interface Said {
  readonly said: string;
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
  readonly words: { readonly number: string; readonly theme: string; readonly points: string; readonly groups: string };
}

export interface PrintQuestion {
  readonly kicker: string;
  readonly prompt: Named;
  readonly counts: string;
  readonly sections: { readonly label: string; readonly titles: readonly Said[] } | null;
  /** What is damaged. */
  readonly remarks: readonly string[];
  /** All themes with their counts, where there are several. */
  readonly overview: readonly PrintOverviewRow[];
  readonly themes: readonly PrintTheme[];
  readonly unsorted: PrintTray | null;
  readonly allSorted: string | null;
  readonly parked: PrintTray | null;
  readonly followUps: PrintTable | null;
}

export interface PrintOverviewRow {
  readonly number: string;
  readonly title: Named;
  readonly points: string;
  readonly groups: string;
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
