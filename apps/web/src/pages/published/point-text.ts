import { msg, str } from '@lit/localize';
import type { SummaryPointSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import './point-text.css';

/** A published point: its words, in quotation marks where they are marked as a quote, and how many say the same: `×3`. */
export function pointText({ text, quote, count }: SummaryPointSlice): TemplateResult {
  return html`${quote ? html`<q>${text}</q>` : text}${
    count === undefined
      ? nothing
      : html` <span class="sk-times"
          ><span aria-hidden="true">×${count}</span
          ><span class="ds-sr-only">(${msg(str`${count} sier det samme`)})</span></span
        >`
  }`;
}
