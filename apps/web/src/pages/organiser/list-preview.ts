import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { ListPreview } from '../../plan/listed-people.ts';

/** Rows that are shown, to see that columns are understood. */
const SHOWN = 5;

/** The first lines as they are understood, and how many come into each group. */
export function previewTables({ rows, groups }: ListPreview): TemplateResult {
  return html`<div class="sk-list-tables">
    <table>
      <caption>
        ${msg('De første linjene')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Navn eller kode')}</th>
          <th scope="col">${msg('Gruppe')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, SHOWN).map(
          ({ who, group }) =>
            html`<tr>
              <td>${who}</td>
              <td>${group}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <table>
      <caption>
        ${msg('Gruppene')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Gruppe')}</th>
          <th scope="col">${msg('Personer')}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ name, people, unknown }) =>
            html`<tr>
              <td>${name}${unknown ? html` <span class="sk-list-new">${msg('finnes ikke ennå')}</span>` : nothing}</td>
              <td>${people}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
