import { msg } from '@lit/localize';
import type { PlanGapKind } from '@stikkord/domain';

/** What is missing, in a sentence; rows that it is so for are named behind it. */
export function gapWords(kind: PlanGapKind): string {
  switch (kind) {
    case 'date-passed':
      return msg('Datoen er passert.');
    case 'no-groups':
      return msg('Ingen grupper skal svare ennå.');
    case 'no-list':
      return msg('Listen som fordeler deltakerne, mangler.');
    case 'no-agenda':
      return msg('Programmet er tomt.');
    case 'no-question':
      return msg('Ingen spørsmål å svare på ennå.');
    case 'row-without-words':
      return msg('Programposter uten tekst:');
    case 'row-without-start':
      return msg('Programmet mangler klokkeslett fra:');
    case 'row-without-minutes':
      return msg('Uten varighet, så klokka ikke kan gå:');
    case 'row-out-of-order':
      return msg('Starter før posten over:');
    case 'rows-overlap':
      return msg('Starter før posten over er ferdig:');
    case 'many-questions-at-once':
      return msg('Mange spørsmål på én gang:');
    case 'question-without-words':
      return msg('Spørsmål uten tekst:');
    case 'question-outside-agenda':
      return msg('Spørsmål uten rad i programmet:');
    case 'question-without-due':
      return msg('Spørsmål til enhetene uten svarfrist:');
    case 'due-before-meeting':
      return msg('Svarfristen er før samlingen:');
    case 'poll-without-choices':
      return msg('Uten alternativer eller påstander å svare på:');
    case 'vote-on-nothing':
      return msg('Avstemning som ikke gjelder noe spørsmål ennå:');
    case 'material-empty':
      return msg('Bakgrunn uten innhold:');
    case 'image-without-alt':
      return msg('Bilder uten en beskrivelse for dem som ikke ser dem:');
    case 'material-belongs-nowhere':
      return msg('Bakgrunn som ikke hører til noe:');
  }
}

/** What the link of a gap says where no row is named. */
export function gapAct(kind: PlanGapKind): string {
  if (kind === 'date-passed') return msg('Endre datoen');
  if (kind === 'no-groups') return msg('Legg inn grupper');
  if (kind === 'no-list') return msg('Til gruppene');
  return kind === 'no-question' ? msg('Lag et spørsmål') : msg('Lim inn program');
}
