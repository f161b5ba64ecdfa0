import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('sk-setup-page')
export class SkSetupPage extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<main><h1>Stikkord</h1></main>`;
  }
}
