import { localized, msg, str } from '@lit/localize';
import { formatJoinCode } from '@stikkord/domain';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './sk-join-code.css';

/** A join code as it is read and spoken: in two fours, digit by digit. Its size is that of the text around it. */
@customElement('sk-join-code')
@localized()
export class SkJoinCode extends LitElement {
  @property() code = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const spoken = [this.code.slice(0, 4), this.code.slice(4)].map((four) => four.split('').join(' ')).join(', ');
    return html`<span class="sk-join-code" aria-hidden="true">${formatJoinCode(this.code)}</span
      ><span class="ds-sr-only">${msg(str`kode ${spoken}`)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-join-code': SkJoinCode;
  }
}
