import { localized } from '@lit/localize';
import type { QuestionId } from '@stikkord/domain';
import type { CarriableAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Answer, BoardDialogs, Question } from './acts.ts';
import type { BoardModel } from './board-model.ts';
import { panelPlace } from './panel-place.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-carry-panel.ts';
import './sk-clear-panel.ts';
import './sk-details-panel.ts';
import './sk-goes-to-panel.ts';
import './sk-merge-panel.ts';
import './sk-split-panel.ts';
import './sk-word-panel.ts';
import './sk-board-dialogs.css';

declare global {
  interface HTMLElementEventMap {
    'sk-answer': CustomEvent<Answer>;
  }
}

/**
 * What has to be asked before an act can be done, in a panel beside what it is about: the board stays in sight and in use.
 * Its panels fire `sk-answer`, or `sk-cancel` where none was wanted. Esc, and a press elsewhere while nothing is changed, take
 * the question away. Fires `sk-answered` and `sk-close`.
 */
@customElement('sk-board-dialogs')
@localized()
export class SkBoardDialogs extends LitElement implements BoardDialogs {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  /** Has the server keep the board as it stands; done before it is cleared. */
  @property({ attribute: false }) keepFirst: () => Promise<boolean> = () => Promise.resolve(false);
  /** The question whose board it is. */
  @property() of: QuestionId = '';
  /** Reads the themes of earlier meetings that can be carried over. Throws ApiError. */
  @property({ attribute: false }) carriable: () => Promise<CarriableAnswer> = () => Promise.resolve({ meetings: [] });
  @state() private question: Question | null = null;
  /** What the panel stands beside, and what had the focus. */
  #anchor: Element | null = null;
  #from: HTMLElement | null = null;
  readonly #sizes = new ResizeObserver(() => this.#place());

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    this.#release();
    super.disconnectedCallback();
  }

  ask(question: Question): void {
    const from = document.activeElement;
    this.#from = from instanceof HTMLElement && from !== document.body ? from : null;
    this.#anchor = this.#beside(question);
    this.question = question;
    void this.updateComplete.then(() => this.#show());
  }

  override render(): TemplateResult {
    return html`<dialog
      class="sk-board-panel"
      aria-labelledby="sk-panel-heading"
      @keydown=${this.#key}
      @sk-answer=${(event: CustomEvent<Answer>) => this.#answered(event.detail)}
      @sk-cancel=${this.#cancel}
    >
      ${this.question ? this.#panel(this.question) : nothing}
    </dialog>`;
  }

  #panel(question: Question): TemplateResult {
    const { model, names } = this;
    switch (question.act) {
      case 'word':
        return html`<sk-word-panel .model=${model} .names=${names} .point=${question.points[0]!}></sk-word-panel>`;
      case 'split':
        return html`<sk-split-panel .model=${model} .names=${names} .point=${question.points[0]!}></sk-split-panel>`;
      case 'goes-to':
        return html`<sk-goes-to-panel .model=${model} .points=${question.points}></sk-goes-to-panel>`;
      case 'details':
        return html`<sk-details-panel .model=${model} .theme=${question.theme}></sk-details-panel>`;
      case 'merge':
        return html`<sk-merge-panel .model=${model} .theme=${question.theme}></sk-merge-panel>`;
      case 'carry-themes':
        return html`<sk-carry-panel .model=${model} .of=${this.of} .read=${this.carriable}></sk-carry-panel>`;
      case 'clear-board':
        return html`<sk-clear-panel .model=${model} .keepFirst=${this.keepFirst}></sk-clear-panel>`;
    }
  }

  /** The card, or the theme's head; where it is out of sight, what had the focus. */
  #beside(question: Question): Element | null {
    const board = this.closest('sk-board') ?? document;
    const find = (selector: string): Element | null => board.querySelector(selector);
    if ('theme' in question)
      return find(`[data-theme="${CSS.escape(question.theme)}"]`)?.closest('.sk-theme-head') ?? this.#from;
    if ('points' in question) {
      const cards = question.points.map((id) => find(`sk-board-card[data-point="${CSS.escape(id)}"]`));
      return cards.find((card) => card !== null && card === this.#from) ?? cards[0] ?? this.#from;
    }
    return this.#from;
  }

  #show(): void {
    const dialog = this.querySelector('dialog')!;
    if (!dialog.open) dialog.show();
    this.#place();
    this.#sizes.observe(dialog);
    addEventListener('resize', this.#resized);
    visualViewport?.addEventListener('resize', this.#resized);
    document.addEventListener('pointerdown', this.#elsewhere, true);
    // Panels put the focus where one begins as they are drawn for the first time.
    const begin = dialog.querySelector<HTMLElement>('[data-begin]');
    begin?.focus();
    // A wording is mostly written anew, a part mostly goes on where it ends.
    if (begin instanceof HTMLInputElement || begin instanceof HTMLTextAreaElement) {
      if (begin.dataset['begin'] === 'end') begin.setSelectionRange(begin.value.length, begin.value.length);
      else begin.select();
    }
  }

  #place(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog?.open) return;
    // With a finger's keyboard up, what is seen is less than the window.
    const screen = { width: innerWidth, height: visualViewport?.height ?? innerHeight };
    dialog.style.maxHeight = `${screen.height - 16}px`;
    const anchor = this.#anchor?.isConnected ? this.#anchor.getBoundingClientRect() : null;
    const middle = {
      left: screen.width / 3,
      right: screen.width / 3,
      top: screen.height / 4,
      bottom: screen.height / 4,
    };
    const size = { width: dialog.offsetWidth, height: dialog.offsetHeight };
    const { left, top } = panelPlace(anchor && anchor.height > 0 ? anchor : middle, size, screen);
    dialog.style.left = `${left}px`;
    dialog.style.top = `${top}px`;
  }

  readonly #resized = (): void => this.#place();

  readonly #elsewhere = (event: Event): void => {
    const dialog = this.querySelector('dialog');
    if (!dialog?.open || dialog.contains(event.target as Node)) return;
    const drafts = [...dialog.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-draft]')];
    const changed =
      drafts.some((field) => field.value !== field.defaultValue) || dialog.querySelector('[data-changed]');
    if (!changed) this.#close(false);
  };

  readonly #key = (event: KeyboardEvent): void => {
    // Keys of the board stay outside.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.#cancel();
  };

  readonly #cancel = (): void => this.#close(true);

  #answered(answer: Answer): void {
    // The focus first: the board moves it on from there.
    const inside = document.activeElement;
    this.#back();
    const event = new CustomEvent('sk-answered', { detail: answer, bubbles: true, cancelable: true });
    if (this.dispatchEvent(event)) this.#close(false);
    else if (inside instanceof HTMLElement) inside.focus();
  }

  #back(): void {
    this.#from?.focus({ preventScroll: true });
    // A menu that is gone by now can't have it.
    if (document.activeElement !== this.#from)
      this.closest('sk-board')?.querySelector<HTMLElement>('#tray-heading')?.focus({ preventScroll: true });
  }

  #close(back: boolean): void {
    if (!this.question) return;
    if (back) this.#back();
    this.#release();
    this.querySelector('dialog')?.close();
    this.question = null;
    this.dispatchEvent(new CustomEvent('sk-close', { bubbles: true }));
  }

  #release(): void {
    this.#sizes.disconnect();
    removeEventListener('resize', this.#resized);
    visualViewport?.removeEventListener('resize', this.#resized);
    document.removeEventListener('pointerdown', this.#elsewhere, true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-dialogs': SkBoardDialogs;
  }
}
