import type {
  Breakdown,
  FollowUp,
  GroupId,
  Language,
  Poll,
  PollResult,
  Section,
  StatementId,
  Summary,
} from '@stikkord/domain';
import type { WholeMeeting } from './whole/whole-meeting.ts';

export type ExportFormat = 'pptx' | 'docx' | 'pdf' | 'html' | 'md' | 'csv' | 'xlsx' | 'json';
/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = ['pptx', 'docx', 'pdf', 'html', 'md', 'csv', 'xlsx', 'json'];

/** Given by whoever asks for the file. */
export interface ExportOptions {
  /** Beside each point, the name of the group that wrote it. For the organiser's own use. */
  readonly groupNames: boolean;
  /** `quotes`: only the points that are marked as quotes, and all counts. */
  readonly points: 'all' | 'quotes';
  readonly agenda: boolean;
  readonly followUps: boolean;
  /** EX26. Left out, nothing tells that there are any. */
  readonly unsorted: boolean;
  readonly parked: boolean;
}

export const EXPORT_OPTIONS: ExportOptions = {
  groupNames: false,
  points: 'all',
  agenda: true,
  followUps: true,
  unsorted: true,
  parked: true,
};

/** The organiser's own, set once. */
export interface ExportLook {
  /** May be empty. */
  readonly organisation: string;
  /** `#rrggbb`; null: ours. */
  readonly colour: string | null;
  readonly logo: { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' } | null;
}

/** What is exported: a meeting as it stands, with the summaries of the questions that shall be in the file. */
export interface ExportInput {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly language: Language;
  /** Number of standing groups in the meeting. */
  readonly groups: number;
  readonly agenda?: readonly ExportAgendaRow[];
  readonly questions: readonly ExportQuestion[];
  readonly look?: ExportLook;
  /** Those that aren't given are as in `EXPORT_OPTIONS`. */
  readonly options?: Partial<ExportOptions>;
  /** JS2. All of the meeting, groups and notes too, in a JSON file that brings it back: for those who lead it. */
  readonly whole?: WholeMeeting;
  /** Images and PDFs beside the questions, which are in no file. */
  readonly filesLeftOut?: number;
}

/** `start` and `end` in minutes after midnight as `agendaTimes` computes them; null where unknown. */
export interface ExportAgendaRow {
  readonly start: number | null;
  readonly end: number | null;
  readonly what: string;
  readonly how: string;
  readonly who: string;
}

export interface ExportQuestion {
  readonly prompt: string;
  /** Standing sections, in order. */
  readonly sections: readonly Pick<Section, 'id' | 'title'>[];
  readonly summary: Summary;
  /** In the order in which they shall stand. */
  readonly followUps?: readonly ExportFollowUp[];
  /** As `groupName` gives them; used only where the options ask for group names. */
  readonly groupNames?: ReadonlyMap<GroupId, string>;
  /** What is damaged in the database and therefore not in the summary; none if not given. */
  readonly unreadable?: { readonly answers: number; readonly board: boolean };
  /** Not there: group work. Of a poll without a board the summary is empty. */
  readonly poll?: ExportPoll;
}

export interface ExportPoll {
  readonly poll: Poll;
  readonly result: PollResult;
  readonly breakdown: Breakdown | null;
  /** Of keywords: folded, to the folded word that each is counted with. */
  readonly joinedWords?: Readonly<Record<string, string>>;
  /** Means of the same statements in the meeting before of the series, by statement; only those that stood there. */
  readonly before?: {
    /** Its title and YYYY-MM-DD. */
    readonly title: string;
    readonly date: string;
    readonly means: ReadonlyMap<StatementId, { readonly mean: number; readonly answered: number }>;
  };
}

/** What became of a theme, sub-theme or point. */
export type ExportFollowUp = Pick<FollowUp, 'target' | 'about' | 'state' | 'text' | 'responsible' | 'due'>;

/** A file ready to be sent. `contentType` says the charset; `fileName` is plain ASCII. */
export interface ExportedFile {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
  /** What is missing in the file, each once. It says so itself too, where it is missing. */
  readonly notes: readonly ExportNote[];
}

/** What is missing in a file: said in it where it is missing, and by the page beside the download. */
export type ExportNote =
  | 'logo-unreadable'
  | 'glyphs-missing'
  | 'theme-unnamed'
  | 'question-unnamed'
  | 'no-questions'
  | 'answers-unreadable'
  | 'board-unreadable'
  | 'files-left-out';
