import { localized, msg, str } from '@lit/localize';
import {
  FOLLOW_UP_STATES,
  type FollowUp,
  type FollowUpState,
  type FollowUpTarget,
  type PointId,
  type QuestionId,
} from '@stikkord/domain';
import type { OutcomeBoard, OutcomePoint, OutcomeTheme } from '@stikkord/protocol';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { editField, focusField, partProblems } from '../../../editing/edit-field.ts';
import { icon } from '../../../elements/icon.ts';
import '../../../elements/sk-row-tools.ts';
import type { RowTool } from '../../../elements/sk-row-tools.ts';
import { drawnHue } from '../../../elements/theme-hue.ts';
import { points as pointCount, pointsFromGroups } from '../../../i18n/counts.ts';
import { newId } from '../../../plan/new-id.ts';
import { stateWord } from '../../last-time/state-word.ts';
import type { FollowUpDesk } from './follow-up-desk.ts';
import { textLabel } from './follow-up-words.ts';
import './sk-follow-ups.css';
import { keyOf, placesOf, type BoardPlaces, type Place, type ThemePlaces } from './targets.ts';

/** What became of what was said: under each theme of each board, and where needed under a point. */
@customElement('sk-follow-ups')
@localized()
export class SkFollowUps extends LitElement {
  @property({ attribute: false }) desk!: FollowUpDesk;
  /** The page draws again; what the desk holds is not a property. */
  @property({ attribute: false }) stamp: unknown;
  @property({ attribute: false }) drafts: unknown;
  /** Themes whose points are unfolded, to follow one of them up. */
  @state() private unfolded: ReadonlySet<string> = new Set();

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { line } = this.desk;
    if (!line?.editing || !line.held) return nothing;
    const boards = line.held.boards.map((board) => placesOf(board, line.editing!.value));
    return html`${partProblems(this.desk, ['follow-up'])}
    ${repeat(
      boards,
      ({ board }) => board.question,
      (places) => this.#board(places, boards.length > 1),
    )}`;
  }

  #board(places: BoardPlaces, named: boolean): TemplateResult {
    const { board, themes, parked, unsorted, gone } = places;
    return html`<section class="sk-outcome-board" aria-label=${board.prompt || msg('Spørsmål uten tekst')}>
      <h3 class=${named ? '' : 'ds-sr-only'}>${board.prompt.trim() || msg('Spørsmål uten tekst')}</h3>
      ${
        themes.length === 0
          ? html`<p class="sk-quiet">
              ${msg('Tavla har ingen temaer ennå. Når stikkordene er sortert, kan hvert tema følges opp her.')}
            </p>`
          : html`<ul class="sk-plain-list">
              ${repeat(
                themes,
                ({ theme }) => theme.id,
                (theme, index) => this.#theme(board, theme, index),
              )}
            </ul>`
      }
      ${this.#loose(board, msg('Parkert'), board.parked, parked)}
      ${this.#loose(board, msg('Usortert'), board.unsorted, unsorted)}
      ${
        gone.length === 0
          ? nothing
          : html`<div class="sk-outcome-theme">
              <h4>${msg('Om noe som ikke står på tavla lenger')}</h4>
              ${this.#rows(gone, (each) => each.about)}
            </div>`
      }
    </section>`;
  }

  #theme(board: OutcomeBoard, { theme, place, points, themes }: ThemePlaces, index: number): TemplateResult {
    const title = this.#titleOf(theme);
    return html`<li class="sk-outcome-theme sk-hue" data-hue=${drawnHue(theme, index) ?? nothing}>
      <div class="sk-outcome-head">
        <h4>${title}</h4>
        <span class="sk-quiet sk-small">${pointsFromGroups(theme.pointCount, theme.groupCount)}</span>
        ${this.#add(board, place.target, title)} ${this.#unfold(place.key, title, theme.points)}
      </div>
      ${this.#rows(place.followUps, () => title)} ${points.map((each) => this.#point(each))}
      ${this.#choices(board, place.key, theme.points)}
      ${
        themes.length === 0
          ? nothing
          : html`<ul class="sk-plain-list sk-outcome-subs">
              ${repeat(
                themes,
                (sub) => sub.theme.id,
                (sub) => this.#theme(board, sub, index),
              )}
            </ul>`
      }
    </li>`;
  }

  /** Points that stand in no theme: there only if there are any. */
  #loose(
    board: OutcomeBoard,
    heading: string,
    points: readonly OutcomePoint[],
    places: readonly Place[],
  ): TemplateResult | typeof nothing {
    if (points.length === 0) return nothing;
    const key = `${board.question}:${heading}`;
    return html`<div class="sk-outcome-theme">
      <div class="sk-outcome-head">
        <h4>${heading}</h4>
        <span class="sk-quiet sk-small">${pointCount(points.length)}</span>
        ${this.#unfold(key, heading, points)}
      </div>
      ${places.map((each) => this.#point(each))} ${this.#choices(board, key, points)}
    </div>`;
  }

  #point({ title, followUps }: Place): TemplateResult {
    return html`<div class="sk-outcome-point">
      <p class="sk-outcome-said">${title}</p>
      ${this.#rows(followUps, () => title)}
    </div>`;
  }

  #unfold(key: string, title: string, points: readonly OutcomePoint[]): TemplateResult | typeof nothing {
    if (points.length === 0) return nothing;
    const open = this.unfolded.has(key);
    return html`<button
      type="button"
      class="sk-quiet-button sk-small"
      aria-expanded=${open ? 'true' : 'false'}
      data-unfold=${key}
      aria-label=${msg(str`Følg opp ett stikkord i ${title}`)}
      @click=${() => this.#toggle(key)}
    >
      ${icon(plus)}${msg('Følg opp ett stikkord')}
    </button>`;
  }

  #choices(board: OutcomeBoard, key: string, points: readonly OutcomePoint[]): TemplateResult | typeof nothing {
    if (!this.unfolded.has(key)) return nothing;
    return html`<ul class="sk-plain-list sk-outcome-choices">
      ${points.map(
        ({ id, text }) =>
          html`<li>
            <button type="button" @click=${() => this.#followPoint(board, key, id, text)}>${text}</button>
          </li>`,
      )}
    </ul>`;
  }

  #add({ question }: OutcomeBoard, target: FollowUpTarget, title: string): TemplateResult {
    return html`<button
      type="button"
      class="sk-quiet-button sk-small"
      data-add=${`${question}/${keyOf(target)}`}
      aria-label=${msg(str`Ny oppfølging av ${title}`)}
      @click=${() => this.#follow(question, target)}
    >
      ${icon(plus)}${msg('Oppfølging')}
    </button>`;
  }

  #rows(followUps: readonly FollowUp[], nameOf: (followUp: FollowUp) => string): TemplateResult | typeof nothing {
    if (followUps.length === 0) return nothing;
    return html`<ul class="sk-plain-list sk-outcome-rows">
      ${repeat(
        followUps,
        ({ id }) => id,
        (each, index) => this.#row(each, nameOf(each), index, followUps),
      )}
    </ul>`;
  }

  #row(each: FollowUp, name: string, index: number, beside: readonly FollowUp[]): TemplateResult {
    const { drafts } = this.desk.line!;
    const field = (part: 'text' | 'responsible' | 'due', label: string, more: { grow?: boolean } = {}) =>
      editField(this.desk, drafts, {
        part: 'follow-up',
        id: each.id,
        field: part,
        label,
        value: each[part],
        type: part === 'due' ? 'date' : 'text',
        ...more,
      });
    return html`<li>
      <div class="sk-outcome-row" data-state=${each.state} role="group" aria-label=${msg(str`Oppfølging av ${name}`)}>
        <div class="ds-field sk-outcome-state">
          <label class="ds-label" for=${`sk-state-${each.id}`}>${msg('Tilstand')}</label>
          <select
            class="ds-input"
            id=${`sk-state-${each.id}`}
            .value=${live(each.state)}
            @change=${(event: Event) => this.#setState(each, (event.target as HTMLSelectElement).value as FollowUpState)}
          >
            ${FOLLOW_UP_STATES.map(
              (one) => html`<option value=${one} ?selected=${one === each.state}>${stateWord(one)}</option>`,
            )}
          </select>
        </div>
        ${field('text', textLabel(each.state), { grow: true })}
        ${field('responsible', msg('Ansvarlig'), { grow: true })} ${field('due', msg('Frist'))}
        <sk-row-tools
          .name=${msg(str`oppfølging av ${name}`)}
          ?first=${index === 0}
          ?last=${index === beside.length - 1}
          ?noMove=${beside.length < 2}
          @sk-tool=${(event: CustomEvent<RowTool>) => this.#tool(event.detail, each, index, beside)}
        ></sk-row-tools>
      </div>
    </li>`;
  }

  #titleOf({ title, other }: OutcomeTheme): string {
    return title.trim() || (other ? msg('Andre tema') : msg('Tema uten navn'));
  }

  #toggle(key: string): void {
    const next = new Set(this.unfolded);
    if (!next.delete(key)) next.add(key);
    this.unfolded = next;
  }

  #follow(question: QuestionId, target: FollowUpTarget, said = msg('Ny oppfølging')): void {
    const id = newId();
    const done = this.desk.do([{ do: 'add', id, question, target, before: null, fields: {} }], said);
    if (done !== null) focusField(this.desk, 'follow-up', id, 'text');
  }

  #followPoint({ question }: OutcomeBoard, key: string, point: PointId, text: string): void {
    this.#toggle(key);
    this.#follow(question, { kind: 'point', point }, msg(str`Ny oppfølging av «${text}»`));
  }

  #setState(each: FollowUp, to: FollowUpState): void {
    this.desk.do([{ do: 'set', id: each.id, fields: { state: to } }], stateWord(to));
  }

  #tool(tool: RowTool, each: FollowUp, index: number, beside: readonly FollowUp[]): void {
    if (tool === 'delete') {
      this.desk.doWithUndo([{ do: 'delete', id: each.id }], msg('Oppfølgingen er slettet.'));
      const theme = this.querySelector(`#sk-state-${CSS.escape(each.id)}`)?.closest('.sk-outcome-theme');
      // Where it was: at the button of its theme, or at the one for points, parked and unsorted ones too.
      void this.desk.whenShown(() =>
        theme?.querySelector<HTMLElement>('.sk-outcome-head > [data-add], .sk-outcome-head > [data-unfold]')?.focus(),
      );
      return;
    }
    const before = tool === 'up' ? beside[index - 1]?.id : (beside[index + 2]?.id ?? null);
    if (before === undefined) return;
    this.desk.do([{ do: 'move', id: each.id, before }], tool === 'up' ? msg('Flyttet opp') : msg('Flyttet ned'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-follow-ups': SkFollowUps;
  }
}
