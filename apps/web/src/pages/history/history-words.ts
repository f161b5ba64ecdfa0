import { msg, str } from '@lit/localize';
import { intlLocales, type PointChange, type SectionChanges, type VersionReason } from '@stikkord/domain';
import type { HistoryBeside, VersionRow } from '@stikkord/protocol';
import { isOne } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';

/** `14:05`, or with the day where it isn't today. Times in ms since 1970. */
export function timeWords(at: number, now: number): string {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    intlLocales(currentLanguage()),
    today ? time : { day: 'numeric', month: 'short', ...time },
  ).format(at);
}

/** `14:05, da spørsmålet ble lukket` */
export function versionWords({ at, reason }: VersionRow, now: number): string {
  return `${timeWords(at, now)}, ${reasonWords(reason)}`;
}

function reasonWords(reason: VersionReason): string {
  switch (reason) {
    case 'active':
      return msg('underveis');
    case 'left':
      return msg('da ingen skrev lenger');
    case 'closed':
      return msg('da spørsmålet ble lukket');
    case 'reopened':
      return msg('da spørsmålet ble åpnet igjen');
    case 'restored':
      return msg('før en eldre versjon ble gjenopprettet');
    case 'undone':
      return msg('før gjenopprettingen ble angret');
    case 'cleared':
      return msg('før tavla ble tømt');
  }
}

/** What became of a point, in words; none where nothing did. Beside `now`, what would become of it. */
export function changeWords({ is, moved }: PointChange, beside: HistoryBeside): string[] {
  const words: string[] = [];
  const later = beside === 'now';
  if (is === 'added') words.push(later ? msg('Kommer tilbake') : msg('Nytt'));
  if (is === 'removed') words.push(later ? msg('Forsvinner') : msg('Fjernet'));
  if (is === 'changed') words.push(later ? msg('Endres') : msg('Endret'));
  if (moved) words.push(later ? msg('Flyttes') : msg('Flyttet'));
  return words;
}

/** `2 stikkord er endret siden forrige versjon` */
export function countWords(sections: readonly SectionChanges[], beside: HistoryBeside): string {
  const changed = sections.flatMap(({ points }) => points).filter(({ is, moved }) => is !== 'same' || moved).length;
  if (beside === 'now') {
    if (changed === 0) return msg('Ingen forskjell fra teksten nå.');
    return isOne(changed)
      ? msg(str`${changed} stikkord er annerledes nå.`, { id: 'history-now-one' })
      : msg(str`${changed} stikkord er annerledes nå.`, { id: 'history-now-other' });
  }
  if (changed === 0) return msg('Ingen endringer siden versjonen før.');
  return isOne(changed)
    ? msg(str`${changed} stikkord er endret siden versjonen før.`, { id: 'history-before-one' })
    : msg(str`${changed} stikkord er endret siden versjonen før.`, { id: 'history-before-other' });
}
