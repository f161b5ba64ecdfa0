import { localized, msg, str } from '@lit/localize';
import { formatJoinCode, type MeetingId } from '@stikkord/domain';
import { page, type MeetingRow } from '@stikkord/protocol';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../elements/icon.ts';
import { groups } from '../../i18n/counts.ts';
import { longDate } from '../day-words.ts';
import { meetingTitle, phaseWord, questions } from './meeting-words.ts';
import './sk-meetings-table.css';

/** Meetings as a plain table. On a phone each row is a block of its own. Fires `sk-delete` with the meeting's id. */
@customElement('sk-meetings-table')
@localized()
export class SkMeetingsTable extends LitElement {
  @property({ attribute: false }) meetings: readonly MeetingRow[] = [];
  /** None can be deleted from here. */
  @property({ type: Boolean }) kept = false;

  override createRenderRoot(): this {
    return this;
  }

  // Roles are said once more: laid out as blocks, a table is none to some screen readers.
  override render(): TemplateResult {
    return html`<table class="sk-meetings" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${msg('Dato')}</th>
          <th scope="col" role="columnheader">${msg('Samling')}</th>
          <th scope="col" role="columnheader">${msg('Kode')}</th>
          <th scope="col" role="columnheader">${msg('Grupper')}</th>
          <th scope="col" role="columnheader">${msg('Spørsmål', { id: 'questions' })}</th>
          <th scope="col" role="columnheader">${msg('Tilstand')}</th>
          ${
            this.kept
              ? nothing
              : html`<th scope="col" role="columnheader"><span class="ds-sr-only">${msg('Slett')}</span></th>`
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          this.meetings,
          ({ id }) => id,
          (meeting) => this.#row(meeting),
        )}
      </tbody>
    </table>`;
  }

  #row(meeting: MeetingRow): TemplateResult {
    const title = meetingTitle(meeting.title);
    return html`<tr role="row">
      <td role="cell" class="sk-meetings-date">${longDate(meeting.date)}</td>
      <th scope="row" role="rowheader" class="sk-meetings-title">
        <a href=${page.meetingPlan(meeting.id)}>${title}</a>
      </th>
      <td role="cell" class="sk-meetings-code">${formatJoinCode(meeting.code)}</td>
      <td role="cell">${groups(meeting.groups)}</td>
      <td role="cell">${questions(meeting.questions)}</td>
      <td role="cell">
        <span class="sk-meetings-phase" data-phase=${meeting.phase}>${phaseWord(meeting.phase)}</span>
      </td>
      ${this.kept ? nothing : this.#delete(meeting.id, title)}
    </tr>`;
  }

  #delete(id: MeetingId, title: string): TemplateResult {
    return html`<td role="cell" class="sk-meetings-act">
      <button
        type="button"
        class="sk-quiet-button"
        aria-label=${msg(str`Slett ${title}`)}
        title=${msg(str`Slett ${title}`)}
        @click=${() => this.dispatchEvent(new CustomEvent<MeetingId>('sk-delete', { detail: id }))}
      >
        ${icon(trash)}
      </button>
    </td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-meetings-table': SkMeetingsTable;
  }
}
