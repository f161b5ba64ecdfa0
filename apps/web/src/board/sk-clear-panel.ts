import { localized, msg, str } from '@lit/localize';
import { countOf } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { points, themes } from '../i18n/counts.ts';
import { answered } from './answer-words.ts';
import type { BoardModel } from './board-model.ts';
import { answer, cancel } from './panel-parts.ts';

/** Asks once before the board is cleared, and says what becomes of what. The server keeps a version first. */
@customElement('sk-clear-panel')
@localized()
export class SkClearPanel extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) keepFirst: () => Promise<boolean> = () => Promise.resolve(false);
  @state() private state: 'asking' | 'keeping' | 'not-kept' = 'asking';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { summary, choices } = this.model;
    const sorted = summary.pointCount - countOf(summary.unsorted);
    return html`<h2 id="sk-panel-heading">${msg('Tømme tavla?')}</h2>
      <p>
        ${msg(str`${themes(choices.length)} blir borte, og ${points(sorted)} går tilbake til usortert. Ordlyder, deling, sitater og det som er slått sammen, blir også borte. Det som er skrevet, røres ikke.`)}
      </p>
      <p>
        ${msg('Du kan angre med Ctrl Z. Tavla slik den er nå, blir også liggende i historikken, så den kan hentes tilbake i morgen.')}
      </p>
      ${
        this.state === 'not-kept'
          ? html`<p class="sk-panel-told" role="alert">
              ${msg('Tavla ble ikke tømt: det gikk ikke å ta vare på den først. Sjekk nettet og prøv igjen.')}
            </p>`
          : nothing
      }
      <div class="sk-panel-acts">
        <button
          type="button"
          class="ds-button"
          data-color="danger"
          data-begin
          aria-disabled=${this.state === 'keeping' ? 'true' : 'false'}
          @click=${() => void this.#clear()}
        >
          ${msg('Tøm tavla')}
        </button>
        ${cancel(this)}
      </div>`;
  }

  async #clear(): Promise<void> {
    if (this.state === 'keeping') return;
    this.state = 'keeping';
    const kept = await this.keepFirst();
    if (!this.isConnected) return;
    this.state = kept ? 'asking' : 'not-kept';
    if (kept) answer(this, { commands: [{ do: 'clear' }], told: answered.cleared(), points: [] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-clear-panel': SkClearPanel;
  }
}
