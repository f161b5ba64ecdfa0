import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('sk-meetings-page')
export class SkMeetingsPage extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<main><h1>Stikkord</h1></main>`;
  }
}
