import { localized, msg, str } from '@lit/localize';
import type { GroupId, QuestionId } from '@stikkord/domain';
import { page, type FacilitatorSlices, type QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emptyState } from '../../elements/empty-state.ts';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-copy-button.ts';
import { points as pointsInWords } from '../../i18n/counts.ts';
import { longDate } from '../day-words.ts';
import { promptOf, statusWord } from '../run/run-words.ts';
import { answeredTable, daysUntil, notAnswered, type AnsweredCell, type AnsweredTable } from './answered.ts';
import { answeredOf, dueWords, nameOf } from './groups-words.ts';
import { reminderText } from './reminder-text.ts';
import './sk-answered.css';

/** Who has answered what, over days and weeks, and a reminder to those who have not. Fires `sk-open` with a group to be read. */
@customElement('sk-answered')
@localized()
export class SkAnswered extends LitElement {
  @property({ attribute: false }) slices: Partial<FacilitatorSlices> = {};
  /** The day it is where the meeting is, YYYY-MM-DD. */
  @property() today = '';
  @state() private chosen: QuestionId | null = null;
  @state() private naming = true;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const table = answeredTable(this.slices);
    if (table.questions.length === 0)
      return emptyState(msg('Samlingen har ingen spørsmål som gruppene svarer på sammen.'));
    if (table.rows.length === 0)
      return emptyState(msg('Samlingen har ingen grupper ennå. Den som planlegger, kan lage dem.'));
    return html`<div
        class="sk-answered"
        tabindex="0"
        role="region"
        aria-label=${msg('Hvem har svart på hva, med frister')}
      >
        <table>
          <caption class="ds-sr-only">
            ${msg('Hvem har svart på hva, med frister')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${this.#units ? msg('Enhet') : msg('Gruppe')}</th>
              ${table.questions.map((question) => this.#head(question, table.rows.length))}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              ({ group, cells }) =>
                html`<tr>
                  <th scope="row">
                    <button type="button" class="sk-answered-name" @click=${() => this.#open(group.id)}>
                      ${nameOf(group)}
                    </button>
                  </th>
                  ${cells.map((cell, at) => this.#cell(cell, table.questions[at]!))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.#reminder(table)}`;
  }

  get #units(): boolean {
    return this.slices.meeting?.divide === 'units';
  }

  #head(question: AnsweredTable['questions'][number], of: number): TemplateResult {
    const days = question.due === '' ? null : daysUntil(question.due, this.today);
    return html`<th scope="col">
      <span class="sk-answered-prompt" title=${promptOf(question)}>${promptOf(question)}</span>
      <span class="sk-answered-count" ?data-all=${question.answered === of}>${answeredOf(question.answered, of)}</span>
      ${
        days === null
          ? nothing
          : html`<span
              class="sk-answered-due"
              ?data-over=${days < 0 && question.answered < of && question.status !== 'waiting'}
              >${msg(str`Frist ${longDate(question.due)}`)}<br />${dueWords(days)}</span
            >`
      }
      ${question.status === 'open' ? nothing : html`<span class="sk-answered-due">${statusWord(question.status)}</span>`}
    </th>`;
  }

  #cell({ points, done, answered }: AnsweredCell, question: QuestionSlice): TemplateResult {
    const late = !answered && question.status !== 'waiting' && question.due !== '' && question.due < this.today;
    return html`<td ?data-answered=${answered} ?data-late=${late}>
      ${
        answered
          ? html`${pointsInWords(points)}${done ? html`<span class="sk-answered-done">${msg('ferdig')}</span>` : nothing}`
          : question.status === 'waiting'
            ? html`<span aria-hidden="true">–</span><span class="ds-sr-only">${msg('ikke åpnet')}</span>`
            : late
              ? msg('ikke svart, fristen er ute')
              : msg('ikke svart')
      }
    </td>`;
  }

  #reminder(table: AnsweredTable): TemplateResult | typeof nothing {
    const { meeting } = this.slices;
    const question = table.questions.find(({ id }) => id === this.chosen) ?? remindFirst(table);
    if (!meeting || !question) return nothing;
    const full = (path: string): string => new URL(path, location.href).href;
    const waiting = notAnswered(table, question.id);
    const text = reminderText({
      language: meeting.language,
      title: meeting.title,
      prompt: promptOf(question),
      due: question.due,
      today: this.today,
      link: full(page.meeting(meeting.code)),
      code: meeting.code,
      waiting: this.naming
        ? waiting.map((group) => ({ group, link: full(page.group(meeting.code, group.number)) }))
        : null,
    });
    return html`<section class="sk-reminder" aria-labelledby="sk-reminder">
      <h2 id="sk-reminder">${msg('Påminnelse')}</h2>
      <p class="sk-quiet sk-small">
        ${msg('Kopier teksten og send den som e-post eller i chatten. Stikkord sender ingenting selv.')}
      </p>
      <div class="sk-row">
        ${
          table.questions.length < 2
            ? nothing
            : html`<label class="sk-reminder-of">
                <span class="ds-sr-only">${msg('Spørsmålet det minnes om')}</span>
                <select
                  class="ds-input"
                  @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}
                >
                  ${table.questions.map(
                    (each) =>
                      html`<option value=${each.id} ?selected=${each.id === question.id}>${promptOf(each)}</option>`,
                  )}
                </select>
              </label>`
        }
        <label class="sk-reminder-naming"
          ><input
            type="checkbox"
            .checked=${live(this.naming)}
            @change=${() => (this.naming = !this.naming)}
          />${msg('Nevn dem som ikke har svart, med hver sin lenke')}</label
        >
      </div>
      ${question.status === 'open' ? nothing : notice('signal', msg('Spørsmålet er ikke åpent nå. Åpne det før du sender påminnelsen, så det går an å svare.'))}
      <pre class="sk-reminder-text" lang=${meeting.language} tabindex="0">${text}</pre>
      ${waiting.length === 0 ? html`<p class="sk-quiet">${msg('Alle har svart på dette spørsmålet.')}</p>` : nothing}
      <sk-copy-button .text=${text} .label=${msg('Kopier påminnelsen')}></sk-copy-button>
    </section>`;
  }

  #open(group: GroupId): void {
    this.dispatchEvent(new CustomEvent<GroupId>('sk-open', { detail: group }));
  }
}

/** The open question with the nearest due date that somebody has not answered; else the first that is open; else the first. */
function remindFirst({ questions, rows }: AnsweredTable): AnsweredTable['questions'][number] | undefined {
  const waits = questions.filter(({ status, answered }) => status === 'open' && answered < rows.length);
  const dated = waits.filter(({ due }) => due !== '').sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return dated[0] ?? waits[0] ?? questions[0];
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-answered': SkAnswered;
  }
}
