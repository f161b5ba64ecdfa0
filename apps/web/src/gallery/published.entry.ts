import { themeList } from '../pages/published/theme-list.ts';
import { trailList } from '../pages/published/trail-list.ts';
import { exampleSummary } from './example.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const known = {
  ...exampleSummary,
  shown: exampleSummary.themes,
  themes: exampleSummary.themes.map(({ id }) => id),
  trail: [
    { point: 'a', key: 't10', theme: 't1' },
    { point: 'b', key: 't30', theme: 't3' },
    { point: 'c', key: null, theme: null, parked: true, goesTo: 'Kantineutvalget' },
    { point: 'd', key: null, theme: null },
  ],
} as const;
const texts = new Map([
  ['a', 'Seks uker før, ikke tre'],
  ['b', 'Ikke alene første helg'],
  ['c', 'Ny kaffemaskin'],
  ['d', 'Hvem ringer vi'],
]);

const entry: GalleryEntry = {
  name: 'published',
  use: 'What a group sees of a published board: themes with its own points marked, and where its points went.',
  states: [
    { name: 'themes', view: () => themeList(exampleSummary.themes, new Set(['t10', 't30'])) },
    { name: 'trail', view: () => trailList(known, texts) },
  ],
};
export default entry;
