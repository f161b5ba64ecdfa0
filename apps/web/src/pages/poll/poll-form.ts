import type { PollSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './draft.ts';
import './sk-poll-choice.ts';
import './sk-poll-scales.ts';
import './sk-poll-texts.ts';
import './sk-poll-vote.ts';
import type { VoteSlice } from './sk-poll-vote.ts';

/** The form of a poll's kind, with what is in it. It fires `sk-draft`. */
export function pollForm(parts: {
  readonly poll: PollSlice;
  readonly draft: Draft;
  /** The question. */
  readonly label: string;
  /** For radios and ids: of this question alone. */
  readonly name: string;
  /** It could not be sent as it is. */
  readonly insists: boolean;
  /** Enter in the last field. */
  readonly done: () => void;
}): TemplateResult | typeof nothing {
  const { poll, draft, label, name, insists } = parts;
  switch (draft.kind) {
    case 'keywords':
    case 'open':
      if (poll.kind !== draft.kind) return nothing;
      return html`<sk-poll-texts
        data-poll-form
        .poll=${poll}
        .texts=${draft.texts}
        .label=${label}
        ?insists=${insists}
        @sk-done=${parts.done}
      ></sk-poll-texts>`;
    case 'choice':
      if (poll.kind !== 'choice') return nothing;
      return html`<sk-poll-choice
        data-poll-form
        .poll=${poll}
        .chosen=${draft.options}
        .label=${label}
        .name=${name}
      ></sk-poll-choice>`;
    case 'scales':
      if (poll.kind !== 'scales') return nothing;
      return html`<sk-poll-scales data-poll-form .poll=${poll} .values=${draft.values} .name=${name}></sk-poll-scales>`;
    case 'dots':
    case 'axes': {
      if (poll.kind !== 'vote') return nothing;
      const vote: VoteSlice = poll;
      return html`<sk-poll-vote
        data-poll-form
        .poll=${vote}
        .draft=${draft}
        .name=${name}
        ?insists=${insists}
      ></sk-poll-vote>`;
    }
  }
}
