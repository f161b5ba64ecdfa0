import { localized, msg, str } from '@lit/localize';
import { OTHER_THEME, type MeetingId } from '@stikkord/domain';
import {
  api,
  type LastTimeAnswer,
  type LastTimeMeeting,
  type LastTimeQuestion,
  type LastTimeTheme,
  type PageRole,
} from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call } from '../../data/api.ts';
import { drawnHue, numberOf } from '../../elements/theme-hue.ts';
import { points, pointsFromGroups } from '../../i18n/counts.ts';
import { wantAllTexts } from '../../i18n/language.ts';
import { longDate } from '../day-words.ts';
import { followUpList } from './follow-up-list.ts';
import './sk-last-time.css';

const RETRY_MS = 5000;

/** A question as one screen tells of it: some of its themes, each with its place among all, and some of what became of them. */
export interface LastTimePart extends Omit<LastTimeQuestion, 'themes'> {
  readonly themes: readonly { readonly theme: LastTimeTheme; readonly index: number }[];
}

/** What was said at the meeting before, and what became of it: how the next one opens. */
@customElement('sk-last-time')
@localized()
export class SkLastTime extends LitElement {
  @property() meeting: MeetingId = '';
  /** In which role the page asks. */
  @property() as: PageRole = 'participant';
  /** 1 for a page of its own. */
  @property({ attribute: false }) level: 1 | 2 = 2;
  @state() private last: LastTimeMeeting | null | undefined;
  #asked = '';
  #again: ReturnType<typeof setTimeout> | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#again);
    this.#asked = '';
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.meeting !== '' && this.#asked !== this.meeting) void this.#read();
  }

  /** Tells who fits it into a screen that it has grown. */
  override updated(): void {
    this.dispatchEvent(new Event('sk-told', { bubbles: true }));
  }

  override render(): TemplateResult | typeof nothing {
    const { last } = this;
    if (last === undefined) return nothing;
    if (last === null)
      return this.level === 1
        ? html`<h1>${msg('Sist')}</h1>
            <p>${msg('Det er ingen forrige samling å vise.')}</p>`
        : nothing;
    const { title, date } = last;
    const questions = this.shown(last.questions);
    const heading = msg(str`Sist: ${title}`);
    return html`<section class="sk-last" aria-label=${heading}>
      ${this.level === 1 ? html`<h1>${heading}</h1>` : html`<h2>${heading}</h2>`}
      <p class="sk-quiet">${longDate(date)}</p>
      ${
        questions.length === 0
          ? html`<p>${msg('Ingen temaer ble vist den gangen.')}</p>`
          : questions.map(
              ({ prompt, pointCount, groupCount, themes, followUps }) =>
                html`<div class="sk-last-question">
                  <p class="sk-last-prompt">
                    ${prompt} <span class="sk-quiet">${pointsFromGroups(pointCount, groupCount)}</span>
                  </p>
                  ${
                    themes.length === 0
                      ? nothing
                      : html`<ul class="sk-plain-list sk-last-themes">
                          ${themes.map(({ theme, index }) => this.#theme(theme, index))}
                        </ul>`
                  }
                  ${
                    followUps.length === 0
                      ? nothing
                      : html`<p class="sk-last-became">${msg('Hva det ble til')}</p>
                          ${followUpList(followUps, true)}`
                  }
                </div>`,
            )
      }
      ${this.controls()}
    </section>`;
  }

  /** All of it; a hall's screen shows a page at a time. */
  protected shown(questions: readonly LastTimeQuestion[]): readonly LastTimePart[] {
    return questions.map((question) => ({
      ...question,
      themes: question.themes.map((theme, index) => ({ theme, index })),
    }));
  }

  protected controls(): TemplateResult | typeof nothing {
    return nothing;
  }

  #theme({ title, hue, other, heard, pointCount, themes }: LastTimeTheme, index: number): TemplateResult {
    const id = other ? OTHER_THEME : '';
    return html`<li class="sk-hue" data-hue=${drawnHue({ id, hue }, index) ?? nothing}>
      <span class="sk-theme-number" aria-hidden="true">${numberOf({ id }, index)}</span>
      <span class="sk-last-title">${title || msg('Tema uten navn')}</span>
      <span class="sk-quiet sk-small">${points(pointCount)}</span>
      ${heard === '' ? nothing : html`<span class="sk-last-heard">${heard}</span>`}
      ${
        themes.length === 0
          ? nothing
          : html`<span class="sk-last-heard sk-quiet"
              >${themes.map((sub) => sub.title || msg('Tema uten navn')).join(' · ')}</span
            >`
      }
    </li>`;
  }

  async #read(): Promise<void> {
    this.#asked = this.meeting;
    clearTimeout(this.#again);
    try {
      const [{ meeting }] = await Promise.all([
        call<LastTimeAnswer>('GET', api.lastTime(this.meeting, this.as)),
        wantAllTexts(),
      ]);
      this.last = meeting;
    } catch {
      // Nothing is lost by its being late; it is shown when it comes.
      if (this.isConnected) this.#again = setTimeout(() => void this.#read(), RETRY_MS * (0.5 + Math.random()));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-last-time': SkLastTime;
  }
}
