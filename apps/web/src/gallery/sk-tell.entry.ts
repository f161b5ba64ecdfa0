import type { Message } from '@stikkord/domain';
import { html } from 'lit';
import '../pages/groups/sk-tell.ts';
import { exampleGroups, exampleNow } from './example-groups.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const MESSAGES: readonly Message[] = [
  {
    id: 'm1',
    text: 'Fem minutter til, så samles vi i salen.',
    at: exampleNow - 600_000,
    groups: null,
    read: ['g0', 'g1'],
  },
  { id: 'm2', text: 'Kaffen er klar hos dere.', at: exampleNow, groups: ['g2', 'g4'], read: ['g2', 'g4'] },
];

const entry: GalleryEntry = {
  name: 'sk-tell',
  use: 'Messages to groups: one to write, and those that were sent, with how many have read them.',
  states: [
    {
      name: 'to all or some',
      view: () => html`<sk-tell .groups=${exampleGroups} .messages=${MESSAGES} zone="Europe/Oslo"></sk-tell>`,
    },
    { name: 'to one', view: () => html`<sk-tell brief .groups=${exampleGroups} .to=${['g2']}></sk-tell>` },
  ],
};
export default entry;
