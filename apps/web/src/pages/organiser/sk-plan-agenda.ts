import { localized, msg, str } from '@lit/localize';
import {
  agendaTimes,
  formatMinutes,
  standing,
  type AgendaItem,
  type Plan,
  type PlanCommand,
  type Question,
} from '@stikkord/domain';
import arrowDown from '@navikt/aksel-icons/svg/ArrowDown.svg?raw';
import arrowUp from '@navikt/aksel-icons/svg/ArrowUp.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState } from '../../elements/empty-state.ts';
import { icon } from '../../elements/icon.ts';
import { offerUndo } from '../../elements/sk-undo-toast.ts';
import { pastedRows } from './paste-agenda.ts';
import type { AgendaFields } from './pasted-rows.ts';
import type { PlanEditor } from './plan-editor.ts';
import { planRefusal } from './plan-words.ts';
import { rowButton } from './row-button.ts';
import { newQuestion } from './sk-plan-question.ts';
import './sk-plan-agenda.css';
import './sk-plan-field.ts';
import './sk-plan-question.ts';

type Column = keyof AgendaFields;

/** The agenda as a table one types in; each row's questions stand open under it. A pasted table becomes rows. */
@customElement('sk-plan-agenda')
@localized()
export class SkPlanAgenda extends LitElement {
  @property({ attribute: false }) editor!: PlanEditor;
  @property({ attribute: false }) plan!: Plan;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const rows = standing(this.plan.agenda);
    const questions = standing(this.plan.questions);
    const loose = questions.filter((question) => !rows.some((row) => row.id === question.agendaItem));
    return html`<p class="sk-quiet sk-small">
        ${msg('Lim inn rader fra Excel, Word eller en nettside: de blir til rader her. Alt + pil opp eller ned flytter raden du står i.')}
      </p>
      ${
        rows.length === 0
          ? html`<div @paste=${(event: ClipboardEvent) => this.#paste(event, null)}>
              ${emptyState(
                msg('Programmet er tomt. Legg til den første raden, eller lim inn en tabell her.'),
                html`<textarea
                  class="ds-input sk-field"
                  rows="2"
                  aria-label=${msg('Lim inn programmet her')}
                  placeholder=${msg('Lim inn her')}
                ></textarea>`,
              )}
            </div>`
          : this.#table(rows, questions)
      }
      <div class="sk-row">
        <button type="button" class="ds-button" data-variant="secondary" @click=${() => this.#add(null, 'start')}>
          ${icon(plus)}${msg('Ny rad')}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" @click=${() => this.#ask(null)}>
          ${icon(plus)}${msg('Nytt spørsmål uten programpost')}
        </button>
      </div>
      ${
        loose.length === 0
          ? nothing
          : html`<h3>${msg('Spørsmål uten programpost')}</h3>
              ${this.#questions(loose, questions)}`
      }`;
  }

  #table(rows: readonly AgendaItem[], questions: readonly Question[]): TemplateResult {
    const times = agendaTimes(this.plan.agenda);
    return html`<table class="sk-plan-agenda">
      <thead>
        <tr>
          <th scope="col">${msg('Start')}</th>
          <th scope="col">${msg('Min')}</th>
          <th scope="col">${msg('Tid')}</th>
          <th scope="col">${msg('Hva')}</th>
          <th scope="col">${msg('Hvordan')}</th>
          <th scope="col">${msg('Hvem')}</th>
          <th scope="col"><span class="ds-sr-only">${msg('Flytt og slett')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          (row) => row.id,
          (row, index) => {
            const own = questions.filter((question) => question.agendaItem === row.id);
            const time = times.get(row.id)!;
            return html`${this.#row(row, index, rows, time)}
            ${
              own.length === 0
                ? nothing
                : html`<tr class="sk-plan-under">
                    <td colspan="7">${this.#questions(own, questions)}</td>
                  </tr>`
            }`;
          },
        )}
      </tbody>
    </table>`;
  }

  #row(
    row: AgendaItem,
    index: number,
    rows: readonly AgendaItem[],
    time: { start: number | null; end: number | null },
  ): TemplateResult {
    const number = index + 1;
    const name = row.what.trim() === '' ? msg(str`rad ${number}`) : row.what;
    return html`<tr
      data-row=${row.id}
      @keydown=${(event: KeyboardEvent) => this.#key(event, row, rows)}
      @paste=${(event: ClipboardEvent) => this.#paste(event, row)}
    >
      ${this.#cell(row, 'start', msg('Start'), number)} ${this.#cell(row, 'minutes', msg('Min'), number)}
      <td class="sk-plan-time" data-label=${msg('Tid')}>
        ${time.start === null ? '–' : html`${formatMinutes(time.start)}${time.end === null ? '' : `–${formatMinutes(time.end)}`}`}
      </td>
      ${this.#cell(row, 'what', msg('Hva'), number)} ${this.#cell(row, 'how', msg('Hvordan'), number)}
      ${this.#cell(row, 'who', msg('Hvem'), number)}
      <td class="sk-plan-acts">
        ${rowButton(plus, msg(str`Nytt spørsmål i ${name}`), false, () => this.#ask(row.id))}
        ${rowButton(arrowUp, msg(str`Flytt ${name} opp`), index === 0, () => this.#move(row, rows, -1))}
        ${rowButton(arrowDown, msg(str`Flytt ${name} ned`), index === rows.length - 1, () => this.#move(row, rows, 1))}
        ${rowButton(trash, msg(str`Slett ${name}`), false, () => this.#delete(row, name))}
      </td>
    </tr>`;
  }

  #cell(row: AgendaItem, column: Column, label: string, number: number): TemplateResult {
    const value = column === 'minutes' ? (row.minutes === null ? '' : String(row.minutes)) : row[column];
    return html`<td data-label=${label} data-column=${column}>
      <sk-plan-field
        bare
        ?multiline=${column === 'what' || column === 'how' || column === 'who'}
        .label=${msg(str`${label}, rad ${number}`)}
        .mode=${column === 'start' || column === 'minutes' ? 'numeric' : 'text'}
        .value=${value}
        .save=${(text: string) => this.#save(row, column, text)}
      ></sk-plan-field>
    </td>`;
  }

  #questions(list: readonly Question[], all: readonly Question[]): TemplateResult {
    return html`${repeat(
      list,
      (question) => question.id,
      (question) =>
        html`<sk-plan-question
          .editor=${this.editor}
          .plan=${this.plan}
          .question=${question}
          .number=${all.indexOf(question) + 1}
        ></sk-plan-question>`,
    )}`;
  }

  #save(row: AgendaItem, column: Column, text: string): string | null {
    if (column === 'minutes' && !/^\s*\d{0,4}\s*$/.test(text)) return planRefusal('invalid-time');
    const value = column === 'minutes' ? (text.trim() === '' ? null : Number(text)) : text;
    const command: PlanCommand = { do: 'set', kind: 'agenda', id: row.id, fields: { [column]: value } };
    const refused = this.editor.edit([command], `${row.id}/${column}`);
    return refused && planRefusal(refused);
  }

  #add(before: string | null, column: Column): void {
    const id = crypto.randomUUID();
    this.editor.edit([{ do: 'add', kind: 'agenda', id, before, fields: {} }]);
    this.#focus(id, column);
  }

  #ask(row: string | null): void {
    const commands = newQuestion(row);
    this.editor.edit(commands);
    const number = standing(this.plan.questions).length + 1;
    setTimeout(() => {
      for (const element of this.querySelectorAll('sk-plan-question'))
        if (element.number === number) element.querySelector('textarea')?.focus();
    });
  }

  #move(row: AgendaItem, rows: readonly AgendaItem[], by: 1 | -1): void {
    const at = rows.indexOf(row);
    if (at + by < 0 || at + by >= rows.length) return;
    const focused = document.activeElement;
    const before = by < 0 ? rows[at - 1]!.id : (rows[at + 2]?.id ?? null);
    this.editor.edit([{ do: 'move', kind: 'agenda', id: row.id, before }]);
    // The row's element moves and takes the focus out of it; it belongs where it was.
    setTimeout(() => focused instanceof HTMLElement && focused.focus());
  }

  #delete(row: AgendaItem, name: string): void {
    if (this.editor.edit([{ do: 'delete', kind: 'agenda', id: row.id }]) !== null) return;
    offerUndo(msg(str`«${name}» er slettet fra programmet.`), () =>
      this.editor.edit([{ do: 'restore', kind: 'agenda', id: row.id }]),
    );
  }

  #key(event: KeyboardEvent, row: AgendaItem, rows: readonly AgendaItem[]): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      this.#move(row, rows, event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    const column = (event.target as Element).closest<HTMLElement>('[data-column]')?.dataset['column'] as
      | Column
      | undefined;
    // In "how" a line may be wanted; in the other cells Enter goes on down, as in a spreadsheet.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || !column || column === 'how') return;
    event.preventDefault();
    const next = rows[rows.indexOf(row) + 1];
    if (next) this.#focus(next.id, column);
    else this.#add(null, column);
  }

  #focus(id: string, column: Column): void {
    // The plan comes back through the page.
    setTimeout(() =>
      this.querySelector<HTMLElement>(`[data-row="${id}"] [data-column="${column}"] :is(input, textarea)`)?.focus(),
    );
  }

  #paste(event: ClipboardEvent, row: AgendaItem | null): void {
    if ((event.target as Element).closest('sk-plan-question')) return;
    const pasted = event.clipboardData && pastedRows(event.clipboardData);
    if (!pasted || pasted.length === 0) return;
    event.preventDefault();
    const rows = standing(this.plan.agenda);
    const at = row === null ? -1 : rows.findIndex((each) => each.id === row.id);
    const before = row === null ? null : (rows[at + 1]?.id ?? null);
    const blank =
      row !== null && row.start === '' && row.minutes === null && `${row.what}${row.how}${row.who}`.trim() === '';
    const [first, ...rest] = pasted;
    const commands: PlanCommand[] = (blank ? rest : pasted).map((fields) => ({
      do: 'add',
      kind: 'agenda',
      id: crypto.randomUUID(),
      before,
      fields,
    }));
    if (blank) commands.unshift({ do: 'set', kind: 'agenda', id: row.id, fields: first! });
    const refused = this.editor.edit(commands);
    const said = refused === null ? msg(str`${pasted.length} rader er limt inn.`) : planRefusal(refused);
    if (document.activeElement instanceof HTMLElement && blank) document.activeElement.blur();
    offerUndo(said, () => refused === null && this.editor.undo());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-agenda': SkPlanAgenda;
  }
}
