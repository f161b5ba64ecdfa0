import { html } from 'lit';
import { notice } from '../elements/notice.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'notice',
  use: 'Something to read where it arose, with the next step.',
  states: [
    { name: 'quiet', view: () => notice('quiet', 'Spørsmålet er lukket. Teksten kan leses.') },
    {
      name: 'signal',
      view: () => notice('signal', 'Frakoblet. Teksten er trygg på denne enheten.'),
    },
    {
      name: 'error, with a next step',
      view: () =>
        notice('error', 'Koden finnes ikke. Sjekk sifrene på tavla eller i chatten.', {
          act: html`<button type="button" class="sk-quiet-button">Prøv igjen</button>`,
        }),
    },
  ],
};
export default entry;
