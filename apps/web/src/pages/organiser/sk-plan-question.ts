import { localized, msg, str } from '@lit/localize';
import {
  agendaTimes,
  formatMinutes,
  kindOf,
  sectionsOf,
  standing,
  type AgendaItem,
  type Question,
  type QuestionKind,
  type Section,
} from '@stikkord/domain';
import calendar from '@navikt/aksel-icons/svg/Calendar.svg?raw';
import paperclip from '@navikt/aksel-icons/svg/Paperclip.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusField } from '../../editing/edit-field.ts';
import { icon } from '../../elements/icon.ts';
import '../../elements/sk-row-tools.ts';
import type { RowTool, SkRowTools } from '../../elements/sk-row-tools.ts';
import { asKind } from '../../plan/poll-fields.ts';
import { moveBy } from '../../plan/row-commands.ts';
import './materials/sk-plan-materials.ts';
import type { PlanDesk } from './plan-desk.ts';
import { planField, type PlanView } from './plan-view.ts';
import { dueField } from './question-due.ts';
import { kindWord } from './polls/kind-words.ts';
import { setPoll } from './polls/poll-parts.ts';
import './polls/sk-kind-menu.ts';
import './polls/sk-plan-poll.ts';
import './sk-plan-question.css';

/** A question, open where it stands: its words, its sections and the agenda row it belongs to. */
@customElement('sk-plan-question')
@localized()
export class SkPlanQuestion extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  @property({ attribute: false }) question!: Question;
  /** The questions in the same place, among which this one can be moved. */
  @property({ attribute: false }) beside: readonly Question[] = [];

  @state() private asksDue = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { desk, view, question, beside } = this;
    const alone = question.poll !== null;
    const sections = sectionsOf(view.plan, question.id);
    const divided = sections.length > 1 || (sections[0]?.title ?? '') !== '';
    const at = beside.findIndex(({ id }) => id === question.id);
    return html`<div class="sk-question" role="group" aria-label=${this.#name} data-question=${question.id}>
      <div class="sk-question-prompt">
        ${planField(desk, view, {
          part: 'question',
          id: question.id,
          field: 'prompt',
          label: msg('Spørsmål'),
          value: question.prompt,
          placeholder: alone ? msg('Hva skal hver enkelt svare på?') : msg('Hva skal gruppene svare på?'),
          grow: true,
        })}
        <sk-row-tools
          .name=${this.#name}
          ?first=${at === 0}
          ?last=${at === beside.length - 1}
          ?noMove=${beside.length < 2}
          @sk-tool=${(event: CustomEvent<RowTool>) => this.#tool(event.detail)}
        ></sk-row-tools>
      </div>
      <div class="sk-row sk-question-foot">
        <div class="sk-row">
          ${this.#kind()} ${alone || divided ? nothing : this.#divider(sections, false)}
          <button
            type="button"
            class="sk-quiet-button sk-small"
            aria-label=${msg(str`Bakgrunn til ${this.#name}`)}
            @click=${() => this.querySelector('sk-plan-materials')!.add()}
          >
            ${icon(paperclip)}${msg('Bakgrunn')}
          </button>
          ${
            this.#hasDue
              ? nothing
              : html`<button
                  type="button"
                  class="sk-quiet-button sk-small"
                  aria-label=${msg(str`Svarfrist for ${this.#name}`)}
                  @click=${this.#askDue}
                >
                  ${icon(calendar)}${msg('Svarfrist')}
                </button>`
          }
        </div>
        <div class="sk-row sk-question-place">
          ${this.#hasDue ? dueField(desk, view, question) : nothing} ${this.#tie()}
        </div>
      </div>
      ${
        alone
          ? html`<sk-plan-poll .desk=${desk} .view=${view} .question=${question}></sk-plan-poll>`
          : divided
            ? html`<ol class="sk-plain-list sk-sections" aria-label=${msg('Deler')}>
                  ${repeat(
                    sections,
                    ({ id }) => id,
                    (section, index) => this.#section(section, index, sections),
                  )}
                </ol>
                <div>${this.#divider(sections, true)}</div>`
            : nothing
      }
      <sk-plan-materials .desk=${desk} .view=${view} .question=${question.id} .of=${this.#name}></sk-plan-materials>
    </div>`;
  }

  /** Most questions are answered there and then; those of units have days. */
  get #hasDue(): boolean {
    const { divide } = this.view.plan;
    return this.question.due !== '' || this.asksDue || (divide === 'units' && this.question.poll === null);
  }

  readonly #askDue = (): void => {
    this.asksDue = true;
    focusField(this.desk, 'question', this.question.id, 'due');
  };

  #divider(sections: readonly Section[], divided: boolean): TemplateResult {
    return html`<button type="button" class="sk-quiet-button sk-small" @click=${() => this.#divide(sections)}>
      ${icon(plus)}${divided ? msg('Ny del') : msg('Del opp i flere deler')}
    </button>`;
  }

  #section(section: Section, index: number, sections: readonly Section[]): TemplateResult {
    const name = section.title.trim() || msg(str`del ${index + 1}`);
    return html`<li data-section=${section.id}>
      <span class="sk-section-number" aria-hidden="true">${index + 1}</span>
      ${planField(this.desk, this.view, {
        part: 'section',
        id: section.id,
        field: 'title',
        label: msg(str`Del ${index + 1}`),
        labelHidden: true,
        value: section.title,
        placeholder: msg('For eksempel: Hva er bra?'),
        grow: true,
        enter: () => {
          const next = sections[index + 1];
          if (next) focusField(this.desk, 'section', next.id, 'title');
          else this.#addSection();
        },
      })}
      <sk-row-tools
        .name=${name}
        ?first=${index === 0}
        ?last=${index === sections.length - 1}
        ?noMove=${sections.length < 2}
        ?noDelete=${sections.length < 2}
        @sk-tool=${(event: CustomEvent<RowTool>) => this.#sectionTool(event.detail, section, sections)}
      ></sk-row-tools>
    </li>`;
  }

  /** What it is, to be changed until somebody has answered. */
  #kind(): TemplateResult {
    const kind = kindOf(this.question);
    const word = kindWord(kind);
    if (this.desk.line?.held?.answered.includes(this.question.id))
      return html`<span class="sk-quiet sk-small sk-question-kind">${word}</span>`;
    return html`<sk-kind-menu
      .kind=${kind}
      .text=${word}
      .label=${msg(str`${word}: slags spørsmål`)}
      @sk-kind=${(event: CustomEvent<QuestionKind>) => this.#become(event.detail)}
    ></sk-kind-menu>`;
  }

  #become(kind: QuestionKind): void {
    const { id, poll } = this.question;
    const word = kindWord(kind);
    const set = setPoll(id, asKind(poll, kind));
    // By itself: a section can't be taken away again when the question is group work.
    if (kind === 'group-work' && sectionsOf(this.view.plan, id).length === 0)
      this.desk.do([{ do: 'add', kind: 'section', id: this.desk.newId(), question: id, before: null, fields: {} }]);
    this.desk.doWithUndo(
      [set],
      msg(str`Spørsmålet er nå av slaget ${word}. Angrer du, er det du hadde skrevet, tilbake.`),
    );
    void this.desk.whenShown(() => this.querySelector<HTMLElement>('sk-kind-menu')?.focus());
  }

  #tie(): TemplateResult | typeof nothing {
    const { plan } = this.view;
    const rows = standing(plan.agenda);
    if (rows.length === 0) return nothing;
    const times = agendaTimes(plan.agenda);
    const tied = rows.some(({ id }) => id === this.question.agendaItem) ? this.question.agendaItem : null;
    const text = (row: AgendaItem, index: number): string => {
      const start = times.get(row.id)?.start ?? null;
      return [start === null ? '' : formatMinutes(start), row.what.trim() || msg(str`rad ${index + 1}`)]
        .join(' ')
        .trim();
    };
    return html`<label class="sk-question-tie">
      <span class="sk-quiet sk-small">${msg('Hører til')}</span>
      <select class="ds-input" .value=${live(tied ?? '')} @change=${this.#tieTo}>
        <option value="" ?selected=${tied === null}>${msg('Ingen rad i programmet')}</option>
        ${rows.map(
          (row, index) => html`<option value=${row.id} ?selected=${row.id === tied}>${text(row, index)}</option>`,
        )}
      </select>
    </label>`;
  }

  get #name(): string {
    return this.question.prompt.trim() || msg('spørsmål uten tekst');
  }

  readonly #tieTo = (event: Event): void => {
    const { id } = this.question;
    const agendaItem = (event.target as HTMLSelectElement).value || null;
    const done = this.desk.do(
      [{ do: 'set', kind: 'question', id, fields: { agendaItem } }],
      msg('Spørsmålet er flyttet'),
    );
    // The question stands elsewhere now, and the hand with it.
    if (done !== null)
      void this.desk.whenShown((page) => page.querySelector<HTMLElement>(`[data-question="${id}"] select`)?.focus());
  };

  #tool(tool: RowTool): void {
    const { id } = this.question;
    if (tool === 'delete') {
      this.desk.doWithUndo(
        [{ do: 'delete', kind: 'question', id }],
        msg('Spørsmålet er slettet. Svarene på det er tatt vare på.'),
      );
      return;
    }
    const at = this.beside.findIndex((each) => each.id === id);
    const command = moveBy('question', this.beside, id, tool === 'up' ? -1 : 1);
    if (!command) return;
    const place = at + (tool === 'up' ? 0 : 2);
    this.desk.do([command], msg(str`Nå nummer ${place} av ${this.beside.length}`));
    void this.desk.whenShown((page) =>
      page.querySelector<SkRowTools>(`[data-question="${id}"] > .sk-question-prompt > sk-row-tools`)?.focusTool(tool),
    );
  }

  #sectionTool(tool: RowTool, section: Section, sections: readonly Section[]): void {
    const { id } = section;
    if (tool === 'delete') {
      this.desk.doWithUndo(
        [{ do: 'delete', kind: 'section', id }],
        msg('Delen er slettet. Svarene i den er tatt vare på.'),
      );
      return;
    }
    const command = moveBy('section', sections, id, tool === 'up' ? -1 : 1);
    if (!command) return;
    const place = sections.findIndex((each) => each.id === id) + (tool === 'up' ? 0 : 2);
    this.desk.do([command], msg(str`Nå nummer ${place} av ${sections.length}`));
    void this.desk.whenShown(() =>
      this.querySelector<SkRowTools>(`[data-section="${id}"] sk-row-tools`)?.focusTool(tool),
    );
  }

  /** A plain question gets a second section, and the first one asks for its title. */
  #divide(sections: readonly Section[]): void {
    const [first] = sections;
    this.#addSection();
    if (first && sections.length === 1 && first.title === '') focusField(this.desk, 'section', first.id, 'title');
  }

  #addSection(): void {
    const id = this.desk.newId();
    const question = this.question.id;
    const done = this.desk.do([{ do: 'add', kind: 'section', id, question, before: null, fields: {} }], msg('Ny del'));
    if (done !== null) focusField(this.desk, 'section', id, 'title');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-question': SkPlanQuestion;
  }
}
