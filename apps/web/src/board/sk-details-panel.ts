import { localized, msg, str } from '@lit/localize';
import { THEME_HUES, type BoardCommand, type ThemeId } from '@stikkord/domain';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answered } from './answer-words.ts';
import type { BoardModel } from './board-model.ts';
import { answer, cancel, doneOn } from './panel-parts.ts';
import { positionHue } from './theme-look.ts';
import { quoted } from './words.ts';

/** A theme's colour, the sentence that is shown with it, and the note that isn't. What is changed is one act. */
@customElement('sk-details-panel')
@localized()
export class SkDetailsPanel extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) theme: ThemeId = '';
  /** null: the hue that goes with its place. */
  @state() private hue: number | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('theme')) this.hue = this.model.board.themes.get(this.theme)?.hue ?? null;
  }

  override render(): TemplateResult {
    const theme = this.model.board.themes.get(this.theme);
    const byPlace = positionHue(this.model, this.theme);
    return html`<h2 id="sk-panel-heading">${quoted(theme?.title ?? '')}</h2>
      <label class="sk-panel-field"
        >${msg('Det vi hørte')} <span class="sk-panel-note">${msg('Vises i salen og på sidene, og eksporteres.')}</span>
        <textarea
          class="ds-input"
          rows="2"
          data-begin="end"
          data-draft
          .defaultValue=${theme?.heard ?? ''}
          @keydown=${doneOn('enter', () => this.#save())}
        ></textarea>
      </label>
      <label class="sk-panel-field"
        >${msg('Notat')}
        <span class="sk-panel-note">${msg('Bare for fasilitatorer. Vises ikke og eksporteres ikke.')}</span>
        <textarea
          class="ds-input"
          rows="2"
          data-draft
          .defaultValue=${theme?.note ?? ''}
          @keydown=${doneOn('ctrl-enter', () => this.#save())}
        ></textarea>
      </label>
      <fieldset class="sk-hues" ?data-changed=${this.hue !== (theme?.hue ?? null)}>
        <legend>${msg('Farge')}</legend>
        ${this.#choice(null, byPlace)}
        ${Array.from({ length: THEME_HUES }, (_, index) => this.#choice(index + 1, index + 1))}
      </fieldset>
      <div class="sk-panel-acts">
        <button type="button" class="ds-button" @click=${() => this.#save()}>
          ${msg('Lagre')} <kbd>Ctrl Enter</kbd>
        </button>
        ${cancel(this)}
      </div>`;
  }

  #choice(hue: number | null, shown: number): TemplateResult {
    return html`<label class="sk-hue-choice sk-hue" data-hue=${shown}>
      <input
        type="radio"
        name="sk-theme-hue"
        aria-label=${hue === null ? msg('Etter plassen på tavla') : msg(str`Farge ${hue}`)}
        .checked=${this.hue === hue}
        @change=${() => (this.hue = hue)}
        @keydown=${doneOn('enter', () => this.#save())}
      />
      <span aria-hidden="true">${hue ?? msg('Etter plass')}</span>
    </label>`;
  }

  #save(): void {
    const { theme: id, hue } = this;
    const theme = this.model.board.themes.get(id);
    const [heard, note] = [...this.querySelectorAll('textarea')].map((field) => field.value.trim()) as [string, string];
    const command: BoardCommand = {
      do: 'describe-theme',
      id,
      ...(hue === theme?.hue ? {} : { hue }),
      ...(heard === theme?.heard ? {} : { heard }),
      ...(note === theme?.note ? {} : { note }),
    };
    if (Object.keys(command).length === 2) this.dispatchEvent(new CustomEvent('sk-cancel', { bubbles: true }));
    else answer(this, { commands: [command], told: answered.described(theme?.title ?? ''), points: [] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-details-panel': SkDetailsPanel;
  }
}
