import type { ChoicePoll } from '@stikkord/domain';
import { html, type TemplateResult } from 'lit';
import type { DraftEvent } from '../pages/poll/draft-event.ts';
import type { SkPollChoice } from '../pages/poll/sk-poll-choice.ts';
import '../pages/poll/sk-poll-choice.ts';
import { several, stage } from './example-poll-forms.ts';
import type { GalleryEntry } from './sk-gallery.ts';

function form(name: string, poll: ChoicePoll, chosen: readonly string[]): TemplateResult {
  return html`<sk-poll-choice
    .poll=${poll}
    .chosen=${chosen}
    label="Hvor langt er dere kommet?"
    name=${name}
    @sk-draft=${({ target, detail }: DraftEvent) => {
      if (detail.kind === 'choice') (target as SkPollChoice).chosen = detail.options;
    }}
  ></sk-poll-choice>`;
}

const entry: GalleryEntry = {
  name: 'sk-poll-choice',
  use: 'One option of a poll, or several, each with what it means.',
  states: [
    { name: 'one, with help', view: () => form('stage', stage, ['b']) },
    { name: 'several, one left', view: () => form('several', several, ['o1']) },
    { name: 'several, none left', view: () => form('full', several, ['o1', 'o2']) },
  ],
};
export default entry;
