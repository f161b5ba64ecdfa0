import { localized, msg, str } from '@lit/localize';
import { OPTIONS_MAX, STATEMENTS_MAX } from '@stikkord/domain';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusField } from '../../../editing/edit-field.ts';
import { icon } from '../../../elements/icon.ts';
import '../../../elements/sk-row-tools.ts';
import type { RowTool, SkRowTools } from '../../../elements/sk-row-tools.ts';
import { offerUndo } from '../../../elements/sk-undo-toast.ts';
import { rowsOfPaste } from '../../../plan/pasted-rows.ts';
import { lineField } from '../../../plan/poll-fields.ts';
import { broughtBack, linesOf, movedLine, pastedLines, withLines, type PollLine } from '../../../plan/poll-lines.ts';
import { lineCount } from './line-words.ts';
import { pollText, setPoll, type PollPlace } from './poll-parts.ts';

/** The options of a choice with what each means, or the statements of scales: typed, pasted, moved. */
@customElement('sk-poll-lines')
@localized()
export class SkPollLines extends LitElement {
  @property({ attribute: false }) place!: PollPlace;
  @state() private problem = '';

  override createRenderRoot(): this {
    return this;
  }

  /** What was not taken is said until the poll is another. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('place') && changed.get('place')!.poll !== this.place.poll) this.problem = '';
  }

  override render(): TemplateResult {
    const choice = this.#choice;
    const lines = this.#lines;
    return html`${
        lines.length === 0
          ? html`<p class="sk-quiet sk-small">
              ${choice ? msg('Ingen alternativer ennå. Lim gjerne inn flere på én gang, ett på hver linje.') : msg('Ingen påstander ennå. Lim gjerne inn flere på én gang, én på hver linje.')}
            </p>`
          : html`<ol class="sk-plain-list sk-poll-lines" aria-label=${choice ? msg('Alternativer') : msg('Påstander')}>
              ${repeat(
                lines,
                ({ id }) => id,
                (line, index) => this.#line(line, index, lines),
              )}
            </ol>`
      }
      ${this.problem === '' ? nothing : html`<p class="sk-field-problem" role="alert">${this.problem}</p>`}
      <button
        type="button"
        class="sk-quiet-button sk-small sk-poll-add"
        @click=${() => this.#add()}
        @paste=${(event: ClipboardEvent) => this.#paste(event, null)}
      >
        ${icon(plus)}${choice ? msg('Nytt alternativ') : msg('Ny påstand')}
      </button>`;
  }

  #line(line: PollLine, index: number, lines: readonly PollLine[]): TemplateResult {
    const number = index + 1;
    const name = line.text.trim() || this.#plain(number);
    return html`<li
      data-line=${line.id}
      @paste=${(event: ClipboardEvent) => this.#paste(event, line)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, line)}
    >
      <span class="sk-section-number" aria-hidden="true">${number}</span>
      <div class="sk-poll-texts">
        ${pollText(this.place, lineField(line.id, 'text'), this.#plain(number), {
          labelHidden: true,
          grow: true,
          placeholder: this.#choice ? msg('Alternativ') : msg('Påstand'),
          enter: () => this.#enter(lines[index + 1]),
        })}
        ${
          this.#choice
            ? pollText(this.place, lineField(line.id, 'help'), msg(str`Forklaring til ${name}`), {
                labelHidden: true,
                grow: true,
                placeholder: msg('Forklaring, om den trengs'),
                enter: () => this.#enter(lines[index + 1]),
              })
            : nothing
        }
      </div>
      <sk-row-tools
        .name=${name}
        ?first=${index === 0}
        ?last=${index === lines.length - 1}
        ?noMove=${lines.length < 2}
        @sk-tool=${(event: CustomEvent<RowTool>) => this.#tool(event.detail, line)}
      ></sk-row-tools>
    </li>`;
  }

  get #choice(): boolean {
    return this.place.poll.kind === 'choice';
  }

  /** As they are now, whatever this element has drawn. */
  get #lines(): readonly PollLine[] {
    return linesOf(this.place.poll);
  }

  #plain(number: number): string {
    return this.#choice ? msg(str`alternativ ${number}`) : msg(str`påstand ${number}`);
  }

  /** True where it was taken. */
  #set(lines: readonly PollLine[], said = ''): boolean {
    const { desk, question } = this.place;
    const poll = desk.line?.editing?.value.questions.find(({ id }) => id === question)?.poll ?? this.place.poll;
    const done = desk.attempt([setPoll(question, withLines(poll, lines))], said);
    this.problem = done === 'too-many' ? this.#noRoom() : typeof done === 'string' ? desk.refusalText(done) : '';
    return typeof done === 'number';
  }

  #noRoom(): string {
    return this.#choice
      ? msg(str`Det er plass til ${OPTIONS_MAX} alternativer. Ingenting er endret.`)
      : msg(str`Det er plass til ${STATEMENTS_MAX} påstander. Ingenting er endret.`);
  }

  #focus(line: string): void {
    focusField(this.place.desk, 'question', this.place.question, lineField(line, 'text'));
  }

  #enter(next: PollLine | undefined): void {
    if (next) this.#focus(next.id);
    else this.#add();
  }

  #add(): void {
    const line = { id: this.place.desk.newId(), text: '', help: '' };
    if (this.#set([...this.#lines, line], this.#choice ? msg('Nytt alternativ') : msg('Ny påstand')))
      this.#focus(line.id);
  }

  #tool(tool: RowTool, line: PollLine): void {
    if (tool === 'delete') return this.#delete(line);
    if (this.#move(line, tool === 'up' ? -1 : 1))
      void this.place.desk.whenShown(() =>
        this.querySelector<SkRowTools>(`[data-line="${line.id}"] sk-row-tools`)?.focusTool(tool),
      );
  }

  #move(line: PollLine, by: -1 | 1): boolean {
    const lines = this.#lines;
    const after = movedLine(lines, line.id, by);
    if (after === lines) return false;
    const place = after.findIndex(({ id }) => id === line.id) + 1;
    return this.#set(after, msg(str`Nå nummer ${place} av ${lines.length}`));
  }

  #key(event: KeyboardEvent, line: PollLine): void {
    if (!event.altKey || event.ctrlKey || event.metaKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    // Not the agenda's row around it.
    event.stopPropagation();
    const field = (event.target as Element).closest<HTMLElement>('[data-field]')?.dataset['field'];
    if (this.#move(line, event.key === 'ArrowUp' ? -1 : 1) && field)
      focusField(this.place.desk, 'question', this.place.question, field);
  }

  #delete(line: PollLine): void {
    const lines = this.#lines;
    const at = lines.findIndex(({ id }) => id === line.id);
    const rest = lines.filter(({ id }) => id !== line.id);
    if (!this.#set(rest)) return;
    const behind = lines[at - 1]?.id ?? null;
    offerUndo(this.#choice ? msg('Alternativet er slettet.') : msg('Påstanden er slettet.'), () => {
      this.#set(broughtBack(this.#lines, line, behind), msg('Angret'));
    });
    const next = rest[at] ?? rest[at - 1];
    void this.place.desk.whenShown(() => {
      const tools = next && this.querySelector<SkRowTools>(`[data-line="${next.id}"] sk-row-tools`);
      if (tools) tools.focusTool('delete');
      else this.querySelector<HTMLElement>('.sk-poll-add')?.focus();
    });
  }

  /** Several lines, or two cells, are lines of their own; one line is text like any. */
  #paste(event: ClipboardEvent, line: PollLine | null): void {
    const rows = event.clipboardData ? rowsOfPaste(event.clipboardData) : [];
    if (rows.length === 0 || (line !== null && rows.length < 2 && rows[0]!.length < 2)) return;
    event.preventDefault();
    event.stopPropagation();
    const { lines, made } = pastedLines(this.#lines, rows, {
      after: line?.id ?? null,
      newId: () => this.place.desk.newId(),
    });
    const gone = new Set(made.map(({ id }) => id));
    // The field that was pasted into may be no more.
    (event.target as HTMLElement).blur();
    if (!this.#set(lines)) return;
    offerUndo(msg(str`${lineCount(made.length, this.#choice)} limt inn.`), () => {
      this.#set(
        this.#lines.filter(({ id }) => !gone.has(id)),
        msg('Angret'),
      );
    });
    const last = made.at(-1);
    if (last) this.#focus(last.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-poll-lines': SkPollLines;
  }
}
