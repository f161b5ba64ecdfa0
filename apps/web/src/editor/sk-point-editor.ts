import { localized, msg, str } from '@lit/localize';
import type { SectionId } from '@stikkord/domain';
import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { PointEditorLabels, PointEditorNotice } from './labels.ts';
import { newPointKey } from './new-point-key.ts';
import { createPointEditor, type PointEditor } from './point-editor.ts';

/** What was refused, nothing having been changed; `text` says it in the reader's language. Null: something was written since. */
export class PointNoticeEvent extends Event {
  static readonly eventName = 'sk-point-notice';
  readonly notice: PointEditorNotice | null;
  readonly text: string;
  constructor(notice: PointEditorNotice | null, text: string) {
    super(PointNoticeEvent.eventName, { bubbles: true });
    this.notice = notice;
    this.text = text;
  }
}

/** A point was deleted by its handle. `undo` takes that back until something else is written: `sk-point-notice`. */
export class PointRemovedEvent extends Event {
  static readonly eventName = 'sk-point-removed';
  readonly text: string;
  readonly undo: () => void;
  constructor(text: string, undo: () => void) {
    super(PointRemovedEvent.eventName, { bubbles: true });
    this.text = text;
    this.undo = undo;
  }
}

/** The editor of one section's points. Fires `sk-point-notice` when something is refused, `sk-point-removed`. */
@customElement('sk-point-editor')
@localized()
export class SkPointEditor extends LitElement {
  @property({ attribute: false }) doc: Y.Doc | null = null;
  @property() section: SectionId = '';
  @property({ attribute: false }) awareness: Awareness | null = null;
  @property({ type: Boolean }) readonly = false;
  /** What the editor is called for those who don't see it: the section's heading. */
  @property() label = '';
  @property() placeholder = '';
  #editor: PointEditor | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#build();
  }

  override disconnectedCallback(): void {
    this.#clear();
    super.disconnectedCallback();
  }

  override focus(): void {
    this.#editor?.focus();
  }

  /** Puts the caret in an empty point at the end. */
  addPoint(): void {
    this.#editor?.addPoint();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('doc') || changed.has('section') || changed.has('awareness')) this.#build();
    else if (changed.has('readonly')) this.#editor?.setReadOnly(this.readonly);
    this.#editor?.setLabels(this.#labels());
  }

  #build(): void {
    this.#clear();
    if (!this.doc || this.section === '' || !this.isConnected) return;
    this.#editor = createPointEditor({
      mount: this,
      ydoc: this.doc,
      section: this.section,
      awareness: this.awareness,
      readOnly: this.readonly,
      labels: this.#labels(),
      onNotice: (notice) => this.dispatchEvent(new PointNoticeEvent(notice, notice === null ? '' : noticeText(notice))),
      onRemoved: (undo) => this.dispatchEvent(new PointRemovedEvent(msg('Stikkordet er slettet.'), undo)),
      newKey: newPointKey,
    });
  }

  #clear(): void {
    this.#editor?.destroy();
    this.#editor = null;
  }

  #labels(): PointEditorLabels {
    return {
      name: this.label,
      placeholder: this.placeholder || msg('Skriv et stikkord …'),
      member: (number) => msg(str`Gruppemedlem ${number}`),
      help: msg('Tab rykker inn. Escape og så Tab går videre.'),
      handle: msg('Flytt, rykk inn eller slett stikkordet'),
      indent: msg('Rykk inn'),
      outdent: msg('Rykk ut'),
      moveUp: msg('Flytt opp'),
      moveDown: msg('Flytt ned'),
      remove: msg('Slett'),
      moved: (place, count) => msg(str`Flyttet til plass ${place} av ${count}.`),
      level: (level) => msg(str`Nivå ${level}.`),
    };
  }
}

function noticeText(notice: PointEditorNotice): string {
  switch (notice) {
    case 'point-too-long':
      return msg('Et stikkord kan ha høyst 2000 tegn. Ingenting er endret.');
    case 'paste-too-long':
      return msg('Det du limte inn, ville gitt et stikkord på over 2000 tegn. Ingenting er endret.');
    case 'point-stands':
      return msg('Stikkordet står likevel: en annen skrev i det samtidig.');
    case 'too-many-lines':
      return msg('Det du limte inn, har over 500 linjer. Lim inn litt om gangen. Ingenting er endret.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-point-editor': SkPointEditor;
  }
  interface HTMLElementEventMap {
    'sk-point-notice': PointNoticeEvent;
    'sk-point-removed': PointRemovedEvent;
  }
}
