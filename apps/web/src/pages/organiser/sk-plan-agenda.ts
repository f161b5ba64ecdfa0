import { localized, msg, str } from '@lit/localize';
import {
  agendaTimes,
  formatMinutes,
  standing,
  type AgendaItem,
  type QuestionKind,
  type RowFields,
} from '@stikkord/domain';
import paperclip from '@navikt/aksel-icons/svg/Paperclip.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusField, partProblems } from '../../editing/edit-field.ts';
import { icon } from '../../elements/icon.ts';
import '../../elements/sk-row-tools.ts';
import type { RowTool, SkRowTools } from '../../elements/sk-row-tools.ts';
import { askedCommands } from '../../plan/pasted-commands.ts';
import { rowsOfPaste } from '../../plan/pasted-rows.ts';
import { hintOf, questionHint, type QuestionHint } from '../../plan/question-hints.ts';
import { isEmptyRow, moveBy, newQuestionCommands, questionAfterRow, questionsByRow } from '../../plan/row-commands.ts';
import './materials/sk-plan-materials.ts';
import type { SkPlanMaterials } from './materials/sk-plan-materials.ts';
import './paste/sk-plan-paste.ts';
import type { SkPlanPaste } from './paste/sk-plan-paste.ts';
import type { PlanDesk } from './plan-desk.ts';
import { planField, type PlanView } from './plan-view.ts';
import { kindWord } from './polls/kind-words.ts';
import './polls/sk-kind-menu.ts';
import './sk-plan-agenda.css';
import './sk-plan-question.ts';

type Column = keyof RowFields['agenda'];

