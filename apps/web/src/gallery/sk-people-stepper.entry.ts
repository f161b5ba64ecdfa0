import { html } from 'lit';
import '../pages/group/sk-people-stepper.ts';
import type { SkPeopleStepper } from '../pages/group/sk-people-stepper.ts';
import type { GalleryEntry } from './sk-gallery.ts';

function set(event: CustomEvent<number>): void {
  (event.target as SkPeopleStepper).people = event.detail;
}

const entry: GalleryEntry = {
  name: 'sk-people-stepper',
  use: 'How many people share this device.',
  states: [
    { name: 'alone', view: () => html`<sk-people-stepper @sk-people=${set}></sk-people-stepper>` },
    { name: 'a table of six', view: () => html`<sk-people-stepper people="6" @sk-people=${set}></sk-people-stepper>` },
  ],
};
export default entry;
