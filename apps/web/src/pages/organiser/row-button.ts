import { html, type TemplateResult } from 'lit';
import { icon } from '../../elements/icon.ts';

/** A small button beside a row; its name says which row it is for. */
export function rowButton(svg: string, name: string, disabled: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    class="sk-row-button"
    aria-label=${name}
    title=${name}
    ?disabled=${disabled}
    @click=${act}
  >
    ${icon(svg)}
  </button>`;
}
