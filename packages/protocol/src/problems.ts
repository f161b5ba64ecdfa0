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
  /** For `invalid`: where in the body, as path segments joined by dots. For `import-refused`: where in the file. */
  readonly at?: string;
}
