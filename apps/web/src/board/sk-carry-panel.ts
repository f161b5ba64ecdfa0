import { localized, msg, str } from '@lit/localize';
import { lineageOf, type BoardCommand, type Lineage, type QuestionId, type ThemeId } from '@stikkord/domain';
import type { CarriableAnswer, CarriableTheme } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pointsFromGroups, themes as themeCount } from '../i18n/counts.ts';
import { longDate } from '../pages/day-words.ts';
import { newId } from '../plan/new-id.ts';
import type { BoardModel } from './board-model.ts';
import { carryCommands } from './carry-commands.ts';
import { answer, cancel } from './panel-parts.ts';
import './sk-carry-panel.css';

/** Themes of earlier meetings of the series, to go on with: they stay the same themes, whatever they come to be called. */
@customElement('sk-carry-panel')
@localized()
export class SkCarryPanel extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  /** Whose board it is. */
  @property() of: QuestionId = '';
  @property({ attribute: false }) read: () => Promise<CarriableAnswer> = () => Promise.resolve({ meetings: [] });
  @state() private answer: CarriableAnswer | 'failed' | null = null;
  @state() private chosen: ReadonlySet<Lineage> = new Set();

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    void this.#read();
  }

  override render(): TemplateResult {
    return html`<h2 id="sk-panel-heading" tabindex="-1" data-begin>${msg('Hent temaer fra en tidligere samling')}</h2>
      ${this.#content()}
      <div class="sk-panel-acts">
        ${
          this.chosen.size === 0
            ? nothing
            : html`<button type="button" class="ds-button" @click=${this.#carry}>
                ${msg(str`Hent ${themeCount(this.chosen.size)}`)}
              </button>`
        }
        ${cancel(this)}
      </div>`;
  }

  #content(): TemplateResult {
    const { answer: told } = this;
    if (told === null) return html`<p class="sk-quiet" role="status">${msg('Henter …')}</p>`;
    if (told === 'failed')
      return html`<p class="sk-panel-told" role="alert">${msg('Temaene kom ikke. Sjekk nettet.')}</p>
        <button type="button" class="sk-quiet-button" @click=${() => void this.#read()}>${msg('Prøv igjen')}</button>`;
    if (told.meetings.length === 0)
      return html`<p>
        ${msg('Det er ingen tidligere samlinger med temaer. Den som planlegger, kan legge samlinger i samme prosess.')}
      </p>`;
    return html`<p class="sk-quiet sk-small">
        ${msg('De blir de samme temaene videre, så dere kan følge dem fra samling til samling, også om de får nytt navn.')}
      </p>
      <div class="sk-carry-list">
        ${told.meetings.map(
          ({ title, date, questions }) =>
            html`<section aria-label=${`${title} ${longDate(date)}`}>
              <h3>${title} <span class="sk-quiet">${longDate(date)}</span></h3>
              ${questions.map(
                ({ prompt, themes }) =>
                  html`<p class="sk-quiet sk-small">${prompt}</p>
                    <ul class="sk-plain-list">
                      ${themes.map((theme) => this.#row(theme, null))}
                    </ul>`,
              )}
            </section>`,
        )}
      </div>`;
  }

  #row(theme: CarriableTheme, parent: CarriableTheme | null): TemplateResult {
    const here = this.#here.has(theme.lineage);
    return html`<li>
      <label>
        <input
          type="checkbox"
          .checked=${here || this.chosen.has(theme.lineage)}
          ?disabled=${here}
          @change=${(event: Event) => this.#choose(theme, parent, (event.target as HTMLInputElement).checked)}
        />
        <span
          >${theme.title || msg('Tema uten navn')}
          <span class="sk-quiet sk-small"
            >${here ? msg('er på tavla') : pointsFromGroups(theme.pointCount, theme.groupCount)}</span
          ></span
        >
      </label>
      ${
        theme.themes.length === 0
          ? nothing
          : html`<ul class="sk-plain-list">
              ${theme.themes.map((sub) => this.#row(sub, theme))}
            </ul>`
      }
    </li>`;
  }

  /** What stands on this board already. */
  get #here(): ReadonlyMap<Lineage, ThemeId> {
    return new Map([...this.model.board.themes.values()].map((theme) => [lineageOf(this.of, theme), theme.id]));
  }

  /** A theme takes its sub-themes along; a sub-theme alone becomes a theme of its own. */
  #choose(theme: CarriableTheme, parent: CarriableTheme | null, on: boolean): void {
    const chosen = new Set(this.chosen);
    for (const { lineage } of parent === null ? [theme, ...theme.themes] : [theme])
      if (on && !this.#here.has(lineage)) chosen.add(lineage);
      else chosen.delete(lineage);
    this.chosen = chosen;
  }

  readonly #carry = (): void => {
    if (this.answer === null || this.answer === 'failed') return;
    const all = this.answer.meetings.flatMap(({ questions }) => questions.flatMap(({ themes }) => themes));
    const commands: readonly BoardCommand[] = carryCommands(all, this.chosen, this.#here, newId);
    const [first] = commands;
    answer(this, {
      commands,
      told: msg(str`${themeCount(this.chosen.size)} hentet`),
      points: [],
      ...(first?.do === 'add-theme' && { focus: { theme: first.id } }),
    });
  };

  async #read(): Promise<void> {
    this.answer = null;
    try {
      this.answer = await this.read();
    } catch {
      this.answer = 'failed';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-carry-panel': SkCarryPanel;
  }
}
