import { localized, msg, str } from '@lit/localize';
import { readPoints } from '@stikkord/documents';
import { groupName, isPresent, type GroupId } from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DocumentSession } from '../data/document-session.ts';
import { currentLanguage } from '../i18n/language.ts';
import type { RoomView } from '../pages/group/room-view.ts';
import './sk-merged.css';

/** What groups wrote before they were merged into this one: under the group's own text, to be read. */
@customElement('sk-merged')
@localized()
export class SkMerged extends LitElement {
  @property({ attribute: false }) room: RoomView | null = null;
  readonly #sessions = new Map<GroupId, DocumentSession>();
  #open = '';

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    const { question, meeting, slices } = this.room ?? {};
    const merged = slices?.own?.merged ?? [];
    const wanted = question && meeting ? `${question.id} ${merged.map(({ id }) => id).join(' ')}` : '';
    if (wanted === this.#open) return;
    this.#open = wanted;
    for (const session of this.#sessions.values()) {
      this.removeController(session);
      session.close();
    }
    this.#sessions.clear();
    if (!question || !meeting) return;
    for (const { id } of merged) {
      const session = new DocumentSession(this, { role: 'participant' });
      this.#sessions.set(id, session);
      session.open({ meeting, document: documentName({ kind: 'response', question: question.id, group: id }) });
    }
  }

  override render(): TemplateResult {
    return html`${repeat(
      this.room?.slices.own?.merged ?? [],
      ({ id }) => id,
      (group) => this.#group(group),
    )}`;
  }

  #group(group: { readonly id: GroupId; readonly number: number; readonly name: string }) {
    const doc = this.#sessions.get(group.id)?.doc;
    const question = this.room?.question;
    if (!doc || !question) return nothing;
    const sections = question.sections.map(({ id }) => id);
    const points = readPoints(doc, group.id, sections).filter((point) => isPresent(point) && point.text.trim() !== '');
    if (points.length === 0) return nothing;
    const name = groupName(group, currentLanguage());
    return html`<section class="sk-merged">
      <h2>${msg(str`Skrevet i ${name} før dere ble slått sammen`)}</h2>
      <ul class="sk-points">
        ${points.map(({ text, under }) => html`<li ?data-under=${under !== undefined}>${text}</li>`)}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-merged': SkMerged;
  }
}
