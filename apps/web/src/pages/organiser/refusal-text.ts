import { msg } from '@lit/localize';
import type { PlanRefusal } from '@stikkord/domain';

/** Refusals that all that is edited can meet. */
export type CommonRefusal = 'text-too-long' | 'invalid-date' | 'too-many' | 'unknown-row' | 'id-taken';

/** Why it can't be so, and what to do: for what the page itself finds out before the server is asked. */
export function commonRefusalText(refusal: CommonRefusal): string {
  switch (refusal) {
    case 'text-too-long':
      return msg('Teksten er for lang til å lagres. Kort den ned.');
    case 'invalid-date':
      return msg('Datoen finnes ikke. Velg dag, måned og år.');
    case 'too-many':
      return msg('Det er ikke plass til flere. Ingenting er endret.');
    case 'unknown-row':
    case 'id-taken':
      return msg('Dette er endret et annet sted. Last siden på nytt.');
  }
}

/** The same for a plan. */
export function refusalText(refusal: PlanRefusal): string {
  switch (refusal) {
    case 'invalid-time':
      return msg('Skriv klokkeslett som 09:30 og varighet i hele minutter.');
    case 'invalid-number':
      return msg('Tallet er utenfor det som går an. Ingenting er endret.');
    case 'last-section':
      return msg('Et spørsmål må ha minst én del. Slett hele spørsmålet i stedet.');
    case 'invalid-language':
    case 'invalid-zone':
    case 'merged-in-a-ring':
      return commonRefusalText('unknown-row');
    case 'invalid-address':
      return msg('Skriv adressen som den står i nettleseren: den begynner med https://.');
    case 'text-too-long':
    case 'invalid-date':
    case 'too-many':
    case 'unknown-row':
    case 'id-taken':
      return commonRefusalText(refusal);
  }
}
