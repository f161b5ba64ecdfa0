import { msg } from '@lit/localize';
import type { PlanRefusal } from '@stikkord/domain';

/** Why an edit isn't taken, where it was made, and what to do. */
export function planRefusal(reason: PlanRefusal): string {
  switch (reason) {
    case 'text-too-long':
      return msg('Teksten er for lang til å lagres. Kort den ned; ingenting er kuttet.');
    case 'invalid-time':
      return msg('Skriv klokka som 09:30, og varighet i hele minutter.');
    case 'invalid-date':
      return msg('Velg en dato.');
    case 'invalid-language':
      return msg('Velg et språk.');
    case 'too-many':
      return msg('Det er ikke plass til flere.');
    case 'last-section':
      return msg('Et spørsmål må ha minst én del.');
    case 'unknown-row':
    case 'id-taken':
      return msg('Planen er endret av noen andre. Prøv igjen.');
  }
}
