import { localized, msg, str } from '@lit/localize';
import next from '@navikt/aksel-icons/svg/ChevronRight.svg?raw';
import before from '@navikt/aksel-icons/svg/ChevronLeft.svg?raw';
import xmark from '@navikt/aksel-icons/svg/XMark.svg?raw';
import type { GroupId, PointId } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type * as Y from 'yjs';
import { icon } from '../elements/icon.ts';
import { placeOf, readingLines, type ReadingLine } from './reading-lines.ts';
import './sk-read-aloud.css';

/** Keys that go on, as those of who presents with a clicker. */
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/**
 * The question and the group's points over the whole screen, one at a time or all, to be read aloud; what others write comes
 * as they write it. Fires `sk-close`.
 */
@customElement('sk-read-aloud')
@localized()
export class SkReadAloud extends LitElement {
  @property({ attribute: false }) question: QuestionSlice | null = null;
  @property() group: GroupId = '';
  @property({ attribute: false }) doc: Y.Doc | null = null;
  @state() private all = false;
  /** The point that is read; null: the first. */
  @state() private at: PointId | null = null;
  #place = 0;
  #heard: Y.Doc | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  override disconnectedCallback(): void {
    this.#listen(null);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('doc')) this.#listen(this.doc);
  }

  override render(): TemplateResult {
    const lines = this.#lines;
    const place = placeOf(lines, this.at, this.#place);
    this.#place = place;
    return html`<dialog
      class="sk-read-aloud"
      aria-labelledby="sk-read-aloud-question"
      @close=${() => this.dispatchEvent(new CustomEvent('sk-close'))}
      @keydown=${this.#key}
    >
      <header>
        <div class="sk-read-ways" role="group" aria-label=${msg('Hva som vises')}>
          <button type="button" aria-pressed=${this.all ? 'false' : 'true'} @click=${() => (this.all = false)}>
            ${msg('Ett om gangen')}
          </button>
          <button type="button" aria-pressed=${this.all ? 'true' : 'false'} @click=${() => (this.all = true)}>
            ${msg('Alle')}
          </button>
        </div>
        <button type="button" class="sk-read-button" aria-label=${msg('Lukk')} @click=${this.#close}>
          ${icon(xmark)}
        </button>
      </header>
      <div class="sk-read-text" tabindex="0" role="region" aria-label=${msg('Det dere har skrevet')}>
        <h2 id="sk-read-aloud-question" tabindex="-1">${this.question?.prompt.trim() || msg('Spørsmål uten tekst')}</h2>
        ${
          lines.length === 0
            ? html`<p class="sk-read-none">${msg('Det er ikke skrevet noe ennå.')}</p>`
            : this.all
              ? this.#everything(lines)
              : this.#one(lines[place]!)
        }
      </div>
      ${this.all || lines.length === 0 ? nothing : this.#steps(place, lines.length)}
    </dialog>`;
  }

  get #lines(): ReadingLine[] {
    return this.question && this.doc ? readingLines(this.question, this.group, this.doc) : [];
  }

  #one({ text, section }: ReadingLine): TemplateResult {
    return html`<div class="sk-read-one" aria-live="polite">
      ${section ? html`<p class="sk-read-section">${section}</p>` : nothing}
      <p>${text}</p>
    </div>`;
  }

  #everything(lines: readonly ReadingLine[]): TemplateResult {
    const sections = [...new Set(lines.map(({ section }) => section))];
    return html`${sections.map(
      (title) =>
        html`${title ? html`<h3>${title}</h3>` : nothing}
          <ul class="sk-points">
            ${repeat(
              lines.filter(({ section }) => section === title),
              ({ id }) => id,
              ({ text, under }) => html`<li ?data-under=${under}>${text}</li>`,
            )}
          </ul>`,
    )}`;
  }

  #steps(place: number, count: number): TemplateResult {
    return html`<footer>
      <button
        type="button"
        class="sk-read-button"
        aria-disabled=${place === 0 ? 'true' : 'false'}
        @click=${() => this.#step(-1)}
      >
        ${icon(before)}${msg('Forrige')}
      </button>
      <span class="sk-number">${msg(str`${place + 1} av ${count}`)}</span>
      <button
        type="button"
        class="sk-read-button"
        aria-disabled=${place === count - 1 ? 'true' : 'false'}
        @click=${() => this.#step(1)}
      >
        ${msg('Neste')}${icon(next)}
      </button>
    </footer>`;
  }

  #step(by: 1 | -1): void {
    const lines = this.#lines;
    const to = lines[placeOf(lines, this.at, this.#place) + by];
    if (to) this.at = to.id;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (this.all || by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // A space on a button presses it.
    if (event.key === ' ' && (event.target as Element).closest('button')) return;
    event.preventDefault();
    this.#step(by);
  };

  readonly #close = (): void => this.querySelector('dialog')?.close();

  #listen(doc: Y.Doc | null): void {
    this.#heard?.off('update', this.#wrote);
    doc?.on('update', this.#wrote);
    this.#heard = doc;
  }

  readonly #wrote = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-read-aloud': SkReadAloud;
  }
}
