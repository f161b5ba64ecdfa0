import { msg } from '@lit/localize';
import { intlLocales, type ActivityState, type SeriesRefusal } from '@stikkord/domain';
import { currentLanguage } from '../../../i18n/language.ts';

export function activityWord(state: ActivityState): string {
  switch (state) {
    case 'planned':
      return msg('Planlagt');
    case 'under-way':
      return msg('I gang');
    case 'done':
      return msg('Ferdig');
    case 'stopped':
      return msg('Stoppet');
  }
}

export function seriesTitle(title: string): string {
  return title.trim() || msg('Prosess uten tittel');
}

export function seriesRefusalText(refusal: SeriesRefusal): string {
  switch (refusal) {
    case 'text-too-long':
      return msg('Teksten er for lang til å lagres. Kort den ned.');
    case 'invalid-date':
      return msg('Datoen finnes ikke. Velg dag, måned og år.');
    case 'ends-before-start':
      return msg('Slutten er før starten. Velg en senere dag.');
    case 'too-many':
      return msg('Det er ikke plass til flere. Ingenting er endret.');
    case 'unknown-row':
    case 'id-taken':
      return msg('Dette er endret et annet sted. Last siden på nytt.');
  }
}

/** `apr. 2031` */
export function monthWord(day: string): string {
  return format(day, { month: 'short', year: '2-digit' });
}

/** `9. apr. 2031` */
export function shortDate(day: string): string {
  return format(day, { day: 'numeric', month: 'short', year: 'numeric' });
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(intlLocales(currentLanguage()), { ...options, timeZone: 'UTC' }).format(time);
}
