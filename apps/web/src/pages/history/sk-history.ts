import { localized, msg, str } from '@lit/localize';
import left from '@navikt/aksel-icons/svg/ChevronLeft.svg?raw';
import right from '@navikt/aksel-icons/svg/ChevronRight.svg?raw';
import type { BoardVersionAnswer, HistoryBeside, VersionAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emptyState } from '../../elements/empty-state.ts';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-dialog.ts';
import { describeProblem } from '../problem-text.ts';
import type { HistoryOf } from './history-of.ts';
import { HistorySession, type Chosen } from './history-session.ts';
import { boardVersionView } from './board-version-view.ts';
import { boardCountWords } from './board-words.ts';
import { countWords, noVersions, restoredWords, timeWords, undoneWords, versionWords } from './history-words.ts';
import './sk-history.css';
import { versionView } from './version-view.ts';

/** Room for the list beside the version. */
const WIDE = '(width >= 48rem)';

/** The history of a group's answer or a board, over the page: its versions, what changed in each, and the way back to one. */
@customElement('sk-history')
@localized()
export class SkHistory extends LitElement {
  @property({ attribute: false }) of: HistoryOf | null = null;
  @property({ attribute: false }) closed: () => void = () => {};
  @state() private wide = false;
  readonly #session = new HistorySession(this);
  readonly #media = matchMedia(WIDE);

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#media.addEventListener('change', this.#measure);
    addEventListener('popstate', this.#close);
    this.#measure();
  }

  override disconnectedCallback(): void {
    this.#media.removeEventListener('change', this.#measure);
    removeEventListener('popstate', this.#close);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('of') && this.of) void this.#session.open(this.of);
  }

  override render(): TemplateResult | typeof nothing {
    const { of } = this;
    if (!of) return nothing;
    return html`<sk-dialog
      wide
      .open=${true}
      .heading=${of.group === null ? msg('Historikk: tavla') : msg(str`Historikk: ${of.group}`)}
      .content=${() => this.#content(of)}
      @sk-close=${this.#close}
    ></sk-dialog>`;
  }

  readonly #measure = (): void => void (this.wide = this.#media.matches);
  readonly #close = (): void => {
    this.remove();
    this.closed();
  };

