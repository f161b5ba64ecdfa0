import { html } from 'lit';
import '../pages/groups/sk-answered.ts';
import { exampleGroupSlices } from './example-groups.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const MEETING = {
  id: 'm',
  title: 'Ny vaktordning',
  date: '2030-05-14',
  language: 'nb',
  code: '12345678',
  phase: 'running',
  divide: 'units',
  zone: 'Europe/Oslo',
} as const;

const entry: GalleryEntry = {
  name: 'sk-answered',
  use: 'Who has answered what, over days and weeks, and a reminder to those who have not.',
  states: [
    {
      name: 'one due, one past due',
      view: () =>
        html`<sk-answered .slices=${{ ...exampleGroupSlices, meeting: MEETING }} today="2030-05-14"></sk-answered>`,
    },
  ],
};
export default entry;
