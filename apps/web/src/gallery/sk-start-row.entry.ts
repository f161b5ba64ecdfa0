import { html } from 'lit';
import '../pages/run/sk-start-row.ts';
import { rowParts } from '../pages/run/row-parts.ts';
import { exampleDay, exampleSlices } from './example-day.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const [, on] = exampleDay.rows;
const parts = rowParts('b', 45, {
  questions: exampleSlices.questions!.map((question) => ({ ...question, status: 'waiting' })),
});

const entry: GalleryEntry = {
  name: 'sk-start-row',
  use: 'Starts an agenda row for everybody: it asks once, and each part of it can be left out.',
  states: [
    {
      name: 'primary',
      view: () =>
        html`<sk-start-row variant="primary" label="Start" .row=${on!} .parts=${parts} .groups=${4}></sk-start-row>`,
    },
  ],
};
export default entry;