  #content(of: HistoryOf): TemplateResult {
    const { listed, problem, steps } = this.#session;
    return html`<p class="sk-quiet sk-history-prompt">${of.question.prompt}</p>
      ${problem ? this.#problem(describeProblem(problem)) : nothing} ${this.#told()}
      ${
        listed === null
          ? problem
            ? nothing
            : html`<p class="sk-quiet" role="status">${msg('Henter historikken …')}</p>`
          : steps.length === 0
            ? emptyState(noVersions(of.group === null))
            : this.#versions(of)
      }`;
  }

  #problem(text: string): TemplateResult {
    return notice('error', text, {
      act: html`<button type="button" class="sk-quiet-button" @click=${() => this.#session.again()}>
        ${msg('Prøv igjen')}
      </button>`,
    });
  }

  /** What was brought back, now or when somebody last looked, and the way back from that. */
  #told(): TemplateResult | typeof nothing {
    const { done, listed } = this.#session;
    const board = this.of?.group === null;
    if (done?.did === 'closed') return notice('signal', leadersMay());
    if (done?.did === 'undone') return notice('quiet', undoneWords(board));
    const newest = listed?.versions[0];
    if (!done && newest?.reason === 'undone')
      return notice('quiet', msg(str`Gjenopprettingen ble angret ${this.#time(newest.at)}.`));
    const before = done?.before ?? (newest?.reason === 'restored' ? newest.version : null);
    if (before === null) return nothing;
    const text = done
      ? restoredWords(done.at === null ? null : this.#time(done.at), board)
      : msg(str`En eldre versjon ble gjenopprettet ${this.#time(newest!.at)}.`);
    if (!listed?.restore) return notice('quiet', text);
    return notice('quiet', text, {
      act: html`<button
        type="button"
        class="sk-quiet-button sk-history-undo"
        @click=${() => this.#act(() => this.#session.undo(before))}
      >
        ${msg('Angre')}
      </button>`,
    });
  }

  #versions(of: HistoryOf): TemplateResult {
    const { steps, chosen, view, beside } = this.#session;
    const at = steps.indexOf(chosen);
    return html`<div class="sk-history">
      ${this.wide ? this.#list(steps) : this.#select(steps)}
      <div class="sk-history-version">
        <div class="sk-history-steps">
          ${this.#step(left, msg('Eldre'), steps[at + 1])} ${this.#step(right, msg('Nyere'), steps[at - 1])}
          ${this.#besideChoice()}
        </div>
        <p class="sk-quiet sk-small" role="status">
          <span class="ds-sr-only">${this.#name(chosen)}. </span>${view ? viewCountWords(view, beside) : ''}
        </p>
        ${view ? this.#view(of, view) : nothing} ${this.#restore(of)}
      </div>
    </div>`;
  }

  #view(of: HistoryOf, view: VersionAnswer | BoardVersionAnswer): TemplateResult {
    const { beside } = this.#session;
    if ('board' in view) return boardVersionView(view.board, beside);
    return versionView(view.sections, new Map(of.question.sections.map(({ id, title }) => [id, title])), beside);
  }

  #list(steps: readonly Chosen[]): TemplateResult {
    return html`<fieldset class="sk-history-list">
      <legend class="ds-sr-only">${msg('Versjoner')}</legend>
      ${steps.map(
        (step) =>
          html`<label>
            <input
              type="radio"
              name="sk-version"
              .checked=${live(step === this.#session.chosen)}
              @change=${() => this.#session.choose(step)}
            />
            <span>${this.#name(step)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #select(steps: readonly Chosen[]): TemplateResult {
    return html`<select
      class="ds-input sk-history-select"
      aria-label=${msg('Versjon')}
      @change=${(event: Event) => this.#session.choose(steps[(event.target as HTMLSelectElement).selectedIndex]!)}
    >
      ${steps.map(
        (step) => html`<option .selected=${live(step === this.#session.chosen)}>${this.#name(step)}</option>`,
      )}
    </select>`;
  }

  #step(sign: string, label: string, to: Chosen | undefined): TemplateResult {
    return html`<button
      type="button"
      class="ds-button"
      data-variant="secondary"
      aria-disabled=${to === undefined ? 'true' : 'false'}
      @click=${() => to !== undefined && this.#session.choose(to)}
    >
      ${sign === left ? icon(sign) : nothing}${label}${sign === right ? icon(sign) : nothing}
    </button>`;
  }

  #besideChoice(): TemplateResult {
    const { beside } = this.#session;
    const choice = (value: HistoryBeside, label: string): TemplateResult =>
      html`<option value=${value} .selected=${live(value === beside)}>${label}</option>`;
    return html`<select
      class="ds-input sk-history-beside"
      aria-label=${msg('Sammenlign med')}
      @change=${(event: Event) =>
        this.#session.setBeside((event.target as HTMLSelectElement).value === 'now' ? 'now' : 'before')}
    >
      ${choice('before', msg('Endret siden versjonen før'))}
      ${choice('now', this.of?.group === null ? msg('Forskjell fra tavla nå') : msg('Forskjell fra teksten nå'))}
    </select>`;
  }

  #restore(of: HistoryOf): TemplateResult {
    const { listed, isCurrent, busy } = this.#session;
    const board = of.group === null;
    if (isCurrent)
      return html`<p class="sk-history-restore sk-quiet">
        ${board ? msg('Slik er tavla nå.') : msg('Slik er teksten nå.')}
      </p>`;
    if (!listed?.restore) return html`<p class="sk-history-restore sk-quiet">${leadersMay()}</p>`;
    return html`<div class="sk-history-restore">
      <button
        type="button"
        class="ds-button"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${() => this.#act(() => this.#session.restore())}
      >
        ${msg('Gjenopprett denne versjonen')}
      </button>
      ${
        of.question.status === 'closed' && !board
          ? html`<p class="sk-quiet sk-small">
              ${msg('Spørsmålet er lukket. Gjenoppretter du en versjon, endres svaret likevel.')}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** The button that is pressed goes: the next thing to do is to take it back, or nothing. */
  async #act(act: () => Promise<void>): Promise<void> {
    await act();
    await this.updateComplete;
    await this.querySelector('sk-dialog')?.updateComplete;
    if (!this.querySelector('.sk-history button:focus'))
      (this.querySelector<HTMLElement>('.sk-history-undo') ?? this.querySelector('h2'))?.focus();
  }

  #name(step: Chosen): string {
    if (step === 'now') return msg('Nå', { id: 'history-now' });
    const row = this.#session.listed?.versions.find(({ version }) => version === step);
    return row ? versionWords(row, Date.now(), this.of?.group === null) : '';
  }

  #time(at: number): string {
    return timeWords(at, Date.now());
  }
}

function viewCountWords(view: VersionAnswer | BoardVersionAnswer, beside: HistoryBeside): string {
  return 'board' in view ? boardCountWords(view.board, beside) : countWords(view.sections, beside);
}

function leadersMay(): string {
  return msg('Spørsmålet er lukket. Den som leder samlingen, kan gjenopprette en versjon.');
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-history': SkHistory;
  }
}
