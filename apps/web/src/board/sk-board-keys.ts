import { localized, msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../elements/sk-dialog.ts';

/** The button that shows every key of the board. */
@customElement('sk-board-keys')
@localized()
export class SkBoardKeys extends LitElement {
  @state() private open = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<button type="button" class="sk-quiet-button" aria-haspopup="dialog" @click=${() => (this.open = true)}>
        ${msg('Taster')}
      </button>
      <sk-dialog
        .open=${this.open}
        .heading=${msg('Taster på tavla')}
        .content=${() => this.#content()}
        @sk-close=${() => (this.open = false)}
      ></sk-dialog>`;
  }

  #content(): TemplateResult {
    const rows: readonly (readonly [string, string])[] = [
      [msg('Piltaster, Home, End'), msg('gå i lista; ← → går fra tema til tema')],
      [msg('Mellomrom'), msg('velg eller fjern valg')],
      [msg('Shift og pil, Shift og klikk'), msg('velg flere etter hverandre')],
      [msg('Ctrl og klikk'), msg('velg flere hver for seg')],
      ['Ctrl A', msg('velg alle i lista')],
      ['M', msg('flytt til tema')],
      ['1–9', msg('flytt rett til tema med det nummeret')],
      ['N', msg('nytt tema, av det som er valgt')],
      ['P', msg('parker')],
      ['U', msg('tilbake til usortert')],
      ['S', msg('slipp stikkord som gruppa har trukket')],
      ['Alt ↑ Alt ↓', msg('flytt stikkord opp eller ned i temaet')],
      ['F2', msg('gi tema nytt navn')],
      ['Alt ↑ Alt ↓', msg('på et tema: flytt det fram eller bakover')],
      ['Alt → Alt ←', msg('på et tema: legg det under det foran, eller ut igjen')],
      ['Delete', msg('slett tema')],
      ['Ctrl Z', msg('angre')],
      ['Ctrl Shift Z', msg('gjør om')],
      ['/', msg('søk i usortert')],
      ['Esc', msg('fjern valg')],
    ];
    return html`<p>${msg('Uten valg gjelder tastene stikkordet du står på.')}</p>
      <dl class="sk-keys">
        ${rows.map(
          ([keys, meaning]) =>
            html`<div>
              <dt><kbd>${keys}</kbd></dt>
              <dd>${meaning}</dd>
            </div>`,
        )}
      </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-keys': SkBoardKeys;
  }
}
