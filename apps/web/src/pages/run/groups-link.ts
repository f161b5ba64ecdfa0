import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** The way to all groups on one screen. `calls`: groups that wait for a facilitator. */
export function groupsLink(path: string, calls: number): TemplateResult {
  return html`<p class="sk-run-groups-link">
    <a href=${path}>${msg('Alle grupper på én skjerm')}</a>
    ${calls === 0 ? nothing : html`<b>${msg(str`${calls} i køen`)}</b>`}
  </p>`;
}
