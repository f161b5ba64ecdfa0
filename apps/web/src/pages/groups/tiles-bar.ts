import { msg, str } from '@lit/localize';
import type { QuestionId } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../elements/icon.ts';
import { promptOf } from '../run/run-words.ts';
import { LOOK_FILTERS, type LookFilter } from './group-look.ts';
import { filterWord } from './groups-words.ts';

export interface TilesBar {
  readonly view: 'now' | 'answered';
  /** There is group work, of which one can ask who has answered. */
  readonly canAnswer: boolean;
  readonly questions: readonly QuestionSlice[];
  readonly question: QuestionSlice | null;
  readonly counts: Readonly<Record<LookFilter, number>>;
  readonly all: number;
  readonly filter: LookFilter | null;
  readonly lookFirst: boolean;
  /** What is shown isn't how it stands now. */
  readonly stale: boolean;
  /** Each answers alone: groups have no states. */
  readonly alone: boolean;
  readonly see: (view: 'now' | 'answered') => void;
  readonly watch: (question: QuestionId) => void;
  readonly narrow: (filter: LookFilter | null) => void;
  readonly first: (lookFirst: boolean) => void;
  readonly again: () => void;
  readonly add: () => void;
}

/** What is looked at, of which question, and which groups. */
export function tilesBar(bar: TilesBar): TemplateResult {
  return html`<div class="sk-groups-bar">
      ${
        bar.canAnswer
          ? html`<div class="sk-groups-views" role="group" aria-label=${msg('Visning')}>
              ${viewButton(bar, 'now', msg('Slik går det'))} ${viewButton(bar, 'answered', msg('Hvem har svart'))}
            </div>`
          : nothing
      }
      ${bar.view === 'now' && bar.questions.length > 1 ? whichQuestion(bar) : html`<span class="sk-groups-which"></span>`}
      ${bar.view === 'now' && bar.all > 0 ? order(bar) : nothing}
      <button type="button" class="sk-quiet-button" @click=${bar.add}>${icon(plus)}${msg('Ny gruppe')}</button>
    </div>
    ${bar.view === 'now' && bar.all > 0 ? filters(bar) : nothing}`;
}

function viewButton({ view, see }: TilesBar, of: 'now' | 'answered', label: string): TemplateResult {
  return html`<button
    type="button"
    class="sk-chip"
    aria-pressed=${view === of ? 'true' : 'false'}
    @click=${() => see(of)}
  >
    ${label}
  </button>`;
}

function whichQuestion({ questions, question, watch }: TilesBar): TemplateResult {
  return html`<label class="sk-groups-which">
    <span class="ds-sr-only">${msg('Vis hvordan det går med')}</span>
    <select class="ds-input" @change=${(event: Event) => watch((event.target as HTMLSelectElement).value)}>
      ${questions.map(
        (each, index) =>
          html`<option value=${each.id} ?selected=${each.id === question?.id}>${index + 1}. ${promptOf(each)}</option>`,
      )}
    </select>
  </label>`;
}

function order(bar: TilesBar): TemplateResult {
  return html`${
    bar.stale
      ? html`<button type="button" class="sk-quiet-button sk-groups-again" @click=${bar.again}>
          ${msg('Vis slik det er nå')}
        </button>`
      : nothing
  }
  ${
    bar.alone
      ? nothing
      : html`<button
          type="button"
          class="sk-chip"
          aria-pressed=${bar.lookFirst ? 'true' : 'false'}
          @click=${() => bar.first(!bar.lookFirst)}
        >
          ${msg('Trenger et blikk først')}
        </button>`
  }`;
}

function filters(bar: TilesBar): TemplateResult {
  const offered = LOOK_FILTERS.filter((filter) =>
    filter === 'unreadable' ? bar.counts.unreadable > 0 || bar.filter === filter : !bar.alone || filter === 'hand',
  );
  return html`<div class="sk-groups-filters" role="group" aria-label=${msg('Hvilke grupper som vises')}>
    ${chip(bar, null, msg('Alle'), bar.all)}
    ${offered.map((filter) => chip(bar, filter, filterWord(filter), bar.counts[filter]))}
  </div>`;
}

function chip(bar: TilesBar, filter: LookFilter | null, label: string, count: number): TemplateResult {
  return html`<button
    type="button"
    class="sk-chip"
    data-filter=${filter ?? 'all'}
    aria-pressed=${bar.filter === filter ? 'true' : 'false'}
    aria-label=${msg(str`${label}: ${count}`)}
    ?data-some=${filter === 'hand' && count > 0}
    @click=${() => bar.narrow(filter)}
  >
    ${label} <b>${count}</b>
  </button>`;
}
