import { localized, msg, str } from '@lit/localize';
import { groupName, GROUPS_MAX, standing, type Group, type Plan, type PlanCommand } from '@stikkord/domain';
import arrowDown from '@navikt/aksel-icons/svg/ArrowDown.svg?raw';
import arrowUp from '@navikt/aksel-icons/svg/ArrowUp.svg?raw';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState } from '../../elements/empty-state.ts';
import { offerUndo } from '../../elements/sk-undo-toast.ts';
import { groups as groupsInWords } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { rowButton } from './row-button.ts';
import type { PlanEditor } from './plan-editor.ts';
import { planRefusal } from './plan-words.ts';
import './sk-plan-field.ts';

/** The groups: how many, and what they are called. A list pasted into a name becomes groups. */
@customElement('sk-plan-groups')
@localized()
export class SkPlanGroups extends LitElement {
  @property({ attribute: false }) editor!: PlanEditor;
  @property({ attribute: false }) plan!: Plan;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const groups = standing(this.plan.groups);
    return html`<div class="sk-stepper">
        <span id="group-count">${groupsInWords(groups.length)}</span>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          aria-label=${msg('En gruppe mindre')}
          aria-describedby="group-count"
          ?disabled=${groups.length === 0}
          @click=${() => this.#delete(groups.at(-1)!)}
        >
          −
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          aria-label=${msg('En gruppe til')}
          aria-describedby="group-count"
          ?disabled=${groups.length >= GROUPS_MAX}
          @click=${() => this.#add([''])}
        >
          +
        </button>
      </div>
      ${
        groups.length === 0
          ? emptyState(msg('Ingen grupper ennå. Trykk + for hver gruppe.'))
          : html`<p class="sk-quiet sk-small">
                ${msg('Uten navn heter gruppa «Gruppe» og nummeret sitt. Lim inn en liste med navn for å lage flere på én gang.')}
              </p>
              <ol class="sk-plan-groups">
                ${repeat(
                  groups,
                  (group) => group.id,
                  (group, index) => this.#group(group, index, groups),
                )}
              </ol>`
      }`;
  }

  #group(group: Group, index: number, groups: readonly Group[]): TemplateResult {
    const name = groupName(group, currentLanguage());
    return html`<li @paste=${(event: ClipboardEvent) => this.#paste(event, group, groups)}>
      <sk-plan-field
        bare
        .label=${msg(str`Navn på gruppe ${group.number}`)}
        .placeholder=${groupName({ name: '', number: group.number }, currentLanguage())}
        .value=${group.name}
        .save=${(text: string) => this.#rename(group, text)}
      ></sk-plan-field>
      ${rowButton(arrowUp, msg(str`Flytt ${name} opp`), index === 0, () => this.#move(group, groups[index - 1]!.id))}
      ${rowButton(arrowDown, msg(str`Flytt ${name} ned`), index === groups.length - 1, () =>
        this.#move(group, groups[index + 2]?.id ?? null),
      )}
      ${rowButton(trash, msg(str`Slett ${name}`), false, () => this.#delete(group))}
    </li>`;
  }

  #rename(group: Group, name: string): string | null {
    const refused = this.editor.edit(
      [{ do: 'set', kind: 'group', id: group.id, fields: { name } }],
      `${group.id}/name`,
    );
    return refused && planRefusal(refused);
  }

  #move(group: Group, before: string | null): void {
    this.editor.edit([{ do: 'move', kind: 'group', id: group.id, before }]);
  }

  #add(names: readonly string[], before: string | null = null): void {
    this.editor.edit(
      names.map((name): PlanCommand => ({
        do: 'add',
        kind: 'group',
        id: crypto.randomUUID(),
        before,
        fields: { name },
      })),
    );
  }

  #delete(group: Group): void {
    const name = groupName(group, currentLanguage());
    if (this.editor.edit([{ do: 'delete', kind: 'group', id: group.id }]) !== null) return;
    offerUndo(msg(str`${name} er slettet. Det gruppa har skrevet, er tatt vare på.`), () =>
      this.editor.edit([{ do: 'restore', kind: 'group', id: group.id }]),
    );
  }

  #paste(event: ClipboardEvent, group: Group, groups: readonly Group[]): void {
    const lines = (event.clipboardData?.getData('text/plain') ?? '')
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*[•*–-]\s*/, '').trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const at = groups.indexOf(group);
    const here = group.name === '' ? lines.shift()! : null;
    const named: PlanCommand[] =
      here === null ? [] : [{ do: 'set', kind: 'group', id: group.id, fields: { name: here } }];
    const before = groups[at + 1]?.id ?? null;
    const added = lines.map((name): PlanCommand => ({
      do: 'add',
      kind: 'group',
      id: crypto.randomUUID(),
      before,
      fields: { name },
    }));
    this.editor.edit([...named, ...added]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-groups': SkPlanGroups;
  }
}
