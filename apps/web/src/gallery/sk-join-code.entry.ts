import { html } from 'lit';
import '../elements/sk-join-code.ts';
import '../elements/sk-qr-code.ts';
import type { GalleryEntry } from './sk-gallery.ts';
import './join-code.css';

const entry: GalleryEntry = {
  name: 'sk-join-code and sk-qr-code',
  use: 'How one gets in: digits in two fours, spoken one by one; and a code for the camera.',
  states: [
    { name: 'in a line of text', view: () => html`<p>Koden er <sk-join-code code="38174406"></sk-join-code>.</p>` },
    {
      name: 'QR',
      view: () =>
        html`<div class="sk-gallery-qr">
          <sk-qr-code
            text="https://stikkord.example.no/m/38174406"
            label="QR-kode til stikkord.example/m/38174406"
          ></sk-qr-code>
        </div>`,
    },
  ],
};
export default entry;
