import type { Language, Section, Summary } from '@stikkord/domain';

export type ExportFormat = 'md' | 'html' | 'json';
export const EXPORT_FORMATS: readonly ExportFormat[] = ['md', 'html', 'json'];

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
  /** What is damaged in the database and therefore not in the summary; none if not given. */
  readonly unreadable?: { readonly answers: number; readonly board: boolean };
}

/** A file ready to be sent. `contentType` says the charset; `fileName` is plain ASCII. */
export interface ExportedFile {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}
