import { localized, msg } from '@lit/localize';
import type { Poll, Question } from '@stikkord/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { checkLine } from '../check-line.ts';
import type { PlanDesk } from '../plan-desk.ts';
import type { PlanView } from '../plan-view.ts';
import { setPoll, type PollPlace } from './poll-parts.ts';
import { choiceSettings, keywordsSettings, openSettings, scalesSettings, voteSettings } from './poll-settings.ts';
import './sk-plan-poll.css';
import './sk-poll-lines.ts';

/** How a poll is answered and shown: its settings, open under the question. */
@customElement('sk-plan-poll')
@localized()
export class SkPlanPoll extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  @property({ attribute: false }) question!: Question;
  /** Why the last press was not taken. */
  @state() private problem = '';

  override createRenderRoot(): this {
    return this;
  }

  /** What was not taken is said until the poll is another. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('question') && changed.get('question')!.poll !== this.question.poll) this.problem = '';
  }

  override render(): TemplateResult | typeof nothing {
    const { poll } = this.question;
    if (poll === null) return nothing;
    return html`<div class="sk-poll">
      ${this.#settings(poll)}
      ${this.problem === '' ? nothing : html`<p class="sk-field-problem" role="alert">${this.problem}</p>`}
      ${checkLine(msg('Skjul resultatet til fasilitatoren viser det'), poll.hidden, (hidden) =>
        this.#set({ ...poll, hidden }),
      )}
    </div>`;
  }

  #settings(poll: Poll): TemplateResult {
    const place = { desk: this.desk, view: this.view, question: this.question.id, set: this.#set };
    switch (poll.kind) {
      case 'keywords':
        return keywordsSettings({ ...place, poll });
      case 'open':
        return openSettings({ ...place, poll });
      case 'choice':
        return html`${this.#lines({ ...place, poll })} ${choiceSettings({ ...place, poll })}`;
      case 'scales':
        return html`${this.#lines({ ...place, poll })} ${scalesSettings({ ...place, poll })}`;
      case 'vote':
        return voteSettings({ ...place, poll });
    }
  }

  #lines(place: PollPlace): TemplateResult {
    return html`<sk-poll-lines .place=${place}></sk-poll-lines>`;
  }

  readonly #set = (poll: Poll): void => {
    const done = this.desk.attempt([setPoll(this.question.id, poll)]);
    this.problem = typeof done === 'string' ? this.desk.refusalText(done) : '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-poll': SkPlanPoll;
  }
}
