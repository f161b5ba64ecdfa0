import { localized, msg } from '@lit/localize';
import type { MeetingId } from '@stikkord/domain';
import { page } from '@stikkord/protocol';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { notice } from '../elements/notice.ts';
import '../elements/sk-copy-button.ts';
import '../elements/sk-dialog.ts';
import { points } from '../i18n/counts.ts';
import { clearDevice } from './clear-device.ts';
import './sk-leave-device.css';
import { unsentAnswers, type OpenAnswer, type UnsentAnswer } from './unsent-answers.ts';

/**
 * Asks, and then takes away what the device keeps of a meeting. What the server has not got is named first, and can be
 * waited for or copied. Fires `sk-leave` before anything is taken away, for the page to close what it has open, and
 * `sk-stay` when somebody stays.
 */
@customElement('sk-leave-device')
@localized()
export class SkLeaveDevice extends LitElement {
  @property() meeting: MeetingId = '';
  @property() code = '';
  /** The page reaches the server: the cookie can be taken back now. */
  @property({ type: Boolean }) connected = false;
  /** The documents that the page has open. */
  @property({ attribute: false }) answers: readonly OpenAnswer[] = [];
  @state() private unsent: readonly UnsentAnswer[] | null = null;
  @state() private leaving = false;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.leaving || (!changed.has('answers') && !changed.has('meeting'))) return;
    void unsentAnswers(this.meeting, this.code, this.answers).then((unsent) => (this.unsent = unsent));
  }

  override render(): TemplateResult {
    return html`<sk-dialog
      .open=${this.unsent !== null}
      .heading=${msg('Forlat denne enheten')}
      .content=${() => this.#content(this.unsent ?? [])}
      @sk-close=${() => this.dispatchEvent(new CustomEvent('sk-stay'))}
    ></sk-dialog>`;
  }

  #content(unsent: readonly UnsentAnswer[]): TemplateResult {
    return html`<div class="sk-stack sk-leave-device">
      ${unsent.length > 0 ? this.#warning(unsent) : html``}
      <p>
        ${msg('Teksten, koden og gruppa tas bort fra denne enheten. Det som er lagret, står i samlingen.')}
        ${
          this.connected
            ? html``
            : msg(
                'Uten nett blir en informasjonskapsel uten tekst og navn igjen, til Stikkord åpnes her med nett neste gang.',
              )
        }
      </p>
      <div class="sk-row">
        <button
          type="button"
          class="ds-button"
          data-variant=${unsent.length > 0 ? 'primary' : 'secondary'}
          @click=${this.#stay}
        >
          ${unsent.length > 0 && unsent.every(({ waits }) => waits) ? msg('Vent til alt er lagret') : msg('Bli')}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant=${unsent.length > 0 ? 'tertiary' : 'primary'}
          data-color=${unsent.length > 0 ? 'danger' : 'accent'}
          aria-disabled=${this.leaving}
          @click=${this.#leave}
        >
          ${unsent.length > 0 ? msg('Forlat uten å lagre') : msg('Forlat enheten')}
        </button>
      </div>
    </div>`;
  }

  #warning(unsent: readonly UnsentAnswer[]): TemplateResult {
    const told = html`${msg('Dette er ikke lagret, og blir borte om du går nå:')}
      <ul class="sk-points">
        ${unsent.map(({ prompt, points: count }) => {
          const asked = prompt || msg('Spørsmål uten tekst');
          return html`<li>${count === null ? asked : html`${asked} – ${points(count)}`}</li>`;
        })}
      </ul>`;
    return notice('signal', told, {
      act: html`<sk-copy-button
        .label=${msg('Kopier teksten')}
        .text=${unsent.map(({ text }) => text).join('\n\n')}
      ></sk-copy-button>`,
    });
  }

  readonly #stay = (): void => this.querySelector('dialog')?.close();

  readonly #leave = async (): Promise<void> => {
    if (this.leaving) return;
    this.leaving = true;
    this.dispatchEvent(new CustomEvent('sk-leave'));
    await clearDevice(this.meeting, this.code);
    location.replace(page.join());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-leave-device': SkLeaveDevice;
  }
}
