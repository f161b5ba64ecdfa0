import type { AgendaSlice, SummarySlice, SummaryThemeSlice } from '@stikkord/protocol';

/** What the gallery shows its elements with. */
export const exampleAgenda: AgendaSlice = {
  current: 'b',
  rows: [
    { id: 'a', start: 540, end: 555, what: 'Velkommen', how: 'Plenum', who: 'Avdelingslederen' },
    { id: 'b', start: 555, end: 600, what: 'Hva skal til for en god vaktplan?', how: 'Grupper', who: 'Alle' },
    { id: 'c', start: 600, end: 615, what: 'Pause', how: '', who: '' },
    { id: 'd', start: 615, end: 660, what: 'Oppsummering og veien videre', how: 'Plenum', who: 'Verneombudet' },
  ],
};

function theme(
  id: string,
  title: string,
  texts: readonly string[],
  themes: SummaryThemeSlice[] = [],
): SummaryThemeSlice {
  const pointCount = themes.reduce((sum, sub) => sum + sub.pointCount, texts.length);
  return {
    id,
    title,
    pointCount,
    groupCount: Math.min(5, pointCount),
    points: texts.map((text, index) => ({ key: `${id}${index}`, text })),
    themes,
  };
}

export const exampleSummary: SummarySlice = {
  question: 'q',
  unsorted: 2,
  pointCount: 12,
  groupCount: 5,
  themes: [
    theme(
      't1',
      'Planen i god tid',
      ['Seks uker før, ikke tre', 'Ferie avklart før påske'],
      [theme('t11', 'Endringer', ['Si fra samme dag', 'Den som spør, er den som bestemmer'])],
    ),
    theme('t2', 'Overlapp mellom vaktene', ['Et kvarter til rapport', 'Stille rom', 'Skriftlig og muntlig']),
    theme('t3', 'Nyansatte', ['Ikke alene første helg']),
    theme('t4', 'Annet', []),
  ],
};
