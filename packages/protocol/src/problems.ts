import type { EntryRefusal, FollowUpRefusal, PlanRefusal, RunRefusal, SeriesRefusal } from '@stikkord/domain';

/** Why a request was refused: stable words. The server adds a title and a detail in the reader's language. */
export type ProblemId =
  | 'unknown-code'
  | 'unknown-link'
  | 'meeting-gone'
  | 'group-gone'
  | 'not-signed-in'
  | 'not-in-meeting'
  | 'forbidden'
  | 'not-found'
  | 'malformed'
  | 'invalid'
  | 'too-large'
  | 'set-up-done'
  | 'wrong-sign-in'
  | 'too-many-tries'
  | 'wrong-origin'
  | 'storage-away'
  | 'drafts-off'
  | 'drafts-failed'
  | 'drafts-slow'
  | 'board-unreadable'
  | 'address-taken'
  | 'page-withdrawn'
  | 'logo-refused'
  | 'no-series'
  | 'import-refused'
  | 'file-failed'
  | 'question-answered'
  | 'file-refused'
  | 'no-such-file'
  | 'not-on-list'
  | 'not-divided-so'
  | 'rehearsal-under-way'
  | 'too-many-templates'
  | 'unexpected'
  | PlanRefusal
  | RunRefusal
  | FollowUpRefusal
  | SeriesRefusal
  | EntryRefusal;

/** RFC 9457 problem details, as `application/problem+json`. */
export interface Problem {
  /** `/problems/<id>`. */
  readonly type: string;
  readonly id: ProblemId;
  readonly status: number;
  readonly title: string;
  /** What happened and what to do, in the reader's language. */
  readonly detail: string;
  /** For `file-refused`: why, in a word of `FileRefusal`. */
  readonly why?: FileRefusal;
  /** For `invalid`: where in the body, as path segments joined by dots. For `import-refused`: where in the file. */
  readonly at?: string;
}

/** Why a file for a material isn't taken. */
export type FileRefusal =
  | 'wrong-kind'
  | 'svg'
  | 'html'
  | 'broken'
  | 'with-script'
  | 'with-attachment'
  | 'locked'
  | 'too-large'
  | 'too-many-pixels'
  | 'no-room';
