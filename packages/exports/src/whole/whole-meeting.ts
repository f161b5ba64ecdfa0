import type { Divide, Language, RichText } from '@stikkord/domain';
import type { WholePoll } from './whole-poll.ts';

/**
 * JS2. A meeting as a file can bring it back: all that people planned, wrote and decided. Ids hold within a question and mean nothing
 * outside the file: `p1` a point, `p1~1` its first part where it was split, `t1` a theme. Groups, sections and lines of the agenda
 * are told by their place in their list, from 0. What says nothing isn't there.
 */
export interface WholeMeeting {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly language: Language;
  /** `number` stands in the group's link; an empty name: shown as "Gruppe" and the number. */
  readonly groups: readonly WholeGroup[];
  readonly agenda: readonly WholeAgendaItem[];
  readonly questions: readonly WholeQuestion[];
  /** Of the IANA database; not there: the server's. */
  readonly zone?: string;
  /** Not there: each chooses. A list that divides people is in no file. */
  readonly divide?: Exclude<Divide, 'choose'>;
  /** Texts and links; not there where there are none. Images and PDFs stay where they are. */
  readonly materials?: readonly WholeMaterial[];
}

export interface WholeGroup {
  readonly number: number;
  readonly name: string;
  /** Place of the group that it was merged into. */
  readonly into?: number;
}

/** Belongs to a question or a line of the agenda, by its place, or to neither. Text or address: one of the two. */
export interface WholeMaterial {
  readonly title: string;
  readonly question?: number;
  readonly agendaItem?: number;
  readonly text?: RichText;
  readonly href?: string;
}

export interface WholeAgendaItem {
  /** HH:MM, or empty: follows the one before. */
  readonly start: string;
  readonly minutes: number | null;
  readonly what: string;
  readonly how: string;
  readonly who: string;
}

export interface WholeQuestion {
  readonly prompt: string;
  /** YYYY-MM-DD, the last day to answer on. */
  readonly due?: string;
  readonly agendaItem: number | null;
  /** At least one; the one of a plain question has no title. A poll has none, and no answers of groups. */
  readonly sections: readonly string[];
  readonly answers: readonly WholeAnswer[];
  /** In reading order, those of the second level after the one that they stand in. */
  readonly themes: readonly WholeTheme[];
  /** In the order in which they stand. A point that isn't here is unsorted and as its group wrote it. */
  readonly places: readonly WholePlace[];
  /** The round that is open or was last. */
  readonly round: number;
  /** Which points came in the rounds before. */
  readonly rounds: readonly { readonly round: number; readonly points: readonly string[] }[];
  readonly followUps: readonly WholeFollowUp[];
  /** Not there: group work. */
  readonly poll?: WholePoll;
}

/** What a group wrote in a section. */
export interface WholeAnswer {
  readonly group: number;
  readonly section: number;
  readonly points: readonly { readonly id: string; readonly text: string; readonly under?: string }[];
}

export interface WholeTheme {
  readonly id: string;
  readonly parent?: string;
  readonly title: string;
  readonly hue?: number;
  readonly heard?: string;
  readonly note?: string;
  readonly other?: true;
  /** The theme of an earlier meeting that it goes on from; holds only where that meeting is. */
  readonly lineage?: string;
}

/** Where facilitators put a point, and what they made of it. Neither theme, parked nor onto: unsorted. */
export interface WholePlace {
  readonly point: string;
  readonly theme?: string;
  readonly parked?: true;
  /** The point that it is laid on, which stands by itself. */
  readonly onto?: string;
  /** What it said when it was put there, where that isn't what it says. Likewise `of`. */
  readonly said?: string;
  readonly quote?: true;
  readonly goesTo?: string;
  readonly wording?: { readonly text: string; readonly of?: string };
  readonly parts?: { readonly texts: readonly string[]; readonly of?: string };
  readonly seen?: string;
}

/** Of a theme or a point; of neither: of one that is gone. */
export interface WholeFollowUp {
  readonly theme?: string;
  readonly point?: string;
  readonly about: string;
  readonly state: 'done' | 'next' | 'wont';
  readonly text: string;
  readonly responsible: string;
  readonly due: string;
}
