import type { GroupId } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import type { nothing, TemplateResult } from 'lit';
import type { DocumentSession } from '../../data/document-session.ts';
import type { GroupVisit } from './group-visit.ts';

/** Says why a device is let in no more: see `lost-notice.ts`. */
export type LostNotice = (
  visit: GroupVisit,
  names: { readonly code: string; readonly group: string },
  copy: (() => string) | null,
) => TemplateResult;

/** Says what there is to know of an answer: see `answer-notice.ts`. */
export type AnswerNotice = (parts: {
  readonly question: QuestionSlice;
  readonly group: GroupId;
  readonly session: DocumentSession | null;
  /** The device is in the group now. */
  readonly present: boolean;
  /** The meeting is over. */
  readonly over: boolean;
  /** The path of the group's receipt, where it is known. */
  readonly receipt: string | null;
}) => TemplateResult | typeof nothing;
