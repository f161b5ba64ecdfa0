import { msg, str } from '@lit/localize';
import { groupName, intlLocales, type Call } from '@stikkord/domain';
import type { GroupSlice } from '@stikkord/protocol';
import { devices as devicesInWords, isOne } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { minutesSince } from '../run/group-state.ts';
import { people } from '../run/run-words.ts';
import { SILENT_MINUTES, type LookFilter } from './group-look.ts';

export function nameOf(group: Pick<GroupSlice, 'name' | 'number'>): string {
  return groupName(group, currentLanguage());
}

/** `Gruppe 3 og Gruppe 4` */
export function namesOf(groups: readonly Pick<GroupSlice, 'name' | 'number'>[]): string {
  return new Intl.ListFormat(intlLocales(currentLanguage())).format(groups.map(nameOf));
}

export function filterWord(filter: LookFilter): string {
  switch (filter) {
    case 'hand':
      return msg('Hånd oppe');
    case 'empty':
      return msg('Ikke begynt');
    case 'active':
      return msg('Skriver');
    case 'silent':
      return msg(str`Stille i ${SILENT_MINUTES} min`);
    case 'done':
      return msg('Ferdige');
    case 'nobody':
      return msg('Ingen her');
    case 'unreadable':
      return msg('Kan ikke leses');
  }
}

/** `2 enheter, 6 personer`; who is there, or that nobody is. */
export function hereWords({ devices, people: count }: Pick<GroupSlice, 'devices' | 'people'>): string {
  if (devices === 0) return msg('ingen her nå');
  return count > devices ? `${devicesInWords(devices)}, ${people(count)}` : devicesInWords(devices);
}

/** How long somebody has waited; `now` as the call, ms since 1970. */
export function waitedWords(call: Call | undefined, now: number): string {
  const minutes = minutesSince(call?.at ?? null, now) ?? 0;
  return minutes < 1 ? msg('spurte nettopp') : msg(str`har ventet i ${minutes} min`);
}

/** `lest i 7 av 8 grupper` */
export function readWords(read: number, of: number): string {
  if (of > 1 && read === of) return msg(str`lest i alle ${of} gruppene`);
  return isOne(of)
    ? msg(str`lest i ${read} av ${of} gruppe`, { id: 'read-of-one' })
    : msg(str`lest i ${read} av ${of} grupper`, { id: 'read-of-other' });
}

/** `kl. 10:42`, in the meeting's zone. `at`: ms since 1970; `zone`: IANA, or empty for the device's. */
export function clockOf(at: number, zone: string): string {
  const time = new Intl.DateTimeFormat(intlLocales(currentLanguage()), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone === '' ? {} : { timeZone: zone }),
  }).format(at);
  return msg(str`kl. ${time}`);
}

/** `6 av 8 har svart` */
export function answeredOf(answered: number, of: number): string {
  return of > 1 && answered === of ? msg('alle har svart') : msg(str`${answered} av ${of} har svart`);
}

/** Days left until something is due; negative: since it was. */
export function dueWords(days: number): string {
  if (days === 0) return msg('siste dag i dag');
  if (days > 0)
    return isOne(days)
      ? msg(str`${days} dag igjen`, { id: 'days-left-one' })
      : msg(str`${days} dager igjen`, { id: 'days-left-other' });
  return isOne(-days)
    ? msg(str`gikk ut for ${-days} dag siden`, { id: 'days-over-one' })
    : msg(str`gikk ut for ${-days} dager siden`, { id: 'days-over-other' });
}
