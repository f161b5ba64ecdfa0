import { localized, msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import './sk-rehearsal-mark.css';

/** On top of every page of a dress rehearsal: that it is one. */
@customElement('sk-rehearsal-mark')
@localized()
export class SkRehearsalMark extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<aside class="sk-rehearsal" aria-label=${msg('Generalprøve')}>
      ${msg(html`<strong>Generalprøve.</strong> Ingenting her er ekte, og alt kastes etterpå.`)}
    </aside>`;
  }
}

/** Puts the mark on the page that is open; it goes when another page is opened, which asks for it itself. */
export function markRehearsal(): void {
  if (document.querySelector('sk-rehearsal-mark')) return;
  const mark = document.createElement('sk-rehearsal-mark');
  const path = location.pathname;
  document.body.prepend(mark);
  const look = (): void => {
    if (location.pathname === path) return;
    mark.remove();
    removeEventListener('popstate', look);
  };
  addEventListener('popstate', look);
}
