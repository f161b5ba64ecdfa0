import { intlLocales } from '@stikkord/domain';
import { currentLanguage } from '../../i18n/language.ts';

/** `14:05`, of ms since 1970, by this device's clock and zone. */
export function clockTime(instant: number): string {
  return new Intl.DateTimeFormat(intlLocales(currentLanguage()), { hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );
}
