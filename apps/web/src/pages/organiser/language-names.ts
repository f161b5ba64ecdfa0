import type { Language } from '@stikkord/domain';

/** Each language by its own name, whatever the page speaks. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };
