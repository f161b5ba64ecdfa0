import { localized, msg } from '@lit/localize';
import { page } from '@stikkord/protocol';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { messagePage } from './message-page.ts';

/** An address that leads nowhere. */
@customElement('sk-not-found-page')
@localized()
export class SkNotFoundPage extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override updated(): void {
    document.title = `${msg('Her er det ingen side')} – Stikkord`;
  }

  override render(): TemplateResult {
    return messagePage({
      heading: msg('Her er det ingen side'),
      text: msg('Kanskje mangler noe av adressen. Prøv lenka på nytt, eller bruk koden.'),
      act: html`<a class="ds-button" href=${page.join()}>${msg('Skriv inn en kode')}</a>`,
    });
  }
}
