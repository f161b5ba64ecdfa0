import { msg } from '@lit/localize';
import type { FollowUpRefusal, FollowUpState } from '@stikkord/domain';

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
  switch (refusal) {
    case 'text-too-long':
      return msg('Teksten er for lang til å lagres. Kort den ned.');
    case 'invalid-date':
      return msg('Datoen finnes ikke. Velg dag, måned og år.');
    case 'too-many':
      return msg('Det er ikke plass til flere. Ingenting er endret.');
    case 'unknown-row':
    case 'id-taken':
    case 'unknown-question':
    case 'unknown-target':
      return msg('Dette er endret et annet sted. Last siden på nytt.');
  }
}
