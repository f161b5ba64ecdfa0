import { isLanguage, type Language } from '@stikkord/domain';
import { configureLocalization } from '@lit/localize';

/**
 * The interface's language: the reader's own choice, kept on the device; else the meeting's; else the browser's; else bokmål.
 * Texts are written in bokmål in the code: msg('…').
 */
const CHOICE = 'stikkord-language';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'nb',
  targetLocales: ['en', 'nn'],
  loadLocale: (locale) => (locale === 'en' ? import('./generated/en.ts') : import('./generated/nn.ts')),
});

export function currentLanguage(): Language {
  const locale = getLocale();
  return isLanguage(locale) ? locale : 'nb';
}

/** The reader's own choice, or null. */
export function chosenLanguage(): Language | null {
  const kept = localStorage.getItem(CHOICE);
  return isLanguage(kept) ? kept : null;
}

/** Keeps the reader's choice and changes the page. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(CHOICE, language);
  await show(language);
}

/** Called with the meeting's language as soon as it is known; a choice of the reader's stands above it. */
export async function offerLanguage(language: Language): Promise<void> {
  await show(chosenLanguage() ?? language);
}

/** For what a whole hall reads: the meeting's language, whatever the device's owner has chosen for own pages. */
export async function speakLanguage(language: Language): Promise<void> {
  await show(language);
}

export async function startLanguage(): Promise<void> {
  await show(chosenLanguage() ?? browserLanguage());
}

function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'no' || base === 'nb') return 'nb';
    if (base === 'nn' || base === 'en') return base;
  }
  return 'nb';
}

async function show(language: Language): Promise<void> {
  if (language !== currentLanguage()) await setLocale(language);
  document.documentElement.lang = language;
}
