import { localized, msg, str } from '@lit/localize';
import down from '@navikt/aksel-icons/svg/ArrowDown.svg?raw';
import up from '@navikt/aksel-icons/svg/ArrowUp.svg?raw';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from './icon.ts';
import './sk-row-tools.css';

export type RowTool = 'up' | 'down' | 'delete';

/**
 * What can be done with a row of a list: up, down, away. One stop for the Tab key; arrow keys go between the tools.
 * Fires `sk-tool`.
 */
@customElement('sk-row-tools')
@localized()
export class SkRowTools extends LitElement {
  /** What the row is called: "rad 3", a group's name. */
  @property() name = '';
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;
  /** Nothing to move among, or nothing that may go. */
  @property({ type: Boolean }) noMove = false;
  @property({ type: Boolean }) noDelete = false;
  @state() private at: RowTool | null = null;

  override createRenderRoot(): this {
    return this;
  }

  /** Puts the keyboard on a tool, where the row has come to stand after a move. */
  focusTool(tool: RowTool): void {
    this.at = tool;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus());
  }

  override render(): TemplateResult {
    const { name } = this;
    return html`<div
      class="sk-row-tools"
      role="toolbar"
      aria-label=${msg(str`Verktøy for ${name}`)}
      @keydown=${this.#key}
    >
      ${
        this.noMove
          ? nothing
          : html`${this.#tool('up', msg(str`Flytt ${name} opp`), up, this.first)}
            ${this.#tool('down', msg(str`Flytt ${name} ned`), down, this.last)}`
      }
      ${this.noDelete ? nothing : this.#tool('delete', msg(str`Slett ${name}`), trash, false)}
    </div>`;
  }

  get #tools(): RowTool[] {
    return [...(this.noMove ? [] : (['up', 'down'] as const)), ...(this.noDelete ? [] : (['delete'] as const))];
  }

  #tool(tool: RowTool, label: string, picture: string, off: boolean): TemplateResult {
    const stop = this.at !== null && this.#tools.includes(this.at) ? this.at : this.#tools[0];
    return html`<button
      type="button"
      data-tool=${tool}
      aria-label=${label}
      title=${label}
      aria-disabled=${off ? 'true' : 'false'}
      tabindex=${tool === stop ? 0 : -1}
      @focus=${() => (this.at = tool)}
      @click=${() => {
        if (!off) this.dispatchEvent(new CustomEvent<RowTool>('sk-tool', { detail: tool }));
      }}
    >
      ${icon(picture)}
    </button>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const tools = this.#tools;
    const at = tools.findIndex((tool) => tool === this.at);
    if (by === 0 || event.altKey || at < 0) return;
    event.preventDefault();
    this.focusTool(tools[(at + by + tools.length) % tools.length]!);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-row-tools': SkRowTools;
  }
}
