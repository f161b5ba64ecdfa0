import type { BoardComparison, MeetingId, SectionChanges, VersionReason } from '@stikkord/domain';
import type { PageRole } from './paths.ts';

/** A kept state of a group's answer or a board, as its history lists it. */
export interface VersionRow {
  /** Names the version within its document. */
  readonly version: number;
  /** ms since 1970, to the minute. */
  readonly at: number;
  readonly reason: VersionReason;
}

export interface HistoryAnswer {
  /** Newest first. */
  readonly versions: readonly VersionRow[];
  /** True where whoever asks may bring a version back now. */
  readonly restore: boolean;
  /** True where the text has been written in since the newest version. */
  readonly since: boolean;
}

/** What a version is set beside: the one before it, or the text as it stands. */
export type HistoryBeside = 'before' | 'now';
export const HISTORY_BESIDE = ['before', 'now'] as const satisfies readonly HistoryBeside[];

/** A version's points, marked with what is otherwise in what it is set beside. */
export interface VersionAnswer {
  readonly sections: readonly SectionChanges[];
}

/** A version of a board, with what facilitators did since the version before; or what bringing it back would do. */
export interface BoardVersionAnswer {
  readonly board: BoardComparison;
}

/** `before`: the version that brings back what stood until now; null where the text read like the version already. */
export interface RestoreAnswer {
  readonly before: number | null;
}

/** The version that what stood then is kept as; null where nothing was ever written. */
export interface KeepAnswer {
  readonly version: number | null;
}

/**
 * Addresses of the API's history; apart from `api`, since a page that opens no history needs none. `?as=` says in which of
 * its roles a browser asks, `beside` what a version is set beside. `document` is a group's answer or a board, as `documentName`
 * gives it; the version `now` is what stands now.
 */
export const historyApi = {
  history: (meeting: MeetingId, document: string) => `/api/m/${meeting}/history/${document}`,
  version: (meeting: MeetingId, document: string, version: number | string) =>
    `/api/m/${meeting}/history/${document}/${version}`,
  /** POST, facilitators, boards: keeps what stands now as `cleared`, since the page is about to clear it. */
  keep: (meeting: MeetingId, document: string) => `/api/m/${meeting}/history/${document}/keep`,
  restore: (meeting: MeetingId, document: string, version: number | string) =>
    `/api/m/${meeting}/history/${document}/${version}/restore`,
} as const;

/** The roles that a history opens for. */
export const HISTORY_ROLES = ['participant', 'facilitator'] as const satisfies readonly PageRole[];
