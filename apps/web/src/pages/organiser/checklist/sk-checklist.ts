import { localized, msg, str } from '@lit/localize';
import { planGaps, type Plan, type PlanGap, type PlanGapKind } from '@stikkord/domain';
import checkmark from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { focusField } from '../../../editing/edit-field.ts';
import { icon } from '../../../elements/icon.ts';
import { isOne } from '../../../i18n/counts.ts';
import { materialWord } from '../materials/material-words.ts';
import { today } from '../meeting-words.ts';
import type { PlanDesk } from '../plan-desk.ts';
import type { PlanView } from '../plan-view.ts';
import { gapAct, gapWords } from './gap-words.ts';
import './sk-checklist.css';

/** So many rows are named with one gap; the others are counted. */
const NAMED = 5;
/** Which of a row's fields fills the gap; where none is named, what stands in `PLACES` does. */
const FIELDS: Partial<Record<PlanGapKind, string>> = {
  'row-without-words': 'what',
  'row-without-start': 'start',
  'row-without-minutes': 'minutes',
  'row-out-of-order': 'start',
  'rows-overlap': 'minutes',
  'many-questions-at-once': 'what',
  'question-without-words': 'prompt',
  'question-without-due': 'due',
  'due-before-meeting': 'due',
  'image-without-alt': 'content/alt',
};
/** Units answer in meetings of their own, at their own times. */
const OF_A_DAY: ReadonlySet<PlanGapKind> = new Set(['no-agenda', 'row-without-start', 'row-without-minutes']);
/** Where else the keyboard goes: in the row named, or on the page. */
const PLACES: Partial<Record<PlanGapKind, string>> = {
  'question-outside-agenda': '.sk-question-tie select',
  'poll-without-choices': 'sk-plan-poll :is(textarea, button)',
  'vote-on-nothing': 'sk-plan-poll select',
  'material-empty': ':is([data-field="content/href"] input, [role="textbox"])',
  'material-belongs-nowhere': 'select',
  'no-agenda': '.sk-agenda-acts button:last-of-type',
  'no-question': 'sk-plan-loose > .sk-loose > sk-kind-menu button',
  'no-groups': 'sk-plan-groups :is(input, textarea, button)',
  'no-list': 'sk-plan-groups :is(textarea, button)',
};

/** What is missing before the day, each with the way to where it is done. In nobody's way: it folds, and forbids nothing. */
@customElement('sk-checklist')
@localized()
export class SkChecklist extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  @state() private listed = 0;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    this.listed = this.desk.line?.held?.listed ?? 0;
  }

  override render(): TemplateResult {
    const { plan } = this.view;
    const gaps = planGaps(plan, today(), this.listed).filter(
      ({ kind }) => plan.divide !== 'units' || !OF_A_DAY.has(kind),
    );
    if (gaps.length === 0)
      return html`<p class="sk-checklist-ready" role="status">
        ${icon(checkmark)}<b>${msg('Alt er klart')}</b>
        <span class="sk-quiet">${msg('Ingenting mangler i planen.')}</span>
      </p>`;
    const kinds = [...new Set(gaps.map(({ kind }) => kind))];
    const text = isOne(gaps.length)
      ? msg(str`Før samlingen: ${gaps.length} ting å se på`, { id: 'gaps-one' })
      : msg(str`Før samlingen: ${gaps.length} ting å se på`, { id: 'gaps-other' });
    return html`<details class="sk-checklist" open>
      <summary>${text}</summary>
      <ul class="sk-plain-list">
        ${kinds.map((kind) =>
          this.#gap(
            kind,
            gaps.filter((gap) => gap.kind === kind),
          ),
        )}
      </ul>
    </details>`;
  }

  #gap(kind: PlanGapKind, gaps: readonly PlanGap[]): TemplateResult {
    const named = gaps.slice(0, NAMED);
    const more = gaps.length - named.length;
    return html`<li>
      <span>${gapWords(kind)}</span>
      ${named.map(
        (gap, index) =>
          html`<button type="button" class="sk-checklist-way" @click=${() => this.#go(gap)}>
              ${gap.about === null ? gapAct(kind) : nameOf(this.view.plan, gap.about)}</button
            >${index < named.length - 1 ? ', ' : nothing}`,
      )}
      ${more > 0 ? html`<span class="sk-quiet">${msg(str`og ${more} til`)}</span>` : nothing}
    </li>`;
  }

  #go({ kind, about }: PlanGap): void {
    const field = FIELDS[kind];
    if (kind === 'date-passed') return focusField(this.desk, 'meeting', '', 'date');
    if (about && field !== undefined) return focusField(this.desk, about.kind, about.id, field);
    const row = about === null ? '' : `[data-${about.kind === 'agenda' ? 'row' : about.kind}="${about.id}"] `;
    void this.desk.whenShown((page) => {
      const place = page.querySelector<HTMLElement>(`${row}${PLACES[kind] ?? ''}`);
      // What says "Lim inn program" opens the field to paste into.
      if (kind === 'no-agenda') place?.click();
      else place?.focus();
    });
  }
}

function nameOf(plan: Plan, { kind, id }: NonNullable<PlanGap['about']>): string {
  if (kind === 'agenda') {
    const rows = plan.agenda.filter(({ deleted }) => !deleted).toSorted((a, b) => (a.order < b.order ? -1 : 1));
    const at = rows.findIndex((row) => row.id === id);
    return rows[at]?.what.trim() || msg(str`rad ${at + 1}`);
  }
  if (kind === 'question')
    return shortened(plan.questions.find((row) => row.id === id)?.prompt ?? '') || msg('spørsmål uten tekst');
  const material = plan.materials.find((row) => row.id === id);
  return material?.title.trim() || (material ? materialWord(material.content.kind) : '');
}

function shortened(text: string): string {
  const whole = text.trim();
  return whole.length > 60 ? `${whole.slice(0, 58).trimEnd()} …` : whole;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-checklist': SkChecklist;
  }
}
