import { msg, str } from '@lit/localize';
import type { PollKind } from '@stikkord/domain';
import { isOne } from '../../i18n/counts.ts';
import { answersCount } from '../../polls/poll-counts.ts';
import { people } from './run-words.ts';

export function pollKindWord(kind: PollKind): string {
  switch (kind) {
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

/** `34 av 58 har svart`. More may have answered than are here now. */
export function answeredOf(answered: number, present: number): string {
  return answered > present
    ? msg(str`${answered} har svart, ${present} er her nå`)
    : msg(str`${answered} av ${present} har svart`);
}

/** What the hall has of the result, in a sentence. `open`: answers come in; `seen`: the hall looks at the question. */
export function hallHas(revealed: boolean, open: boolean, seen: boolean): string {
  if (!revealed)
    return seen ? msg('Salen ser spørsmålet, ikke resultatet.') : msg('Resultatet er skjult for salen og deltakerne.');
  const hall = seen ? msg('Salen ser resultatet.') : msg('Salen kan se resultatet, men ser noe annet nå.');
  return open ? msg(str`${hall} Deltakerne ser det når spørsmålet er lukket.`) : hall;
}

/** What is asked before answers are cleared. `board`: some of them are sorted. */
export function askToClear(answered: number, board: boolean): string {
  const all = msg(str`Tømme svarene fra ${people(answered)}? De teller ikke lenger, og alle kan svare på nytt.`);
  return board ? msg(str`${all} De forsvinner også fra tavla. Det kan angres.`) : msg(str`${all} Det kan angres.`);
}

/** `sagt av 12` */
export function timesSaid(count: number): string {
  return msg(str`sagt av ${people(count)}`);
}

/** `3 nye ord` */
export function newWords(count: number): string {
  return isOne(count)
    ? msg(str`${count} nytt ord`, { id: 'new-words-one' })
    : msg(str`${count} nye ord`, { id: 'new-words-other' });
}

/** `3 nye svar` */
export function newAnswers(count: number): string {
  return isOne(count)
    ? msg(str`${count} nytt svar`, { id: 'new-answers-one' })
    : msg(str`${count} nye svar`, { id: 'new-answers-other' });
}

/** `3 svar er tatt bort.` `again`: they had been taken away. */
export function answersToldAs(count: number, shown: boolean, again: boolean): string {
  if (!shown) return msg(str`${answersCount(count)} tatt bort for alle.`);
  return again ? msg(str`${answersCount(count)} vises igjen.`) : msg(str`${answersCount(count)} sluppet fram.`);
}
