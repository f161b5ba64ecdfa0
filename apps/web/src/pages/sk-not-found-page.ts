import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('sk-not-found-page')
export class SkNotFoundPage extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<main><h1>Stikkord</h1></main>`;
  }
}
