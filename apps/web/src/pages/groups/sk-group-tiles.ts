import { localized, msg } from '@lit/localize';
import type { GroupId } from '@stikkord/domain';
import type { GroupSlice, ProgressSlice } from '@stikkord/protocol';
import mobile from '@navikt/aksel-icons/svg/MobileSmall.svg?raw';
import person from '@navikt/aksel-icons/svg/PersonGroup.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../elements/icon.ts';
import { points as pointsInWords } from '../../i18n/counts.ts';
import { stateWords } from '../run/run-words.ts';
import type { GroupOnPage } from './group-look.ts';
import { hereWords, nameOf, namesOf } from './groups-words.ts';
import { tileBeside, type TileKey } from './tile-keys.ts';
import './sk-group-tiles.css';

export interface GroupTile extends GroupOnPage {
  readonly group: GroupSlice;
  /** Groups that were merged into it. */
  readonly merged: readonly GroupSlice[];
  readonly progress: ProgressSlice | undefined;
  /** Its activity, minute by minute: `ActivityBook.levels`. */
  readonly levels: readonly number[];
}

/**
 * All groups at once, each a tile: who is there and how it goes. One stop for the Tab key; the arrows go between tiles. Fires `sk-open`
 * with the group that is to be looked at.
 */
@customElement('sk-group-tiles')
@localized()
export class SkGroupTiles extends LitElement {
  @property({ attribute: false }) tiles: readonly GroupTile[] = [];
  /** The one that is looked at. */
  @property({ attribute: false }) open: GroupId | null = null;
  /** There are few, and each can have the room it likes. */
  @property({ type: Boolean }) roomy = false;
  /** Each answers alone: of groups is told who is there. */
  @property({ type: Boolean }) alone = false;
  /** The question is open: who isn't there is waited for. */
  @property({ type: Boolean }) waited = false;
  /** The server's clock, in ms since 1970. */
  @property({ attribute: false }) now = 0;
  @state() private at: GroupId | null = null;

  override createRenderRoot(): this {
    return this;
  }

  /** Puts the keyboard on a group's tile; false where it isn't shown. */
  focusGroup(group: GroupId): boolean {
    if (!this.tiles.some(({ id }) => id === group)) return false;
    this.at = group;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-group="${group}"]`)?.focus());
    return true;
  }

  override render(): TemplateResult {
    const stop = this.tiles.find(({ id }) => id === this.at) ?? this.tiles[0];
    return html`<div
      class="sk-tiles"
      role="listbox"
      aria-label=${msg('Grupper')}
      ?data-roomy=${this.roomy}
      ?data-waited=${this.waited}
      @keydown=${this.#key}
    >
      ${repeat(
        this.tiles,
        ({ id }) => id,
        (tile) => this.#tile(tile, tile === stop),
      )}
    </div>`;
  }

  #tile(tile: GroupTile, stop: boolean): TemplateResult {
    const { id, group, merged, progress, hand } = tile;
    const count = progress?.points ?? 0;
    return html`<div
      class="sk-tile"
      role="option"
      data-group=${id}
      data-look=${this.alone ? (group.devices === 0 ? 'nobody' : 'here') : tile.look}
      ?data-hand=${hand}
      aria-selected=${id === this.open ? 'true' : 'false'}
      tabindex=${stop ? 0 : -1}
      title=${nameOf(group)}
      @focus=${() => (this.at = id)}
      @click=${() => this.#open(id)}
    >
      <span class="sk-tile-row"
        ><span class="sk-tile-name">${nameOf(group)}</span>${
          this.alone
            ? nothing
            : html`<span class="sk-tile-points" aria-hidden="true">${count}</span
                ><span class="ds-sr-only">${pointsInWords(count)}</span>`
        }</span
      >
      <span class="sk-tile-row"
        ><span class="sk-tile-state">
          ${hand ? html`<b>${msg('hånd oppe')}</b>` : nothing}
          ${
            this.alone
              ? group.devices === 0
                ? html`<span aria-hidden="true">${hereWords(group)}</span>`
                : nothing
              : hand
                ? nothing
                : html`<span>${stateWords(tile.state, progress, this.now)}</span>`
          } </span
        >${this.#here(group)}</span
      >
      ${merged.length === 0 ? nothing : html`<span class="sk-tile-merged">${msg('med')} ${namesOf(merged)}</span>`}
      ${this.alone ? nothing : html`<span class="sk-spark" aria-hidden="true">${tile.levels.map((level) => html`<i data-level=${level}></i>`)}</span>`}
    </div>`;
  }

  #here(group: GroupSlice): TemplateResult {
    const { devices, people } = group;
    return html`<span class="sk-tile-here" title=${hereWords(group)}
      ><span class="ds-sr-only">${hereWords(group)}</span>${
        devices === 0
          ? nothing
          : html`<span aria-hidden="true">${icon(mobile)}${devices}</span
              >${people > devices ? html`<span aria-hidden="true">${icon(person)}${people}</span>` : nothing}`
      }</span
    >`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const tile = (event.target as Element).closest<HTMLElement>('.sk-tile');
    if (!tile) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#open(tile.dataset['group']!);
      return;
    }
    const all = [...this.querySelectorAll<HTMLElement>('.sk-tile')];
    const places = all.map(({ offsetLeft: left, offsetTop: top }) => ({ left, top }));
    const next = tileBeside(places, all.indexOf(tile), event.key as TileKey);
    if (next === null) return;
    event.preventDefault();
    all[next]!.focus();
  };

  #open(group: GroupId): void {
    this.dispatchEvent(new CustomEvent<GroupId>('sk-open', { detail: group }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-group-tiles': SkGroupTiles;
  }
}
