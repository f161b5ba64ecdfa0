import type { FollowUp, Plan, QuestionId } from '@stikkord/domain';
import type { ExportLook, ExportOptions, ExportPoll, WholeQuestionInput } from '@stikkord/exports';
import type { PollReading } from '../deeds/read-poll.ts';
import type { QuestionReading } from '../deeds/read-question.ts';

/** What a file of a meeting is made of beside its documents, in values that can be sent to a thread. */
export interface MeetingHead {
  readonly plan: Plan;
  readonly followUps: readonly FollowUp[];
  readonly look: ExportLook | null;
  readonly options: Partial<ExportOptions>;
  /** True: with all that it takes to bring the meeting back. */
  readonly whole: boolean;
}

/** What the documents of a question say, and what was noted of it. In the order of the questions. */
export interface QuestionPart extends QuestionReading, Pick<WholeQuestionInput, 'round' | 'rounds'> {
  readonly question: QuestionId;
  /** Null: group work. */
  readonly poll: (PollReading & { readonly before: ExportPoll['before'] | null }) | null;
}
