import { msg } from '@lit/localize';
import redo from '@navikt/aksel-icons/svg/ArrowRedo.svg?raw';
import undo from '@navikt/aksel-icons/svg/ArrowUndo.svg?raw';
import { html, nothing, type TemplateResult } from 'lit';
import type { SaveState } from '../data/save-state.ts';
import { icon } from '../elements/icon.ts';
import { pageBar } from '../elements/page-bar.ts';
import '../elements/sk-save-state.ts';
import { isTrouble } from '../elements/sk-save-state.ts';
import './edit-bar.css';

/** As much of an `EditDesk` as the bar needs. */
interface BarDesk {
  readonly saveState: SaveState | 'marked' | 'signed-out';
  readonly line: {
    readonly editing: { readonly undo: readonly unknown[]; readonly redo: readonly unknown[] } | null;
    refresh(): Promise<void>;
  } | null;
  undo(): void;
  redo(): void;
}

/** The bar of a page that is saved as one types: the way back, undo, redo, and what is saved. */
export function editBar(desk: BarDesk, start: TemplateResult): TemplateResult {
  const { saveState, line } = desk;
  const own =
    saveState === 'marked'
      ? msg('Rett det som er merket. Resten er lagret.')
      : saveState === 'signed-out'
        ? msg('Ikke lagret. Logg inn, så lagres det.')
        : null;
  const trouble = saveState !== 'marked' && saveState !== 'signed-out' && isTrouble(saveState);
  return pageBar({
    start,
    middle: html`${step(undo, msg('Angre'), (line?.editing?.undo.length ?? 0) > 0, () => desk.undo())}
    ${step(redo, msg('Gjør om'), (line?.editing?.redo.length ?? 0) > 0, () => desk.redo())}`,
    end:
      saveState === 'marked' || saveState === 'signed-out'
        ? html`<span class="sk-save-state" data-state="not-saved" role="status">${own}</span>`
        : html`<sk-save-state .state=${saveState} .kept=${false} ?brief=${!trouble}></sk-save-state> ${
              trouble
                ? html`<button type="button" class="sk-quiet-button" @click=${() => void line?.refresh()}>
                    ${msg('Prøv nå')}
                  </button>`
                : nothing
            }`,
    endBelow: trouble || own !== null,
  });
}

function step(picture: string, text: string, can: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    class="sk-quiet-button sk-edit-step"
    aria-disabled=${can ? 'false' : 'true'}
    @click=${() => can && act()}
  >
    ${icon(picture)}<span>${text}</span>
  </button>`;
}
