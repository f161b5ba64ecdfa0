import type { Language } from '@stikkord/domain';
import type { ProblemId } from '@stikkord/protocol';
import { en } from './texts-en.ts';
import { nb } from './texts-nb.ts';
import { nn } from './texts-nn.ts';

/** What a person reads: what happened, then what to do. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** A text that is missing in any language doesn't compile. */
export type ProblemTexts = Readonly<Record<ProblemId, ProblemText>>;

export const PROBLEM_TEXTS: Readonly<Record<Language, ProblemTexts>> = { nb, nn, en };
