import { localized, msg, str } from '@lit/localize';
import { decide, type BoardCommand, type ThemeId } from '@stikkord/domain';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { answered } from './answer-words.ts';
import type { BoardModel } from './board-model.ts';
import { listStep, showOption } from './list-step.ts';
import { answer, cancel } from './panel-parts.ts';
import { matchingChoices, type ThemeChoice } from './theme-choices.ts';
import { quoted } from './words.ts';

/** Which theme this one goes into, chosen by number or name. What stands in it moves along, last. */
@customElement('sk-merge-panel')
@localized()
export class SkMergePanel extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) theme: ThemeId = '';
  @state() private typed = '';
  @state() private at = 0;

  override createRenderRoot(): this {
    return this;
  }

  get #title(): string {
    return this.model.board.themes.get(this.theme)?.title ?? '';
  }

  override render(): TemplateResult {
    const fitting = this.#fitting();
    const at = Math.min(this.at, fitting.length - 1);
    return html`<h2 id="sk-panel-heading">${msg(str`Slå ${quoted(this.#title)} sammen med`)}</h2>
      <input
        class="ds-input"
        role="combobox"
        data-begin
        aria-expanded="true"
        aria-controls="sk-merge-list"
        aria-autocomplete="list"
        aria-activedescendant=${ifDefined(at < 0 ? undefined : `sk-merge-${at}`)}
        aria-label=${msg('Tema: nummer eller navn')}
        placeholder=${msg('Nummer eller navn')}
        autocomplete="off"
        .value=${live(this.typed)}
        @input=${this.#type}
        @keydown=${this.#key}
      />
      <ul id="sk-merge-list" class="sk-panel-list" role="listbox" aria-label=${msg('Temaer')}>
        ${fitting.map(
          (choice, index) =>
            html`<li
              id="sk-merge-${index}"
              role="option"
              aria-selected=${index === at ? 'true' : 'false'}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#merge(choice)}
            >
              <span class="sk-panel-number">${choice.number}</span>
              <span>${choice.title.trim() === '' ? msg('Uten navn') : choice.title}</span>
              ${choice.under === null ? '' : html`<span class="sk-quiet sk-small">${choice.under}</span>`}
            </li>`,
        )}
      </ul>
      ${fitting.length > 0 ? '' : html`<p class="sk-panel-note">${msg('Ingen temaer passer.')}</p>`}
      <p class="sk-panel-note">
        ${msg('Stikkordene flyttes dit og står sist. Deltemaer følger med. Navnet, notatet og det vi hørte blir borte; angre henter alt tilbake.')}
      </p>
      <div class="sk-panel-acts">${cancel(this)}</div>`;
  }

  #command(into: ThemeId): BoardCommand {
    return { do: 'merge-themes', themes: [this.theme], into };
  }

  #fitting(): readonly ThemeChoice[] {
    const { board, points, choices } = this.model;
    return matchingChoices(choices, this.typed).filter(({ id }) => decide(board, points, this.#command(id)).ok);
  }

  #merge(choice: ThemeChoice): void {
    answer(this, {
      commands: [this.#command(choice.id)],
      told: answered.merged(this.#title, choice.title),
      points: [],
      focus: { theme: choice.id },
    });
  }

  readonly #type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const fitting = this.#fitting();
    const at = Math.min(this.at, fitting.length - 1);
    const next = listStep(event.key, at, fitting.length);
    if (event.key === 'Enter' && fitting[at]) this.#merge(fitting[at]);
    else if (next === null) return;
    else this.at = next;
    event.preventDefault();
    showOption(this);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-merge-panel': SkMergePanel;
  }
}
