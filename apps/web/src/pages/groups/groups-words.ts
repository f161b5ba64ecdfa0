import { msg, str } from '@lit/localize';
import { intlLocales } from '@stikkord/domain';
import { isOne } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';

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
