import { html } from 'lit';
import '../elements/sk-row-tools.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-row-tools',
  use: 'What can be done with a row of a list. One stop for the Tab key; arrow keys go between the tools.',
  states: [
    { name: 'in the middle', view: () => html`<sk-row-tools name="Velkommen"></sk-row-tools>` },
    { name: 'first', view: () => html`<sk-row-tools name="Pause" first></sk-row-tools>` },
    { name: 'alone', view: () => html`<sk-row-tools name="Lunsj" noMove></sk-row-tools>` },
  ],
};
export default entry;
