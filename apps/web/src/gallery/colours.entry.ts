import { html } from 'lit';
import type { GalleryEntry } from './sk-gallery.ts';
import './colours.css';

const entry: GalleryEntry = {
  name: 'colours and type',
  use: 'Paper and ink, one accent for what can be pressed, a signal for "look here now", and eight hues for themes.',
  states: [
    {
      name: 'type',
      view: () =>
        html`<div class="sk-stack">
          <p class="sk-gallery-type" data-size="3xl">Hvilke forventninger har dere?</p>
          <p class="sk-gallery-type" data-size="2xl">Hvilke forventninger har dere?</p>
          <p class="sk-gallery-type" data-size="xl">Hvilke forventninger har dere?</p>
          <p class="sk-gallery-type" data-size="l">Hvilke forventninger har dere?</p>
          <p>Brødtekst på 18 punkt. Ordene er folks egne, og de er det største på siden.</p>
          <p class="sk-quiet sk-small">Liten og stille: 12 stikkord fra 5 grupper.</p>
        </div>`,
    },
    {
      name: 'theme hues',
      view: () =>
        html`<ul class="sk-plain-list sk-row">
          ${[1, 2, 3, 4, 5, 6, 7, 8].map(
            (hue) =>
              html`<li class="sk-hue sk-gallery-hue" data-hue=${hue}><b class="sk-theme-number">${hue}</b> Tema</li>`,
          )}
        </ul>`,
    },
  ],
};
export default entry;
