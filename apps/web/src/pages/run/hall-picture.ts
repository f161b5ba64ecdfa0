import { msg } from '@lit/localize';
import { formatMinutes } from '@stikkord/domain';
import type { FacilitatorSlices, PollDesk } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import '../../elements/sk-join-code.ts';
import './hall-picture.css';
import { answeredOf } from './poll-words.ts';
import { publishedWords } from './publish-words.ts';
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
  { stage, questions = [], meeting, agenda, groups = [], boards, polls }: Partial<FacilitatorSlices>,
  writing: (question: string) => number,
  now: number,
): TemplateResult | typeof nothing {
  if (!stage) return nothing;
  if (stage.view === 'join')
    return html`<span>${msg('Kode')}</span>
      <b class="sk-hall-code"><sk-join-code .code=${meeting?.code ?? ''}></sk-join-code></b>`;
  if (stage.view === 'agenda') {
    const row = agenda?.rows.find((each) => each.id === agenda.current);
    return html`<span>${msg('Program')}</span>
      <b>${row ? row.what : msg('Ikke begynt')}</b>
      ${row && row.start !== null ? html`<span>${formatMinutes(row.start)}</span>` : nothing}`;
  }
  if (stage.view === 'last-time') return html`<b>${msg('Sist samling')}</b>`;
  if (stage.view === 'material') return html`<b>${msg('Bakgrunn')}</b>`;
  const question = questions.find((each) => each.id === stage.question);
  if (!question) return html`<span>${msg('Spørsmålet er slettet')}</span>`;
  if (stage.view === 'question')
    return html`<b>${promptOf(question)}</b>
      ${question.poll === null ? html`<span>${writingOf(writing(question.id), groups.length)}</span>` : pollPicture(polls?.[question.id])}`;
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
