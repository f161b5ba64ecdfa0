import { localized, msg, str } from '@lit/localize';
import { hasBoard, type Stage } from '@stikkord/domain';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/sk-ask-button.ts';
import { hallPicture } from './hall-picture.ts';
import { stageName } from './run-words.ts';
import { thisMachineOnlyNotice } from '../this-machine-only.ts';
import './sk-run-stage.css';

/** What the hall sees now, small, and what it could see instead. Fires `sk-show` with a stage. */
@customElement('sk-run-stage')
@localized()
export class SkRunStage extends LitElement {
  @property({ attribute: false }) slices: Partial<FacilitatorSlices> = {};
  @property({ attribute: false }) writing: ReadonlyMap<string, number> = new Map();
  /** The server's clock, in ms since 1970. */
  @property({ attribute: false }) now = 0;
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
      ...(this.slices.lastTime ? [{ view: 'last-time' } as const] : []),
      ...questions.flatMap((question): Stage[] => [
        { view: 'question', question: question.id },
        ...(hasBoard(question) ? [{ view: 'summary', question: question.id } as const] : []),
      ]),
      // It is chosen where the material stands.
      ...(stage.view === 'material' ? [stage] : []),
    ];
    return html`<div class="sk-hall-beside">
        ${hallPicture(this.slices, (question) => this.writing.get(question) ?? 0, this.now)}
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
                      .question=${this.#asked(other, name)}
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

  /** A summary that nobody has seen yet is published with it: that is said. */
  #asked(stage: Stage, name: string): string {
    const small = name.toLocaleLowerCase('nb');
    const { questions = [] } = this.slices;
    const question = stage.view === 'summary' ? questions.find(({ id }) => id === stage.question) : undefined;
    if (stage.view !== 'summary' || question?.published) return msg(str`Vise ${small} for salen?`);
    return question?.poll
      ? msg(str`Vise ${small} for salen? Deltakerne får også se den, slik tavla er nå.`)
      : msg(str`Vise ${small} for salen? Gruppene får også se den, slik tavla er nå.`);
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
