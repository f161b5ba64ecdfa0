import type { BoardComparison, PlacedComparison } from '@stikkord/domain';
import { html } from 'lit';
import { boardVersionView } from '../pages/history/board-version-view.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const point = (id: string, text: string, change: Partial<PlacedComparison> = {}): PlacedComparison => ({
  id,
  text,
  is: 'same',
  elsewhere: null,
  moved: false,
  marked: [],
  ...change,
});
const theme = { is: 'same', titleBefore: null, level: 1, moved: false, described: false, mergedInto: null } as const;

const board: BoardComparison = {
  themes: [
    {
      ...theme,
      id: 'a',
      title: 'Planen i god tid',
      titleBefore: 'Planlegging',
      points: [
        point('1', 'Seks uker før, ikke tre'),
        point('2', 'Ferie avklart før påske', { is: 'came', elsewhere: { is: 'unsorted' } }),
        point('3', 'Stille rom', { is: 'left', elsewhere: { is: 'theme', title: 'Overlapp' } }),
      ],
    },
    {
      ...theme,
      id: 'b',
      title: 'Overlapp',
      is: 'added',
      points: [
        point('3', 'Stille rom', {
          is: 'came',
          elsewhere: { is: 'theme', title: 'Planen i god tid' },
          marked: ['quoted'],
        }),
      ],
    },
  ],
  unsorted: [
    point('2', 'Ferie avklart før påske', { is: 'left', elsewhere: { is: 'theme', title: 'Planen i god tid' } }),
  ],
  parked: [],
};

const entry: GalleryEntry = {
  name: 'board-version-view',
  use: 'What became of each theme and point of a board between two states of it.',
  states: [{ name: 'beside the version before', view: () => html`<div>${boardVersionView(board, 'before')}</div>` }],
};
export default entry;
