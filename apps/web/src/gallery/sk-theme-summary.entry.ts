import { html } from 'lit';
import '../elements/sk-theme-summary.ts';
import { exampleSummary } from './example.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-theme-summary',
  use: 'What a board says: themes, sub-themes, points and counts.',
  states: [
    {
      name: 'with themes',
      view: () => html`<sk-theme-summary .summary=${exampleSummary} level="3"></sk-theme-summary>`,
    },
    { name: 'empty', view: () => html`<sk-theme-summary></sk-theme-summary>` },
  ],
};
export default entry;
