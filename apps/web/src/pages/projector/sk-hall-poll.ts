import { localized, msg, str } from '@lit/localize';
import type { RoomClock } from '@stikkord/domain';
import type { EntriesSlice, HallPoll, QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answeredCount } from '../../polls/poll-counts.ts';
import '../../polls/sk-poll-result.ts';
import { hallClock } from './hall-clock.ts';
import './sk-fitted.ts';
import './sk-hall-poll.css';

/** A question of more characters is set smaller over its result; of many more, only its beginning stands there. */
const LONG = 90;
const VERY_LONG = 220;

/**
 * A poll in the hall: the question and how many have answered, and beneath it the result as it grows. As long as there is none to show,
 * hidden or not begun, the question fills the screen: it looks the same whatever has been answered.
 */
@customElement('sk-hall-poll')
@localized()
export class SkHallPoll extends LitElement {
  @property({ attribute: false }) question: QuestionSlice | null = null;
  /** Null: not known yet. */
  @property({ attribute: false }) poll: HallPoll | null = null;
  @property({ attribute: false }) entries: EntriesSlice = [];
  /** The room's. */
  @property({ attribute: false }) clock: RoomClock | null = null;
  /** The server's clock, in ms since 1970. */
  @property({ attribute: false }) now: () => number = () => 0;
  /** Somebody follows on a small screen: a page to scroll. */
  @property({ type: Boolean }) flows = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { question, poll } = this;
    if (!question?.poll) return nothing;
    const result = poll?.result ?? null;
    if (!poll || !result || result.answered === 0) return this.#waiting(question, poll);
    return html`<div class="sk-hall-poll-head" data-long=${lengthOf(question)}>
        <h1>${question.prompt}</h1>
        <div class="sk-hall-poll-counts">
          <p>${countsText(poll)}</p>
          ${question.status === 'closed' ? html`<p>${msg('Lukket')}</p>` : hallClock(this.clock, question, this.now)}
        </div>
      </div>
      <sk-poll-result
        size=${this.flows ? 'page' : 'hall'}
        .result=${result}
        .entries=${this.entries}
        .breakdown=${poll.breakdown}
        .themes=${question.poll.kind === 'vote' ? question.poll.themes : null}
      ></sk-poll-result>`;
  }

  #waiting(question: QuestionSlice, poll: HallPoll | null): TemplateResult {
    return html`<sk-fitted
        class="sk-hall-question"
        .sizes=${[4.6, 4, 3.4, 3, 2.6, 2.2, 1.9, 1.6, 1.3, 1.1, 1]}
        .content=${html`<h1>${question.prompt}</h1>
          <p class="sk-hall-poll-how">${howText(question, poll)}</p>`}
      ></sk-fitted>
      <div class="sk-hall-poll-progress">
        <p class="sk-hall-poll-answered">${poll ? countsText(poll) : ''}</p>
        <p class="sk-hall-clock">${hallClock(question.status === 'closed' ? null : this.clock, question, this.now)}</p>
        ${
          poll && poll.present > 0
            ? html`<span class="sk-hall-poll-part" aria-hidden="true"
                ><i style="width: ${(Math.min(1, poll.answered / poll.present) * 100).toFixed(1)}%"></i
              ></span>`
            : nothing
        }
      </div>`;
  }
}

function lengthOf({ prompt }: QuestionSlice): 'no' | 'long' | 'very' {
  return prompt.length > VERY_LONG ? 'very' : prompt.length > LONG ? 'long' : 'no';
}

/** `37 av 42 har svart`; where more have answered than are here now, only how many. */
function countsText({ answered, present }: HallPoll): string {
  return present >= answered && present > 0 ? msg(str`${answered} av ${present} har svart`) : answeredCount(answered);
}

/** What is next. It says nothing of what has been answered. */
function howText({ status, poll: asked }: QuestionSlice, poll: HallPoll | null): string {
  const hidden = poll ? !poll.revealed : asked?.hidden === true;
  if (status === 'open')
    return hidden ? msg('Svar på telefonen. Resultatet vises etterpå.') : msg('Svar på telefonen. Svarene vises her.');
  if (status === 'waiting') return msg('Spørsmålet åpnes snart.');
  return hidden ? msg('Spørsmålet er lukket. Resultatet vises når det er klart.') : msg('Spørsmålet er lukket.');
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-hall-poll': SkHallPoll;
  }
}
