import { localized, msg, str } from '@lit/localize';
import minus from '@navikt/aksel-icons/svg/Minus.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { DEVICE_PEOPLE_MAX } from '@stikkord/domain';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../../elements/icon.ts';
import './sk-people-stepper.css';

/** "Vi er 6 ved denne enheten": one device for a whole table. Fires `sk-people` with the number. */
@customElement('sk-people-stepper')
@localized()
export class SkPeopleStepper extends LitElement {
  @property({ type: Number }) people = 1;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { people } = this;
    return html`<div class="sk-people" role="group" aria-label=${msg('Hvor mange er dere ved denne enheten?')}>
      <span class="sk-people-said" aria-live="polite">
        ${people === 1 ? msg('Jeg er alene her') : msg(str`Vi er ${people} ved denne enheten`)}
      </span>
      <button
        type="button"
        class="sk-round"
        aria-label=${msg('Én færre')}
        aria-disabled=${people <= 1}
        @click=${() => this.#set(people - 1)}
      >
        ${icon(minus)}
      </button>
      <button
        type="button"
        class="sk-round"
        aria-label=${msg('Én til')}
        aria-disabled=${people >= DEVICE_PEOPLE_MAX}
        @click=${() => this.#set(people + 1)}
      >
        ${icon(plus)}
      </button>
    </div>`;
  }

  #set(people: number): void {
    if (people < 1 || people > DEVICE_PEOPLE_MAX) return;
    this.dispatchEvent(new CustomEvent<number>('sk-people', { detail: people }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-people-stepper': SkPeopleStepper;
  }
}
