import { localized, msg, str } from '@lit/localize';
import { boardPoint, originalOf, partId, PARTS_MAX, POINT_TEXT_MAX, type PointId } from '@stikkord/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { BoardModel } from './board-model.ts';
import { answer, cancel, doneOn, origin, PointWatch } from './panel-parts.ts';
import type { BoardNames } from './sk-board-card.ts';
import { cutPart, joinPart, proposedParts, trimmed } from './split-text.ts';
import { answered } from './answer-words.ts';

/**
 * A point that says more than one thing becomes its parts. Enter cuts where the caret stands, Backspace at the beginning puts
 * together again; by touch there is a button for each.
 */
@customElement('sk-split-panel')
@localized()
export class SkSplitPanel extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) point: PointId = '';
  readonly watch = new PointWatch(this);
  @state() private parts: readonly string[] = [];
  #proposed: readonly string[] = [];

  override createRenderRoot(): this {
    return this;
  }

  get #text(): string {
    const { model, point } = this;
    return boardPoint(model.board, model.points, point)?.text ?? '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('point')) return;
    this.parts = proposedParts(this.#text, PARTS_MAX);
    this.#proposed = this.parts;
  }

  override render(): TemplateResult {
    const { parts } = this;
    const ready = trimmed(parts).length >= 2;
    return html`<h2 id="sk-panel-heading">${msg('Del i flere')}</h2>
      ${origin(this.model, this.names, this.point, this.#text)}
      <ol class="sk-split" ?data-changed=${parts !== this.#proposed}>
        ${parts.map((part, index) => this.#part(part, index))}
      </ol>
      <p class="sk-panel-note">
        ${
          parts.length < 2
            ? msg('Sett skrivemerket der stikkordet skal deles, og trykk Enter eller «Del her».')
            : msg(
                'Enter deler der skrivemerket står; slett først i en del setter den sammen med den over. Originalen følger med delene.',
              )
        }
      </p>
      <div class="sk-panel-acts">
        <button type="button" class="ds-button" ?disabled=${!ready} @click=${() => this.#split()}>
          ${ready ? msg(str`Del i ${trimmed(parts).length}`) : msg('Del')} <kbd>Ctrl Enter</kbd>
        </button>
        ${cancel(this)}
      </div>`;
  }

  #part(part: string, index: number): TemplateResult {
    const number = index + 1;
    return html`<li>
      <textarea
        class="ds-input"
        rows="1"
        aria-label=${msg(str`Del ${number}`)}
        maxlength=${POINT_TEXT_MAX}
        data-begin=${index === 0 ? 'end' : nothing}
        .value=${live(part)}
        @input=${(event: Event) => this.#edit(index, (event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, index)}
      ></textarea>
      <div class="sk-split-acts">
        <button
          type="button"
          class="sk-quiet-button"
          ?disabled=${this.parts.length >= PARTS_MAX}
          @pointerdown=${(event: Event) => event.preventDefault()}
          @click=${() => this.#cut(index)}
        >
          ${msg('Del her')}<span class="ds-sr-only">${msg(str`: del ${number}`)}</span>
        </button>
        ${
          index === 0
            ? nothing
            : html`<button type="button" class="sk-quiet-button" @click=${() => this.#join(index)}>
                ${msg('Sett sammen med den over')}<span class="ds-sr-only">${msg(str`: del ${number}`)}</span>
              </button>`
        }
      </div>
    </li>`;
  }

  #edit(index: number, text: string): void {
    this.parts = this.parts.map((part, at) => (at === index ? text : part));
  }

  #key(event: KeyboardEvent, index: number): void {
    const field = event.target as HTMLTextAreaElement;
    if (event.isComposing) return;
    doneOn('ctrl-enter', () => this.#split())(event);
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#cut(index);
    } else if (event.key === 'Backspace' && index > 0 && field.selectionStart === 0 && field.selectionEnd === 0) {
      event.preventDefault();
      this.#join(index);
    }
  }

  #field(index: number): HTMLTextAreaElement | undefined {
    return this.querySelectorAll('textarea')[index];
  }

  #cut(index: number): void {
    if (this.parts.length >= PARTS_MAX) return;
    const field = this.#field(index)!;
    this.parts = cutPart(this.parts, index, field.selectionStart);
    this.#caret(index + 1, 0);
  }

  #join(index: number): void {
    const { parts, at } = joinPart(this.parts, index);
    this.parts = parts;
    this.#caret(index - 1, at);
  }

  #caret(index: number, at: number): void {
    void this.updateComplete.then(() => {
      const field = this.#field(index);
      field?.focus();
      field?.setSelectionRange(at, at);
    });
  }

  #split(): void {
    const texts = trimmed(this.parts);
    if (texts.length < 2) return;
    const { point } = this;
    const isPart = originalOf(point) !== point;
    answer(this, {
      commands: [{ do: 'split', point, texts }],
      told: answered.split(texts.length),
      points: [point],
      focus: { point: isPart ? point : partId(point, 1) },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-split-panel': SkSplitPanel;
  }
}
