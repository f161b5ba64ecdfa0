import { html } from 'lit';
import { pageBar, wordmark } from '../elements/page-bar.ts';
import '../elements/sk-save-state.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'pageBar',
  use: "The quiet bar at a page's top.",
  states: [
    {
      name: 'group',
      view: () =>
        pageBar({
          start: html`<button type="button" class="sk-quiet-button">Gruppe 3</button>`,
          middle: html`<span class="sk-number">12 min</span>`,
          end: html`<sk-save-state state="saved" brief></sk-save-state>`,
        }),
    },
    { name: 'wordmark only', view: () => pageBar({ start: wordmark() }) },
  ],
};
export default entry;
