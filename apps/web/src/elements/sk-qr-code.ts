import { generate } from 'lean-qr';
import { html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './sk-qr-code.css';

/** Modules of light around the code, which a reader needs to find it. */
const QUIET = 4;

/** A QR code as a picture that scales. Always dark on light: many phones cannot read the reverse. */
@customElement('sk-qr-code')
export class SkQrCode extends LitElement {
  /** What a phone reads: an address. */
  @property() text = '';
  /** The text alternative: what the code leads to, and the address in words. */
  @property() label = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const code = generate(this.text);
    const side = code.size + 2 * QUIET;
    const rows: string[] = [];
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) rows.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
    return html`<svg
      class="sk-qr-code"
      role="img"
      aria-label=${this.label}
      viewBox="0 0 ${side} ${side}"
      shape-rendering="crispEdges"
    >
      ${svg`<rect width=${side} height=${side} fill="#fff"></rect><path d=${rows.join('')} fill="#14212a"></path>`}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-qr-code': SkQrCode;
  }
}
