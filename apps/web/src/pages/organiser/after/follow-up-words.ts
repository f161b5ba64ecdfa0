import { msg } from '@lit/localize';
import type { FollowUpRefusal, FollowUpState } from '@stikkord/domain';
import { commonRefusalText } from '../refusal-text.ts';

/** What the text of a follow-up tells, as the label of its field. */
export function textLabel(state: FollowUpState): string {
  switch (state) {
    case 'done':
      return msg('Hva er gjort');
    case 'next':
      return msg('Hva skjer videre');
    case 'wont':
      return msg('Hvorfor ikke');
  }
}

export function followUpRefusalText(refusal: FollowUpRefusal): string {
  return commonRefusalText(refusal === 'unknown-question' || refusal === 'unknown-target' ? 'unknown-row' : refusal);
}
