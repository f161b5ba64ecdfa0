import { localized, msg, str } from '@lit/localize';
import { TITLE_MAX, type SummaryTheme, type ThemeId } from '@stikkord/domain';
import chevronDown from '@navikt/aksel-icons/svg/ChevronDown.svg?raw';
import chevronRight from '@navikt/aksel-icons/svg/ChevronRight.svg?raw';
import notepad from '@navikt/aksel-icons/svg/NotePencil.svg?raw';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../elements/icon.ts';
import { drawnHue } from '../elements/theme-hue.ts';
import type { ActRequest } from './acts.ts';
import type { DropEdge } from './board-drag.ts';
import { countsInWords } from './board-counts.ts';
import type { BoardModel } from './board-model.ts';
import { themeDropZone } from './drop-zone.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-list.ts';
import './sk-theme-menu.ts';
import { sameTheme } from './theme-look.ts';
import { refusalSentence } from './words.ts';
import './sk-board-theme.css';

/**
 * A theme on the board: its number, name and counts, what was heard, the note, its points and sub-themes. Fires `sk-rename`,
 * `sk-dropped`, `sk-collapse` and `sk-act`.
 */
@customElement('sk-board-theme')
@localized()
export class SkBoardTheme extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false, hasChanged: (now: SummaryTheme, old?: SummaryTheme) => !old || !sameTheme(now, old) })
  theme!: SummaryTheme;
  /**
   * `2 2.1 -`: its own number and those of what is under it; `0` for the bucket for the rest, `-` for what another took off the
   * board, which stands while a hand is at the themes.
   */
  @property() numbers = '';
  /** True for what stands under a theme here. */
  @property({ type: Boolean }) sub = false;
  @property({ attribute: false }) collapsed: ReadonlySet<ThemeId> = new Set();
  /** The theme whose name is being edited, here or in another element. */
  @property({ attribute: false }) renaming: ThemeId | null = null;
  @state() private drop: DropEdge | null = null;
  #stop: (() => void) | null = null;

  override createRenderRoot(): this {
    return this;
  }

  /** Empty where it has none any longer. */
  get #number(): string {
    const [own = ''] = this.numbers.split(' ');
    return own === '-' ? '' : own;
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = null;
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues<this>): void {
    this.#stop ??= this.#dragAndDrop();
    if (changed.has('renaming') && this.renaming === this.theme.id) {
      const field = this.querySelector<HTMLInputElement>('.sk-theme-field');
      field?.focus();
      field?.select();
    }
  }

  override render(): TemplateResult {
    const { theme, sub } = this;
    const number = this.#number;
    const gone = number === '';
    const closed = this.collapsed.has(theme.id);
    const title = theme.title.trim() === '' ? msg('Uten navn') : theme.title;
    const { asked } = this.model;
    const alone = asked !== 'group-work';
    const counts = countsInWords(asked, theme.pointCount, theme.groupCount);
    const hue = sub ? theme.hue : drawnHue(theme, Number.parseInt(number, 10) - 1);
    return html`<section
      class=${sub ? 'sk-theme sk-theme-sub sk-hue' : 'sk-theme sk-hue'}
      data-hue=${hue ?? nothing}
      data-drop=${this.drop ?? nothing}
      ?data-gone=${gone}
      aria-labelledby="theme-${theme.id}"
    >
      <div class="sk-theme-head">
        <button
          type="button"
          class="sk-theme-fold"
          tabindex="-1"
          aria-expanded=${closed ? 'false' : 'true'}
          aria-label=${closed ? msg(str`Vis stikkordene i ${title}`) : msg(str`Skjul stikkordene i ${title}`)}
          @click=${this.#fold}
        >
          ${icon(closed ? chevronRight : chevronDown)}
        </button>
        ${this.#heading(title)}
        <span class="sk-theme-count" title=${counts}
          ><span aria-hidden="true">${alone ? theme.pointCount : `${theme.pointCount} · ${theme.groupCount}`}</span
          ><span class="ds-sr-only" id="count-${theme.id}">${counts}</span>
        </span>
        ${
          gone
            ? html`<span class="sk-theme-gone">${msg('slettet av en annen')}</span>`
            : html`<sk-theme-menu .theme=${theme.id} .model=${this.model} .label=${title}></sk-theme-menu>`
        }
      </div>
      ${this.#described()} ${closed ? nothing : this.#inside(title)}
    </section>`;
  }

  /** The sentence that is shown, and the note that isn't: a press edits them. Nothing stands where there is neither. */
  #described(): TemplateResult | typeof nothing {
    const { heard, note } = this.theme;
    if (heard === '' && note === '') return nothing;
    return html`<button type="button" class="sk-theme-described" tabindex="-1" @click=${this.#details}>
      ${heard === '' ? nothing : html`<span class="sk-theme-heard"><b>${msg('Det vi hørte:')}</b> ${heard}</span>`}
      ${note === '' ? nothing : html`<span class="sk-theme-note">${icon(notepad)} <b>${msg('Notat:')}</b> ${note}</span>`}
    </button>`;
  }

  #heading(title: string): TemplateResult {
    const { theme } = this;
    const number = this.#number;
    if (this.renaming === theme.id) {
      return html`<input
        class="sk-theme-field"
        aria-label=${msg('Navn på temaet')}
        .value=${theme.title}
        @keydown=${this.#fieldKey}
        @blur=${this.#rename}
      />`;
    }
    const name = html`<button
      type="button"
      class="sk-theme-name"
      data-rove
      data-theme=${theme.id}
      tabindex="-1"
      id="theme-${theme.id}"
      aria-label=${`${number} ${title}`.trim()}
      aria-describedby="count-${theme.id}"
      title=${msg('Gi nytt navn (F2)')}
      @click=${this.#beginRename}
    >
      <span class="sk-theme-number">${number}</span> ${title}
    </button>`;
    return this.sub ? html`<h4>${name}</h4>` : html`<h3>${name}</h3>`;
  }

  #inside(title: string): TemplateResult {
    const { theme } = this;
    const [, ...under] = this.numbers.split(' ');
    return html`<sk-board-list
        .model=${this.model}
        .names=${this.names}
        .label=${msg(str`Stikkord i ${title}`)}
        .place=${`theme:${theme.id}`}
      ></sk-board-list>
      ${
        theme.pointCount === 0 && theme.themes.length === 0 && this.#number !== ''
          ? html`<p class="sk-theme-empty">${this.#emptyText()}</p>`
          : nothing
      }
      ${repeat(
        theme.themes,
        (sub) => sub.id,
        (sub, index) =>
          html`<sk-board-theme
            .model=${this.model}
            .names=${this.names}
            .theme=${sub}
            .numbers=${under[index] ?? '-'}
            .sub=${true}
            .collapsed=${this.collapsed}
            .renaming=${this.renaming}
          ></sk-board-theme>`,
      )}`;
  }

  #emptyText(): string {
    const number = this.#number;
    return msg(str`Ingen stikkord ennå. Velg noen og trykk ${number.replace('.', ' ')}, eller dra dem hit.`);
  }

  #dragAndDrop(): () => void {
    const { id } = this.theme;
    return themeDropZone({
      element: this.querySelector<HTMLElement>(':scope > section')!,
      head: this.querySelector<HTMLElement>(':scope > section > .sk-theme-head')!,
      theme: id,
      place: `theme:${id}`,
      canDrag: () => this.renaming !== id,
      over: (edge) => (this.drop = edge),
    });
  }

  readonly #fold = (): void => {
    this.dispatchEvent(new CustomEvent('sk-collapse', { detail: this.theme.id, bubbles: true }));
  };

  readonly #details = (): void => {
    const detail: ActRequest = { act: 'details', theme: this.theme.id };
    this.dispatchEvent(new CustomEvent('sk-act', { detail, bubbles: true }));
  };

  readonly #beginRename = (): void => {
    this.dispatchEvent(new CustomEvent('sk-rename', { detail: { theme: this.theme.id, title: null }, bubbles: true }));
  };

  readonly #rename = (event: Event): void => this.#renamed((event.target as HTMLInputElement).value);

  readonly #fieldKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#renamed((event.target as HTMLInputElement).value);
    else if (event.key === 'Escape') this.#renamed(this.theme.title);
  };

  #renamed(title: string): void {
    if (this.renaming !== this.theme.id) return;
    const field = this.querySelector<HTMLInputElement>('.sk-theme-field');
    if (title.trim().length > TITLE_MAX && field) {
      field.setCustomValidity(refusalSentence('title-too-long'));
      field.reportValidity();
      return;
    }
    const detail = { theme: this.theme.id, title: title.trim().replace(/\s+/g, ' ') };
    this.dispatchEvent(new CustomEvent('sk-rename', { detail, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-theme': SkBoardTheme;
  }
}
