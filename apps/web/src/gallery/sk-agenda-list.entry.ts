import { html } from 'lit';
import '../elements/sk-agenda-list.ts';
import { exampleAgenda } from './example.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-agenda-list',
  use: 'The agenda as the meeting sees it, with the row that is on now.',
  states: [{ name: 'second row is on', view: () => html`<sk-agenda-list .agenda=${exampleAgenda}></sk-agenda-list>` }],
};
export default entry;
