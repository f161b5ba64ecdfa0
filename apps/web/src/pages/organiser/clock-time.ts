import { intlLocales } from '@stikkord/domain';
import { currentLanguage } from '../../i18n/language.ts';

/** `14:05`, of ms since 1970. `zone`: of the IANA database; empty: this device's. */
export function clockTime(instant: number, zone: string): string {
  return new Intl.DateTimeFormat(intlLocales(currentLanguage()), {
    hour: '2-digit',
    minute: '2-digit',
    ...(zone !== '' && { timeZone: zone }),
  }).format(instant);
}
