import { localized, msg, str } from '@lit/localize';
import { groupName, GROUPS_MAX, standing, type Group, type PlanCommand } from '@stikkord/domain';
import minus from '@navikt/aksel-icons/svg/Minus.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusField, partProblems } from '../../editing/edit-field.ts';
import { icon } from '../../elements/icon.ts';
import '../../elements/sk-row-tools.ts';
import '../../elements/sk-text-field.ts';
import type { RowTool, SkRowTools } from '../../elements/sk-row-tools.ts';
import { groups as groupWord } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { groupCountCommands, moveBy } from '../../plan/row-commands.ts';
import type { PlanDesk } from './plan-desk.ts';
import { planField, type PlanView } from './plan-view.ts';
import './sk-plan-divide.ts';
import './sk-plan-groups.css';

/** How many groups, and what they are called. */
@customElement('sk-plan-groups')
@localized()
export class SkPlanGroups extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const groups = this.#groups;
    const count = groups.length;
    const units = this.view.plan.divide === 'units';
    return html`<div class="sk-count">
        <button
          type="button"
          class="sk-round"
          aria-label=${msg('Én gruppe færre')}
          aria-disabled=${count === 0 ? 'true' : 'false'}
          @click=${() => this.#set(count - 1)}
        >
          ${icon(minus)}
        </button>
        <sk-text-field
          .label=${units ? msg('Antall enheter') : msg('Antall grupper')}
          inputMode="numeric"
          .value=${String(count)}
          @sk-settle=${(event: CustomEvent<string>) => this.#typed(event.detail)}
        ></sk-text-field>
        <button
          type="button"
          class="sk-round"
          aria-label=${msg('Én gruppe til')}
          aria-disabled=${count >= GROUPS_MAX ? 'true' : 'false'}
          @click=${() => this.#set(count + 1)}
        >
          ${icon(plus)}
        </button>
      </div>
      ${partProblems(this.desk, ['group'])}
      ${
        count === 0
          ? html`<p class="sk-quiet">
              ${msg('Ingen grupper ennå. Skriv hvor mange dere blir. Antallet kan endres når som helst.')}
            </p>`
          : html`<p class="sk-quiet sk-small">
                ${
                  units
                    ? msg('Gi enhetene navn. Lim inn flere navn på én gang, ett på hver linje.')
                    : msg('Gi gruppene navn om du vil. Lim inn flere navn på én gang, ett på hver linje.')
                }
              </p>
              <ol class="sk-plain-list sk-plan-groups" aria-label=${msg('Grupper')}>
                ${repeat(
                  groups,
                  ({ id }) => id,
                  (group, index) => this.#row(group, index, groups),
                )}
              </ol>`
      }
      <sk-plan-divide .desk=${this.desk} .view=${this.view}></sk-plan-divide>`;
  }

  #row(group: Group, index: number, groups: readonly Group[]): TemplateResult {
    const name = groupName(group, currentLanguage());
    const plain = groupName({ name: '', number: group.number }, currentLanguage());
    const next = groups[index + 1];
    return html`<li data-group=${group.id} @paste=${(event: ClipboardEvent) => this.#paste(event, index)}>
      <span class="sk-number" aria-hidden="true">${group.number}</span>
      ${planField(this.desk, this.view, {
        part: 'group',
        id: group.id,
        field: 'name',
        label: msg(str`Navn på ${plain}`),
        labelHidden: true,
        value: group.name,
        placeholder: plain,
        grow: true,
        enter: () => next && focusField(this.desk, 'group', next.id, 'name'),
      })}
      <sk-row-tools
        .name=${name}
        ?first=${index === 0}
        ?last=${!next}
        ?noMove=${groups.length < 2}
        @sk-tool=${(event: CustomEvent<RowTool>) => this.#tool(event.detail, group)}
      ></sk-row-tools>
      ${this.#merged(group, groups)}
    </li>`;
  }

  /** Facilitators merge groups while the meeting goes on; what was written stays each group's own. */
  #merged(group: Group, groups: readonly Group[]): TemplateResult | typeof nothing {
    const target = groups.find(({ id }) => id === group.into);
    if (!target) return nothing;
    const name = groupName(group, currentLanguage());
    return html`<p class="sk-plan-merged sk-small">
      <span class="sk-quiet">${msg(str`Slått sammen med ${groupName(target, currentLanguage())}.`)}</span>
      <button
        type="button"
        class="sk-quiet-button"
        aria-label=${msg(str`Skill ut ${name} igjen`)}
        @click=${() =>
          this.desk.doWithUndo(
            [{ do: 'set', kind: 'group', id: group.id, fields: { into: null } }],
            msg(str`${name} er sin egen gruppe igjen.`),
          )}
      >
        ${msg('Skill ut igjen')}
      </button>
    </p>`;
  }

  get #groups(): Group[] {
    return standing(this.view.plan.groups);
  }

  /** What isn't a number is let go when the field is left: it shows how many there are. */
  #typed(text: string): void {
    if (/^\s*\d{1,4}\s*$/.test(text)) this.#set(Math.min(Number(text), GROUPS_MAX + 1));
  }

  #set(count: number): void {
    const now = this.#groups.length;
    if (count < 0 || count === now) return;
    const commands = groupCountCommands(this.view.plan, count, {
      reuse: this.desk.line?.held?.phase === 'before',
      newId: () => this.desk.newId(),
    });
    if (count > now) this.desk.do(commands, groupWord(count));
    else this.desk.doWithUndo(commands, this.#goneText(now - count));
  }

  #goneText(count: number): string {
    return msg(str`${groupWord(count)} slettet. Det som er skrevet der, er tatt vare på.`);
  }

  #tool(tool: RowTool, group: Group): void {
    const groups = this.#groups;
    const at = groups.findIndex(({ id }) => id === group.id);
    if (tool === 'delete') {
      const name = groupName(group, currentLanguage());
      this.desk.doWithUndo(
        [{ do: 'delete', kind: 'group', id: group.id }],
        msg(str`${name} er slettet. Det som er skrevet der, er tatt vare på.`),
      );
      const next = groups[at + 1] ?? groups[at - 1];
      void this.desk.whenShown(() => {
        const tools = next && this.querySelector<SkRowTools>(`[data-group="${next.id}"] sk-row-tools`);
        if (tools) tools.focusTool('delete');
        else this.querySelector<HTMLElement>('.sk-count input')?.focus();
      });
      return;
    }
    const command = moveBy('group', groups, group.id, tool === 'up' ? -1 : 1);
    if (!command) return;
    const place = at + (tool === 'up' ? 0 : 2);
    this.desk.do([command], msg(str`Nå nummer ${place} av ${groups.length}`));
    void this.desk.whenShown(() =>
      this.querySelector<SkRowTools>(`[data-group="${group.id}"] sk-row-tools`)?.focusTool(tool),
    );
  }

  /** Several lines are several names: for this group, the ones after it, and as many new ones as it takes. */
  #paste(event: ClipboardEvent, from: number): void {
    const names = (event.clipboardData?.getData('text/plain') ?? '')
      .split(/[\r\n]+/)
      .map((line) => line.replace(/^\s*[•*–-]\s+/, '').trim())
      .filter((line) => line !== '');
    if (names.length < 2) return;
    event.preventDefault();
    const groups = this.#groups;
    const commands = names.map((name, index): PlanCommand => {
      const group = groups[from + index];
      return group
        ? { do: 'set', kind: 'group', id: group.id, fields: { name } }
        : { do: 'add', kind: 'group', id: this.desk.newId(), before: null, fields: { name } };
    });
    // The field that was pasted into shows its new name, as the others do.
    (event.target as HTMLElement).blur();
    this.desk.doWithUndo(commands, msg(str`${groupWord(names.length)} har fått navn.`));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-groups': SkPlanGroups;
  }
}
