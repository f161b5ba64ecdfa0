import { localized } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './sk-code-entry.ts';
import './sk-group-choice.ts';

/** The way in: without a code one types it; with one, one chooses the group. */
@customElement('sk-join-page')
@localized()
export class SkJoinPage extends LitElement {
  @property() code = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return this.code === ''
      ? html`<sk-code-entry></sk-code-entry>`
      : html`<sk-group-choice .code=${this.code}></sk-group-choice>`;
  }
}
