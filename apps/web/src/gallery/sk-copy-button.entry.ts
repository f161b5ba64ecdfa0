import { html } from 'lit';
import '../elements/sk-copy-button.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-copy-button',
  use: 'Copies a text; shows it, marked, where the browser refuses.',
  states: [
    {
      name: 'with its own label',
      view: () =>
        html`<sk-copy-button
          text="https://stikkord.example.no/m/38174406"
          label="Kopier lenken til alle"
        ></sk-copy-button>`,
    },
    { name: 'plain', view: () => html`<sk-copy-button text="1" variant="tertiary"></sk-copy-button>` },
  ],
};
export default entry;
