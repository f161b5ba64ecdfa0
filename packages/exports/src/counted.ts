import { intlLocales, type Language } from '@stikkord/domain';

/** `1 svar`, `1 204 svar`: with the form that the language has for so many. */
export function counted(language: Language, one: string, other: string): (count: number) => string {
  const rules = new Intl.PluralRules(intlLocales(language));
  const numbers = new Intl.NumberFormat(intlLocales(language));
  return (count) => `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
}
