import { html } from 'lit';
import { offerUndo } from '../elements/sk-undo-toast.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-undo-toast',
  use: 'Says what was done and offers to take it back: offerUndo(sentence, undo).',
  states: [
    {
      name: 'after a press',
      view: () =>
        html`<button
          type="button"
          class="ds-button"
          data-variant="secondary"
          @click=${() => offerUndo('Gruppe 4 er slettet.', () => {})}
        >
          Slett gruppe 4
        </button>`,
    },
  ],
};
export default entry;
