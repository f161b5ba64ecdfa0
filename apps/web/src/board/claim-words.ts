import { msg } from '@lit/localize';
import { intlLocales } from '@stikkord/domain';
import { currentLanguage } from '../i18n/language.ts';
import type { Claims } from './presence.ts';
import type { BoardNames } from './sk-board-card.ts';

/** `Gruppe 3 og Gruppe 5`, behind `before`; empty where nothing is claimed. */
export function claimsInWords(claims: Claims, names: BoardNames, before = ''): string {
  const claimed = claims.question
    ? [msg('hele spørsmålet')]
    : [...claims.sections.map((id) => names.section(id)), ...claims.groups.map((id) => names.group(id))].filter(
        (name) => name !== '',
      );
  if (claimed.length === 0) return '';
  return before + new Intl.ListFormat(intlLocales(currentLanguage())).format(claimed);
}
