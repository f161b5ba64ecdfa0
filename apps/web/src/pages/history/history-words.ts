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
export function versionWords({ at, reason }: VersionRow, now: number, board: boolean): string {
  return `${timeWords(at, now)}, ${reasonWords(reason, board)}`;
}

function reasonWords(reason: VersionReason, board: boolean): string {
  switch (reason) {
    case 'active':
      return msg('underveis');
    case 'left':
      return board ? msg('da ingen sorterte lenger') : msg('da ingen skrev lenger');
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

/** Where there is nothing to step through yet. */
export function noVersions(board: boolean): string {
  return board
    ? msg('Ingen versjoner ennå. Tavla tas vare på mens noen sorterer, når ingen sorterer lenger, og før den tømmes.')
    : msg(
        'Ingen versjoner ennå. Teksten tas vare på mens noen skriver, når ingen skriver lenger, og når spørsmålet lukkes.',
      );
}

/** `Teksten fra 14:05 er gjenopprettet.` */
export function restoredWords(time: string | null, board: boolean): string {
  if (time === null) return board ? msg('Tavla er gjenopprettet.') : msg('Teksten er gjenopprettet.');
  return board ? msg(str`Tavla fra ${time} er gjenopprettet.`) : msg(str`Teksten fra ${time} er gjenopprettet.`);
}

export function undoneWords(board: boolean): string {
  return board
    ? msg('Gjenopprettingen er angret. Tavla er som før.')
    : msg('Gjenopprettingen er angret. Teksten er som før.');
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
