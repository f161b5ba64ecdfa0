import { html } from 'lit';
import '../room/sk-call.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-call',
  use: 'How it stands with a hand that is up.',
  states: [
    { name: 'next', view: () => html`<sk-call .call=${{ place: 1, coming: false }}></sk-call>` },
    { name: 'in the queue', view: () => html`<sk-call .call=${{ place: 3, coming: false }}></sk-call>` },
    { name: 'somebody comes', view: () => html`<sk-call .call=${{ place: 1, coming: true }}></sk-call>` },
  ],
};
export default entry;
