import { localized, msg } from '@lit/localize';
import type { MeetingId } from '@stikkord/domain';
import type { AgendaSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/sk-agenda-list.ts';
import './sk-last-time.ts';

/** What a participant can read while nothing is open: what was said last time, and the agenda. */
@customElement('sk-before')
@localized()
export class SkBefore extends LitElement {
  @property() meeting: MeetingId = '';
  @property({ attribute: false }) agenda: AgendaSlice | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { agenda } = this;
    return html`${
        agenda && agenda.rows.length > 0
          ? html`<h2 class="sk-waiting-agenda">${msg('Program')}</h2>
              <sk-agenda-list .agenda=${agenda}></sk-agenda-list>`
          : nothing
      } <sk-last-time .meeting=${this.meeting}></sk-last-time>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-before': SkBefore;
  }
}
