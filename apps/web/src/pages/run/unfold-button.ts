import chevronDown from '@navikt/aksel-icons/svg/ChevronDown.svg?raw';
import chevronRight from '@navikt/aksel-icons/svg/ChevronRight.svg?raw';
import { html, type nothing, type TemplateResult } from 'lit';
import { icon } from '../../elements/icon.ts';

/** Unfolds what stands under it, or folds it. `told`: what there is to see, beside the name. */
export function unfoldButton(
  name: string,
  told: TemplateResult | typeof nothing,
  open: boolean,
  press: () => void,
): TemplateResult {
  return html`<button type="button" class="sk-run-unfold" aria-expanded=${open ? 'true' : 'false'} @click=${press}>
    ${icon(open ? chevronDown : chevronRight)}<b>${name}</b> ${told}
  </button>`;
}
