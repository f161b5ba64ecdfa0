import type { MaterialContent } from '@stikkord/domain';
import { html, type TemplateResult } from 'lit';
import '../material/sk-material.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const shown = (content: MaterialContent): TemplateResult =>
  html`<sk-material
    .material=${{ id: 'm', title: 'Undersøkelsen', question: 'q', agendaItem: null, content }}
    meeting="meeting"
  ></sk-material>`;

const entry: GalleryEntry = {
  name: 'sk-material',
  use: 'What a group needs beside a question: text, a link; an image or a PDF that can be enlarged.',
  states: [
    {
      name: 'text',
      view: () =>
        shown({
          kind: 'text',
          text: [
            { kind: 'heading', runs: [{ text: 'Hva vi vet' }] },
            { kind: 'paragraph', runs: [{ text: 'To av tre ' }, { text: 'svarte', bold: true }, { text: '.' }] },
            { kind: 'item', runs: [{ text: 'Planen kommer for sent' }] },
            { kind: 'item', runs: [{ text: 'Overlappen er for kort' }] },
          ],
        }),
    },
    { name: 'link', view: () => shown({ kind: 'link', href: 'https://example.no/undersokelsen' }) },
  ],
};
export default entry;
