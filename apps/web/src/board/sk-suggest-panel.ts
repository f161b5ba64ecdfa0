import { localized, msg, str } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import xmark from '@navikt/aksel-icons/svg/XMark.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../elements/icon.ts';
import { points as pointsInWords } from '../i18n/counts.ts';
import type { BoardDesk } from './board-desk.ts';
import { withLaid } from './board-places.ts';
import { draftKey } from './draft-keys.ts';
import type { BoardNames } from './sk-board-card.ts';
import type { DraftAct } from './sk-draft.ts';
import './sk-draft.ts';
import type { Chosen } from './sk-move-menu.ts';
import './sk-suggest-panel.css';
import type { ShownDraft } from './suggest-book.ts';
import type { SuggestDesk, SuggestSource } from './suggest-desk.ts';
import { againView, allView, noneView, originView, progressView, restView, sourceView } from './suggest-parts.ts';
import { suggestions } from './suggest-words.ts';

/** Asks for a theme for these points; `chosen` is told which, if any. */
export interface DraftMenu {
  readonly points: readonly PointId[];
  readonly chosen: (chosen: Chosen) => void;
}

/**
 * Drafts of themes, where the tray stands: to be used, added to a theme or dropped, one by one or all. They are seen here only,
 * and don't move under the hand: new ones are made when asked for. Fires `sk-draft-menu` and `sk-suggest-close`.
 */
