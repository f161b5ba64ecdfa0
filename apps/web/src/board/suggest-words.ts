import { msg, str } from '@lit/localize';
import { isOne, points } from '../i18n/counts.ts';
import type { Gone } from './suggest-book.ts';

/** Why a point is out of its draft, beside its text. */
export function goneInWords(gone: Gone): string {
  switch (gone) {
    case 'sorted':
      return msg('sortert');
    case 'laid':
      return msg('slått sammen');
    case 'split':
      return msg('delt');
    case 'withdrawn':
      return msg('trukket');
    case 'changed':
      return msg('endret');
  }
}

/** `5 forslag` */
export function suggestions(count: number): string {
  return isOne(count)
    ? msg(str`${count} forslag`, { id: 'suggestions-one' })
    : msg(str`${count} forslag`, { id: 'suggestions-other' });
}

/** Points that came, or were changed, since the drafts were made. */
export function freshOnes(count: number): string {
  return isOne(count)
    ? msg(str`${count} stikkord er nytt eller endret siden.`, { id: 'fresh-one' })
    : msg(str`${count} stikkord er nye eller endret siden.`, { id: 'fresh-other' });
}

/** What goes to `host`, and what doesn't, before it is asked for. `sent`: of `unsorted` points. */
export function whatIsSent(sent: number, unsorted: number): string {
  return sent < unsorted
    ? msg(
        str`Teksten i de ${sent} første av ${points(unsorted)} som er usortert, blir sendt dit, og hvilket språk samlingen har; ikke hvilke grupper som skrev dem, ikke spørsmålet og ikke det som er sortert.`,
      )
    : msg(
        str`Teksten i ${points(sent)} som er usortert, blir sendt dit, og hvilket språk samlingen har; ikke hvilke grupper som skrev dem, ikke spørsmålet og ikke det som er sortert.`,
      );
}
