import { localized, msg, str } from '@lit/localize';
import type { ScalesPoll, StatementId } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { fireDraft } from './draft-event.ts';
import { scaleRow } from './scale-row.ts';
import './sk-poll-scales.css';

/** Statement after statement, each with its scale. Fires `sk-draft`. */
@customElement('sk-poll-scales')
@localized()
export class SkPollScales extends LitElement {
  @property({ attribute: false }) poll: ScalesPoll | null = null;
  @property({ attribute: false }) values: Readonly<Record<StatementId, number | null>> = {};
  /** What the radios of this question have in common. */
  @property() name = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { poll } = this;
    if (!poll) return nothing;
    const { statements, from, to, low, high } = poll;
    return html`<ol class="sk-statements sk-plain-list">
        ${repeat(
          statements,
          ({ id }) => id,
          ({ id, text }, index) =>
            html`<li>
              ${scaleRow({
                name: `${this.name}-${index}`,
                legend: html`<span class="sk-statement">${text}</span>`,
                from,
                to,
                low,
                high,
                cantSay: poll.cantSay ? msg('Vet ikke') : null,
                value: Object.hasOwn(this.values, id) ? this.values[id] : undefined,
                pick: (value) => fireDraft(this, { kind: 'scales', values: { ...this.values, [id]: value } }),
              })}
            </li>`,
        )}
      </ol>
      ${
        statements.length > 1
          ? html`<p class="sk-poll-progress" role="status">
              ${msg(str`Du har svart på ${Object.keys(this.values).length} av ${statements.length}.`)}
            </p>`
          : nothing
      }`;
  }

  /** To the first statement without an answer. */
  override focus(): void {
    const at = this.poll?.statements.findIndex(({ id }) => !Object.hasOwn(this.values, id)) ?? 0;
    this.querySelectorAll('.sk-scale')[Math.max(0, at)]?.querySelector('input')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-poll-scales': SkPollScales;
  }
}
