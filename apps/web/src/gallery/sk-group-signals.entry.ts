import { html } from 'lit';
import '../pages/group/sk-group-signals.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-group-signals',
  use: 'What a group says beside its text: that it is done, and that it wants somebody to come.',
  states: [
    { name: 'writing', view: () => html`<sk-group-signals question="q"></sk-group-signals>` },
    { name: 'done, hand up', view: () => html`<sk-group-signals question="q" done hand></sk-group-signals>` },
    { name: 'nothing open', view: () => html`<sk-group-signals></sk-group-signals>` },
  ],
};
export default entry;
