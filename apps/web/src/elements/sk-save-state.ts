import { localized, msg } from '@lit/localize';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { waitBeforeShowing, type SaveState } from '../data/save-state.ts';
import './sk-save-state.css';

/** Saving that lasts this long is worth saying aloud. */
const SAY_SAVING_MS = 3000;

/**
 * Says in words what is saved. The word is there to look at; only what somebody needs to know is said aloud:
 * that it got worse, and that all is well again.
 */
@customElement('sk-save-state')
@localized()
export class SkSaveState extends LitElement {
  @property() state: SaveState = 'loading';
  /** False where the device could not keep a copy (a private window): then the page must stay open. */
  @property({ attribute: false }) kept = true;
  /** The first words only, for a bar; the page then says the rest elsewhere. */
  @property({ type: Boolean }) brief = false;
  @state() private shown: SaveState = 'loading';
  @state() private said: SaveState | null = null;
  #show: ReturnType<typeof setTimeout> | undefined;
  #say: ReturnType<typeof setTimeout> | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#show);
    clearTimeout(this.#say);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    clearTimeout(this.#show);
    clearTimeout(this.#say);
    if (this.state === 'saving') this.#say = setTimeout(() => (this.said = 'saving'), SAY_SAVING_MS);
    const wait = waitBeforeShowing(this.shown, this.state);
    if (wait > 0) this.#show = setTimeout(() => this.#turn(), wait);
    else this.#turn();
  }

  override render(): TemplateResult {
    return html`<span class="sk-save-state" data-state=${this.shown}>
        <span class="sk-save-state-mark" aria-hidden="true"></span
        ><span>${this.brief ? saveWord(this.shown) : saveSentence(this.shown, this.kept)}</span>
      </span>
      <span class="ds-sr-only" role="status">${this.said === null ? '' : saveSentence(this.said, this.kept)}</span>`;
  }

  #turn(): void {
    this.shown = this.state;
    if (isTrouble(this.state) || (this.said !== null && this.state !== 'saving')) this.said = this.state;
  }
}

/** States in which text is not safe on the server, and somebody should know. */
export function isTrouble(state: SaveState): boolean {
  return state === 'offline' || state === 'not-saved' || state === 'refused';
}

function saveWord(state: SaveState): string {
  switch (state) {
    case 'loading':
      return msg('Henter …');
    case 'saved':
      return msg('Lagret');
    case 'saving':
      return msg('Lagrer …');
    case 'offline':
      return msg('Frakoblet');
    case 'not-saved':
    case 'refused':
      return msg('Ikke lagret');
    case 'read-only':
      return msg('Lukket');
  }
}

/** All there is to say of a state. */
export function saveSentence(state: SaveState, kept: boolean): string {
  switch (state) {
    case 'offline':
      return kept
        ? msg('Frakoblet. Teksten er trygg på denne enheten.')
        : msg('Frakoblet. Enheten tar ikke vare på teksten: hold siden åpen til nettet er tilbake.');
    case 'not-saved':
      return kept
        ? msg('Ikke lagret. Teksten er på denne enheten og sendes når serveren er klar.')
        : msg('Ikke lagret. Enheten tar ikke vare på teksten: hold siden åpen til serveren er klar.');
    case 'refused':
      return kept
        ? msg('Ikke lagret. Teksten er på denne enheten.')
        : msg('Ikke lagret. Kopier teksten før du lukker siden.');
    case 'read-only':
      return msg('Lukket. Teksten kan leses.');
    case 'loading':
    case 'saved':
    case 'saving':
      return saveWord(state);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-save-state': SkSaveState;
  }
}
