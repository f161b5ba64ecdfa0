import { html, nothing, type TemplateResult } from 'lit';
import './page-bar.css';

/** The quiet bar at a page's top: where one is, what one can do, how it stands. Sticks while the page scrolls. */
export function pageBar(parts: {
  start: TemplateResult;
  middle?: TemplateResult | undefined;
  end?: TemplateResult | undefined;
  /** The end stands on a line of its own: it has to be read. */
  endBelow?: boolean;
}): TemplateResult {
  return html`<header class="sk-bar">
    <div class="sk-bar-start">${parts.start}</div>
    ${parts.middle ? html`<div class="sk-bar-middle">${parts.middle}</div>` : nothing}
    ${parts.end ? html`<div class="sk-bar-end" ?data-below=${parts.endBelow ?? false}>${parts.end}</div>` : nothing}
  </header>`;
}

/** The name of the house, leading home. */
export function wordmark(href = '/'): TemplateResult {
  return html`<a class="sk-wordmark" href=${href}>Stikkord</a>`;
}
