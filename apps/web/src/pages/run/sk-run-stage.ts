import { localized, msg, str } from '@lit/localize';
import { formatMinutes, type Stage } from '@stikkord/domain';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/sk-ask-button.ts';
import '../../elements/sk-join-code.ts';
import { boardWords, promptOf, stageName, writingOf } from './run-words.ts';
import { thisMachineOnlyNotice } from '../this-machine-only.ts';
import './sk-run-stage.css';

/** What the hall sees now, small, and what it could see instead. Fires `sk-show` with a stage. */
@customElement('sk-run-stage')
@localized()
export class SkRunStage extends LitElement {
  @property({ attribute: false }) slices: Partial<FacilitatorSlices> = {};
  @property({ attribute: false }) writing: ReadonlyMap<string, number> = new Map();
  /** The projector's page. */
  @property() projector = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { stage, questions = [] } = this.slices;
    if (!stage) return html``;
    const others: readonly Stage[] = [
      { view: 'join' },
      { view: 'agenda' },
      ...questions.flatMap((question): Stage[] => [
        { view: 'question', question: question.id },
        { view: 'summary', question: question.id },
      ]),
    ];
    return html`<div class="sk-hall-beside">
        <figure class="sk-hall" aria-label=${msg('Det salen ser nå')}>${this.#picture(stage, questions)}</figure>
        <ul class="sk-hall-choices">
          ${others.map((other) => {
            const name = stageName(other, questions);
            const now = sameStage(stage, other);
            return html`<li ?data-now=${now}>
              ${
                now
                  ? html`<span class="sk-hall-now">${name} <span class="sk-quiet">${msg('vises nå')}</span></span>`
                  : html`<sk-ask-button
                      variant="tertiary"
                      .label=${name}
                      .said=${msg(str`Vis for salen: ${name}`)}
                      .question=${msg(str`Vise ${name.toLocaleLowerCase('nb')} for salen?`)}
                      .yes=${msg('Vis')}
                      @sk-yes=${() => this.dispatchEvent(new CustomEvent('sk-show', { detail: other }))}
                    ></sk-ask-button>`
              }
            </li>`;
          })}
        </ul>
      </div>
      ${
        this.projector === ''
          ? nothing
          : html`<p class="sk-small">
              <a href=${this.projector} target="_blank" rel="noopener">${msg('Åpne visningen for salen')}</a>
              <span class="sk-quiet">${msg('i et eget vindu')}</span>
            </p>`
      }
      ${thisMachineOnlyNotice()}`;
  }

  #picture(stage: Stage, questions: readonly QuestionSlice[]): TemplateResult {
    const { meeting, agenda, groups = [] } = this.slices;
    if (stage.view === 'join')
      return html`<span>${msg('Kode')}</span>
        <b class="sk-hall-code"><sk-join-code .code=${meeting?.code ?? ''}></sk-join-code></b>`;
    if (stage.view === 'agenda') {
      const row = agenda?.rows.find((each) => each.id === agenda.current);
      return html`<span>${msg('Program')}</span>
        <b>${row ? row.what : msg('Ikke begynt')}</b>
        ${row && row.start !== null ? html`<span>${formatMinutes(row.start)}</span>` : nothing}`;
    }
    const question = questions.find((each) => each.id === stage.question);
    if (!question) return html`<span>${msg('Spørsmålet er slettet')}</span>`;
    return stage.view === 'question'
      ? html`<b>${promptOf(question)}</b> <span>${writingOf(this.writing.get(question.id) ?? 0, groups.length)}</span>`
      : html`<span>${promptOf(question)}</span> <b>${boardWords(this.slices.boards?.[question.id])}</b>`;
  }
}

function sameStage(a: Stage, b: Stage): boolean {
  return a.view === b.view && ('question' in a ? a.question : '') === ('question' in b ? b.question : '');
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-stage': SkRunStage;
  }
}
