import { html } from 'lit';
import { icon } from '../elements/icon.ts';
import link from '@navikt/aksel-icons/svg/Link.svg?raw';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'buttons and fields',
  use: 'The design system in our theme: class="ds-button" with data-variant, and class="ds-field" with class="ds-input".',
  states: [
    {
      name: 'buttons',
      view: () =>
        html`<div class="sk-row">
          <button type="button" class="ds-button">Åpne spørsmålet</button>
          <button type="button" class="ds-button" data-variant="secondary">Vis oppsummering</button>
          <button type="button" class="ds-button" data-variant="tertiary">${icon(link)}Lenke</button>
          <button type="button" class="ds-button" disabled>Ikke nå</button>
          <button type="button" class="sk-quiet-button">Bytt gruppe</button>
        </div>`,
    },
    {
      name: 'field',
      view: () =>
        html`<div class="ds-field">
          <label class="ds-label" for="g-field">Tittel</label>
          <input class="ds-input" id="g-field" value="Vaktplan for sommeren" />
        </div>`,
    },
  ],
};
export default entry;
