import { localized, msg, str } from '@lit/localize';
import type { GroupId, SectionId } from '@stikkord/domain';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import funnel from '@navikt/aksel-icons/svg/Funnel.svg?raw';
import xmark from '@navikt/aksel-icons/svg/XMark.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/icon.ts';
import type { BoardFilter } from './board-filter.ts';
import { DropDown } from './drop-down.ts';
import { filterChips, onlyText, whereName } from './filter-words.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-find.css';

/** How many the filter shows, and where they are. */
export interface Matches {
  readonly inTray: number;
  readonly elsewhere: number;
}

/**
 * Search and filter over tray and themes alike. Fires `sk-filter` with the filter asked for, `sk-to-match` (1 or -1) to go to
 * what was found, and `sk-find-end` when the focus shall go back to where it was.
 */
@customElement('sk-board-find')
@localized()
export class SkBoardFind extends LitElement {
  @property({ attribute: false }) filter!: BoardFilter;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) question!: QuestionSlice;
  @property({ attribute: false }) groups: FacilitatorSlices['groups'] = [];
  @property({ attribute: false, hasChanged: (now, old) => JSON.stringify(now) !== JSON.stringify(old) })
  found: Matches | null = null;
  @property() likeText = '';
  /** Others have claimed something, or this one has. */
  @property({ type: Boolean }) shared = false;
  readonly #panel = new DropDown(this);

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { filter } = this;
    const chips = filterChips(filter, this.names, this.likeText);
    return html`<div class="sk-find" role="search">
      <input
        class="ds-input"
        type="search"
        aria-label=${msg('Søk på tavla')}
        aria-keyshortcuts="Control+K /"
        placeholder=${msg('Søk (Ctrl K)')}
        .value=${filter.text}
        @input=${(event: Event) => this.#ask({ text: (event.target as HTMLInputElement).value })}
        @keydown=${this.#key}
      />
      <div class="sk-find-filter" @focusout=${this.#panel.left}>
        <button
          type="button"
          class="sk-quiet-button"
          aria-expanded=${this.#panel.open ? 'true' : 'false'}
          @click=${this.#panel.toggle}
        >
          ${icon(funnel)}<span>${msg('Filter')}</span>
        </button>
        ${this.#panel.open ? this.#form() : nothing}
      </div>
      ${
        chips.length === 0
          ? nothing
          : html`<ul class="sk-find-chips" aria-label=${msg('Filter som er på')}>
              ${chips.map(
                ({ text, without }) =>
                  html`<li>
                    <button
                      type="button"
                      class="sk-find-chip"
                      aria-label=${msg(str`Fjern filteret ${text}`)}
                      @click=${() => this.#change(without, true)}
                    >
                      <span>${text}</span>${icon(xmark)}
                    </button>
                  </li>`,
              )}
            </ul>`
      }
      ${this.#count()}
    </div>`;
  }

  /** The field has the focus, with what stands in it chosen. */
  begin(): void {
    const field = this.querySelector<HTMLInputElement>('input[type="search"]');
    field?.focus();
    field?.select();
  }

  #count(): TemplateResult | typeof nothing {
    const { found } = this;
    if (found === null) return nothing;
    const all = found.inTray + found.elsewhere;
    return html`<p class="sk-find-count sk-quiet sk-small">
        <span role="status"
          >${
            all === 0
              ? msg('Ingen treff')
              : msg(str`${all} treff: ${found.inTray} usortert, ${found.elsewhere} på tavla`)
          }</span
        >
      </p>
      <button type="button" class="sk-quiet-button" @click=${() => this.#clear()}>${msg('Vis alt')}</button>`;
  }

  #form(): TemplateResult {
    const { filter, question } = this;
    return html`<div class="sk-drop-down sk-find-form" @keydown=${this.#panel.key}>
      ${
        question.sections.length < 2
          ? nothing
          : this.#choice(
              msg('Del'),
              filter.section ?? '',
              question.sections.map(({ id, title }) => [id, title]),
              (section) => this.#ask({ section: (section || null) as SectionId | null }),
            )
      }
      ${
        question.round < 2
          ? nothing
          : this.#choice(
              msg('Runde'),
              filter.round === null ? '' : String(filter.round),
              Array.from({ length: question.round }, (_, at) => [String(at + 1), msg(str`Runde ${at + 1}`)]),
              (round) => this.#ask({ round: round === '' ? null : Number(round) }),
            )
      }
      ${this.#choice(
        msg('Hvor'),
        filter.where ?? '',
        (['unsorted', 'sorted', 'parked'] as const).map((where) => [where, whereName(where)]),
        (where) => this.#ask({ where: (where || null) as BoardFilter['where'] }),
      )}
      ${this.#flag('changed', msg('Endret etter at de ble sortert'))} ${this.#flag('quotes', msg('Sitater'))}
      ${
        this.shared
          ? html`${this.#flag('mine', msg('Det jeg har tatt'))} ${this.#flag('unclaimed', msg('Ikke tatt av andre'))}`
          : nothing
      }
      ${
        question.poll === null
          ? html`<fieldset>
              <legend>${msg('Grupper')}</legend>
              <div class="sk-find-groups">${this.groups.map(({ id }) => this.#group(id))}</div>
            </fieldset>`
          : nothing
      }
    </div>`;
  }

  #choice(
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    choose: (value: string) => void,
  ): TemplateResult {
    return html`<label class="sk-find-choice"
      ><span>${label}</span
      ><select class="ds-input" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${value === ''}>${msg('Alle')}</option>
        ${options.map(([id, name]) => html`<option value=${id} ?selected=${value === id}>${name}</option>`)}
      </select></label
    >`;
  }

  #flag(name: 'changed' | 'quotes' | 'mine' | 'unclaimed', label: string): TemplateResult {
    return html`<label class="sk-find-flag"
      ><input
        type="checkbox"
        .checked=${this.filter[name]}
        @change=${(event: Event) => this.#ask({ [name]: (event.target as HTMLInputElement).checked })}
      /><span>${label}</span></label
    >`;
  }

  #group(id: GroupId): TemplateResult {
    return html`<label class="sk-find-flag"
      ><input
        type="checkbox"
        .checked=${this.filter.groups.has(id)}
        @change=${() => {
          const groups = new Set(this.filter.groups);
          if (!groups.delete(id)) groups.add(id);
          this.#ask({ groups });
        }}
      /><span>${this.names.group(id)}</span></label
    >`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') this.#go(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowUp' || event.key === 'F3') this.#go(event.key === 'F3' && !event.shiftKey ? 1 : -1);
    else if (event.key === 'Escape') {
      if (this.filter.text !== '') this.#ask({ text: '' });
      else this.dispatchEvent(new CustomEvent('sk-find-end', { bubbles: true }));
    } else return;
    event.preventDefault();
  };

  #go(by: 1 | -1): void {
    this.dispatchEvent(new CustomEvent('sk-to-match', { detail: by, bubbles: true }));
  }

  #ask(change: Partial<BoardFilter>): void {
    this.#change({ ...this.filter, ...change }, false);
  }

  #clear(): void {
    this.#change({ ...onlyText(this.filter), text: '' }, true);
  }

  /** `gone`: the button that was pressed goes with it. */
  #change(filter: BoardFilter, gone: boolean): void {
    this.dispatchEvent(new CustomEvent('sk-filter', { detail: filter, bubbles: true }));
    if (gone) this.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-find': SkBoardFind;
  }
  interface HTMLElementEventMap {
    'sk-filter': CustomEvent<BoardFilter>;
    'sk-to-match': CustomEvent<1 | -1>;
  }
}
