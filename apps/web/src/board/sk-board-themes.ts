import { localized, msg } from '@lit/localize';
import type { Summary, ThemeId } from '@stikkord/domain';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import redo from '@navikt/aksel-icons/svg/ArrowRedo.svg?raw';
import undo from '@navikt/aksel-icons/svg/ArrowUndo.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState } from '../elements/empty-state.ts';
import { icon } from '../elements/icon.ts';
import { pointsFromGroups, themes as themesInWords } from '../i18n/counts.ts';
import type { BoardDesk } from './board-desk.ts';
import { pointsDropZone } from './drop-zone.ts';
import { Masonry } from './masonry.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-keys.ts';
import './sk-board-list.ts';
import './sk-board-theme.ts';

/** The themes in columns, what is parked and what was withdrawn; undo, redo and a new theme above them. */
@customElement('sk-board-themes')
@localized()
export class SkBoardThemes extends LitElement {
  @property({ attribute: false }) desk!: BoardDesk;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) summary!: Summary;
  @property({ attribute: false }) said = '';
  @property({ attribute: false }) renaming: ThemeId | null = null;
  @property({ attribute: false }) undoable = false;
  @property({ attribute: false }) redoable = false;
  @state() private collapsed: ReadonlySet<string> = new Set();
  @state() private over = false;
  readonly masonry = new Masonry(this, '.sk-theme-grid');
  #stop: (() => void) | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#listen();
  }

  override firstUpdated(): void {
    this.#listen();
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { summary, desk } = this;
    return html`<div class="sk-themes-head">
        <div>
          <h2>${msg('Temaer')}</h2>
          <p class="sk-quiet sk-small">
            ${themesInWords(summary.themes.length)} · ${pointsFromGroups(summary.pointCount, summary.groupCount)}
          </p>
        </div>
        <p class="sk-themes-said" role="status">${this.said}</p>
        <div class="sk-row sk-themes-acts">
          ${this.#button('sk-undo', undo, msg('Angre'), 'Control+Z', this.undoable)}
          ${this.#button('sk-redo', redo, msg('Gjør om'), 'Control+Shift+Z', this.redoable)}
          ${this.#button('sk-new-theme', plus, msg('Nytt tema'), 'N', true)}
          <sk-board-keys></sk-board-keys>
        </div>
      </div>
      <div class="sk-themes-scroll" data-zone="themes" @sk-collapse=${this.#fold}>
        ${
          summary.themes.length > 0
            ? nothing
            : emptyState(msg('Ingen temaer ennå. Velg stikkord og trykk N for å lage det første.'))
        }
        <div class="sk-theme-grid">
          ${repeat(
            summary.themes,
            (theme) => theme.id,
            (theme, index) =>
              html`<sk-board-theme
                .model=${desk.model}
                .names=${this.names}
                .theme=${theme}
                .number=${String(index + 1)}
                .collapsed=${this.collapsed}
                .renaming=${this.renaming}
              ></sk-board-theme>`,
          )}
        </div>
        ${this.#aside('parked', msg('Parkert'), msg('Tas vare på og eksporteres, men hører til et annet sted. Slipp stikkord her, eller trykk P.'))}
        ${
          summary.withdrawn.length === 0
            ? nothing
            : this.#aside(
                'withdrawn',
                msg('Trukket'),
                msg(
                  'Gruppa har slettet disse etter at de ble sortert. De vises og eksporteres ikke. Trykk S for å slippe dem.',
                ),
              )
        }
      </div>`;
  }

  #aside(place: 'parked' | 'withdrawn', heading: string, explained: string): TemplateResult {
    const ids = this.summary[place].map((point) => point.id);
    const closed = this.collapsed.has(place);
    return html`<section
      class="sk-aside"
      data-aside=${place}
      ?data-over=${place === 'parked' && this.over}
      aria-labelledby="aside-${place}"
    >
      <h3 id="aside-${place}">
        <button
          type="button"
          class="sk-aside-name"
          aria-expanded=${closed ? 'false' : 'true'}
          ?disabled=${ids.length === 0}
          @click=${() => this.#toggle(place)}
        >
          ${heading} <span class="sk-quiet sk-number">${ids.length}</span>
        </button>
      </h3>
      <p class="sk-quiet sk-small">${explained}</p>
      ${
        closed
          ? nothing
          : html`<sk-board-list
              .model=${this.desk.model}
              .names=${this.names}
              .points=${ids}
              .label=${heading}
              .place=${place}
            ></sk-board-list>`
      }
    </section>`;
  }

  /** Not allowed now: told by the words, and the focus stays where it is. */
  #button(event: string, svg: string, text: string, keys: string, allowed: boolean): TemplateResult {
    return html`<button
      type="button"
      class="sk-quiet-button"
      aria-keyshortcuts=${keys}
      title=${`${text} (${keys.replace('Control', 'Ctrl').replaceAll('+', ' ')})`}
      aria-disabled=${allowed ? 'false' : 'true'}
      @click=${() => this.dispatchEvent(new CustomEvent(event))}
    >
      ${icon(svg)}<span>${text}</span>
    </button>`;
  }

  readonly #fold = (event: CustomEvent<ThemeId>): void => this.#toggle(event.detail);

  #toggle(id: string): void {
    const collapsed = new Set(this.collapsed);
    if (!collapsed.delete(id)) collapsed.add(id);
    this.collapsed = collapsed;
  }

  #listen(): void {
    this.#stop = pointsDropZone({
      element: this.querySelector<HTMLElement>('[data-aside="parked"]')!,
      place: 'parked',
      over: (edge) => (this.over = edge !== null),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-themes': SkBoardThemes;
  }
}
