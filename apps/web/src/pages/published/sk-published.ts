import { localized, msg, str } from '@lit/localize';
import { isPresent, type GroupId, type PointId } from '@stikkord/domain';
import { readPoints } from '@stikkord/documents';
import type { ParticipantSlices, QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type * as Y from 'yjs';
import { focusHeading } from '../../elements/focus-heading.ts';
import '../../elements/sk-dialog.ts';
import { pointsFromGroups } from '../../i18n/counts.ts';
import { wantAllTexts } from '../../i18n/language.ts';
import { recall, recallNow, remember } from '../../offline/lasting.ts';
import { timeWords } from '../history/history-words.ts';
import { holdView } from './hold-view.ts';
import { knownSummary, readKnown, type KnownSummary } from './known-summary.ts';
import { restWords } from './rest-words.ts';
import './sk-published.css';
import { themeList } from './theme-list.ts';
import { trailList } from './trail-list.ts';

/**
 * On a group's page, once a question's board has been published: a line that says so, and opens the themes over the page.
 * Without a net it shows what the device knew last. Goes when the board is taken back.
 */
@customElement('sk-published')
@localized()
export class SkPublished extends LitElement {
  @property({ attribute: false }) question: QuestionSlice | null = null;
  /** What the feed has told. */
  @property({ attribute: false }) slices: Partial<ParticipantSlices> = {};
  /** What is remembered of a question's summary is remembered under this, the group's id and the question's. */
  @property({ attribute: false }) memory = '';
  @property({ attribute: false }) group: GroupId | null = null;
  /** The group's answer. */
  @property({ attribute: false }) doc: Y.Doc | null = null;
  @state() private open = false;
  @state() private hasTexts = false;
  #known: KnownSummary | null = null;
  /** The slices that it was made of: a feed tells of much else. */
  #madeOf: readonly unknown[] = [];
  /** Whose summary it is. */
  #key = '';
  #asked = '';
  #heard: Y.Doc | null = null;
  #putBack = (): void => {};

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void wantAllTexts().then(() => (this.hasTexts = true));
  }

  override disconnectedCallback(): void {
    this.#listen(null);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { question } = this;
    this.#listen(this.open ? this.doc : null);
    const key = question ? `${this.memory}${this.group}-${question.id}` : '';
    if (key !== this.#key) {
      this.#key = key;
      this.#known = null;
      this.open = false;
    }
    if (question && (changed.has('slices') || changed.has('question'))) this.#take(question);
    this.#putBack = this.open ? holdView(this.querySelector('dialog')) : () => {};
  }

  override updated(): void {
    // The dialog draws itself after this element has.
    void this.querySelector('sk-dialog')?.updateComplete.then(this.#putBack);
  }

  override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (!question || !this.hasTexts) return nothing;
    const published = question.published !== null;
    return html`${
        published && this.#known
          ? html`<p class="sk-published-line">
              <span role="status">${msg('Oppsummeringen er klar.')}</span>
              <button type="button" class="sk-quiet-button" @click=${() => (this.open = true)}>
                ${msg('Se temaene')}
              </button>
            </p>`
          : nothing
      }
      <sk-dialog
        wide
        .open=${this.open}
        .heading=${msg('Oppsummeringen')}
        .content=${() => (published && this.#known ? this.#content(question, this.#known) : this.#gone())}
        @sk-close=${this.#close}
      ></sk-dialog>`;
  }

  /** While its points are shown: the answer may still be on its way, and the group may be writing. */
  #listen(doc: Y.Doc | null): void {
    if (doc === this.#heard) return;
    this.#heard?.off('update', this.#wrote);
    doc?.on('update', this.#wrote);
    this.#heard = doc;
  }

  readonly #wrote = (): void => this.requestUpdate();

  /** What the feed says is kept; what it has not said yet, or can't, is what was kept before. */
  #take(question: QuestionSlice): void {
    if (question.published === null) {
      this.#known = null;
      // Neither is it left on the device.
      if (recallNow(this.#key) !== null) remember(this.#key, 'null');
      return;
    }
    const key = this.#key;
    const known = knownSummary(this.slices, question.id);
    if (known) {
      const madeOf = [known.number, known.follows, known.unsorted, known.parked, known.trail, ...known.shown];
      const isSame = this.#madeOf.length === madeOf.length && madeOf.every((part, at) => part === this.#madeOf[at]);
      if (isSame && this.#known) return;
      this.#madeOf = madeOf;
      this.#known = known;
      remember(key, JSON.stringify(known));
      return;
    }
    // It was taken back while nobody could tell, and another is on its way.
    if (this.#known?.number !== question.published.number) this.#known = null;
    if (!this.#known && this.#asked !== key) {
      this.#asked = key;
      void recall(key).then((text) => {
        this.#asked = '';
        if (this.#known || this.#key !== key) return;
        // By now it may have been taken back, and published anew.
        const number = this.question?.published?.number;
        this.#known = number === undefined ? null : readKnown(text, question.id, number);
        if (this.#known) this.requestUpdate();
      });
    }
  }

  #content(question: QuestionSlice, known: KnownSummary): TemplateResult {
    const { shown, trail, follows, at } = known;
    const rest = restWords(known);
    const own = new Set(trail.flatMap(({ key }) => key ?? []));
    return html`<p class="sk-quiet">${question.prompt}</p>
      <p class="sk-quiet sk-small">
        ${pointsFromGroups(known.pointCount, known.groupCount)} ·
        ${follows ? msg('følger sorteringen') : msg(str`slik det var ${timeWords(at, Date.now())}`)}
      </p>
      ${
        trail.length === 0
          ? nothing
          : html`<details class="sk-published-trail">
              <summary>${msg('Hvor våre stikkord havnet')}</summary>
              ${trailList(known, this.#texts())}
            </details>`
      }
      ${
        this.slices.own?.receipt && question.poll === null
          ? html`<p>
              <a href=${this.slices.own.receipt} target="_blank" rel="noopener">${msg('Kvittering til gruppen')}</a>
              <span class="sk-quiet sk-small"
                >${msg('hvor hvert stikkord gikk, og hva det blir til, også i ukene etter')}</span
              >
            </p>`
          : nothing
      }
      ${shown.length === 0 ? html`<p>${msg('Det er ingen temaer ennå.')}</p>` : themeList(shown, own)}
      ${rest === '' ? nothing : html`<p class="sk-quiet">${rest}</p>`}`;
  }

  #gone(): TemplateResult {
    return html`<p>${msg('Temaene vises ikke nå. De som leder samlingen, arbeider videre med dem.')}</p>`;
  }

  #texts(): ReadonlyMap<PointId, string> {
    const { doc, group, question } = this;
    if (!doc || group === null || !question) return new Map();
    const sections = question.sections.map(({ id }) => id);
    return new Map(
      readPoints(doc, group, sections)
        .filter(isPresent)
        .map(({ id, text }) => [id, text]),
    );
  }

  readonly #close = async (): Promise<void> => {
    this.open = false;
    await this.updateComplete;
    // The line that was pressed may be gone with what it opened.
    if (document.activeElement === document.body) focusHeading(document.body);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-published': SkPublished;
  }
}
