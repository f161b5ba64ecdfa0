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
    hue: null,
    heard: '',
    pointCount,
    groupCount: Math.min(5, pointCount),
    points: texts.map((text, index) => ({ key: `${id}${index}`, text })),
    themes,
  };
}

export const exampleSummary: SummarySlice = {
  question: 'q',
  number: 1,
  at: Date.UTC(2030, 4, 14, 12, 20),
  follows: false,
  unsorted: 2,
  parked: 1,
  pointCount: 12,
  groupCount: 5,
  themes: [
    {
      ...theme(
        't1',
        'Planen i god tid',
        ['Seks uker før, ikke tre', 'Ferie avklart før påske'],
        [theme('t11', 'Endringer', ['Si fra samme dag', 'Den som spør, er den som bestemmer'])],
      ),
      heard: 'Dere vil vite vaktene i tide, og bli spurt før de endres.',
    },
    {
      ...theme('t2', 'Overlapp mellom vaktene', ['Et kvarter til rapport', 'Stille rom', 'Skriftlig og muntlig']),
      hue: 6,
    },
    {
      ...theme('t3', 'Nyansatte', []),
      pointCount: 3,
      groupCount: 3,
      points: [{ key: 't30', text: 'Ikke alene første helg', count: 3, quote: true }],
    },
    theme('other', 'Andre tema', ['Ny kaffemaskin']),
  ],
};
