import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { notice } from '../elements/notice.ts';
import './sk-new-version.css';

/** `ready`: another version of the pages is on the device. `missing`: a part of this one could not be fetched. */
type Offer = 'none' | 'ready' | 'missing';

let offer: Offer = 'none';
const elements = new Set<SkNewVersion>();

export function offerVersion(what: Exclude<Offer, 'none'>): void {
  become(what);
}

function become(what: Offer): void {
  offer = what;
  for (const element of elements) element.requestUpdate();
}

/** Offers to load the page anew. It is never done under anybody's hands: whoever writes, writes on. */
@customElement('sk-new-version')
@localized()
export class SkNewVersion extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    elements.add(this);
  }

  override disconnectedCallback(): void {
    elements.delete(this);
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    if (offer === 'none') return nothing;
    const said =
      offer === 'ready'
        ? msg('Ny versjon er klar. Teksten blir med.')
        : msg('En del av siden kom ikke. Last på nytt når du har nett; teksten blir med.');
    return notice('quiet', said, {
      act: html`<div class="sk-row">
        <button type="button" class="ds-button" data-variant="secondary" @click=${() => location.reload()}>
          ${msg('Last på nytt')}
        </button>
        <button type="button" class="sk-quiet-button" @click=${() => become('none')}>${msg('Ikke nå')}</button>
      </div>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-new-version': SkNewVersion;
  }
}
