import { localized, msg, str } from '@lit/localize';
import { groupName, type QuestionId } from '@stikkord/domain';
import type { FacilitatorSlices, GroupSlice, ProgressSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emptyState } from '../../elements/empty-state.ts';
import { devices as devicesInWords, points as pointsInWords } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { groupState } from './group-state.ts';
import { answeredOf } from './poll-words.ts';
import { standingGroups } from './run-now.ts';
import { handsUp, people, promptOf, stateWords } from './run-words.ts';
import './sk-run-groups.css';

/** The groups, dense: who is there and how it goes with one question. Fires `sk-read`, `sk-lower` and `sk-question`. */
@customElement('sk-run-groups')
@localized()
export class SkRunGroups extends LitElement {
  @property({ attribute: false }) slices: Partial<FacilitatorSlices> = {};
  /** The question whose progress is shown; null where the meeting has none. */
  @property({ attribute: false }) question: QuestionId | null = null;
  /** The server's clock, in ms since 1970. */
  @property({ attribute: false }) now = 0;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { questions = [], hands = [] } = this.slices;
    const groups = standingGroups(this.slices);
    if (groups.length === 0)
      return emptyState(msg('Samlingen har ingen grupper ennå. Den som planlegger, kan lage dem.'));
    return html`${hands.length === 0 ? nothing : html`<p class="sk-run-hands" role="status">${handsUp(hands.length)}</p>`}
      ${
        questions.length < 2
          ? nothing
          : html`<label class="sk-run-which">
              <span class="ds-sr-only">${msg('Vis hvordan det går med')}</span>
              <select
                class="ds-input"
                @change=${(event: Event) => this.#fire('sk-question', (event.target as HTMLSelectElement).value)}
              >
                ${questions.map(
                  (each, index) =>
                    html`<option value=${each.id} ?selected=${each.id === this.question}>
                      ${index + 1}. ${promptOf(each)}
                    </option>`,
                )}
              </select>
            </label>`
      }
      ${this.#poll()}
      <ul class="sk-run-groups" ?data-open=${questions.find(({ id }) => id === this.question)?.status === 'open'}>
        ${groups.map((group) => this.#group(group, hands.includes(group.id)))}
      </ul>`;
  }

  /** Each answers for themselves: how it goes is told for all, and of a group who is there. */
  #poll(): TemplateResult | typeof nothing {
    if (!this.#isPoll) return nothing;
    const { answered = 0, present = 0 } = this.slices.polls?.[this.question!] ?? {};
    return html`<p class="sk-run-alone">
      ${answeredOf(answered, present)}<span class="sk-quiet sk-small"
        >${msg('Hver svarer for seg, ikke gruppevis.')}</span
      >
    </p>`;
  }

  get #isPoll(): boolean {
    const found = this.slices.questions?.find(({ id }) => id === this.question);
    return found !== undefined && found.poll !== null;
  }

  #group(group: GroupSlice, hand: boolean): TemplateResult {
    const { question } = this;
    const progress = question === null ? undefined : this.slices[`progress/${question}/${group.id}`];
    const name = groupName(group, currentLanguage());
    const here =
      group.devices === 0
        ? ''
        : group.people > group.devices
          ? `${devicesInWords(group.devices)}, ${people(group.people)}`
          : devicesInWords(group.devices);
    return html`<li data-state=${this.#isPoll ? nothing : groupState(group.devices, progress)} ?data-hand=${hand}>
      ${
        this.#isPoll
          ? html`<div class="sk-run-group">
              <span class="sk-run-group-name">${name}</span>
              <span class="sk-run-group-here">${here === '' ? msg('ingen her nå') : here}</span>
            </div>`
          : this.#progress(group, progress, name, here)
      }
      ${
        hand
          ? html`<button
              type="button"
              class="sk-run-lower"
              aria-label=${msg(str`Hånd oppe. Ta ned hånda til ${name}`)}
              @click=${() => this.#fire('sk-lower', group.id)}
            >
              <b>${msg('Hånd oppe')}</b> <span>${msg('Ta ned')}</span>
            </button>`
          : nothing
      }
    </li>`;
  }

  #progress(group: GroupSlice, progress: ProgressSlice | undefined, name: string, here: string): TemplateResult {
    const count = progress?.points ?? 0;
    return html`<button type="button" class="sk-run-group" @click=${() => this.#fire('sk-read', group.id)}>
      <span class="sk-run-group-name">${name}</span>
      <span class="sk-run-group-points"
        ><span aria-hidden="true">${count}</span><span class="ds-sr-only">${pointsInWords(count)}</span></span
      >
      <span class="sk-run-group-state">${stateWords(groupState(group.devices, progress), progress, this.now)}</span>
      <span class="sk-run-group-here">${here}</span>
    </button>`;
  }

  #fire(name: 'sk-read' | 'sk-lower' | 'sk-question', detail: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-groups': SkRunGroups;
  }
}
