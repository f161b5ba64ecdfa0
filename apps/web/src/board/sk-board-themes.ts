import { localized, msg, str } from '@lit/localize';
import { countOf, OTHER_THEME, type Summary, type SummaryTheme, type ThemeId } from '@stikkord/domain';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import redo from '@navikt/aksel-icons/svg/ArrowRedo.svg?raw';
import undo from '@navikt/aksel-icons/svg/ArrowUndo.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState } from '../elements/empty-state.ts';
import { icon } from '../elements/icon.ts';
import { themes as themesInWords } from '../i18n/counts.ts';
import { actOf, type ActRequest } from './acts.ts';
import { countsInWords } from './board-counts.ts';
import type { BoardDesk } from './board-desk.ts';
import type { Dropped } from './board-drag.ts';
import { pointsDropZone } from './drop-zone.ts';
import { orderByVotes, type BoardVote } from './order-by-votes.ts';
import { Masonry } from './masonry.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-list.ts';
import './sk-board-theme.ts';

/**
 * The themes in columns, the bucket for the rest last; under them what is parked and what was withdrawn. Undo, redo and a new
 * theme above them.
 */
@customElement('sk-board-themes')
@localized()
export class SkBoardThemes extends LitElement {
  @property({ attribute: false }) desk!: BoardDesk;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) summary!: Summary;
  /** As they are seen, which under a hand need not be as the summary has them. */
  @property({ attribute: false }) themes: readonly SummaryTheme[] = [];
  /** What was voted on them. */
  @property({ attribute: false, hasChanged: (now, old) => JSON.stringify(now) !== JSON.stringify(old) })
  vote: BoardVote | null = null;
  @property({ attribute: false }) said = '';
  @property({ attribute: false }) renaming: ThemeId | null = null;
  @property({ attribute: false }) undoable = false;
  @property({ attribute: false }) redoable = false;
  @state() private collapsed: ReadonlySet<string> = new Set();
  @state() private over = false;
  @state() private overRest = false;
  readonly masonry = new Masonry(this, '.sk-theme-grid');
  #stop: (() => void) | null = null;
  #restZone: { readonly element: Element; readonly stop: () => void } | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#listen();
    this.#listenAtRest();
  }

  override firstUpdated(): void {
    this.#listen();
  }

  override updated(): void {
    this.#listenAtRest();
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    this.#restZone?.stop();
    this.#restZone = null;
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { summary, desk } = this;
    // None for what is seen, but no longer on the board.
    const numbers = new Map(desk.model.choices.map(({ id, number }) => [id, number]));
    return html`<div class="sk-themes-head">
        <div>
          <h2>${msg('Temaer')}</h2>
          <p class="sk-quiet sk-small">${themesInWords(summary.themes.length)} · ${this.#counted()}</p>
        </div>
        <p class="sk-themes-said" role="status">${this.said}</p>
        <div class="sk-row sk-themes-acts">
          ${this.#button('sk-undo', undo, msg('Angre'), 'Control+Z', this.undoable)}
          ${this.#button('sk-redo', redo, msg('Gjør om'), 'Control+Shift+Z', this.redoable)} ${this.#byVotes()}
          ${this.#button('sk-new-theme', plus, msg('Nytt tema'), 'N', true)}
          <button
            type="button"
            class="sk-quiet-button"
            aria-haspopup="dialog"
            aria-keyshortcuts="?"
            @click=${() => this.#act({ act: 'acts' })}
          >
            ${msg('Alle handlinger')} <kbd>?</kbd>
          </button>
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
            this.themes,
            (theme) => theme.id,
            (theme) =>
              html`<sk-board-theme
                .model=${desk.model}
                .names=${this.names}
                .theme=${theme}
                .numbers=${[theme, ...theme.themes].map(({ id }) => numbers.get(id) ?? '-').join(' ')}
                .collapsed=${this.collapsed}
                .renaming=${this.renaming}
              ></sk-board-theme>`,
          )}
          ${summary.themes.some((theme) => theme.other) ? nothing : this.#rest()}
        </div>
        ${this.#parked()} ${summary.withdrawn.length === 0 ? nothing : this.#withdrawn()}
      </div>`;
  }

  /** Where the bucket for the rest will stand: one press, or what is let go of there, makes it. */
  #rest(): TemplateResult {
    return html`<button
      type="button"
      class="sk-theme-rest"
      ?data-over=${this.overRest}
      aria-keyshortcuts="0"
      @click=${() => this.#act({ act: 'other-theme' })}
      @sk-dropped=${this.#droppedOnRest}
    >
      <b><span class="sk-theme-number">0</span> ${msg('Andre tema')}</b>
      <span>${msg('For det som ikke hører til noe tema. Velg stikkord og trykk 0, eller dra dem hit.')}</span>
    </button>`;
  }

  #withdrawn(): TemplateResult {
    const { withdrawn } = this.summary;
    return html`<section class="sk-aside" data-aside="withdrawn" aria-labelledby="aside-withdrawn">
      <h3 id="aside-withdrawn">${msg('Trukket')} <span class="sk-quiet sk-number">${withdrawn.length}</span></h3>
      <p class="sk-quiet sk-small">
        ${
          this.desk.model.asked === 'group-work'
            ? msg(
                'Gruppa har slettet disse etter at de ble sortert. De står der de sto, men vises og eksporteres ikke. Slipp ett med S, eller alle her.',
              )
            : msg(
                'Disse er trukket eller tatt bort etter at de ble sortert. De står der de sto, men vises og eksporteres ikke. Slipp ett med S, eller alle her.',
              )
        }
      </p>
      <button
        type="button"
        class="sk-quiet-button"
        @click=${() => this.#act({ act: 'let-go', points: withdrawn.map((point) => point.id) })}
      >
        ${msg('Slipp alle')}
      </button>
      <sk-board-list
        .model=${this.desk.model}
        .names=${this.names}
        .label=${msg('Trukket fra tema som er borte')}
        .place=${'withdrawn'}
      ></sk-board-list>
    </section>`;
  }

  /** `14 av 18 stikkord fra 4 grupper`: with the tray's and the parked ones' it adds up. */
  #counted(): string {
    const { themes, pointCount, groupCount } = this.summary;
    const all = countsInWords(this.desk.model.asked, pointCount, groupCount);
    const placed = themes.reduce((sum, theme) => sum + theme.pointCount, 0);
    return placed === pointCount ? all : msg(str`${placed} av ${all}`);
  }

  #parked(): TemplateResult {
    const count = countOf(this.summary.parked);
    const closed = this.collapsed.has('parked');
    return html`<section class="sk-aside" data-aside="parked" ?data-over=${this.over} aria-labelledby="aside-parked">
      <h3 id="aside-parked">
        <button
          type="button"
          class="sk-aside-name"
          aria-expanded=${closed ? 'false' : 'true'}
          ?disabled=${count === 0}
          @click=${() => this.#toggle('parked')}
        >
          ${msg('Parkert')} <span class="sk-quiet sk-number">${count}</span>
        </button>
      </h3>
      <p class="sk-quiet sk-small">
        ${msg('Tas vare på og eksporteres, men hører til et annet sted. Trykk P, eller Shift P for å si hvor. Eller dra dem hit.')}
      </p>
      ${
        closed
          ? nothing
          : html`<sk-board-list
              .model=${this.desk.model}
              .names=${this.names}
              .label=${msg('Parkert')}
              .place=${'parked'}
            ></sk-board-list>`
      }
    </section>`;
  }

  #act(detail: ActRequest): void {
    this.dispatchEvent(new CustomEvent('sk-act', { detail, bubbles: true }));
  }

  readonly #droppedOnRest = (event: CustomEvent<Dropped>): void => {
    event.stopPropagation();
    this.overRest = false;
    if ('points' in event.detail) this.#act({ act: 'other-theme', points: event.detail.points });
  };

  /** Only where it would move something: others' votes are seldom here. */
  #byVotes(): TemplateResult | typeof nothing {
    const { vote } = this;
    if (vote === null || orderByVotes(this.desk.model.board, vote.ranking).length === 0) return nothing;
    return html`<button
      type="button"
      class="sk-quiet-button"
      title=${vote.prompt}
      @click=${() => this.#act({ act: 'by-votes' })}
    >
      ${actOf('by-votes').label()}
    </button>`;
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

  /** The bucket's place comes and goes. */
  #listenAtRest(): void {
    const element = this.querySelector<HTMLElement>('.sk-theme-rest');
    if (element === (this.#restZone?.element ?? null)) return;
    this.#restZone?.stop();
    const over = (edge: unknown): void => void (this.overRest = edge !== null);
    this.#restZone = element && {
      element,
      stop: pointsDropZone({ element, place: `theme:${OTHER_THEME}`, over }),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-themes': SkBoardThemes;
  }
}
