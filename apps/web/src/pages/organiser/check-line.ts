import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import './check-line.css';

/** A box to tick, with what it means and, where needed, what it leads to. */
export function checkLine(
  label: TemplateResult | string,
  on: boolean,
  change: (on: boolean) => void,
  help = '',
): TemplateResult {
  return html`<label class="sk-check-line">
    <input
      type="checkbox"
      .checked=${live(on)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${label}${help === '' ? nothing : html`<span class="sk-quiet sk-small">${help}</span>`}</span>
  </label>`;
}
