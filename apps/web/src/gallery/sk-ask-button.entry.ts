import { html } from 'lit';
import '../elements/sk-ask-button.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-ask-button',
  use: 'For what moves other people: asks once, in its own place.',
  states: [
    {
      name: 'primary',
      view: () =>
        html`<sk-ask-button
          variant="primary"
          label="Åpne spørsmålet"
          question="Åpne for 4 grupper? Salen ser spørsmålet."
          yes="Åpne"
        ></sk-ask-button>`,
    },
  ],
};
export default entry;
