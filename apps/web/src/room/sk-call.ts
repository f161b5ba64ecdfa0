import { localized, msg, str } from '@lit/localize';
import type { ParticipantSlices } from '@stikkord/protocol';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** How it stands with a hand that is up. */
@customElement('sk-call')
@localized()
export class SkCall extends LitElement {
  @property({ attribute: false }) call: ParticipantSlices['own']['call'] | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { call } = this;
    if (!call) return html`${msg('Hånda er oppe. De som leder samlingen, ser den.')}`;
    if (call.coming) return html`<b>${msg('En fasilitator kommer.')}</b>`;
    return html`${
      call.place === 1
        ? msg('Hånda er oppe. Dere er de neste som får hjelp.')
        : msg(str`Hånda er oppe. Dere er nr. ${call.place} i køen.`)
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-call': SkCall;
  }
}
