import { msg } from '@lit/localize';
import { originalOf, type PointId } from '@stikkord/domain';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Answer } from './acts.ts';
import type { BoardModel } from './board-model.ts';
import { isLong } from './card-facts.ts';
import type { BoardNames } from './sk-board-card.ts';

/** What its group wrote, quoted, and which group that is. */
export function origin(model: BoardModel, names: BoardNames, id: PointId, text: string): TemplateResult {
  const source = model.points.get(originalOf(id));
  return html`<figure class="sk-panel-origin">
    <blockquote tabindex=${ifDefined(isLong(text) ? 0 : undefined)}>${text}</blockquote>
    ${
      model.asked === 'group-work'
        ? html`<figcaption>${source ? names.group(source.group) : msg('Gruppa er borte')}</figcaption>`
        : nothing
    }
  </figure>`;
}

/** Told to the dialogs, which do the rest. */
export function answer(panel: HTMLElement, detail: Answer): void {
  panel.dispatchEvent(new CustomEvent('sk-answer', { detail, bubbles: true }));
}

export function cancel(panel: HTMLElement): TemplateResult {
  return html`<button
    type="button"
    class="ds-button"
    data-variant="tertiary"
    @click=${() => panel.dispatchEvent(new CustomEvent('sk-cancel', { bubbles: true }))}
  >
    ${msg('Avbryt')} <kbd>Esc</kbd>
  </button>`;
}

/** Enter is done where it makes no line, Ctrl and Enter always; with Shift it makes a line. */
export function doneOn(key: 'enter' | 'ctrl-enter', done: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    if (key === 'ctrl-enter' && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    done();
  };
}

/** Draws a panel anew when its point says something else: groups write on while one thinks. */
export class PointWatch implements ReactiveController {
  readonly #host: LitElement & { readonly model: BoardModel; readonly point: PointId };
  #stop: (() => void) | null = null;

  constructor(host: LitElement & { readonly model: BoardModel; readonly point: PointId }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { model, point } = this.#host;
    this.#stop ??= model.watch(point, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
