import { html } from 'lit';
import '../pages/groups/sk-call-queue.ts';
import { exampleGroupSlices, exampleNow } from './example-groups.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const { groups, hands, calls } = exampleGroupSlices;

const entry: GalleryEntry = {
  name: 'sk-call-queue',
  use: 'Groups that ask for a facilitator, in the order in which they asked.',
  states: [
    {
      name: 'two ask, and somebody is on the way to one',
      view: () =>
        html`<sk-call-queue .groups=${groups!} .hands=${hands!} .calls=${calls!} .now=${exampleNow}></sk-call-queue>`,
    },
    { name: 'nobody asks', view: () => html`<sk-call-queue></sk-call-queue>` },
  ],
};
export default entry;
