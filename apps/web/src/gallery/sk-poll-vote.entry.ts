import { html, type TemplateResult } from 'lit';
import type { DraftEvent } from '../pages/poll/draft-event.ts';
import type { SkPollVote, VoteSlice } from '../pages/poll/sk-poll-vote.ts';
import '../pages/poll/sk-poll-vote.ts';
import { axes, dots } from './example-poll-forms.ts';
import type { GalleryEntry } from './sk-gallery.ts';

function form(name: string, poll: VoteSlice, draft: SkPollVote['draft'], insists = false): TemplateResult {
  return html`<sk-poll-vote
    .poll=${poll}
    .draft=${draft}
    name=${name}
    ?insists=${insists}
    @sk-draft=${({ target, detail }: DraftEvent) => {
      if (detail.kind === 'dots' || detail.kind === 'axes') (target as SkPollVote).draft = detail;
    }}
  ></sk-poll-vote>`;
}

const entry: GalleryEntry = {
  name: 'sk-poll-vote',
  use: 'A vote on themes: dots to give away, or a place on two scales for each.',
  states: [
    { name: 'dots, all left', view: () => form('dots', dots, { kind: 'dots', dots: {} }) },
    { name: 'dots, none left', view: () => form('given', dots, { kind: 'dots', dots: { t1: 2, t3: 1 } }) },
    {
      name: 'two scales, one theme half placed',
      view: () => form('axes', axes, { kind: 'axes', places: { t1: { x: 5, y: 2 }, t2: { x: 4, y: null } } }, true),
    },
  ],
};
export default entry;
