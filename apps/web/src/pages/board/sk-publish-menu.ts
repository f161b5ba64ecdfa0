import { localized, msg } from '@lit/localize';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import projector from '@navikt/aksel-icons/svg/Monitor.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DropDown } from '../../board/drop-down.ts';
import { icon } from '../../elements/icon.ts';
import { hallPicture } from '../run/hall-picture.ts';
import { publishedWords } from '../run/publish-words.ts';
import { counted } from '../run/run-now.ts';
import '../run/sk-publishing.ts';
import './sk-publish-menu.css';

/** In the board's bar: what the hall has of this board, in words; under it the acts that change that, and what the hall sees. */
@customElement('sk-publish-menu')
@localized()
export class SkPublishMenu extends LitElement {
  @property({ attribute: false }) slices: Partial<FacilitatorSlices> = {};
  @property({ attribute: false }) question!: QuestionSlice;
  /** The address where the summary is presented. */
  @property() presentPath = '';
  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;
  readonly #panel = new DropDown(this);

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { question, slices } = this;
    const { open } = this.#panel;
    return html`<div class="sk-publish-menu" @focusout=${this.#panel.left} @keydown=${this.#key}>
      <button type="button" class="sk-quiet-button" aria-expanded=${open ? 'true' : 'false'} @click=${this.#toggle}>
        ${icon(projector)}<span class="ds-sr-only">${msg('Vis for salen:')}</span
        ><span class="sk-publish-state"
          >${publishedWords(question.published, slices.boards?.[question.id]?.since, this.now())}</span
        >
      </button>
      ${open ? this.#content() : nothing}
    </div>`;
  }

  /** Its buttons are drawn by elements of their own, a little later. */
  readonly #toggle = (): void => {
    this.#panel.toggle();
    setTimeout(() => this.querySelector<HTMLElement>('.sk-drop-down button')?.focus());
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (this.#panel.open) this.#panel.key(event);
  };

  #content(): TemplateResult {
    const { question, slices } = this;
    return html`<div class="sk-drop-down">
      <sk-publishing
        .question=${question}
        .board=${slices.boards?.[question.id]}
        .stage=${slices.stage}
        .next=${true}
        .now=${this.now}
      ></sk-publishing>
      <a class="ds-button" data-variant="tertiary" href=${this.presentPath}>${msg('Vis tema for tema')}</a>
      <h2 class="sk-quiet sk-small">${msg('Salen ser')}</h2>
      ${hallPicture(slices, (id) => counted(slices, id).writing, this.now())}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-publish-menu': SkPublishMenu;
  }
}
