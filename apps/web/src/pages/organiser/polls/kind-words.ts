import { msg } from '@lit/localize';
import { POLL_KINDS, type QuestionKind } from '@stikkord/domain';

/** In the order they are offered in. */
export const QUESTION_KINDS: readonly QuestionKind[] = ['group-work', ...POLL_KINDS];

export function kindWord(kind: QuestionKind): string {
  switch (kind) {
    case 'group-work':
      return msg('Gruppearbeid');
    case 'keywords':
      return msg('Stikkord');
    case 'open':
      return msg('Korte svar');
    case 'choice':
      return msg('Valg');
    case 'scales':
      return msg('Skala');
    case 'vote':
      return msg('Avstemning');
  }
}

/** What it is good for. */
export function kindUse(kind: QuestionKind): string {
  switch (kind) {
    case 'group-work':
      return msg('Gruppene drøfter og skriver sammen. Når mange skal høres om noe stort.');
    case 'keywords':
      return msg('Hver skriver noen få ord på sin telefon. En ordsky med en gang, temaer på tavla etterpå.');
    case 'open':
      return msg('Hver skriver en setning eller to. Når begrunnelsen betyr noe.');
    case 'choice':
      return msg('Hver velger blant alternativer. Viser hvor dere står.');
    case 'scales':
      return msg('Hver setter et tall ved hver påstand. Til evaluering, og til å se om noe endrer seg.');
    case 'vote':
      return msg('Hver prioriterer temaene fra et annet spørsmål. Når dere må velge hva dere går videre med.');
  }
}
