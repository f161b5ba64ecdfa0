import { localized, msg, str } from '@lit/localize';
import { groupName } from '@stikkord/domain';
import { api, type MessageSlice, type Signal } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { call } from '../data/api.ts';
import { notice } from '../elements/notice.ts';
import { currentLanguage } from '../i18n/language.ts';
import { recallGroups } from '../pages/group/group-memory.ts';
import type { RoomView } from '../pages/group/room-view.ts';
import { LeftInMerged } from './left-in-merged.ts';
import { changeRoom, recallRoom } from './room-memory.ts';
import { showLarge } from './show-large.ts';
import './sk-room-top.css';

/** Room that is left between what lies over the page and the line one writes in, in px. */
const CLEAR = 8;
/** So much of a message is in sight at least, in px. */
const LEAST = 96;

/**
 * Above the question: messages from those who lead, the oldest first, each until it is read. A message that comes while
 * somebody writes lies over the question, so that the text under the hand stays where it is.
 */
@customElement('sk-room-top')
@localized()
export class SkRoomTop extends LitElement {
  @property({ attribute: false }) room: RoomView | null = null;
  @state() private read: readonly string[] = [];
  #code = '';
  #shown = 0;

  constructor() {
    super();
    new LeftInMerged(this, () => this.room);
  }

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    const code = this.room?.code ?? '';
    if (code !== this.#code) {
      this.#code = code;
      this.#recall();
    }
    const { length } = this.#messages;
    // Decided as one comes, and held until all are read: neither the writer's text nor the reader's moves by itself.
    if (length > this.#shown && (this.#shown === 0 || !this.hasAttribute('data-over')))
      this.toggleAttribute('data-over', writing());
    if (length === 0) this.removeAttribute('data-over');
  }

  override updated(): void {
    const { length } = this.#messages;
    if (length > this.#shown && this.hasAttribute('data-over')) this.#makeRoom();
    this.#shown = length;
    if (this.room?.slices.own?.merged?.length) import('./sk-merged.ts').catch(() => {});
  }

  override render(): TemplateResult {
    const { room } = this;
    return html`${room?.penAway ? this.#pen() : nothing}
      <div class="sk-messages" role="status">
        ${this.#mergedHere.map((merged) => this.#merged(merged))}
        ${repeat(
          this.#messages,
          ({ id }) => id,
          (message) => this.#message(message),
        )}
      </div>`;
  }

  /** What this device was told, and where it left off. */
  #recall(): void {
    const { read, penAway, large } = recallRoom(this.#code);
    this.read = read;
    showLarge(this, large);
    const { group } = this.room ?? {};
    if (group && penAway.includes(group.number)) this.#tellPen(true);
  }

  #tellPen(away: boolean): void {
    this.dispatchEvent(new CustomEvent<boolean>('sk-pen', { detail: away }));
  }

  #pen(): TemplateResult {
    return notice('quiet', msg('Pennen er hos en annen enhet. Her kan dere lese med.'), {
      act: html`<button type="button" class="sk-quiet-button" @click=${this.#takePen}>
        ${msg('Ta pennen tilbake')}
      </button>`,
    });
  }

  readonly #takePen = (): void => {
    const { code, group } = this.room ?? {};
    if (code === undefined || !group) return;
    changeRoom(code, { penAway: recallRoom(code).penAway.filter((number) => number !== group.number) });
    this.#tellPen(false);
  };

  /** Groups that were merged into the page's, and that this device has been in. */
  get #mergedHere(): readonly { readonly id: string; readonly number: number; readonly name: string }[] {
    const { slices, code } = this.room ?? {};
    const merged = (slices?.own?.merged ?? []).filter(({ id }) => !this.read.includes(id));
    if (merged.length === 0 || code === undefined) return [];
    const been = recallGroups(code).map(({ group }) => group);
    return merged.filter(({ id }) => been.includes(id));
  }

  #merged(merged: { readonly id: string; readonly number: number; readonly name: string }): TemplateResult {
    const name = groupName(merged, currentLanguage());
    return html`<div class="sk-message">
      <p class="sk-message-text">${msg(str`${name} er slått sammen med ${this.room?.group?.name ?? ''}.`)}</p>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        @click=${() => (this.read = changeRoom(this.#code, { read: [...this.read, merged.id] }).read)}
      >
        ${msg('Lest')}
      </button>
    </div>`;
  }

  get #messages(): readonly MessageSlice[] {
    const messages = this.room?.slices.messages ?? [];
    return this.read.length === 0 ? messages : messages.filter(({ id }) => !this.read.includes(id));
  }

  #message({ id, text, own }: MessageSlice): TemplateResult {
    return html`<div class="sk-message">
      <div class="sk-message-text">
        <p class="sk-message-from">${own ? msg('Beskjed til dere') : msg('Beskjed til alle')}</p>
        <p>${text}</p>
      </div>
      <button type="button" class="ds-button" data-variant="secondary" @click=${() => void this.#take(id)}>
        ${msg('Lest')}
      </button>
    </div>`;
  }

  async #take(id: string): Promise<void> {
    const { room } = this;
    if (!room) return;
    const rows = [...this.querySelectorAll<HTMLElement>('.sk-message button')];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    this.read = changeRoom(room.code, { read: [...recallRoom(room.code).read, id] }).read;
    await this.updateComplete;
    // The keyboard goes on to the next message, or back to the text.
    if (at >= 0) {
      const left = [...this.querySelectorAll<HTMLElement>('.sk-message button')];
      const next =
        left[Math.min(at, left.length - 1)] ?? this.parentElement?.querySelector<HTMLElement>('[contenteditable=true]');
      next?.focus({ preventScroll: true });
    }
    if (!room.group || !room.meeting) return;
    // That nobody is told of it is no reason to show it again.
    await call('POST', api.signal(room.meeting), { read: id } satisfies Signal).catch(() => {});
  }

  /** What lies over the page ends above the line one writes in. */
  #makeRoom(): void {
    const box = this.querySelector<HTMLElement>('.sk-messages')!;
    box.style.maxHeight = '';
    const caret = caretTop();
    if (caret === null) return;
    const room = caret - CLEAR - box.getBoundingClientRect().top;
    box.style.maxHeight = `${Math.max(LEAST, room)}px`;
    if (room < LEAST) scrollBy({ top: room - LEAST, behavior: 'instant' });
  }
}

/** The line is in some text now. */
function writing(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLElement && (active.isContentEditable || active.matches('input, textarea'));
}

/** Of the line one writes in, in px from the window's top; null where it is not known. */
function caretTop(): number | null {
  const node = getSelection()?.focusNode;
  const line = node instanceof Element ? node : node?.parentElement;
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.matches('input, textarea')) return active.getBoundingClientRect().top;
  return line && active?.contains(line) ? line.getBoundingClientRect().top : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-room-top': SkRoomTop;
  }
}
