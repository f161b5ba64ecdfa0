import { html } from 'lit';
import '../pages/projector/sk-summary-stage.ts';
import { exampleSummary } from './example.ts';
import type { GalleryEntry } from './sk-gallery.ts';
import './summary-stage.css';

const entry: GalleryEntry = {
  name: 'sk-summary-stage',
  use: 'The themed summary for a hall: as large as all of it allows, in pages where it takes more.',
  states: [
    {
      name: 'on one screen',
      view: () =>
        html`<div class="sk-gallery-hall"><sk-summary-stage .summary=${exampleSummary}></sk-summary-stage></div>`,
    },
  ],
};
export default entry;
