import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import information from '@navikt/aksel-icons/svg/InformationSquare.svg?raw';
import octagon from '@navikt/aksel-icons/svg/XMarkOctagon.svg?raw';
import triangle from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw';
import { icon } from './icon.ts';
import './notice.css';

/** `quiet`: good to know. `signal`: look here now. `error`: something was refused or went wrong. */
export type NoticeTone = 'quiet' | 'signal' | 'error';

const ICONS: Readonly<Record<NoticeTone, string>> = { quiet: information, signal: triangle, error: octagon };

/**
 * Something to be read where it arose. `act`: the next step, usually a button. `id`: for `aria-describedby`.
 * It is said aloud when it comes: an error at once, the others when the reader pauses.
 */
export function notice(
  tone: NoticeTone,
  text: TemplateResult | string,
  options: { act?: TemplateResult; id?: string } = {},
): TemplateResult {
  return html`<div
    class="sk-notice"
    data-tone=${tone}
    id=${ifDefined(options.id)}
    role=${tone === 'error' ? 'alert' : 'status'}
  >
    ${icon(ICONS[tone])}
    <div class="sk-notice-text">${text}</div>
    ${options.act ? html`<div class="sk-notice-act">${options.act}</div>` : nothing}
  </div>`;
}
