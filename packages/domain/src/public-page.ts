import type { QuestionId } from './ids.ts';

/** What an organiser lets the public page of a meeting show. */
export interface PublicChoice {
  /** In the plan's order, whatever their order here. */
  readonly questions: readonly QuestionId[];
  /** `quotes`: only points that are marked as quotes; counts tell of all. */
  readonly points: 'all' | 'quotes';
  readonly agenda: boolean;
  readonly followUps: boolean;
  readonly unsorted: boolean;
  readonly parked: boolean;
}

const ADDRESS = /^[a-z0-9][a-z0-9-]{2,58}[a-z0-9]$/;

/** PP1. An address that can be read aloud: 4–60 of a–z, 0–9 and hyphens, which are neither first nor last. */
export function isPublicAddress(text: string): boolean {
  return ADDRESS.test(text);
}
