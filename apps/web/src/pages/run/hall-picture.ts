import { msg } from '@lit/localize';
import type { FacilitatorSlices, PollDesk } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import '../../elements/sk-join-code.ts';
import './hall-picture.css';
import { answeredOf } from './poll-words.ts';
import { publishedWords } from './publish-words.ts';
import { hours, runDay } from './run-day.ts';
import { standingGroups } from './run-now.ts';
import { nameOf } from './run-row-acts.ts';
import { titleOf } from './sk-run-material.ts';
import { boardWords, promptOf, writingOf } from './run-words.ts';

/** What the hall sees now, small. `writing`: groups writing, by question; `now`: the server's clock, in ms since 1970. */
export function hallPicture(
  slices: Partial<FacilitatorSlices>,
  writing: (question: string) => number,
  now: number,
): TemplateResult {
  return html`<figure class="sk-hall-small" aria-label=${msg('Det salen ser nå')}>
    ${picture(slices, writing, now)}
  </figure>`;
}

function picture(
  slices: Partial<FacilitatorSlices>,
  writing: (question: string) => number,
  now: number,
): TemplateResult | typeof nothing {
  const { stage, questions = [], meeting, boards, polls, materials = [] } = slices;
  if (!stage) return nothing;
  if (stage.view === 'join')
    return html`<span>${msg('Kode')}</span>
      <b class="sk-hall-code"><sk-join-code .code=${meeting?.code ?? ''}></sk-join-code></b>`;
  if (stage.view === 'agenda') {
    const row = runDay(slices, now).now;
    return html`<span>${msg('Program')}</span>
      <b>${row ? nameOf(row) : msg('Ikke begynt')}</b>
      ${row ? html`<span>${hours(row, meeting?.zone ?? '')}</span>` : nothing}`;
  }
  if (stage.view === 'last-time') return html`<b>${msg('Sist samling')}</b>`;
  if (stage.view === 'material') {
    const material = materials.find(({ id }) => id === stage.material);
    return html`<span>${msg('Bakgrunn')}</span> <b>${material ? titleOf(material) : msg('Bakgrunnen er slettet')}</b>`;
  }
  const question = questions.find((each) => each.id === stage.question);
  if (!question) return html`<span>${msg('Spørsmålet er slettet')}</span>`;
  if (stage.view === 'question')
    return html`<b>${promptOf(question)}</b>
      ${question.poll === null ? html`<span>${writingOf(writing(question.id), standingGroups(slices).length)}</span>` : pollPicture(polls?.[question.id])}`;
  const board = boards?.[question.id];
  const { published } = question;
  // What stands since it was published isn't what the board says now: then only when it was is known here.
  const asNow = published?.follows || board?.since === 0;
  return html`<span>${promptOf(question)}</span> <b>${asNow ? boardWords(board) : msg('Oppsummeringen')}</b>
    <span>${publishedWords(published, undefined, now)}</span>`;
}

function pollPicture(desk: PollDesk | undefined): TemplateResult {
  const { answered = 0, present = 0, revealed = false } = desk ?? {};
  return html`<span>${answeredOf(answered, present)}</span>
    <span>${revealed ? msg('Resultatet vises') : msg('Resultatet er skjult')}</span>`;
}
