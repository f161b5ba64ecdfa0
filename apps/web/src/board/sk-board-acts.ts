import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/sk-dialog.ts';
import { mayAct, type ActContext } from './act-commands.ts';
import { ACTS, ofGroups, shownKey, type Act, type ActId } from './acts.ts';
import { folded } from './folded.ts';
import './sk-board-acts.css';

/** Every act on the board with its key, to be found by typing and done by a press. Fires `sk-chosen-act`, once it is closed. */
@customElement('sk-board-acts')
@localized()
export class SkBoardActs extends LitElement {
  /** Asked when the menu opens: what acts would be about. */
  @property({ attribute: false }) context!: () => ActContext;
  @state() private open = false;
  @state() private typed = '';
  #about: ActContext | null = null;
  #chosen: ActId | null = null;

  override createRenderRoot(): this {
    return this;
  }

  show(): void {
    this.#about = this.context();
    this.typed = '';
    this.open = true;
    void this.updateComplete.then(() => setTimeout(() => this.querySelector<HTMLElement>('input')?.focus()));
  }

  override render(): TemplateResult {
    return html`<sk-dialog
      wide
      .open=${this.open}
      .heading=${msg('Alle handlinger')}
      .content=${() => this.#content()}
      @sk-close=${this.#closed}
      @keydown=${this.#key}
    ></sk-dialog>`;
  }

  #content(): TemplateResult {
    const acts = this.#fitting();
    const parts = [
      [msg('Stikkord: de valgte, eller det du står på'), acts.filter((act) => act.of === 'points')],
      [msg('Temaet du står på'), acts.filter((act) => act.of === 'theme')],
      [msg('Tavla'), acts.filter((act) => act.of === 'board' && act.id !== 'acts')],
    ] as const;
    return html`<input
        class="ds-input"
        type="search"
        aria-label=${msg('Finn en handling')}
        placeholder=${msg('Finn en handling')}
        .value=${this.typed}
        @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
      />
      <div class="sk-acts">
        ${parts.map(([heading, list]) =>
          list.length === 0
            ? nothing
            : html`<section>
                <h3>${heading}</h3>
                <ul>
                  ${list.map((act) => html`<li>${this.#entry(act)}</li>`)}
                </ul>
              </section>`,
        )}
        ${this.typed === '' ? this.#moves() : nothing}
      </div>`;
  }

  #entry({ id, keys, label }: Act): TemplateResult {
    const allowed = this.#may(id);
    return html`<button
      type="button"
      ?disabled=${!allowed}
      aria-keyshortcuts=${keys.join(' ')}
      @click=${() => this.#choose(id)}
    >
      <span>${label()}</span>${keys[0] === undefined ? nothing : html`<kbd>${shownKey(keys[0])}</kbd>`}
    </button>`;
  }

  /** Keys that are no acts. */
  #moves(): TemplateResult {
    const rows: readonly (readonly [string, string])[] = [
      ['↑ ↓ Home End', msg('gå i lista')],
      ['← →', msg('gå fra tema til tema')],
      [msg('Mellomrom'), msg('velg eller fjern valg')],
      [msg('Shift og pil, Shift og klikk'), msg('velg flere etter hverandre')],
      [msg('Ctrl og klikk'), msg('velg flere hver for seg')],
      [msg('1–9, 12, 2.1'), msg('flytt rett til temaet med det nummeret')],
    ];
    return html`<section>
      <h3>${msg('Gå og velge')}</h3>
      <dl class="sk-keys">
        ${rows.map(
          ([keys, meaning]) =>
            html`<div>
              <dt>${meaning}</dt>
              <dd><kbd>${keys}</kbd></dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  #fitting(): readonly Act[] {
    const wanted = folded(this.typed);
    return ACTS.filter(({ id, label }) => this.#fits(id) && folded(label()).includes(wanted));
  }

  /** What can never be done on this board, isn't named. */
  #fits(id: ActId): boolean {
    const { asked = 'group-work', vote = null } = this.#about?.model ?? {};
    return !(ofGroups(id) && asked !== 'group-work') && !(id === 'by-votes' && vote === null);
  }

  #may(id: ActId): boolean {
    return this.#about !== null && mayAct(id, this.#about);
  }

  #choose(id: ActId): void {
    this.#chosen = id;
    this.querySelector('dialog')?.close();
  }

  /** The focus is back where it was: there the act is done. */
  readonly #closed = (): void => {
    this.open = false;
    const chosen = this.#chosen;
    this.#chosen = null;
    if (chosen !== null) this.dispatchEvent(new CustomEvent('sk-chosen-act', { detail: chosen, bubbles: true }));
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!this.open) return;
    event.stopPropagation();
    if (event.isComposing) return;
    const field = event.target instanceof HTMLInputElement;
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('.sk-acts button:not(:disabled)')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus();
    else if (event.key === 'ArrowUp') buttons.at(at <= 0 ? -1 : at - 1)?.focus();
    else if (event.key === 'Enter' && field) buttons[0]?.click();
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-acts': SkBoardActs;
  }
  interface HTMLElementEventMap {
    'sk-chosen-act': CustomEvent<ActId>;
  }
}
