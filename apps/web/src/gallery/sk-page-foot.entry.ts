import { html } from 'lit';
import '../elements/sk-page-foot.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-page-foot',
  use: "The reader's language and the page's look, kept on the device.",
  states: [{ name: 'always', view: () => html`<sk-page-foot></sk-page-foot>` }],
};
export default entry;
