import { html } from 'lit';
import '../pages/run/sk-row-form.ts';
import '../pages/run/sk-run-row.ts';
import { exampleDay } from './example-day.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const [, on, next] = exampleDay.rows;

const entry: GalleryEntry = {
  name: 'sk-run-row',
  use: 'What one can do with an agenda row: start it, give it more or less time, leave it out, move it, change it, put one behind it.',
  states: [
    {
      name: 'the next one',
      view: () => html`<sk-run-row .row=${next!} .rows=${exampleDay.rows} zone="Europe/Oslo"></sk-run-row>`,
    },
    {
      name: 'on, its start can be taken back',
      view: () => html`<sk-run-row newest .row=${on!} .rows=${exampleDay.rows} zone="Europe/Oslo"></sk-run-row>`,
    },
    { name: 'its text', view: () => html`<sk-row-form .row=${next!} zone="Europe/Oslo"></sk-row-form>` },
  ],
};
export default entry;
