import { localized, msg, str } from '@lit/localize';
import { groupName } from '@stikkord/domain';
import {
  api,
  type ReceiptAnswer,
  type ReceiptPlace,
  type ReceiptPoint,
  type ReceiptQuestion,
} from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiError, call } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar, wordmark } from '../../elements/page-bar.ts';
import '../../elements/sk-copy-button.ts';
import '../../elements/sk-page-foot.ts';
import { points } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { longDate } from '../day-words.ts';
import { followUpList } from '../last-time/follow-up-list.ts';
import { messagePage } from '../message-page.ts';
import { describeProblem } from '../problem-text.ts';
import './sk-receipt-page.css';

/** What became of a group's points, for weeks after: the theme, the hall, the follow-up. It tells nothing of any person. */
@customElement('sk-receipt-page')
@localized()
export class SkReceiptPage extends LitElement {
  /** Of the receipt's address. */
  @property() key = '';
  @state() private receipt: ReceiptAnswer | null = null;
  @state() private problem: ApiError | null = null;
  #asked = '';

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#back);
    addEventListener('online', this.#back);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#back);
    removeEventListener('online', this.#back);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.key !== this.#asked) void this.#read();
  }

  override render(): TemplateResult {
    const { receipt, problem } = this;
    document.title = [receipt?.title, msg('Kvittering'), 'Stikkord'].filter(Boolean).join(' – ');
    if (!receipt && problem && problem.status >= 400 && problem.status < 500)
      return messagePage({ heading: msg('Kvitteringen er ikke her'), text: describeProblem(problem) });
    return html`${pageBar({ start: wordmark() })}
      <main class="sk-page sk-receipt">
        ${
          receipt
            ? this.#content(receipt)
            : html`<h1>${msg('Kvittering')}</h1>
                <p class="sk-quiet" role="status">${problem ? '' : msg('Henter …')}</p>`
        }
        ${
          problem
            ? notice('error', describeProblem(problem), {
                act: html`<button type="button" class="sk-quiet-button" @click=${() => void this.#read()}>
                  ${msg('Prøv igjen')}
                </button>`,
              })
            : nothing
        }
      </main>
      <sk-page-foot></sk-page-foot>`;
  }

  #content({ title, date, group, questions }: ReceiptAnswer): TemplateResult {
    return html`<p class="sk-quiet">${title}, ${longDate(date)}</p>
      <h1>${msg(str`Hva ble det til? ${groupName(group, currentLanguage())}`)}</h1>
      <p class="sk-receipt-intro">
        ${msg('Her ser dere hvor hvert av stikkordene deres gikk, og hva som skjer med det. Siden hører til gruppen; den vet ikke hvem som skrev hva.')}
      </p>
      <p class="sk-no-print">
        <sk-copy-button
          .text=${location.href}
          .label=${msg('Kopier lenka til kvitteringen')}
          variant="tertiary"
        ></sk-copy-button>
      </p>
      ${
        questions.length === 0
          ? html`<p>${msg('Gruppen har ikke skrevet noe ennå.')}</p>`
          : questions.map((question) => this.#question(question))
      }`;
  }

  #question({ question, prompt, published, points: own }: ReceiptQuestion): TemplateResult {
    return html`<section class="sk-receipt-question" aria-labelledby=${`sk-receipt-${question}`}>
      <h2 id=${`sk-receipt-${question}`}>${prompt.trim() || msg('Spørsmål uten tekst')}</h2>
      <p class="sk-quiet">
        ${
          published
            ? points(own.length)
            : msg(str`${points(own.length)} er mottatt. Hvor de gikk, står her når temaene er vist.`)
        }
      </p>
      <ul class="sk-plain-list">
        ${own.map((point) => this.#point(point, published))}
      </ul>
    </section>`;
  }

  #point({ text, places }: ReceiptPoint, published: boolean): TemplateResult {
    return html`<li class="sk-receipt-point">
      <p class="sk-receipt-text">${text}</p>
      ${published ? places.map((place) => this.#place(place)) : nothing}
    </li>`;
  }

  #place({ state: standing, shown, path, presented, goesTo, followUps }: ReceiptPlace): TemplateResult {
    return html`<div class="sk-receipt-place">
      <p>
        <span aria-hidden="true">→</span>
        ${
          standing === 'sorted'
            ? html`<b>${(path ?? []).map((title) => title || msg('Tema uten navn')).join(' › ')}</b>`
            : standing === 'parked'
              ? goesTo
                ? msg(str`Lagt til side. Hører til: ${goesTo}`)
                : msg('Lagt til side, og tatt vare på')
              : msg('Mottatt, ikke sortert ennå')
        }
        ${presented ? html`<span class="sk-quiet sk-small">${msg('vist i salen')}</span>` : nothing}
      </p>
      ${shown === undefined ? nothing : html`<p class="sk-quiet sk-small">${msg(str`Vist som «${shown}»`)}</p>`}
      ${followUpList(followUps)}
    </div>`;
  }

  readonly #back = (): void => {
    if (document.visibilityState === 'visible' && this.receipt) void this.#read();
  };

  async #read(): Promise<void> {
    const key = (this.#asked = this.key);
    try {
      const receipt = await call<ReceiptAnswer>('GET', api.receipt(key));
      if (key !== this.key) return;
      this.receipt = receipt;
      this.problem = null;
    } catch (error) {
      this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, '');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-receipt-page': SkReceiptPage;
  }
}
