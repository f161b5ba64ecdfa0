import { localized, msg } from '@lit/localize';
import { isWebAddress, type RichBlock, type RichText } from '@stikkord/domain';
import bullets from '@navikt/aksel-icons/svg/BulletList.svg?raw';
import chain from '@navikt/aksel-icons/svg/Link.svg?raw';
import numbers from '@navikt/aksel-icons/svg/NumberList.svg?raw';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Slice } from 'prosemirror-model';
import { EditorState, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { icon } from '../../../elements/icon.ts';
import {
  beginList,
  kindNow,
  linkNow,
  looksSo,
  richPlugins,
  setLink,
  toggleBlock,
  toggleLook,
} from '../../../plan/rich/rich-commands.ts';
import { richOfHtml } from '../../../plan/rich/rich-of-html.ts';
import { docOf, richTextOf } from '../../../plan/rich/rich-schema.ts';
import './sk-rich-editor.css';

/**
 * A text with a few marks: bold, italic, headings, lists, links. What somebody is writing is never written over. Fires `sk-rich` with
 * the text at every change.
 */
@customElement('sk-rich-editor')
@localized()
export class SkRichEditor extends LitElement {
  @property({ attribute: false }) text: RichText = [];
  @property() label = '';
  /** The address that is being written; null: none is. */
  @state() private address: string | null = null;
  @state() private wrongAddress = false;
  #view: EditorView | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.#view?.focus());
  }

  override firstUpdated(): void {
    this.#view = new EditorView(
      { mount: this.querySelector<HTMLElement>('.sk-rich-edit')! },
      {
        state: this.#stateOf(this.text),
        attributes: () => ({
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': this.label,
          class: 'sk-rich-edit sk-rich',
        }),
        dispatchTransaction: (transaction) => {
          const view = this.#view!;
          view.updateState(view.state.apply(transaction));
          if (transaction.docChanged)
            this.dispatchEvent(new CustomEvent<RichText>('sk-rich', { detail: richTextOf(view.state.doc) }));
          this.requestUpdate();
        },
        handlePaste: (view, event) => {
          const source = event.clipboardData?.getData('text/html') ?? '';
          if (source === '') return false;
          const blocks = richOfHtml(new DOMParser().parseFromString(source, 'text/html'));
          if (blocks.length === 0) return false;
          const { content } = docOf(blocks);
          // Of one paragraph only the words come, into the block that one is in.
          const open = blocks.length === 1 && blocks[0]!.kind === 'paragraph' ? 1 : 0;
          view.dispatch(view.state.tr.replaceSelection(new Slice(content, open, open)).scrollIntoView());
          return true;
        },
        handleTextInput: (view, from, _to, text) => {
          const begin = beginList(view.state, from, text);
          if (begin) view.dispatch(begin(view.state));
          return begin !== null;
        },
      },
    );
    this.requestUpdate();
  }

  override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (!view) return;
    // Its attributes are asked for again.
    if (changed.has('label')) view.setProps({});
    if (!changed.has('text') || view.hasFocus()) return;
    if (JSON.stringify(richTextOf(view.state.doc)) !== JSON.stringify(this.text))
      view.updateState(this.#stateOf(this.text));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A row that moves is taken out and put in again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#view?.destroy();
    });
  }

  override render(): TemplateResult {
    const now = this.#view?.state;
    const kind = now ? kindNow(now) : 'paragraph';
    return html`<div class="sk-rich-tools" role="toolbar" aria-label=${msg('Tekstverktøy')} @keydown=${this.#arrows}>
        ${this.#tool(html`<b>F</b>`, msg('Fet'), now ? looksSo(now, 'bold') : false, toggleLook('bold'), 0)}
        ${this.#tool(html`<i>K</i>`, msg('Kursiv'), now ? looksSo(now, 'italic') : false, toggleLook('italic'))}
        ${this.#blockTool(html`<span aria-hidden="true">${msg('Overskrift')}</span>`, msg('Overskrift'), 'heading', kind)}
        ${this.#blockTool(icon(bullets), msg('Punktliste'), 'item', kind)}
        ${this.#blockTool(icon(numbers), msg('Nummerert liste'), 'step', kind)}
        <button
          type="button"
          tabindex="-1"
          aria-label=${msg('Lenke')}
          title=${msg('Lenke')}
          aria-pressed=${now && looksSo(now, 'link') ? 'true' : 'false'}
          @mousedown=${keepFocus}
          @click=${this.#askAddress}
        >
          ${icon(chain)}
        </button>
      </div>
      ${this.address === null ? nothing : this.#addressField(this.address)}
      <div class="sk-rich-edit"></div>`;
  }

  #stateOf(text: RichText): EditorState {
    return EditorState.create({ doc: docOf(text), plugins: richPlugins(() => void this.#askAddress()) });
  }

  #blockTool(face: TemplateResult, label: string, kind: RichBlock['kind'], now: RichBlock['kind']): TemplateResult {
    return this.#tool(face, label, now === kind, toggleBlock(kind));
  }

  #tool(face: TemplateResult, label: string, on: boolean, command: Command, tabindex = -1): TemplateResult {
    return html`<button
      type="button"
      tabindex=${tabindex}
      aria-label=${label}
      title=${label}
      aria-pressed=${on ? 'true' : 'false'}
      @mousedown=${keepFocus}
      @click=${() => {
        const view = this.#view!;
        command(view.state, view.dispatch);
        view.focus();
      }}
    >
      ${face}
    </button>`;
  }

  #addressField(address: string): TemplateResult {
    return html`<form class="sk-row sk-rich-address" @submit=${this.#setAddress} @keydown=${this.#leaveAddress}>
      <label class="sk-small" for="sk-rich-address">${msg('Adresse')}</label>
      <input
        class="ds-input"
        id="sk-rich-address"
        type="text"
        inputmode="url"
        placeholder="https://"
        .value=${address}
        aria-invalid=${this.wrongAddress ? 'true' : 'false'}
        aria-describedby="sk-rich-wrong"
      />
      <button type="submit" class="ds-button" data-variant="secondary">${msg('Sett inn')}</button>
      <p class="sk-field-problem" id="sk-rich-wrong" role="alert">
        ${this.wrongAddress ? msg('Skriv adressen som den står i nettleseren: den begynner med https://.') : ''}
      </p>
    </form>`;
  }

  readonly #askAddress = async (): Promise<void> => {
    this.address = linkNow(this.#view!.state);
    this.wrongAddress = false;
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('.sk-rich-address input')?.select();
  };

  readonly #setAddress = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = this.querySelector<HTMLInputElement>('.sk-rich-address input')!.value.trim();
    const href = typed === '' || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    this.wrongAddress = href !== '' && !isWebAddress(href);
    if (this.wrongAddress) return;
    const view = this.#view!;
    setLink(href)(view.state, view.dispatch);
    this.address = null;
    view.focus();
  };

  readonly #leaveAddress = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.address = null;
    this.#view?.focus();
  };

  /** One stop for the Tab key; arrow keys go between the tools. */
  readonly #arrows = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const tools = [...this.querySelectorAll<HTMLElement>('.sk-rich-tools button')];
    const at = tools.indexOf(document.activeElement as HTMLElement);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    tools[(at + by + tools.length) % tools.length]!.focus();
  };
}

/** What is marked in the text stays marked. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-rich-editor': SkRichEditor;
  }
}
