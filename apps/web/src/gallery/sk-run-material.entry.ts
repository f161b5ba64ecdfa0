import type { Stage } from '@stikkord/domain';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { html } from 'lit';
import '../pages/run/sk-run-material.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const materials: FacilitatorSlices['materials'] = [
  {
    id: 'a',
    title: 'Slik var svarene i vår',
    question: 'q',
    agendaItem: null,
    content: {
      kind: 'text',
      text: [{ kind: 'paragraph', runs: [{ text: 'Seks av ti vil vite vaktene tidligere.' }] }],
    },
    shown: true,
  },
  {
    id: 'b',
    title: 'Avtalen',
    question: null,
    agendaItem: null,
    content: { kind: 'link', href: 'https://example.org/' },
    shown: false,
  },
];

const stage: Stage = { view: 'material', material: 'a' };

const entry: GalleryEntry = {
  name: 'sk-run-material',
  use: 'Material as a facilitator has it: seen by the groups or not, and on the big screen.',
  states: [
    {
      name: 'one that the groups see, on the screen, and one that they don’t',
      view: () => html`<sk-run-material meeting="m" .materials=${materials} .stage=${stage}></sk-run-material>`,
    },
  ],
};
export default entry;
