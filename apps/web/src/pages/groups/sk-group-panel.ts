import { localized, msg, str } from '@lit/localize';
import { NAME_MAX, type GroupId, type MeetingId } from '@stikkord/domain';
import { documentName, type FacilitatorSlices, type GroupSlice, type QuestionSlice } from '@stikkord/protocol';
import left from '@navikt/aksel-icons/svg/ChevronLeft.svg?raw';
import right from '@navikt/aksel-icons/svg/ChevronRight.svg?raw';
import xmark from '@navikt/aksel-icons/svg/XMark.svg?raw';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../../elements/icon.ts';
import '../../elements/sk-ask-button.ts';
import '../../elements/sk-text-field.ts';
import type { SkTextField } from '../../elements/sk-text-field.ts';
import { historyButton } from '../history-button.ts';
import { groupReader } from '../run/group-reader.ts';
import { mergeGroup, moveGroup, renameGroup } from './group-commands.ts';
import type { GroupTile } from './sk-group-tiles.ts';
import type { GroupsGive } from './groups-give.ts';
import { hereWords, nameOf, namesOf } from './groups-words.ts';
import { standingAlone } from './message-facts.ts';
import { stateWords } from '../run/run-words.ts';
import './sk-tell.ts';
import './sk-group-panel.css';

/**
 * Over a group's shoulder: what it writes, as it writes it, and what can be done with it. Nothing of it is seen by the group but what one
 * sends. Arrow keys go to the group before and after. Fires `sk-open` with another group, and `sk-close`.
 */
