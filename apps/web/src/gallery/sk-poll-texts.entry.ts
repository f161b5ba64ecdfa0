import { html, type TemplateResult } from 'lit';
import type { EntryText, KeywordsPoll, OpenPoll } from '@stikkord/domain';
import type { DraftEvent } from '../pages/poll/draft-event.ts';
import { draftFor } from '../pages/poll/draft.ts';
import { newTextId } from '../pages/poll/new-text-id.ts';
import type { SkPollTexts } from '../pages/poll/sk-poll-texts.ts';
import '../pages/poll/sk-poll-texts.ts';
import { keywords, open } from './example-poll-forms.ts';
import type { GalleryEntry } from './sk-gallery.ts';

function form(poll: KeywordsPoll | OpenPoll, said: readonly string[], insists = false): TemplateResult {
  const show = (texts: readonly EntryText[]): readonly EntryText[] => {
    const draft = draftFor(poll, { kind: poll.kind, texts }, newTextId);
    return draft.kind === 'keywords' || draft.kind === 'open' ? draft.texts : [];
  };
  return html`<sk-poll-texts
    .poll=${poll}
    .texts=${show(said.map((text) => ({ id: newTextId(), text })))}
    label="Hva tror du blir viktigst?"
    ?insists=${insists}
    @sk-draft=${({ target, detail }: DraftEvent) => {
      if ('texts' in detail) (target as SkPollTexts).texts = show(detail.texts);
    }}
  ></sk-poll-texts>`;
}

const entry: GalleryEntry = {
  name: 'sk-poll-texts',
  use: 'Keywords or short answers to a poll: a field for each, with a counter of what people see.',
  states: [
    { name: 'nothing yet', view: () => form(keywords, []) },
    { name: 'one written, the next one has come', view: () => form(keywords, ['Tydelig ledelse 👩‍👩‍👧‍👦']) },
    {
      name: 'said twice, and too long',
      view: () => form(keywords, ['Tillit', 'tillit', 'Forutsigbarhet i hverdagen'], true),
    },
    { name: 'a short answer', view: () => form(open, ['At noen spør før planen er ferdig, og ikke etterpå.']) },
  ],
};
export default entry;
