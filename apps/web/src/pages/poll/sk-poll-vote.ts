import { localized, msg, str } from '@lit/localize';
import minus from '@navikt/aksel-icons/svg/Minus.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { AXIS_FROM, AXIS_TO, type ThemeId, type VotedTheme, type VotePoll } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../elements/icon.ts';
import { axisNames } from '../../polls/axis-names.ts';
import { dotsCount } from '../../polls/poll-counts.ts';
import type { Draft, DraftPlace } from './draft.ts';
import { fireDraft } from './draft-event.ts';
import { axisEnds } from './poll-words.ts';
import { scaleRow } from './scale-row.ts';
import './sk-poll-vote.css';

/** Of the type that pages get, said as one. */
export interface VoteSlice extends VotePoll {
  readonly themes: readonly VotedTheme[];
}
const NOTHING: VoteSlice = { kind: 'vote', hidden: true, of: null, by: 'dots', dots: 0, x: '', y: '', themes: [] };
type VoteDraft = Extract<Draft, { kind: 'dots' | 'axes' }>;

/** A vote on themes: so many dots to give away, or a place on two scales for each. Fires `sk-draft`. */
@customElement('sk-poll-vote')
@localized()
export class SkPollVote extends LitElement {
  @property({ attribute: false }) poll: VoteSlice = NOTHING;
  @property({ attribute: false }) draft: VoteDraft = { kind: 'dots', dots: {} };
  /** It could not be sent: themes on one scale of two are marked. */
  @property({ type: Boolean }) insists = false;
  /** What the radios of this question have in common. */
  @property() name = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { poll, draft } = this;
    const row = (theme: VotedTheme, index: number): TemplateResult =>
      draft.kind === 'dots' ? this.#dots(poll, draft.dots, theme, index) : this.#axes(draft.places, theme, index);
    return html`${
        draft.kind === 'dots'
          ? html`<p class="sk-dots-left" role="status">${this.#leftWords(poll.dots - given(draft.dots), poll.dots)}</p>`
          : nothing
      }
      <ul class="sk-vote sk-plain-list" ?data-axes=${draft.kind === 'axes'}>
        ${repeat(poll.themes, ({ theme }) => theme, row)}
      </ul>`;
  }

  /** To the first theme that lacks something. */
  override focus(): void {
    const { draft, poll } = this;
    const half = draft.kind === 'axes' ? poll.themes.findIndex(({ theme }) => isHalf(draft.places[theme])) : 0;
    this.querySelectorAll('.sk-vote > li')
      [Math.max(0, half)]?.querySelector<HTMLElement>('input:not(:checked), button:not([aria-disabled="true"])')
      ?.focus();
  }

  #title({ title, hue }: VotedTheme, index: number): TemplateResult {
    return html`<span class="sk-vote-title sk-hue" data-hue=${hue}
      ><span class="sk-theme-number">${index + 1}</span> ${title}</span
    >`;
  }

  #dots(poll: VotePoll, dots: Readonly<Record<ThemeId, number>>, theme: VotedTheme, index: number): TemplateResult {
    const mine = dots[theme.theme] ?? 0;
    const rest = poll.dots - given(dots);
    const key = `${this.name}-${index}`;
    return html`<li>
      <div class="sk-vote-row" role="group" aria-labelledby=${key}>
        <div id=${key}>${this.#title(theme, index)}</div>
        <div class="sk-vote-dots">
          <button
            type="button"
            class="sk-round"
            aria-label=${msg(str`Én prikk mindre til ${theme.title}`)}
            aria-disabled=${mine === 0}
            @click=${() => this.#give(dots, theme.theme, mine - 1)}
          >
            ${icon(minus)}
          </button>
          <span class="sk-vote-given sk-number" data-none=${mine === 0}
            ><span class="ds-sr-only">${dotsCount(mine)}</span><span aria-hidden="true">${mine}</span></span
          >
          <button
            type="button"
            class="sk-round"
            aria-label=${msg(str`Én prikk til ${theme.title}`)}
            aria-disabled=${rest <= 0}
            @click=${() => rest > 0 && this.#give(dots, theme.theme, mine + 1)}
          >
            ${icon(plus)}
          </button>
        </div>
      </div>
    </li>`;
  }

  #axes(places: Readonly<Record<ThemeId, DraftPlace>>, theme: VotedTheme, index: number): TemplateResult {
    const place = places[theme.theme] ?? { x: null, y: null };
    const key = `${this.name}-${index}`;
    const axis = (which: 'x' | 'y'): TemplateResult =>
      scaleRow({
        name: `${key}-${which}`,
        legend: html`<span class="sk-vote-axis">${axisNames(this.poll)[which]}</span>`,
        from: AXIS_FROM,
        to: AXIS_TO,
        ...axisEnds(this.poll, which),
        cantSay: null,
        value: place[which] ?? undefined,
        pick: (value) =>
          fireDraft(this, { kind: 'axes', places: { ...places, [theme.theme]: { ...place, [which]: value } } }),
      });
    return html`<li>
      <div role="group" aria-labelledby=${key}>
        <h2 id=${key}>${this.#title(theme, index)}</h2>
        <div class="sk-vote-axes">${axis('x')}${axis('y')}</div>
        ${
          this.insists && isHalf(place)
            ? html`<p class="sk-field-problem">${msg('Svar på begge skalaene, eller på ingen av dem.')}</p>`
            : nothing
        }
        ${
          place.x === null && place.y === null
            ? nothing
            : html`<button
                type="button"
                class="sk-quiet-button sk-small"
                @click=${() => this.#skip(places, theme.theme, index)}
              >
                ${msg(str`Hopp over ${theme.title}`)}
              </button>`
        }
      </div>
    </li>`;
  }

  #leftWords(rest: number, all: number): string {
    if (rest <= 0) return msg('Du har delt ut alle prikkene. Ta tilbake en for å flytte den.');
    return rest === all
      ? msg(str`Du har ${all} prikker å dele ut. Gi gjerne flere til samme tema.`)
      : msg(str`${rest} av ${all} prikker igjen.`);
  }

  #give(dots: Readonly<Record<ThemeId, number>>, theme: ThemeId, number: number): void {
    if (number >= 0) fireDraft(this, { kind: 'dots', dots: { ...dots, [theme]: number } });
  }

  #skip(places: Readonly<Record<ThemeId, DraftPlace>>, theme: ThemeId, index: number): void {
    const { [theme]: _, ...others } = places;
    fireDraft(this, { kind: 'axes', places: others });
    // The button goes with what it took away.
    this.querySelectorAll('.sk-vote > li')[index]?.querySelector('input')?.focus();
  }
}

export function isHalf(place: DraftPlace | undefined): boolean {
  return place !== undefined && (place.x === null) !== (place.y === null);
}

function given(dots: Readonly<Record<ThemeId, number>>): number {
  return Object.values(dots).reduce((sum, each) => sum + each, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-poll-vote': SkPollVote;
  }
}
