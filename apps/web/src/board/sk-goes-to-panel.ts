import { localized, msg } from '@lit/localize';
import { marksOf, TITLE_MAX, type BoardCommand, type PointId } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { points as pointsInWords } from '../i18n/counts.ts';
import type { BoardModel } from './board-model.ts';
import { goesToUsed } from './goes-to-used.ts';
import { answer, cancel, doneOn } from './panel-parts.ts';
import { answered } from './answer-words.ts';

/** Where what is parked goes: said freely, or one of those that were said before. Parks what isn't. */
@customElement('sk-goes-to-panel')
@localized()
export class SkGoesToPanel extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) points: readonly PointId[] = [];

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { model, points } = this;
    const used = goesToUsed(model.board, model.listed('parked')).slice(0, 8);
    const now = points.length === 1 ? marksOf(model.board, points[0]!).goesTo : '';
    return html`<h2 id="sk-panel-heading">${msg('Hvor hører det til?')}</h2>
      <p class="sk-panel-note">
        ${pointsInWords(points.length)}.
        ${msg('Det som er parkert, tas vare på og eksporteres med hvor det hører til.')}
      </p>
      <label class="sk-panel-field"
        >${msg('Hører til')}
        <input
          class="ds-input"
          data-begin
          data-draft
          maxlength=${TITLE_MAX}
          autocomplete="off"
          placeholder=${msg('for eksempel: personalmøtet i mai')}
          .defaultValue=${now}
          @keydown=${doneOn('enter', () => this.#park(this.querySelector('input')!.value))}
        />
      </label>
      ${
        used.length === 0
          ? nothing
          : html`<div class="sk-panel-used" role="group" aria-label=${msg('Brukt før')}>
              ${used.map(
                (where) =>
                  html`<button type="button" class="sk-chip" @click=${() => this.#park(where)}>${where}</button>`,
              )}
            </div>`
      }
      <div class="sk-panel-acts">
        <button type="button" class="ds-button" @click=${() => this.#park(this.querySelector('input')!.value)}>
          ${msg('Parker')} <kbd>Enter</kbd>
        </button>
        ${cancel(this)}
      </div>`;
  }

  #park(said: string): void {
    const { model, points } = this;
    const where = said.trim().replace(/\s+/g, ' ');
    const parked = points.filter((id) => model.place(id) === 'parked');
    const others = points.filter((id) => model.place(id) !== 'parked');
    const commands: BoardCommand[] = [
      ...(others.length === 0 ? [] : [{ do: 'park', points: others, goesTo: where } as const]),
      ...(parked.length === 0 ? [] : [{ do: 'goes-to', points: parked, where } as const]),
    ];
    answer(this, { commands, told: answered.parkedTo(points.length, where), points });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-goes-to-panel': SkGoesToPanel;
  }
}
