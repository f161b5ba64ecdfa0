import { html, nothing, type TemplateResult } from 'lit';
import { wordmark } from '../elements/page-bar.ts';
import '../elements/sk-page-foot.ts';
import './message-page.css';

/** A page that has one thing to say, and where to go from there. */
export function messagePage(parts: { heading: string; text: string; act?: TemplateResult }): TemplateResult {
  return html`<div class="sk-message-page">
    <header>${wordmark()}</header>
    <main class="sk-stack">
      <h1>${parts.heading}</h1>
      <p>${parts.text}</p>
      ${parts.act ? html`<div>${parts.act}</div>` : nothing}
    </main>
    <sk-page-foot></sk-page-foot>
  </div>`;
}
