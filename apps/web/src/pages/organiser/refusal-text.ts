import { msg } from '@lit/localize';
import type { PlanRefusal } from '@stikkord/domain';

/** Why a plan can't have it so, and what to do: for what the page itself finds out before the server is asked. */
export function refusalText(refusal: PlanRefusal): string {
  switch (refusal) {
    case 'text-too-long':
      return msg('Teksten er for lang til å lagres. Kort den ned.');
    case 'invalid-date':
      return msg('Datoen finnes ikke. Velg dag, måned og år.');
    case 'invalid-time':
      return msg('Skriv klokkeslett som 09:30 og varighet i hele minutter.');
    case 'too-many':
      return msg('Det er ikke plass til flere. Ingenting er endret.');
    case 'last-section':
      return msg('Et spørsmål må ha minst én del. Slett hele spørsmålet i stedet.');
    case 'invalid-language':
    case 'unknown-row':
    case 'id-taken':
      return msg('Dette er endret et annet sted. Last siden på nytt.');
  }
}
