import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mayAct, type ActContext } from './act-commands.ts';
import { actOf, shownKey, type ActId, type ActRequest } from './acts.ts';
import './sk-board-bar.css';
import { selected } from './words.ts';

/** Always in the bar; those that can't be done now are seen, and can't be pressed. */
const ALWAYS: readonly ActId[] = ['new-theme', 'lay', 'park', 'quote', 'alike'];
/** In the bar only where they can be done: it stays one line. All the others are behind "Alle". */
const SOMETIMES: readonly ActId[] = ['word', 'take-apart', 'unsort', 'accept', 'let-go'];

/** What can be done with the selection, each act with its key. Fires `sk-act`. */
@customElement('sk-board-bar')
@localized()
export class SkBoardBar extends LitElement {
  @property({ attribute: false }) context!: ActContext;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { context } = this;
    const count = context.model.selection.chosen.size;
    if (count === 0) return html``;
    const sometimes = SOMETIMES.filter((act) => mayAct(act, context));
    return html`<div class="sk-board-bar" role="toolbar" aria-label=${msg('Med de valgte stikkordene')}>
      <b class="sk-number">${selected(count)}</b>
      ${this.#button('move', 'primary')} ${ALWAYS.map((act) => this.#button(act))}
      ${sometimes.map((act) => this.#button(act))} ${this.#button('clear')} ${this.#button('acts')}
    </div>`;
  }

  #button(id: ActId, variant = 'tertiary'): TemplateResult {
    const { keys, brief } = actOf(id);
    return html`<button
      type="button"
      class="ds-button"
      data-variant=${variant}
      data-act=${id}
      ?disabled=${!mayAct(id, this.context)}
      aria-keyshortcuts=${keys.join(' ')}
      @click=${() => {
        const detail: ActRequest = { act: id };
        this.dispatchEvent(new CustomEvent('sk-act', { detail, bubbles: true }));
      }}
    >
      ${brief()} ${keys[0] === undefined ? nothing : html`<kbd>${shownKey(keys[0])}</kbd>`}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-bar': SkBoardBar;
  }
}
