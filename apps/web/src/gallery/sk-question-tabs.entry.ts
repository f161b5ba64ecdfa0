import type { QuestionSlice } from '@stikkord/protocol';
import { html } from 'lit';
import { QUESTION_PANEL } from '../pages/group/sk-question-tabs.ts';
import type { SkQuestionTabs } from '../pages/group/sk-question-tabs.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const question = (id: string, prompt: string, status: 'open' | 'closed'): QuestionSlice => ({
  id,
  prompt,
  status,
  sections: [],
  agendaItem: null,
  closesAt: null,
  due: '',
  round: 1,
  published: null,
  poll: null,
});

const questions = [
  question('g-a', 'Hva fungerer godt i vaktplanen i dag?', 'closed'),
  question('g-b', 'Hva skal til for en god sommer?', 'open'),
];

function choose(event: CustomEvent<string>): void {
  (event.target as SkQuestionTabs).chosen = event.detail;
}

const entry: GalleryEntry = {
  name: 'sk-question-tabs',
  use: 'The questions that a group can see, when there is more than one.',
  states: [
    {
      name: 'one closed, one open',
      view: () =>
        html`<sk-question-tabs .questions=${questions} chosen="g-b" @sk-choose=${choose}></sk-question-tabs>
          <div id=${QUESTION_PANEL} role="tabpanel" aria-labelledby="sk-tab-g-b"></div>`,
    },
  ],
};
export default entry;
