import { isLanguage, type Language } from '@stikkord/domain';
import { configureLocalization, type StrResult } from '@lit/localize';
import type { TemplateResult } from 'lit';

/**
 * The interface's language: the reader's own choice, kept on the device; else the meeting's; else the browser's; else bokmål.
 * Texts are written in bokmål in the code: msg('…').
 */
const CHOICE = 'stikkord-language';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'nb',
  targetLocales: ['en', 'nn'],
  loadLocale: loadTexts,
});

type Texts = { templates: Record<string, string | TemplateResult | StrResult> };

/** Texts that a participant's first page does without: of polls, of what goes on in the room beside the questions, and of organisers' and facilitators' pages. */
type MoreTexts = 'polls' | 'room' | 'organisers';

/** The translations in use, and whose texts they hold beside participants'. */
let texts: Texts = { templates: {} };
const wanted = new Set<MoreTexts>();

async function loadTexts(locale: string): Promise<Texts> {
  const { templates } = await (locale === 'en'
    ? import('./generated/participants/en.ts')
    : import('./generated/participants/nn.ts'));
  texts = { templates: { ...templates } };
  for (const more of wanted) await add(more, locale);
  return texts;
}

async function add(more: MoreTexts, locale: string): Promise<void> {
  const english = locale === 'en';
  const { templates } = await (more === 'polls'
    ? english
      ? import('./generated/polls/en.ts')
      : import('./generated/polls/nn.ts')
    : more === 'room'
      ? english
        ? import('./generated/room/en.ts')
        : import('./generated/room/nn.ts')
      : english
        ? import('./generated/organisers/en.ts')
        : import('./generated/organisers/nn.ts'));
  Object.assign(texts.templates, templates);
}

async function want(more: MoreTexts): Promise<void> {
  if (wanted.has(more)) return;
  wanted.add(more);
  if (currentLanguage() !== 'nb') await add(more, currentLanguage());
}

/** To be awaited before polls or their results are shown. */
export async function wantPollTexts(): Promise<void> {
  await want('polls');
}

/** To be awaited before the clock, messages, material or what a table shares is shown. */
export async function wantRoomTexts(): Promise<void> {
  await want('room');
}

/** To be awaited before a page is shown that isn't a participant's. */
export async function wantAllTexts(): Promise<void> {
  await Promise.all([want('polls'), want('room'), want('organisers')]);
}

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
