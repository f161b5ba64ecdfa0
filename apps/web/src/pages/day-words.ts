import { intlLocales } from '@stikkord/domain';
import { currentLanguage } from '../i18n/language.ts';

/** `9. apr. 2031`, of a day as `2031-04-09`. */
export function shortDate(day: string): string {
  return dayIn(day, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `9. april 2031` */
export function longDate(day: string): string {
  return dayIn(day, { dateStyle: 'long' });
}

/** `apr. 31` */
export function monthWord(day: string): string {
  return dayIn(day, { month: 'short', year: '2-digit' });
}

function dayIn(day: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(intlLocales(currentLanguage()), { ...options, timeZone: 'UTC' }).format(time);
}
