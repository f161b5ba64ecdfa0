import type { Language } from '@stikkord/domain';

const KNOWN: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/** The first of our languages that `Accept-Language` asks for, by its weights; null where it names none of them. */
export function languageOf(header: string | undefined): Language | null {
  if (!header) return null;
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = Number(
        parameters
          .find((text) => text.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: KNOWN[tag.split('-')[0]!], weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter((wish) => wish.language !== undefined && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language ?? null;
}
