import { localized, msg, str } from '@lit/localize';
import type { Call, GroupId } from '@stikkord/domain';
import type { FacilitatorCommand, GroupSlice } from '@stikkord/protocol';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { nameOf, waitedWords } from './groups-words.ts';
import './sk-call-queue.css';

export type CallCommand = Extract<FacilitatorCommand, { readonly do: 'come' | 'raise-hand' }>;

/** Groups that ask for a facilitator, in the order in which they asked. Fires `sk-open` with one that is to be looked at. */
@customElement('sk-call-queue')
@localized()
export class SkCallQueue extends LitElement {
  @property({ attribute: false }) groups: readonly GroupSlice[] = [];
  /** In order. */
  @property({ attribute: false }) hands: readonly GroupId[] = [];
  @property({ attribute: false }) calls: Readonly<Record<GroupId, Call>> = {};
  /** The server's clock, in ms since 1970. */
  @property({ attribute: false }) now = 0;
  /** Gives the command; `said`: what is said when it is done. */
  @property({ attribute: false }) give: (command: CallCommand, said: string) => void = () => {};

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const asking = this.hands.flatMap((id) => this.groups.find((group) => group.id === id) ?? []);
    if (asking.length === 0) return html`<p class="sk-quiet sk-small">${msg('Ingen grupper ber om hjelp nå.')}</p>`;
    return html`<ol class="sk-plain-list sk-calls">
      ${repeat(
        asking,
        ({ id }) => id,
        (group, index) => this.#call(group, index),
      )}
    </ol>`;
  }

  #call(group: GroupSlice, index: number): TemplateResult {
    const call = Object.hasOwn(this.calls, group.id) ? this.calls[group.id] : undefined;
    const coming = call?.coming ?? false;
    const name = nameOf(group);
    return html`<li ?data-coming=${coming}>
      <span class="sk-calls-place" aria-hidden="true">${index + 1}</span>
      <span class="sk-calls-who">
        <button type="button" class="sk-calls-name" @click=${() => this.#open(group.id)}>${name}</button>
        <span class="sk-quiet sk-small">${coming ? msg('en fasilitator er på vei') : waitedWords(call, this.now)}</span>
      </span>
      <span class="sk-calls-acts">
        <button
          type="button"
          class="sk-quiet-button"
          aria-pressed=${coming ? 'true' : 'false'}
          aria-label=${msg(str`Jeg kommer til ${name}`)}
          @click=${() =>
            this.give(
              { do: 'come', group: group.id, coming: !coming },
              coming ? msg(str`${name} venter igjen.`) : msg(str`${name} ser at en fasilitator er på vei.`),
            )}
        >
          ${msg('Jeg kommer')}
        </button>
        <button
          type="button"
          class="sk-quiet-button"
          aria-label=${msg(str`Ta ned hånda til ${name}`)}
          @click=${() => this.give({ do: 'raise-hand', group: group.id, raised: false }, msg('Hånda er tatt ned.'))}
        >
          ${msg('Ta ned')}
        </button>
      </span>
    </li>`;
  }

  #open(group: GroupId): void {
    this.dispatchEvent(new CustomEvent<GroupId>('sk-open', { detail: group }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-call-queue': SkCallQueue;
  }
}