@customElement('sk-group-panel')
@localized()
export class SkGroupPanel extends LitElement {
  @property({ attribute: false }) meeting: MeetingId = '';
  @property({ attribute: false }) tile!: GroupTile;
  /** The groups beside it, as the page shows them. */
  @property({ attribute: false }) previous: GroupId | null = null;
  @property({ attribute: false }) next: GroupId | null = null;
  /** What is watched; null where the meeting has no question. */
  @property({ attribute: false }) question: QuestionSlice | null = null;
  @property({ attribute: false }) slices: Partial<FacilitatorSlices> = {};
  @property({ attribute: false }) now = 0;
  @property({ attribute: false }) give!: GroupsGive;
  @state() private into = '';

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const old = changed.get('tile');
    if (old && old.id !== this.tile.id) this.into = '';
  }

  /** Puts the keyboard where one reads. */
  focusHeading(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h2')?.focus());
  }

  override render(): TemplateResult {
    const { group, progress, hand, state } = this.tile;
    const words = [
      hand ? msg('hånd oppe') : '',
      this.question?.poll === null ? stateWords(state, progress, this.now) : '',
      group.devices === 0 && this.question?.poll === null ? '' : hereWords(group),
    ].filter((each) => each !== '');
    return html`<section class="sk-group-panel" aria-labelledby="sk-group-panel" @keydown=${this.#key}>
      <header>
        <h2 id="sk-group-panel" tabindex="-1">${nameOf(group)}</h2>
        ${this.#step(this.previous, msg('Gruppa før'), left)} ${this.#step(this.next, msg('Gruppa etter'), right)}
        <button
          type="button"
          class="sk-panel-button"
          aria-label=${msg('Lukk')}
          title=${msg('Lukk')}
          @click=${this.#close}
        >
          ${icon(xmark)}
        </button>
      </header>
      <p class="sk-quiet sk-small">${words.join(' · ')}</p>
      ${this.#written()}
      <sk-tell brief .groups=${this.slices.groups ?? []} .to=${[group.id]} .give=${this.give.run}></sk-tell>
      ${this.#acts()}
    </section>`;
  }

  #step(to: GroupId | null, label: string, picture: string): TemplateResult {
    return html`<button
      type="button"
      class="sk-panel-button"
      aria-label=${label}
      title=${label}
      aria-disabled=${to === null ? 'true' : 'false'}
      @click=${() => this.#open(to)}
    >
      ${icon(picture)}
    </button>`;
  }

  #written(): TemplateResult {
    const { question, tile } = this;
    if (!question) return html`<p class="sk-quiet">${msg('Samlingen har ingen spørsmål ennå.')}</p>`;
    if (question.poll !== null) return html`<p class="sk-quiet">${msg('Hver svarer for seg, ikke gruppevis.')}</p>`;
    const points = (of: GroupId) => this.slices[`points/${question.id}/${of}`];
    return html`<div
        class="sk-panel-points sk-stack"
        tabindex="0"
        role="region"
        aria-label=${msg(str`Det ${nameOf(tile.group)} skriver`)}
      >
        ${groupReader(question, points(tile.id))}
        ${tile.merged
          .filter(({ id }) => points(id)?.sections.some(({ points: some }) => some.length > 0))
          .map(
            (each) =>
              html`<h3>${msg(str`Skrevet i ${nameOf(each)} før de ble slått sammen`)}</h3>
                ${groupReader(question, points(each.id), { prompt: false })}`,
          )}
      </div>
      <div>${this.#history(question, tile.group)}</div>`;
  }

  #history(question: QuestionSlice, group: GroupSlice): TemplateResult {
    const of = {
      meeting: this.meeting,
      document: documentName({ kind: 'response', question: question.id, group: group.id }),
      as: 'facilitator',
      group: nameOf(group),
      question,
    } as const;
    return historyButton(of, (why) => this.give.fail(why));
  }

  #acts(): TemplateResult {
    const { group, merged } = this.tile;
    const name = nameOf(group);
    const groups = this.slices.groups ?? [];
    const others = standingAlone(groups).filter(({ id }) => id !== group.id);
    const target = others.find(({ id }) => id === this.into);
    return html`<details class="sk-panel-acts">
        <summary>${msg('Gi nytt navn, flytt eller slå sammen')}</summary>
        <div class="sk-stack">
          <sk-text-field
            .label=${msg('Navn')}
            .value=${group.name}
            .placeholder=${nameOf({ name: '', number: group.number })}
            @sk-settle=${this.#rename}
          ></sk-text-field>
          <div class="sk-row">
            ${this.#move(-1, msg('Flytt fram'), msg(str`Flytt ${name} ett hakk fram`))}
            ${this.#move(1, msg('Flytt bak'), msg(str`Flytt ${name} ett hakk bak`))}
          </div>
          ${
            others.length === 0
              ? nothing
              : html`<div class="ds-field">
                  <label class="ds-label" for="sk-panel-into">${msg('Slå sammen med')}</label>
                  <select
                    class="ds-input"
                    id="sk-panel-into"
                    @change=${(event: Event) => (this.into = (event.target as HTMLSelectElement).value)}
                  >
                    <option value="" ?selected=${target === undefined}>${msg('Velg gruppe')}</option>
                    ${others.map((each) => html`<option value=${each.id} ?selected=${each === target}>${nameOf(each)}</option>`)}
                  </select>
                  ${
                    target === undefined
                      ? nothing
                      : html`<p class="sk-quiet sk-small">
                            ${msg(str`De som er i ${name}, kommer til ${nameOf(target)} og skriver videre der. Det ${name} har skrevet, blir stående som sitt eget på tavla og kan leses av begge. Gruppene kan skilles igjen.`)}
                          </p>
                          <sk-ask-button
                            .label=${msg(str`Slå sammen med ${nameOf(target)}`)}
                            .question=${msg(str`Flytte alle i ${name} til ${nameOf(target)}?`)}
                            .yes=${msg('Slå sammen')}
                            @sk-yes=${() => this.#merge(target)}
                          ></sk-ask-button>`
                  }
                </div>`
          }
          ${merged
            .filter(({ into }) => into === group.id)
            .map(
              (each) =>
                html`<div class="sk-row">
                  <span>${msg(str`${nameOf(each)} er slått sammen med denne.`)}</span>
                  <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    aria-label=${msg(str`Skill ut ${nameOf(each)} igjen`)}
                    @click=${() => this.give.plan([mergeGroup(each.id, null)], msg(str`${nameOf(each)} er sin egen gruppe igjen.`))}
                  >
                    ${msg('Skill ut igjen')}
                  </button>
                </div>`,
            )}
        </div>
      </details>
      ${merged.length === 0 ? nothing : html`<p class="sk-quiet sk-small">${msg(str`Slått sammen med ${namesOf(merged)}.`)}</p>`}`;
  }

  #move(by: -1 | 1, label: string, said: string): TemplateResult {
    const command = moveGroup(this.slices.groups ?? [], this.tile.id, by);
    return html`<button
      type="button"
      class="ds-button"
      data-variant="tertiary"
      aria-label=${said}
      aria-disabled=${command ? 'false' : 'true'}
      @click=${() => command && this.give.plan([command], msg(str`${nameOf(this.tile.group)} er flyttet.`))}
    >
      ${label}
    </button>`;
  }

  readonly #rename = (event: CustomEvent<string>): void => {
    const { group } = this.tile;
    const name = event.detail.trim().slice(0, NAME_MAX);
    if (name === group.name) return;
    const shown = nameOf({ ...group, name });
    this.give.plan([renameGroup(group.id, name)], msg(str`${nameOf(group)} heter nå ${shown}.`), () => {
      const field = this.querySelector<SkTextField>('.sk-panel-acts sk-text-field');
      if (field) field.value = name;
    });
  };

  #merge(target: GroupSlice): void {
    const { group } = this.tile;
    this.give.plan(
      [mergeGroup(group.id, target.id)],
      msg(str`${nameOf(group)} er slått sammen med ${nameOf(target)}.`),
      () => this.#open(target.id),
    );
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#close();
      return;
    }
    if ((event.target as Element).closest('input, textarea, select, .sk-ask')) return;
    const to = event.key === 'ArrowLeft' ? this.previous : event.key === 'ArrowRight' ? this.next : null;
    if (to === null) return;
    event.preventDefault();
    this.#open(to);
  };

  #open(group: GroupId | null): void {
    if (group !== null) this.dispatchEvent(new CustomEvent<GroupId>('sk-open', { detail: group }));
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('sk-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-group-panel': SkGroupPanel;
  }
}
