import type { SectionChanges } from '@stikkord/domain';
import { html } from 'lit';
import { versionView } from '../pages/history/version-view.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const sections: readonly SectionChanges[] = [
  {
    section: 's',
    points: [
      {
        key: 'a',
        is: 'changed',
        moved: false,
        level: 0,
        pieces: [
          { is: 'same', text: 'Lengre åpent ' },
          { is: 'removed', text: 'av og til' },
          { is: 'added', text: 'hver torsdag' },
        ],
      },
      { key: 'b', is: 'same', moved: true, level: 1, pieces: [{ is: 'same', text: 'Også i ferien' }] },
      { key: 'c', is: 'removed', moved: false, level: 0, pieces: [{ is: 'removed', text: 'Ny kaffemaskin' }] },
      { key: 'd', is: 'added', moved: false, level: 0, pieces: [{ is: 'added', text: 'Flere stoler ved vinduet' }] },
      { key: 'e', is: 'same', moved: false, level: 0, pieces: [{ is: 'same', text: 'Et stille hjørne' }] },
    ],
  },
];
const titles = new Map([['s', 'Lokalet']]);

const entry: GalleryEntry = {
  name: 'version-view',
  use: 'What became of each point between two states of a text: in words, and in the text itself.',
  states: [
    { name: 'beside the version before', view: () => html`<div>${versionView(sections, titles, 'before')}</div>` },
    { name: 'beside the text now', view: () => html`<div>${versionView(sections, titles, 'now')}</div>` },
  ],
};
export default entry;
