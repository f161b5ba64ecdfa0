import { localized, msg } from '@lit/localize';
import { boardPoint, isBlank, marksOf, POINT_TEXT_MAX, type PointId } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BoardModel } from './board-model.ts';
import { answer, cancel, doneOn, origin, PointWatch } from './panel-parts.ts';
import type { BoardNames } from './sk-board-card.ts';
import { answered } from './answer-words.ts';

/** A facilitator's wording for a point. What its group wrote stands above, and stays. */
@customElement('sk-word-panel')
@localized()
export class SkWordPanel extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) point: PointId = '';
  readonly watch = new PointWatch(this);

  override createRenderRoot(): this {
    return this;
  }

  get #own(): string {
    const { model, point } = this;
    return boardPoint(model.board, model.points, point)?.text ?? '';
  }

  override render(): TemplateResult {
    const { model, point } = this;
    const { wording } = marksOf(model.board, point);
    const own = this.#own;
    return html`<h2 id="sk-panel-heading">${msg('Ordlyd')}</h2>
      ${origin(model, this.names, point, own)}
      ${
        wording && wording.of !== own
          ? html`<p class="sk-panel-told">${msg('Teksten er endret etter at ordlyden ble gitt.')}</p>`
          : nothing
      }
      <label class="sk-panel-field"
        >${msg('Slik skal det stå')}
        <textarea
          class="ds-input"
          rows="3"
          data-begin
          data-draft
          maxlength=${POINT_TEXT_MAX}
          .defaultValue=${wording?.text ?? own}
          @keydown=${doneOn('enter', () => this.#use())}
        ></textarea>
      </label>
      <p class="sk-panel-note">${msg('Originalen følger med, på tavla og i eksporten.')}</p>
      <div class="sk-panel-acts">
        <button type="button" class="ds-button" @click=${() => this.#use()}>
          ${msg('Bruk ordlyden')} <kbd>Enter</kbd>
        </button>
        ${
          wording
            ? html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => this.#word(null)}>
                ${msg('Bruk originalen')}
              </button>`
            : nothing
        }
        ${cancel(this)}
      </div>`;
  }

  #use(): void {
    const text = this.querySelector('textarea')!.value.trim();
    const before = marksOf(this.model.board, this.point).wording?.text ?? null;
    const word = isBlank(text) || text === this.#own ? null : text;
    if (word === before) this.dispatchEvent(new CustomEvent('sk-cancel', { bubbles: true }));
    else this.#word(word);
  }

  #word(text: string | null): void {
    const { point } = this;
    answer(this, {
      commands: [{ do: 'word', point, text }],
      told: text === null ? answered.unworded() : answered.worded(text),
      points: [point],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-word-panel': SkWordPanel;
  }
}
