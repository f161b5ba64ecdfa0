import { html } from 'lit';
import '../elements/sk-text-field.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-text-field',
  use: 'A field with label, help and problem. What somebody is typing is never written over.',
  states: [
    {
      name: 'with help',
      view: () =>
        html`<sk-text-field label="Passord" type="password" help="Minst 8 tegn." autocomplete="off"></sk-text-field>`,
    },
    {
      name: 'with a problem',
      view: () =>
        html`<sk-text-field
          label="Start"
          value="snart"
          problem="Skriv klokkeslett som 09:30 og varighet i hele minutter."
        ></sk-text-field>`,
    },
    {
      name: 'quiet, grows',
      view: () =>
        html`<sk-text-field
          label="Spørsmål"
          quiet
          grow
          value="Hva er bra med turnusen i dag, hva kan bli bedre, og hva trenger vi for å få det til før sommeren?"
        ></sk-text-field>`,
    },
  ],
};
export default entry;
