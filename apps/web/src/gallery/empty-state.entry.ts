import { html } from 'lit';
import { emptyState } from '../elements/empty-state.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'emptyState',
  use: 'Stands where a list is empty, and says what to do next.',
  states: [
    {
      name: 'with an act',
      view: () =>
        emptyState(
          'Ingen samlinger ennå. Lag den første, og del lenken når den er klar.',
          html`<button type="button" class="ds-button">Ny samling</button>`,
        ),
    },
    { name: 'words only', view: () => emptyState('Ingen stikkord ennå. De kommer hit mens gruppene skriver.') },
  ],
};
export default entry;
