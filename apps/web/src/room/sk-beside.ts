import { localized, msg, str } from '@lit/localize';
import chevron from '@navikt/aksel-icons/svg/ChevronRight.svg?raw';
import xmark from '@navikt/aksel-icons/svg/XMark.svg?raw';
import { intlLocales, type MaterialId } from '@stikkord/domain';
import type { MaterialSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/icon.ts';
import '../elements/sk-dialog.ts';
import { currentLanguage } from '../i18n/language.ts';
import type { RoomView } from '../pages/group/room-view.ts';
import { materialsBeside } from './beside-materials.ts';
import { dayOf } from './day-of.ts';
import './sk-beside.css';

/** From this width on material stands beside the text; below it lies over it. */
const WIDE = '(min-width: 1100px)';

/**
 * What belongs to a question and is not its answer: the last day to answer on, and material. Material is opened from one line;
 * the text and the caret in it stay as they were.
 */
@customElement('sk-beside')
@localized()
export class SkBeside extends LitElement {
  @property({ attribute: false }) room: RoomView | null = null;
  /** Open now. */
  @state() private shown: MaterialId | null = null;
  @state() private wide = false;
  readonly #width = matchMedia(WIDE);
  /** What had the focus before. */
  #from: { readonly focus: HTMLElement | null; readonly range: Range | null; readonly y: number } | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#width.addEventListener('change', this.#measure);
  }

  override disconnectedCallback(): void {
    this.#width.removeEventListener('change', this.#measure);
    document.documentElement.removeAttribute('data-beside');
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('shown')) void this.#showChosen();
    const open = this.wide && this.#material !== null;
    if (this.querySelector('.sk-beside-panel') || open) document.documentElement.toggleAttribute('data-beside', open);
    else document.documentElement.removeAttribute('data-beside');
  }

  override render(): TemplateResult | typeof nothing {
    const materials = this.#materials;
    const due = this.room?.question?.due ?? '';
    return html`${due ? html`<p class="sk-due">${this.#due(due)}</p>` : nothing}
    ${
      materials[0]
        ? html`<button
            type="button"
            class="sk-beside-open"
            aria-expanded=${this.#material ? 'true' : 'false'}
            @click=${() => (this.#material ? this.#close() : this.#open(materials[0]!.id))}
          >
            <span class="sk-beside-said">
              ${msg('Bakgrunn:')}
              <b>${titleOf(materials[0])}</b>${materials.length > 1 ? ` (${materials.length})` : nothing}
            </span>
            ${icon(chevron)}
          </button>`
        : nothing
    }
    ${this.wide ? this.#panel() : this.#sheet()}`;
  }

  get #materials(): readonly MaterialSlice[] {
    const { slices, question } = this.room ?? {};
    return materialsBeside(slices?.materials ?? [], question?.id ?? null);
  }

  get #material(): MaterialSlice | null {
    return this.shown === null ? null : (this.#materials.find(({ id }) => id === this.shown) ?? null);
  }

  #due(due: string): string {
    const zone = this.room?.slices.meeting?.zone;
    const day = new Intl.DateTimeFormat(intlLocales(currentLanguage()), {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.parse(`${due}T00:00:00Z`));
    return due < dayOf(this.room?.now() ?? Date.now(), zone) ? msg(str`Fristen var ${day}`) : msg(str`Frist ${day}`);
  }

  /** On a laptop: beside the text, which goes on being written. */
  #panel(): TemplateResult | typeof nothing {
    const material = this.#material;
    if (!material) return nothing;
    return html`<aside class="sk-beside-panel" aria-label=${msg('Bakgrunn')} @keydown=${this.#escape}>
      <div class="sk-beside-head">
        <h2>${titleOf(material)}</h2>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          aria-label=${msg('Lukk bakgrunnen')}
          @click=${() => this.#close()}
        >
          ${icon(xmark)}
        </button>
      </div>
      ${this.#content(material)}
    </aside>`;
  }

  /** On a phone: over the text, which is there as it was when it goes away. */
  #sheet(): TemplateResult {
    const material = this.#material;
    return html`<sk-dialog
      class="sk-beside-sheet"
      wide
      .open=${material !== null}
      .heading=${material ? titleOf(material) : ''}
      .content=${() => (material ? this.#content(material) : html``)}
      @sk-close=${() => this.#close()}
    ></sk-dialog>`;
  }

  #content(material: MaterialSlice): TemplateResult {
    const materials = this.#materials;
    return html`${
        materials.length > 1
          ? html`<div class="sk-beside-all" role="group" aria-label=${msg('All bakgrunn her')}>
              ${materials.map(
                (each) =>
                  html`<button
                    type="button"
                    aria-pressed=${each.id === material.id ? 'true' : 'false'}
                    @click=${() => (this.shown = each.id)}
                  >
                    ${titleOf(each)}
                  </button>`,
              )}
            </div>`
          : nothing
      }<sk-material .material=${material} .meeting=${this.room?.meeting ?? ''} as="participant"></sk-material>`;
  }

  /** The chosen one can be seen, however many there are. */
  async #showChosen(): Promise<void> {
    await this.querySelector('sk-dialog')?.updateComplete;
    const chosen = this.querySelector('.sk-beside-all > [aria-pressed=true]');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #open(material: MaterialId): void {
    import('../material/sk-material.ts').catch(() => {});
    const selection = getSelection();
    const active = document.activeElement;
    // A press on the button has taken the focus, but the selection is still where one wrote.
    const writing = selection?.focusNode?.parentElement?.closest<HTMLElement>('[contenteditable=true]') ?? null;
    this.#from = {
      focus: writing ?? (active instanceof HTMLElement ? active : null),
      range: writing && selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null,
      y: scrollY,
    };
    this.shown = material;
  }

  #close(): void {
    const from = this.#from;
    const beside = this.wide;
    this.#from = null;
    this.shown = null;
    void this.updateComplete.then(() => {
      if (beside) {
        this.querySelector<HTMLElement>('.sk-beside-open')?.focus({ preventScroll: true });
        return;
      }
      // The dialog gives the focus back to the button; who wrote goes on writing.
      setTimeout(() => {
        if (from?.range && from.focus?.isConnected) {
          from.focus.focus({ preventScroll: true });
          const selection = getSelection();
          selection?.removeAllRanges();
          selection?.addRange(from.range);
        }
        if (from) scrollTo({ top: from.y, behavior: 'instant' });
      });
    });
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#close();
  };

  readonly #measure = (): void => {
    this.wide = this.#width.matches;
  };
}

function titleOf({ title }: MaterialSlice): string {
  return title.trim() || msg('Uten navn');
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-beside': SkBeside;
  }
}
