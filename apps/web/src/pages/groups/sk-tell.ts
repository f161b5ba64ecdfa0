import { localized, msg, str } from '@lit/localize';
import { groupName, MESSAGE_TEXT_MAX, type GroupId, type Message, type MessageId } from '@stikkord/domain';
import type { FacilitatorCommand, GroupSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { groups as groupWord } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { newId } from '../../plan/new-id.ts';
import { readBy, standingAlone } from './message-facts.ts';
import { clockOf, readWords } from './groups-words.ts';
import './sk-tell.css';

export type TellCommand = Extract<FacilitatorCommand, { readonly do: 'tell' | 'untell' }>;

let made = 0;

/**
 * Messages to groups: one to write, to all or to those one chooses, and those that were sent, with how many have read them. What was
 * written stays in the field until the server has it.
 */
@customElement('sk-tell')
@localized()
export class SkTell extends LitElement {
  @property({ attribute: false }) groups: readonly GroupSlice[] = [];
  /** As sent, oldest first. */
  @property({ attribute: false }) messages: readonly Message[] = [];
  /** Gives the command; calls `done` when the server has it. `said`: what is said then. */
  @property({ attribute: false }) give: (command: TellCommand, said: string, done?: () => void) => void = () => {};
  /** Groups that the page shows now, where it shows some of them: one press chooses them. */
  @property({ attribute: false }) shown: readonly GroupId[] | null = null;
  /** Ticked from the start, as where one writes to a group that one looks at; null: to all. */
  @property({ attribute: false }) to: readonly GroupId[] | null = null;
  /** Of the meeting, IANA; empty: the device's. */
  @property() zone = '';
  /** Only the field, to the group in `to`: the list stands elsewhere. */
  @property({ type: Boolean }) brief = false;
  @state() private text = '';
  @state() private some = false;
  @state() private chosen: ReadonlySet<GroupId> = new Set();
  @state() private wrong: 'no-text' | 'too-long' | 'no-groups' | null = null;
  readonly #id = `sk-tell-${(made += 1)}`;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('to') && this.to !== null) {
      this.some = true;
      this.chosen = new Set(this.to);
    }
  }

  override render(): TemplateResult {
    const id = this.#id;
    return html`<form class="sk-tell" @submit=${this.#send} novalidate>
        <div class="ds-field sk-tell-field">
          <label class="ds-label" for=${id}>${this.#label}</label>
          <textarea
            class="ds-input"
            id=${id}
            rows="2"
            aria-invalid=${this.#textWrong === '' ? 'false' : 'true'}
            aria-describedby=${this.#textWrong === '' ? nothing : `${id}-wrong`}
            .value=${live(this.text)}
            @input=${this.#typed}
            @keydown=${this.#key}
          ></textarea>
          ${this.#textWrong === '' ? nothing : html`<p class="sk-field-problem" id="${id}-wrong" role="alert">${this.#textWrong}</p>`}
        </div>
        ${this.brief ? nothing : this.#receivers()}
        <div class="sk-row">
          <button class="ds-button" data-variant=${this.brief ? 'secondary' : 'primary'}>${msg('Send beskjed')}</button>
        </div>
      </form>
      ${this.brief ? nothing : this.#sent()}`;
  }

  get #label(): string {
    if (!this.brief) return msg('Beskjed til gruppene');
    const [group] = this.#alone.filter(({ id }) => this.to?.includes(id));
    return group ? msg(str`Beskjed til ${groupName(group, currentLanguage())}`) : msg('Beskjed');
  }

  get #alone(): readonly GroupSlice[] {
    return standingAlone(this.groups);
  }

  get #textWrong(): string {
    if (this.wrong === 'no-text') return msg('Skriv beskjeden først.');
    if (this.wrong === 'too-long')
      return msg(
        str`Beskjeden er ${this.text.trim().length - MESSAGE_TEXT_MAX} tegn for lang. Kort den ned til ${MESSAGE_TEXT_MAX}.`,
      );
    return '';
  }

  #receivers(): TemplateResult {
    const way = (some: boolean, label: string): TemplateResult =>
      html`<label class="sk-tell-way"
        ><input
          type="radio"
          name="${this.#id}-to"
          .checked=${live(this.some === some)}
          @change=${() => (this.some = some)}
        />${label}</label
      >`;
    return html`<fieldset class="sk-tell-to">
      <legend class="ds-sr-only">${msg('Hvem som får den')}</legend>
      ${way(false, msg('Alle grupper'))}
      ${way(true, this.some && this.chosen.size > 0 ? msg(str`Noen: ${groupWord(this.#receiving.length)}`) : msg('Noen grupper'))}
      ${this.some ? this.#choices() : nothing}
    </fieldset>`;
  }

  #choices(): TemplateResult {
    const { shown } = this;
    return html`${
        shown === null || shown.length === 0
          ? nothing
          : html`<button type="button" class="sk-quiet-button" @click=${() => this.#choose(shown)}>
              ${msg(str`Velg dem som vises nå (${shown.length})`)}
            </button>`
      }
      <div class="sk-tell-groups" role="group" aria-label=${msg('Grupper som får beskjeden')}>
        ${repeat(
          this.#alone,
          ({ id }) => id,
          (group) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${live(this.chosen.has(group.id))}
                @change=${() => this.#toggle(group.id)}
              /><span>${groupName(group, currentLanguage())}</span></label
            >`,
        )}
      </div>
      ${this.wrong === 'no-groups' ? html`<p class="sk-field-problem" role="alert">${msg('Velg minst én gruppe.')}</p>` : nothing}`;
  }

  #sent(): TemplateResult | typeof nothing {
    if (this.messages.length === 0) return nothing;
    return html`<h3 class="sk-tell-heading">${msg('Sendt')}</h3>
      <ul class="sk-plain-list sk-tell-sent">
        ${repeat(
          [...this.messages].reverse(),
          ({ id }) => id,
          (message) => this.#message(message),
        )}
      </ul>`;
  }

  #message(message: Message): TemplateResult {
    const { of, read } = readBy(message, this.groups);
    const to =
      message.groups === null
        ? msg('til alle')
        : message.groups
            .flatMap((id) => this.groups.find((group) => group.id === id) ?? [])
            .map((group) => groupName(group, currentLanguage()))
            .join(', ');
    return html`<li>
      <p class="sk-tell-text">${message.text}</p>
      <p class="sk-quiet sk-small">${clockOf(message.at, this.zone)} · ${to}</p>
      <p class="sk-tell-foot">
        <span class="sk-small" ?data-all=${of > 0 && read === of}>${readWords(read, of)}</span>
        <button
          type="button"
          class="sk-quiet-button"
          aria-label=${msg(str`Ta tilbake beskjeden «${message.text}»`)}
          @click=${() => this.#untell(message.id)}
        >
          ${msg('Ta tilbake')}
        </button>
      </p>
    </li>`;
  }

  get #receiving(): GroupId[] {
    return this.#alone.filter(({ id }) => this.chosen.has(id)).map(({ id }) => id);
  }

  readonly #typed = (event: Event): void => {
    this.text = (event.target as HTMLTextAreaElement).value;
    if (this.wrong === 'no-text' || this.text.trim().length <= MESSAGE_TEXT_MAX) this.wrong = null;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  };

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.text.trim();
    const groups = this.some ? this.#receiving : null;
    this.wrong =
      text === '' ? 'no-text' : text.length > MESSAGE_TEXT_MAX ? 'too-long' : groups?.length === 0 ? 'no-groups' : null;
    if (this.wrong !== null) {
      if (this.wrong !== 'no-groups') this.querySelector('textarea')?.focus();
      return;
    }
    const sent = this.text;
    this.give({ do: 'tell', id: newId(), text, groups }, msg('Beskjeden er sendt.'), () => {
      // Something else may stand there by now.
      if (this.text === sent) this.text = '';
    });
  };

  #untell(id: MessageId): void {
    this.give({ do: 'untell', id }, msg('Beskjeden er tatt tilbake.'), () => this.querySelector('textarea')?.focus());
  }

  #choose(groups: readonly GroupId[]): void {
    this.chosen = new Set(groups);
    this.wrong = null;
  }

  #toggle(group: GroupId): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(group)) chosen.add(group);
    this.#choose([...chosen]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-tell': SkTell;
  }
}
