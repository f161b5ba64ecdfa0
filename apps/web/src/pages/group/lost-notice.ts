import { msg, str } from '@lit/localize';
import { page } from '@stikkord/protocol';
import { html, nothing } from 'lit';
import { notice } from '../../elements/notice.ts';
import { chooseGroupPath } from '../join/choose-group-path.ts';
import { describeProblem } from '../problem-text.ts';
import { copyAnswer } from './copy-answer.ts';
import type { GroupVisit } from './group-visit.ts';
import type { LostNotice } from './late-notices.ts';

/**
 * The device is let in no more: the group or the meeting is gone, or the right to it. What was typed stays in view and can
 * be taken along, and the way back is one press. `copy`: the text in view, or null where there is none.
 */
export const lostNotice: LostNotice = (visit, names, copy) => {
  const { problem } = visit;
  return html`<div class="sk-lost">
    ${notice('error', reason(visit, names.group), {
      act: html`<div class="sk-row">
        ${
          visit.state === 'group-gone'
            ? html`<a class="ds-button" href=${chooseGroupPath(names.code)}>${msg('Velg en annen gruppe')}</a>`
            : problem?.id === 'not-in-meeting'
              ? html`<button type="button" class="ds-button" @click=${() => visit.retry()}>
                  ${msg('Bli med igjen')}
                </button>`
              : html`<a class="ds-button" href=${page.join()}>${msg('Skriv inn en kode')}</a>`
        }
        ${copy ? copyAnswer(copy) : nothing}
      </div>`,
    })}
    ${copy ? nothing : html`<h1 class="ds-sr-only">${visit.slices.meeting?.title ?? 'Stikkord'}</h1>`}
  </div>`;
};

function reason({ state, problem, memory }: GroupVisit, group: string): string {
  if (state === 'group-gone')
    return memory
      ? msg(str`${group} finnes ikke lenger i samlingen. Det dere skrev, er på denne enheten.`)
      : msg(str`${group} finnes ikke i samlingen.`);
  if (problem?.id === 'unknown-code' && memory)
    return msg('Samlingen finnes ikke lenger. Det dere skrev, er på denne enheten.');
  return problem ? describeProblem(problem) : '';
}
