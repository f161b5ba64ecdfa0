import { localized, msg, str } from '@lit/localize';
import type { ChoicePoll, OptionId, PollOption } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { fireDraft } from './draft-event.ts';
import './sk-poll-choice.css';

/** One option, or several: rows to press anywhere. Fires `sk-draft`. */
@customElement('sk-poll-choice')
@localized()
export class SkPollChoice extends LitElement {
  @property({ attribute: false }) poll: ChoicePoll | null = null;
  @property({ attribute: false }) chosen: readonly OptionId[] = [];
  /** The question. */
  @property() label = '';
  /** What the radios of this question have in common. */
  @property() name = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { poll } = this;
    if (!poll) return nothing;
    return html`<fieldset class="sk-options">
      <legend class="ds-sr-only">${this.label}</legend>
      ${poll.most > 1 ? html`<p class="sk-options-hint" role="status">${this.#hint(poll)}</p>` : nothing}
      ${repeat(
        poll.options,
        ({ id }) => id,
        (option, index) => this.#option(poll, option, `${this.name}-${index}`),
      )}
    </fieldset>`;
  }

  override focus(): void {
    this.querySelector('input')?.focus();
  }

  #option({ most }: ChoicePoll, { id, text, help }: PollOption, key: string): TemplateResult {
    const several = most > 1;
    const isChosen = this.chosen.includes(id);
    return html`<label class="sk-option" ?data-chosen=${isChosen}>
      <input
        type=${several ? 'checkbox' : 'radio'}
        name=${this.name}
        aria-labelledby=${`${key}-text`}
        aria-describedby=${help === '' ? nothing : `${key}-help`}
        aria-disabled=${ifDefined(several && !isChosen && this.chosen.length >= most ? 'true' : undefined)}
        .checked=${live(isChosen)}
        @change=${() => this.#choose(id)}
      />
      <span class="sk-option-said">
        <span class="sk-option-text" id=${`${key}-text`}>${text}</span>
        ${help === '' ? nothing : html`<span class="sk-option-help" id=${`${key}-help`}>${help}</span>`}
      </span>
    </label>`;
  }

  /** How many there are left to choose. */
  #hint({ most, options }: ChoicePoll): string {
    if (most >= options.length) return msg('Velg så mange du vil.');
    const rest = most - this.chosen.length;
    if (rest === most) return msg(str`Velg inntil ${most}.`);
    return rest > 0
      ? msg(str`Du kan velge ${rest} til.`)
      : msg(str`Du har valgt ${most}, som er så mange som en kan. Ta bort ett for å velge et annet.`);
  }

  #choose(id: OptionId): void {
    const { poll, chosen } = this;
    if (!poll) return;
    const without = chosen.filter((each) => each !== id);
    const options =
      poll.most === 1
        ? [id]
        : without.length < chosen.length
          ? without
          : chosen.length < poll.most
            ? [...chosen, id]
            : chosen;
    // Where there was no more to choose, the box is shown as it was.
    if (options === chosen) this.requestUpdate();
    else fireDraft(this, { kind: 'choice', options });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-poll-choice': SkPollChoice;
  }
}
