import { msg, str } from '@lit/localize';
import { intlLocales } from '@stikkord/domain';
import { currentLanguage } from '../i18n/language.ts';
import { isOne } from '../i18n/counts.ts';

/** `3 ord` */
export function wordsCount(count: number): string {
  return isOne(count)
    ? msg(str`${count} ord`, { id: 'poll-words-one' })
    : msg(str`${count} ord`, { id: 'poll-words-other' });
}

/** `37 har svart` */
export function answeredCount(count: number): string {
  return isOne(count)
    ? msg(str`${count} har svart`, { id: 'poll-answered-one' })
    : msg(str`${count} har svart`, { id: 'poll-answered-other' });
}

/** `5 svar` */
export function answersCount(count: number): string {
  return isOne(count)
    ? msg(str`${count} svar`, { id: 'poll-answers-one' })
    : msg(str`${count} svar`, { id: 'poll-answers-other' });
}

/** `34 %`, whole; of none, none. */
export function share(part: number, of: number): string {
  return new Intl.NumberFormat(intlLocales(currentLanguage()), { style: 'percent' }).format(of === 0 ? 0 : part / of);
}

/** `3,8` */
export function meanText(mean: number): string {
  return new Intl.NumberFormat(intlLocales(currentLanguage()), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(mean);
}

/** `2 vet ikke`: how many said that they can't say. */
export function cantSayCount(count: number): string {
  return isOne(count)
    ? msg(str`${count} vet ikke`, { id: 'poll-cant-say-one' })
    : msg(str`${count} vet ikke`, { id: 'poll-cant-say-other' });
}

/** `12 prikker` */
export function dotsCount(count: number): string {
  return isOne(count)
    ? msg(str`${count} prikk`, { id: 'poll-dots-one' })
    : msg(str`${count} prikker`, { id: 'poll-dots-other' });
}

/** `9 personer` */
export function peopleCount(count: number): string {
  return isOne(count)
    ? msg(str`${count} person`, { id: 'poll-people-one' })
    : msg(str`${count} personer`, { id: 'poll-people-other' });
}
