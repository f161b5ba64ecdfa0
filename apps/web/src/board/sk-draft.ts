import { localized, msg, str } from '@lit/localize';
import { originalOf, TITLE_MAX, type PointId } from '@stikkord/domain';
import pencil from '@navikt/aksel-icons/svg/Pencil.svg?raw';
import xmark from '@navikt/aksel-icons/svg/XMark.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../elements/icon.ts';
import { countsInWords } from './board-counts.ts';
import type { BoardModel } from './board-model.ts';
import { withLaid } from './board-places.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-draft.css';
import type { Gone, ShownDraft } from './suggest-book.ts';
import { goneInWords } from './suggest-words.ts';
import type { ThemeChoice } from './theme-choices.ts';
import { quoted, short } from './words.ts';

/** What is done with a draft. `name`: it is called so from now on; null: as before. `left`: the field was left, not answered. */
export type DraftAct =
  | { readonly do: 'use' | 'add' | 'drop' | 'rename' | 'fold' }
  | { readonly do: 'name'; readonly name: string | null; readonly left: boolean }
  | { readonly do: 'leave-out'; readonly point: PointId };

/** So many points are seen of a draft that is folded. */
const FEW = 4;

/** A draft of a theme: its name, its points and where they come from, and what can be done with it. Fires `sk-draft-act`. */
@customElement('sk-draft')
@localized()
export class SkDraft extends LitElement {
  /** Made anew whenever a group types: drawn anew only where it differs. */
  @property({ attribute: false, hasChanged: differs }) shown!: ShownDraft;
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  /** The theme that is called so already, to which the points would go. */
  @property({ attribute: false }) existing: ThemeChoice | null = null;
  /** Its buttons are tab stops. */
  @property({ type: Boolean }) current = false;
  @property({ type: Boolean }) renaming = false;
  /** What was typed is another draft's name. */
  @property({ type: Boolean }) refused = false;
  @property({ type: Boolean }) open = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { rows } = this.shown;
    const seen = this.open || rows.length <= FEW + 1 ? rows : rows.slice(0, FEW);
    return html`${this.renaming ? this.#field() : this.#name()}
      <p class="sk-quiet sk-small">${this.#counts()}</p>
      <ul class="sk-draft-points">
        ${repeat(
          seen,
          ({ id }) => id,
          ({ id, said, gone }) => this.#point(id, said, gone),
        )}
      </ul>
      ${
        rows.length <= FEW + 1
          ? nothing
          : html`<button
              type="button"
              class="sk-quiet-button sk-draft-more"
              tabindex=${this.#tab}
              aria-expanded=${this.open ? 'true' : 'false'}
              @click=${() => this.#do({ do: 'fold' })}
            >
              ${this.open ? msg('Vis færre') : msg(str`Vis ${rows.length - FEW} til`)}
            </button>`
      }
      <div class="sk-draft-acts">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          tabindex=${this.#tab}
          @click=${() => this.#do({ do: 'use' })}
        >
          ${this.existing ? msg(str`Legg til i ${quoted(this.existing.title)}`) : msg('Bruk')} <kbd>Enter</kbd>
        </button>
        ${this.#button('add', this.existing ? msg('Et annet tema …') : msg('Legg til i …'))}
        ${this.#button('drop', msg('Dropp'), 'Delete')}
      </div>`;
  }

  /** The field has the focus, with the name chosen. */
  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('renaming') || !this.renaming) return;
    const field = this.querySelector<HTMLInputElement>('.sk-draft-field')!;
    field.focus();
    field.select();
  }

  get #tab(): number {
    return this.current ? 0 : -1;
  }

  #counts(): string {
    const all = withLaid(this.model, this.shown.points);
    return countsInWords(this.model.asked, all.length, new Set(all.map((id) => this.#group(id))).size);
  }

  #group(id: PointId): string {
    return this.model.points.get(originalOf(id))?.group ?? '';
  }

  #name(): TemplateResult {
    const { name } = this.shown.draft;
    return html`<h3>
      <span>${name}</span>
      <button
        type="button"
        class="sk-draft-icon"
        tabindex=${this.#tab}
        aria-label=${msg(str`Gi ${quoted(name)} et nytt navn`)}
        title=${msg('Gi nytt navn')}
        aria-keyshortcuts="F2"
        @click=${() => this.#do({ do: 'rename' })}
      >
        ${icon(pencil)}
      </button>
    </h3>`;
  }

  #field(): TemplateResult {
    return html`<input
        class="ds-input sk-draft-field"
        aria-label=${msg('Navn på forslaget')}
        aria-invalid=${this.refused ? 'true' : 'false'}
        autocomplete="off"
        maxlength=${TITLE_MAX}
        .defaultValue=${this.shown.draft.name}
        @keydown=${this.#key}
        @blur=${(event: Event) => this.#do({ do: 'name', name: (event.target as HTMLInputElement).value, left: true })}
      />
      ${
        this.refused
          ? html`<p class="sk-small" role="alert">${msg('Skriv et navn som ingen av de andre forslagene har.')}</p>`
          : nothing
      }`;
  }

  #point(id: PointId, said: string, gone: Gone | null): TemplateResult {
    return html`<li ?data-gone=${gone !== null}>
      <span class="sk-draft-text">${said}</span>
      <span class="sk-draft-beside">
        ${[this.names.group(this.#group(id)), gone === null ? '' : goneInWords(gone)].filter(Boolean).join(' · ')}
      </span>
      ${
        gone === null
          ? html`<button
              type="button"
              class="sk-draft-icon"
              tabindex=${this.#tab}
              aria-label=${msg(str`Ta ${quoted(short(said))} ut av forslaget`)}
              title=${msg('Ta ut av forslaget')}
              @click=${() => this.#do({ do: 'leave-out', point: id })}
            >
              ${icon(xmark)}
            </button>`
          : nothing
      }
    </li>`;
  }

  #button(act: 'add' | 'drop', label: string, key = ''): TemplateResult {
    return html`<button
      type="button"
      class="ds-button"
      data-variant="tertiary"
      tabindex=${this.#tab}
      @click=${() => this.#do({ do: act })}
    >
      ${label} ${key === '' ? nothing : html`<kbd>${key}</kbd>`}
    </button>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#do({ do: 'name', name: (event.target as HTMLInputElement).value, left: false });
    else if (event.key === 'Escape') this.#do({ do: 'name', name: null, left: false });
    else return;
    event.preventDefault();
  };

  #do(act: DraftAct): void {
    // A field that goes away loses the focus, and would speak again.
    if (act.do === 'name' && !this.renaming) return;
    this.dispatchEvent(new CustomEvent('sk-draft-act', { detail: act, bubbles: true }));
  }
}

function differs(now: ShownDraft, before: ShownDraft | undefined): boolean {
  return now.draft !== before?.draft || now.rows.some(({ gone }, at) => gone !== before.rows[at]!.gone);
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-draft': SkDraft;
  }
  interface HTMLElementEventMap {
    'sk-draft-act': CustomEvent<DraftAct>;
  }
}