/** The agenda as a table to type in and paste into, with each row's questions open under it. */
@customElement('sk-plan-agenda')
@localized()
export class SkPlanAgenda extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const rows = standing(this.view.plan.agenda);
    return html`${
        rows.length === 0
          ? html`<p class="sk-quiet">
              ${msg('Programmet er tomt. Skriv den første raden, eller lim inn det du har i Excel, Word eller en e-post.')}
            </p>`
          : this.#table(rows)
      }
      ${partProblems(this.desk, ['agenda'])}
      <div class="sk-row sk-agenda-acts">
        <button type="button" class="ds-button" data-variant="secondary" @click=${() => this.#add()}>
          ${icon(plus)}${msg('Ny rad')}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant=${rows.length === 0 ? 'primary' : 'tertiary'}
          @click=${() => this.#pasteBox.open(null)}
        >
          ${msg('Lim inn program')}
        </button>
      </div>
      ${rows.length === 0 ? nothing : html`<p class="sk-quiet sk-small sk-agenda-keys">${msg('Enter går til neste rad. Alt og Enter lager et spørsmål under raden. Alt og pil opp eller ned flytter den.')}</p>`}
      <sk-plan-paste .desk=${this.desk} .view=${this.view}></sk-plan-paste>`;
  }

  #table(rows: readonly AgendaItem[]): TemplateResult {
    const times = agendaTimes(this.view.plan.agenda);
    const questions = questionsByRow(this.view.plan);
    return html`<div class="sk-agenda-heads" aria-hidden="true">
        <span>${msg('Start')}</span><span>${msg('Minutter')}</span><span>${msg('Slutt')}</span>
        <span>${msg('Hva')}</span><span>${msg('Hvordan')}</span><span>${msg('Hvem')}</span>
      </div>
      <ol class="sk-plain-list sk-agenda-rows" aria-label=${msg('Program')}>
        ${repeat(
          rows,
          ({ id }) => id,
          (row, index) => {
            const own = questions.get(row.id) ?? [];
            return html`<li>
              ${this.#row(row, index, rows, times.get(row.id) ?? { start: null, end: null })}
              ${repeat(
                own,
                ({ id }) => id,
                (question) =>
                  html`<sk-plan-question
                    .desk=${this.desk}
                    .view=${this.view}
                    .question=${question}
                    .beside=${own}
                  ></sk-plan-question>`,
              )}
              ${own.length === 0 ? this.#hint(row) : nothing}
              <sk-plan-materials
                .desk=${this.desk}
                .view=${this.view}
                .agendaItem=${row.id}
                .of=${this.#nameOf(row, index)}
              ></sk-plan-materials>
            </li>`;
          },
        )}
      </ol>`;
  }

  #row(
    row: AgendaItem,
    index: number,
    rows: readonly AgendaItem[],
    { start, end }: { start: number | null; end: number | null },
  ): TemplateResult {
    const name = this.#nameOf(row, index);
    const field = (column: Column, label: string, value: string, more: { grow?: boolean; placeholder?: string } = {}) =>
      planField(this.desk, this.view, {
        part: 'agenda',
        id: row.id,
        field: column,
        label,
        value,
        numeric: column === 'start' || column === 'minutes',
        enter: () => this.#enter(rows[index + 1], column),
        ...more,
      });
    return html`<div
      class="sk-agenda-edit"
      role="group"
      aria-label=${name}
      data-row=${row.id}
      @keydown=${(event: KeyboardEvent) => this.#key(event, row)}
      @paste=${(event: ClipboardEvent) => this.#paste(event, row)}
    >
      ${field('start', msg('Start'), row.start, { placeholder: row.start === '' && start !== null ? formatMinutes(start) : '' })}
      ${field('minutes', msg('Minutter'), row.minutes === null ? '' : String(row.minutes), { placeholder: lastsUntilNext(row, start, end) })}
      <span class="sk-agenda-end"> <span>${msg('Slutt')}</span><b>${end === null ? '–' : formatMinutes(end)}</b> </span>
      ${field('what', msg('Hva'), row.what, { grow: true })} ${field('how', msg('Hvordan'), row.how, { grow: true })}
      ${field('who', msg('Hvem'), row.who, { grow: true })}
      <div class="sk-agenda-tools">
        <sk-kind-menu
          .text=${msg('Spørsmål')}
          .label=${msg(str`Nytt spørsmål i ${name}`)}
          @sk-kind=${(event: CustomEvent<QuestionKind>) => this.#ask(row, event.detail)}
        ></sk-kind-menu>
        <button
          type="button"
          class="sk-quiet-button sk-agenda-material"
          aria-label=${msg(str`Bakgrunn til ${name}`)}
          title=${msg(str`Bakgrunn til ${name}`)}
          @click=${(event: Event) => (event.currentTarget as Element).closest('li')!.querySelector<SkPlanMaterials>(':scope > sk-plan-materials')!.add()}
        >
          ${icon(paperclip)}
        </button>
        <sk-row-tools
          .name=${name}
          ?first=${index === 0}
          ?last=${index === rows.length - 1}
          @sk-tool=${(event: CustomEvent<RowTool>) => this.#tool(event.detail, row)}
        ></sk-row-tools>
      </div>
    </div>`;
  }

  /** What the row seems to ask, to be made in one press. */
  #hint(row: AgendaItem): TemplateResult | typeof nothing {
    const hint = questionHint(row);
    if (hint === null) return nothing;
    const text = hint.kind === 'scales' ? msg('Lag evaluering') : msg(str`Lag spørsmål: ${kindWord(hint.kind)}`);
    return html`<button
      type="button"
      class="sk-quiet-button sk-small sk-agenda-hint"
      @click=${() => this.#askAs(row, hint)}
    >
      ${icon(plus)}${text}${hint.prompt === '' ? nothing : html`<span class="sk-quiet">«${hint.prompt}»</span>`}
    </button>`;
  }

  get #pasteBox(): SkPlanPaste {
    return this.querySelector('sk-plan-paste')!;
  }

  get #rows(): AgendaItem[] {
    return standing(this.view.plan.agenda);
  }

  #nameOf(row: AgendaItem, index = this.#rows.findIndex(({ id }) => id === row.id)): string {
    return row.what.trim() || msg(str`rad ${index + 1}`);
  }

  #add(): void {
    const id = this.desk.newId();
    const first = this.#rows.length === 0;
    const done = this.desk.do([{ do: 'add', kind: 'agenda', id, before: null, fields: {} }], msg('Ny rad'));
    if (done !== null) focusField(this.desk, 'agenda', id, first ? 'start' : 'what');
  }

  /** As in a spreadsheet: down in the same column, and from the last row to a new one. */
  #enter(next: AgendaItem | undefined, column: Column): void {
    if (next) focusField(this.desk, 'agenda', next.id, column);
    else this.#add();
  }

  #ask(row: AgendaItem, kind: QuestionKind): void {
    // What a row already says is not typed again.
    const hint = questionHint(row);
    if (hint?.kind === kind && hint.prompt !== row.what.trim()) return this.#askAs(row, hint);
    const id = this.desk.newId();
    const before = questionAfterRow(this.view.plan, row.id);
    const done = this.desk.do(newQuestionCommands(id, this.desk.newId(), row.id, kind, before), msg('Nytt spørsmål'));
    if (done !== null) focusField(this.desk, 'question', id, 'prompt');
  }

  #askAs(row: AgendaItem, hint: QuestionHint): void {
    const { plan } = this.view;
    const before = questionAfterRow(plan, row.id);
    const commands = askedCommands(hint, row.id, plan.language, () => this.desk.newId(), before);
    const [first] = commands;
    if (this.desk.do(commands, msg('Nytt spørsmål')) !== null && first?.do === 'add')
      focusField(this.desk, 'question', first.id, 'prompt');
  }

  #tool(tool: RowTool, row: AgendaItem): void {
    if (tool === 'delete') return this.#delete(row);
    if (this.#move(row, tool === 'up' ? -1 : 1))
      void this.desk.whenShown(() =>
        this.querySelector<SkRowTools>(`[data-row="${row.id}"] sk-row-tools`)?.focusTool(tool),
      );
  }

  #move(row: AgendaItem, by: -1 | 1): boolean {
    const rows = this.#rows;
    const command = moveBy('agenda', rows, row.id, by);
    if (!command) return false;
    const place = rows.findIndex(({ id }) => id === row.id) + by + 1;
    return this.desk.do([command], msg(str`${this.#nameOf(row)}: nå rad ${place} av ${rows.length}`)) !== null;
  }

  #delete(row: AgendaItem): void {
    const rows = this.#rows;
    const at = rows.findIndex(({ id }) => id === row.id);
    this.desk.doWithUndo(
      [{ do: 'delete', kind: 'agenda', id: row.id }],
      msg(str`«${this.#nameOf(row)}» er slettet fra programmet.`),
    );
    const next = rows[at + 1] ?? rows[at - 1];
    void this.desk.whenShown(() => {
      const tools = next && this.querySelector<SkRowTools>(`[data-row="${next.id}"] sk-row-tools`);
      if (tools) tools.focusTool('delete');
      else this.querySelector<HTMLElement>('.sk-agenda-acts button')?.focus();
    });
  }

  #key(event: KeyboardEvent, row: AgendaItem): void {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const field = (event.target as Element).closest<HTMLElement>('[data-field]')?.dataset['field'];
    if (event.key === 'Enter' && field) {
      event.preventDefault();
      this.#askAs(row, questionHint(row) ?? hintOf('group-work', row));
    } else if (['ArrowUp', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      if (this.#move(row, event.key === 'ArrowUp' ? -1 : 1) && field) focusField(this.desk, 'agenda', row.id, field);
    }
  }

  /** More than one cell is seen before it is taken; one is text for the field. */
  #paste(event: ClipboardEvent, row: AgendaItem): void {
    const rows = this.#rows;
    const pasted = event.clipboardData ? rowsOfPaste(event.clipboardData) : [];
    if (pasted.length < 2 && (pasted[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    const at = rows.findIndex(({ id }) => id === row.id);
    const empty = isEmptyRow(row) && ![...this.view.drafts.keys()].some((place) => place.includes(`/${row.id}/`));
    this.#pasteBox.open(pasted, { before: rows[at + 1]?.id ?? null, replacing: empty ? row.id : null });
  }
}

/** How long a row lasts that only the next one's start ends; shown, not written. */
function lastsUntilNext({ minutes }: AgendaItem, start: number | null, end: number | null): string {
  return minutes !== null || start === null || end === null ? '' : String((end - start + 1440) % 1440);
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-agenda': SkPlanAgenda;
  }
}
