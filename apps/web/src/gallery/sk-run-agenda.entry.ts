import { html } from 'lit';
import '../pages/run/sk-run-agenda.ts';
import { exampleDay, exampleSlices } from './example-day.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-run-agenda',
  use: 'The agenda as a facilitator runs it: when rows are expected, beside the plan, and what one can do with each.',
  states: [
    {
      name: 'a quarter of an hour late',
      view: () => html`<sk-run-agenda .day=${exampleDay} .slices=${exampleSlices}></sk-run-agenda>`,
    },
    { name: 'no agenda', view: () => html`<sk-run-agenda></sk-run-agenda>` },
  ],
};
export default entry;
