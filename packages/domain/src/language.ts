/** The languages of the interface and of exports, and the order in which Intl should try them. */
export type Language = 'nb' | 'nn' | 'en';
export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

export function isLanguage(value: unknown): value is Language {
  return value === 'nb' || value === 'nn' || value === 'en';
}

/** Locales to give to Intl: Chromium has no `nn` and would fall to the browser's own language. */
export function intlLocales(language: Language): string[] {
  return language === 'nn' ? ['nn', 'nb'] : language === 'en' ? ['en-GB', 'en'] : ['nb'];
}
