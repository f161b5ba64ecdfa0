import { localized, msg, str } from '@lit/localize';
import minus from '@navikt/aksel-icons/svg/Minus.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { page } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/icon.ts';
import '../elements/sk-dialog.ts';
import '../elements/sk-join-code.ts';
import '../elements/sk-qr-code.ts';
import type { RoomView } from '../pages/group/room-view.ts';
import { changeRoom, recallRoom } from '../room/room-memory.ts';
import { LARGE_STEPS, showLarge } from '../room/show-large.ts';
import './sk-read-aloud.ts';
import './sk-table.css';

/**
 * For one device at a table: reading aloud, large text, and handing the pen to another device. Fires `sk-pen` with whether the
 * pen is at another device now, and `sk-close`.
 */
@customElement('sk-table')
@localized()
export class SkTable extends LitElement {
  @property({ attribute: false }) room: RoomView | null = null;
  @state() private large = 0;
  @state() private reading = false;
  #code = '';

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    const code = this.room?.code ?? '';
    if (code === this.#code) return;
    this.#code = code;
    this.large = recallRoom(code).large;
  }

  override render(): TemplateResult | typeof nothing {
    const { room } = this;
    if (!room?.group) return nothing;
    if (this.reading)
      return html`<sk-read-aloud
        .question=${room.question}
        .group=${room.group.id}
        .doc=${room.doc}
        @sk-close=${this.#close}
      ></sk-read-aloud>`;
    return html`<sk-dialog
      .open=${true}
      .heading=${msg('Ved bordet')}
      .content=${() => this.#content(room, room.group!)}
      @sk-close=${this.#close}
    ></sk-dialog>`;
  }

  #content(room: RoomView, group: NonNullable<RoomView['group']>): TemplateResult {
    const { large } = this;
    const most = LARGE_STEPS.length - 1;
    return html`<div class="sk-table">
      ${
        room.question && !room.question.poll
          ? html`<section>
              <h3>${msg('Les høyt')}</h3>
              <p class="sk-quiet">${msg('Spørsmålet og det dere har skrevet, stort på hele skjermen.')}</p>
              <button type="button" class="ds-button" data-variant="secondary" @click=${() => (this.reading = true)}>
                ${msg('Les høyt')}
              </button>
            </section>`
          : nothing
      }
      <section>
        <h3 id="sk-table-large">${msg('Stor tekst')}</h3>
        <div class="sk-row" role="group" aria-labelledby="sk-table-large">
          <button
            type="button"
            class="sk-round"
            aria-label=${msg('Mindre tekst')}
            aria-disabled=${large === 0 ? 'true' : 'false'}
            @click=${() => this.#setLarge(large - 1)}
          >
            ${icon(minus)}
          </button>
          <span class="sk-number sk-table-size" role="status">${(LARGE_STEPS[large] ?? 1) * 100} %</span>
          <button
            type="button"
            class="sk-round"
            aria-label=${msg('Større tekst')}
            aria-disabled=${large === most ? 'true' : 'false'}
            @click=${() => this.#setLarge(large + 1)}
          >
            ${icon(plus)}
          </button>
        </div>
      </section>
      <section>
        <h3>${msg('Gi pennen videre')}</h3>
        ${this.#pen(room, group)}
      </section>
    </div>`;
  }

  #pen(room: RoomView, group: NonNullable<RoomView['group']>): TemplateResult {
    const path = page.group(room.code, group.number);
    const address = location.host + path;
    return html`<p class="sk-quiet">
        ${msg('Den som skal skrive, åpner gruppas side på sin egen enhet. Teksten er den samme, med alt dere har skrevet.')}
      </p>
      <div class="sk-table-way">
        <sk-qr-code
          .text=${location.origin + path}
          .label=${msg(str`QR-kode til ${group.name}: ${address}`)}
        ></sk-qr-code>
        <div>
          <p class="sk-table-address">${address}</p>
          <p>${msg('eller')} ${location.host}</p>
          <p><sk-join-code .code=${room.code}></sk-join-code></p>
          <p>${msg(str`og velg ${group.name}.`)}</p>
        </div>
      </div>
      ${
        room.penAway
          ? html`<p>${msg('Pennen er hos en annen enhet. Her kan dere lese med.')}</p>`
          : html`<button type="button" class="ds-button" @click=${() => this.#give(group.number)}>
              ${msg('Gi fra deg pennen, og les med her')}
            </button>`
      }`;
  }

  #setLarge(step: number): void {
    if (step < 0 || step >= LARGE_STEPS.length) return;
    this.large = changeRoom(this.#code, { large: step }).large;
    showLarge(this, step);
  }

  #give(number: number): void {
    const { penAway } = recallRoom(this.#code);
    changeRoom(this.#code, { penAway: [...penAway.filter((each) => each !== number), number] });
    this.dispatchEvent(new CustomEvent<boolean>('sk-pen', { detail: true }));
    this.#close();
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('sk-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-table': SkTable;
  }
}
