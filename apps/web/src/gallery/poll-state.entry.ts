import { html, type TemplateResult } from 'lit';
import { ApiError } from '../data/api.ts';
import { closedPoll } from '../pages/poll/closed-poll.ts';
import { newTextId } from '../pages/poll/new-text-id.ts';
import { newOwnAnswer, type OwnAnswer } from '../pages/poll/own-answer.ts';
import type { Sending } from '../pages/poll/outbox.ts';
import { pollState } from '../pages/poll/poll-state.ts';
import '../pages/poll/sk-poll.css';
import { stage } from './example-poll-forms.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const a = { kind: 'choice', options: ['a'] } as const;
const b = { kind: 'choice', options: ['b'] } as const;
const fresh = newOwnAnswer(stage, newTextId);
const IDLE: Sending = { waits: false, problem: null };

function state(own: Partial<OwnAnswer>, sending = IDLE): TemplateResult {
  return html`<div>
    ${pollState({
      own: { ...fresh, ...own },
      sending,
      connected: true,
      kept: true,
      withdraw: () => {},
      revert: () => {},
    })}
  </div>`;
}

function closed(own: Partial<OwnAnswer>): TemplateResult {
  return closedPoll({
    question: {
      id: 'q',
      prompt: 'Hvor langt er dere kommet?',
      sections: [],
      agendaItem: null,
      status: 'closed',
      closesAt: null,
      due: '',
      round: 1,
      published: null,
      poll: stage,
    },
    poll: stage,
    own: { ...fresh, saved: null, ...own },
    slices: {},
    away: false,
    kept: true,
  });
}

const entry: GalleryEntry = {
  name: 'poll-state',
  use: 'How one’s answer to a poll stands, in words; and what is left of it when the poll is closed.',
  states: [
    { name: 'not sent', view: () => state({}) },
    { name: 'on its way', view: () => state({ draft: a, pending: { answer: a } }) },
    {
      name: 'without a net',
      view: () => state({ draft: a, pending: { answer: a } }, { waits: true, problem: null }),
    },
    { name: 'saved', view: () => state({ draft: a, saved: a }) },
    { name: 'changed', view: () => state({ draft: b, saved: a }) },
    { name: 'withdrawn', view: () => state({ draft: a, saved: null, gone: 'withdrawn' }) },
    { name: 'counts no more', view: () => state({ draft: a, saved: null, gone: 'elsewhere' }) },
    {
      name: 'refused',
      view: () => state({ draft: a }, { waits: false, problem: new ApiError('poll-full', 409, 'Det er ikke plass.') }),
    },
    { name: 'closed, answered', view: () => closed({ draft: a, saved: a }) },
    { name: 'closed, too late', view: () => closed({ draft: b, saved: a, late: b }) },
  ],
};
export default entry;
