import { localized, msg } from '@lit/localize';
import checkmark from '@navikt/aksel-icons/svg/Checkmark.svg?raw';
import type { MeetingId, QuestionId } from '@stikkord/domain';
import { api, type ParticipantSlices, type Signal } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiError, call } from '../../data/api.ts';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import { describeProblem } from '../problem-text.ts';
import './sk-group-signals.css';

/** What a group says beside its text: that it is done, and that it wants somebody to come. Both can be taken back. */
@customElement('sk-group-signals')
@localized()
export class SkGroupSignals extends LitElement {
  @property() meeting: MeetingId = '';
  /** The open question in view, or null: then there is nothing to be done with. */
  @property() question: QuestionId | null = null;
  @property({ type: Boolean }) done = false;
  @property({ type: Boolean }) hand = false;
  /** How it stands with the hand. */
  @property({ attribute: false }) call: ParticipantSlices['own']['call'];
  /** Shown at once, until the feed says the same. */
  @state() private wished: { done?: boolean; hand?: boolean } = {};
  @state() private problem: ApiError | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question') || changed.has('done') || changed.has('hand')) this.wished = {};
  }

  override render(): TemplateResult {
    const done = this.wished.done ?? this.done;
    const raised = this.wished.hand ?? this.hand;
    return html`<div class="sk-signals">
      ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
      <p class="sk-signals-said" role="status">${raised ? html`<sk-call .call=${this.call}></sk-call>` : ''}</p>
      <div class="sk-signals-row">
        ${
          this.question === null
            ? nothing
            : html`<button
                type="button"
                class="ds-button"
                data-variant=${done ? 'primary' : 'secondary'}
                aria-pressed=${done ? 'true' : 'false'}
                @click=${() => this.#say({ done: { question: this.question!, done: !done } }, { done: !done })}
              >
                ${done ? icon(checkmark) : nothing}${msg('Vi er ferdige')}
              </button>`
        }
        <button
          type="button"
          class="ds-button sk-hand"
          data-variant="secondary"
          ?data-raised=${raised}
          @click=${() => this.#say({ hand: !raised }, { hand: !raised })}
        >
          ${raised ? msg('Ta ned hånda') : msg('Rekk opp hånda')}
        </button>
      </div>
    </div>`;
  }

  async #say(signal: Signal, wished: { done?: boolean; hand?: boolean }): Promise<void> {
    this.problem = null;
    this.wished = { ...this.wished, ...wished };
    try {
      await call('POST', api.signal(this.meeting), signal);
    } catch (error) {
      this.wished = {};
      this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, '');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-group-signals': SkGroupSignals;
  }
}