@customElement('sk-suggest-panel')
@localized()
export class SkSuggestPanel extends LitElement {
  @property({ attribute: false }) desk!: BoardDesk;
  @property({ attribute: false }) suggest!: SuggestDesk;
  @property({ attribute: false }) names!: BoardNames;
  /** Where drafts can be asked for, too; null: nowhere else. */
  @property({ attribute: false }) source: SuggestSource | null = null;
  /** The draft that one stands on. */
  @state() private at: number | null = null;
  @state() private renaming: { readonly key: number; readonly refused: boolean } | null = null;
  @state() private open: ReadonlySet<number> = new Set();
  #unwatch: (() => void) | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is sorted, changed or withdrawn leaves its draft at once.
    this.#unwatch = this.desk.model.watchAll(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    this.#heading().focus();
  }

  /** What was made is told, and begun with where one waited for it. */
  came(): void {
    const { drafts } = this.suggest;
    this.desk.say(drafts.length === 0 ? msg('Ingen forslag') : suggestions(drafts.length));
    if (this.contains(document.activeElement)) void this.#focus(drafts[0]?.draft.key ?? null, true);
  }

  override render(): TemplateResult {
    const { drafts, progress, made } = this.suggest;
    return html`<section class="sk-suggest" aria-labelledby="sk-suggest-heading" @keydown=${this.#key}>
      <div class="sk-suggest-head">
        <h2 id="sk-suggest-heading" tabindex="-1">
          ${msg('Forslag til temaer')} <span class="sk-quiet sk-number">${made ? drafts.length : ''}</span>
        </h2>
        <button
          type="button"
          class="sk-draft-icon"
          aria-label=${msg('Lukk forslagene')}
          title=${msg('Lukk forslagene')}
          aria-keyshortcuts="Escape"
          @click=${this.#close}
        >
          ${icon(xmark)}
        </button>
      </div>
      <div class="sk-suggest-scroll">
        ${originView(this.suggest.from)} ${this.#source()} ${progressView(this.suggest, this.#cancel)}
        ${progress.at === 'here' ? nothing : this.#drafts(drafts)}
      </div>
    </section>`;
  }

  #drafts(drafts: readonly ShownDraft[]): TemplateResult {
    const first = drafts.find(({ draft }) => draft.key === this.at) ?? drafts[0];
    return html`${allView(
        drafts.length,
        () => this.#use(drafts),
        () => this.#drop(drafts),
      )}
      ${drafts.length === 0 ? noneView(this.desk.model, this.suggest) : nothing}
      <ul class="sk-drafts">
        ${repeat(
          drafts,
          ({ draft }) => draft.key,
          (shown) => this.#draft(shown, shown === first),
        )}
      </ul>
      ${restView(this.desk.model, this.names, this.suggest.outside.rest)}
      ${againView(this.suggest, () => void this.#again(), this.#bringBack)}`;
  }

  #draft(shown: ShownDraft, current: boolean): TemplateResult {
    const { key, name } = shown.draft;
    return html`<li>
      <sk-draft
        role="group"
        tabindex=${current ? '0' : '-1'}
        data-key=${key}
        aria-label=${msg(str`${name}, ${pointsInWords(withLaid(this.desk.model, shown.points).length)}`)}
        aria-keyshortcuts="Enter Delete F2"
        .shown=${shown}
        .model=${this.desk.model}
        .names=${this.names}
        .existing=${this.suggest.existing(name)}
        .current=${current}
        .renaming=${this.renaming?.key === key}
        .refused=${this.renaming?.key === key && this.renaming.refused}
        .open=${this.open.has(key)}
        @focusin=${() => (this.at = key)}
        @sk-draft-act=${(event: CustomEvent<DraftAct>) => this.#do(shown, event.detail)}
      ></sk-draft>
    </li>`;
  }

  #source(): TemplateResult | typeof nothing {
    const { source } = this;
    const unsorted = this.desk.model.summary.unsorted.length;
    if (!source || unsorted === 0 || this.suggest.progress.at !== 'rest') return nothing;
    return sourceView(source, unsorted, () => void this.#ask(source));
  }

  async #again(): Promise<void> {
    this.#heading().focus();
    await this.suggest.again();
    this.came();
  }

  async #ask(source: SuggestSource): Promise<void> {
    // The button goes; the focus waits where nothing is done by a key.
    this.#heading().focus();
    if (await this.suggest.ask(source)) {
      if (this.contains(document.activeElement)) this.#heading().focus();
      this.desk.say(msg(str`${suggestions(this.suggest.drafts.length)} fra ${source.host}`));
    }
  }

  // The buttons go with what they did: the focus goes on before.
  readonly #cancel = (): void => {
    this.#heading().focus();
    this.suggest.cancel();
  };

  readonly #bringBack = (): void => {
    const before = new Set(this.suggest.drafts.map(({ draft }) => draft.key));
    this.suggest.bringBack();
    const back = this.suggest.drafts.find(({ draft }) => !before.has(draft.key));
    void this.#focus(back?.draft.key ?? null);
  };

  #do(shown: ShownDraft, act: DraftAct): void {
    const { key } = shown.draft;
    switch (act.do) {
      case 'use':
        return this.#use([shown]);
      case 'drop':
        return this.#drop([shown]);
      case 'add': {
        const chosen = (theme: Chosen): void => this.#goOn([shown], () => this.suggest.addTo(shown, theme));
        const detail: DraftMenu = { points: shown.points, chosen };
        this.dispatchEvent(new CustomEvent('sk-draft-menu', { detail, bubbles: true }));
        return;
      }
      case 'rename':
        this.renaming = { key, refused: false };
        return;
      case 'fold':
        this.open = new Set(this.open.has(key) ? [...this.open].filter((each) => each !== key) : [...this.open, key]);
        return;
      case 'name':
        return this.#name(key, act);
      case 'leave-out':
        this.#goOn([shown], () => {
          this.suggest.leaveOut(key, act.point);
          this.desk.say(msg('Tatt ut av forslaget'));
          return true;
        });
    }
  }

  #name(key: number, { name, left }: Extract<DraftAct, { do: 'name' }>): void {
    const refused = name !== null && !this.suggest.rename(key, name);
    this.renaming = refused && !left ? { key, refused } : null;
    if (this.renaming === null && !left) void this.#focus(key);
  }

  #use(drafts: readonly ShownDraft[]): void {
    this.#goOn(drafts, () => this.suggest.use(drafts));
  }

  #drop(drafts: readonly ShownDraft[]): void {
    this.#goOn(drafts, () => {
      this.suggest.drop(drafts);
      return true;
    });
  }

  /** Does it; the focus goes on to the draft itself, or where that is gone to the next, or the last. */
  #goOn(drafts: readonly ShownDraft[], act: () => boolean): void {
    const key = drafts[0]!.draft.key;
    const at = this.suggest.drafts.findIndex(({ draft }) => draft.key === key);
    if (!act()) return;
    const now = this.suggest.drafts;
    const next = now.find(({ draft }) => draft.key === key) ?? now[Math.min(Math.max(at, 0), now.length - 1)];
    void this.#focus(next?.draft.key ?? null);
  }

  /** `still`: what is in sight stays in sight. */
  async #focus(key: number | null, still = false): Promise<void> {
    this.at = key;
    this.requestUpdate();
    await this.updateComplete;
    const draft = key === null ? null : this.querySelector<HTMLElement>(`sk-draft[data-key="${key}"]`);
    (draft ?? this.#heading()).focus({ preventScroll: still });
  }

  #heading(): HTMLElement {
    return this.querySelector<HTMLElement>('#sk-suggest-heading')!;
  }

  readonly #close = (): void => void this.dispatchEvent(new CustomEvent('sk-suggest-close', { bubbles: true }));

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      return this.#close();
    }
    const item = target.closest<HTMLElement>('sk-draft');
    const shown = this.suggest.drafts.find(({ draft }) => String(draft.key) === item?.dataset['key']);
    if (item && shown ? this.#draftKey(event.key, shown, target) : this.#headKey(event.key, target)) {
      event.stopPropagation();
      event.preventDefault();
    }
  };

  /** True where the key meant something. */
  #draftKey(key: string, shown: ShownDraft, target: HTMLElement): boolean {
    // On a point it is about the point.
    if (key === 'Delete' && target.closest('.sk-draft-points')) {
      target.click();
      return true;
    }
    const { drafts } = this.suggest;
    const meaning = draftKey(key, {
      at: drafts.findIndex(({ draft }) => draft.key === shown.draft.key),
      count: drafts.length,
      open: this.open.has(shown.draft.key),
      itself: target.matches('sk-draft'),
    });
    if (meaning === null) return false;
    if ('to' in meaning) void this.#focus(drafts[meaning.to]!.draft.key);
    else this.#do(shown, meaning.act);
    return true;
  }

  /** From the heading down to the drafts. */
  #headKey(key: string, target: HTMLElement): boolean {
    const first = this.suggest.drafts[0];
    if (key !== 'ArrowDown' || target !== this.#heading() || !first) return false;
    void this.#focus(first.draft.key);
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-suggest-panel': SkSuggestPanel;
  }
  interface HTMLElementEventMap {
    'sk-draft-menu': CustomEvent<DraftMenu>;
    'sk-suggest-close': CustomEvent<undefined>;
  }
}
