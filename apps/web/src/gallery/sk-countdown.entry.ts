import { html } from 'lit';
import '../elements/sk-countdown.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const start = Date.now();

const entry: GalleryEntry = {
  name: 'sk-countdown',
  use: "Time left by the server's clock.",
  states: [
    { name: 'minutes', view: () => html`<sk-countdown .closesAt=${start + 12 * 60_000}></sk-countdown>` },
    { name: 'seconds', view: () => html`<sk-countdown .closesAt=${start + 125_000}></sk-countdown>` },
    { name: 'soon', view: () => html`<sk-countdown .closesAt=${start + 50_000}></sk-countdown>` },
    { name: 'over', view: () => html`<sk-countdown .closesAt=${start}></sk-countdown>` },
  ],
};
export default entry;
