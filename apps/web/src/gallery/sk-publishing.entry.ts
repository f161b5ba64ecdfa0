import type { Published, Stage } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import '../pages/run/sk-publishing.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const SHOWN: Stage = { view: 'summary', question: 'q' };
const AT = new Date(2030, 4, 14, 14, 20).getTime();

function view(published: Published | null, since?: number): TemplateResult {
  const question: QuestionSlice = {
    id: 'q',
    prompt: 'Hva skal til for en god sommer?',
    status: 'closed',
    sections: [],
    agendaItem: null,
    closesAt: null,
    due: '',
    round: 1,
    published,
    poll: null,
  };
  return html`<sk-publishing
    .question=${question}
    .board=${{ themes: 7, sorted: 34, unsorted: 12, ...(since !== undefined && { since }) }}
    .stage=${SHOWN}
    .now=${() => AT}
    next
  ></sk-publishing>`;
}

const entry: GalleryEntry = {
  name: 'sk-publishing',
  use: 'What the hall has of a board, in words, and the acts that change it.',
  states: [
    { name: 'private', view: () => view(null) },
    { name: 'shown, and changed since', view: () => view({ number: 1, at: AT, follows: false }, 14) },
    { name: 'followed', view: () => view({ number: 2, at: AT, follows: true }) },
  ],
};
export default entry;
