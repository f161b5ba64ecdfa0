import { html, nothing, type TemplateResult } from 'lit';
import './empty-state.css';

/** Stands where a list is empty, and says what to do next. `act`: the button or link that does it. */
export function emptyState(text: TemplateResult | string, act?: TemplateResult): TemplateResult {
  return html`<div class="sk-empty">
    <p>${text}</p>
    ${act ?? nothing}
  </div>`;
}
