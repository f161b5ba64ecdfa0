/**
 * JS5. A poll as a file can bring it back: how it is set up, what came of it as counts, and what people wrote as points. What one person
 * said in all can't be told from it. What says nothing isn't there.
 */
export type WholePoll = WholeKeywords | WholeOpen | WholeChoice | WholeScales | WholeVote;

interface EveryWholePoll {
  readonly hidden: boolean;
  /** Facilitators said so themselves: shown, or not. */
  readonly revealed?: boolean;
  /** Number of people behind the result. */
  readonly answered: number;
}

interface WholeTexts extends EveryWholePoll {
  readonly entries: number;
  readonly points: readonly WholeText[];
}

export interface WholeText {
  readonly id: string;
  readonly text: string;
  /** Facilitators let it through, or took it away. */
  readonly shown?: boolean;
}

export interface WholeKeywords extends WholeTexts {
  readonly kind: 'keywords';
  readonly characters: number;
  /** Folded; by their code units, as the lists below. */
  readonly hiddenWords: readonly string[];
  readonly joinedWords: readonly { readonly word: string; readonly into: string }[];
  /** Words that fewer people said than there are points that say them, since they were joined. */
  readonly people: readonly { readonly word: string; readonly count: number }[];
}

export interface WholeOpen extends WholeTexts {
  readonly kind: 'open';
  readonly characters: number | null;
  readonly moderated: 'before' | 'after';
}

export interface WholeChoice extends EveryWholePoll {
  readonly kind: 'choice';
  readonly most: number;
  readonly role?: true;
  readonly options: readonly (WholeCount & { readonly help: string })[];
  readonly byRole?: WholeBreakdown<{ readonly several?: true; readonly options: readonly WholeCount[] }>;
}

export interface WholeCount {
  readonly text: string;
  readonly count: number;
}

export interface WholeScales extends EveryWholePoll, WholeScale {
  readonly kind: 'scales';
  readonly cantSay: boolean;
  readonly statements: readonly WholeStatement[];
  readonly byRole?: WholeBreakdown<WholeScale & { readonly statements: readonly WholeStatement[] }>;
}

export interface WholeScale {
  readonly from: number;
  readonly to: number;
  readonly low: string;
  readonly high: string;
}

export interface WholeStatement {
  readonly text: string;
  /** How many gave each number, from the least. */
  readonly counts: readonly number[];
  readonly cantSay: number;
}

/** As it was made, once. */
export interface WholeBreakdown<Part> {
  /** It is shown where results are. */
  readonly shown?: true;
  readonly answered: number;
  readonly parts: readonly (Part & {
    readonly roles: readonly string[];
    readonly unsaid?: true;
    readonly answered: number;
  })[];
}

export interface WholeVote extends EveryWholePoll {
  readonly kind: 'vote';
  /** The question whose themes it is on, by its place among the questions, from 0. */
  readonly of: number | null;
  readonly by: 'dots' | 'axes';
  readonly dots: number;
  readonly x: string;
  readonly y: string;
  /** Themes of that question that somebody voted for. By axes, sums of what people gave. */
  readonly themes: readonly WholeVoted[];
}

export interface WholeVoted {
  readonly theme: string;
  readonly people: number;
  readonly dots?: number;
  readonly x?: number;
  readonly y?: number;
}
