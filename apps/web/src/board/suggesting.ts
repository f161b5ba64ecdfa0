import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { BoardDesk } from './board-desk.ts';
import type { BoardNames } from './sk-board-card.ts';
import type { DraftMenu } from './sk-suggest-panel.ts';
import type { SuggestDesk, SuggestSource } from './suggest-desk.ts';

/** What the board tells of itself. */
interface SuggestingBoard {
  readonly desk: () => BoardDesk;
  readonly question: () => string;
  readonly menu: (menu: DraftMenu) => void;
  /** The focus goes back there, or home. */
  readonly backTo: (element: HTMLElement | null) => void;
}

/** Whether drafts of themes are shown on a board. They, and what makes them, are fetched when first asked for, and outlive their panel. */
export class Suggesting implements ReactiveController {
  shown = false;
  readonly #host: LitElement;
  readonly #board: SuggestingBoard;
  #suggest: SuggestDesk | null = null;
  /** The question that they are of. */
  #of = '';
  #from: HTMLElement | null = null;

  constructor(host: LitElement, board: SuggestingBoard) {
    this.#host = host;
    this.#board = board;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#suggest === null || this.#of === this.#board.question()) return;
    this.#suggest.cancel();
    this.#suggest = null;
    this.shown = false;
  }

  hostDisconnected(): void {
    this.#suggest?.cancel();
  }

  /** Opens the panel, or closes it. */
  async toggle(): Promise<void> {
    if (this.shown) return this.#close();
    this.#from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const desk = this.#board.desk();
    try {
      const [{ SuggestDesk: Desk }] = await Promise.all([import('./suggest-desk.ts'), import('./sk-suggest-panel.ts')]);
      this.#suggest ??= new Desk(desk, () => this.#redraw());
    } catch {
      return desk.say(msg('Forslagene kunne ikke hentes. Sjekk nettet og prøv igjen.'));
    }
    this.#of = this.#board.question();
    this.shown = true;
    const begun = this.#suggest.begin();
    this.#host.requestUpdate();
    await begun;
    await this.#host.updateComplete;
    this.#host.querySelector('sk-suggest-panel')?.came();
  }

  view(names: BoardNames, source: SuggestSource | null): TemplateResult | typeof nothing {
    if (!this.shown || !this.#suggest) return nothing;
    return html`<sk-suggest-panel
      .desk=${this.#board.desk()}
      .suggest=${this.#suggest}
      .names=${names}
      .source=${source}
      @sk-draft-menu=${(event: CustomEvent<DraftMenu>) => this.#board.menu(event.detail)}
      @sk-suggest-close=${() => this.#close()}
    ></sk-suggest-panel>`;
  }

  #close(): void {
    this.shown = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#board.backTo(this.#from));
  }

  #redraw(): void {
    this.#host.querySelector('sk-suggest-panel')?.requestUpdate();
  }
}
