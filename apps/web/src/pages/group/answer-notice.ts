import { msg } from '@lit/localize';
import { CLOSE } from '@stikkord/protocol';
import { html, nothing } from 'lit';
import type { DocumentSession } from '../../data/document-session.ts';
import { notice } from '../../elements/notice.ts';
import { answerText } from './answer-text.ts';
import { copyAnswer } from './copy-answer.ts';
import type { AnswerNotice } from './late-notices.ts';

/** What there is to know of an answer's text beside what the bar says. */
export const answerNotice: AnswerNotice = (parts) => {
  const { question, group, session, present, over, receipt } = parts;
  const state = session?.state ?? 'loading';
  const copy = copyAnswer(() => (session?.doc ? answerText(question, group, session.doc) : ''));
  if (session && state === 'refused' && present) {
    return session.refusal === CLOSE.upgradeRequired
      ? notice(
          'signal',
          session.kept
            ? msg('Stikkord er oppdatert. Last siden på nytt, så går det videre. Teksten er på denne enheten.')
            : msg('Stikkord er oppdatert. Enheten tar ikke vare på teksten: kopier den før du laster siden på nytt.'),
          {
            act: html`${session.kept ? nothing : copy}
              <button type="button" class="ds-button" @click=${() => location.reload()}>
                ${msg('Last på nytt')}
              </button>`,
          },
        )
      : notice('error', refusedText(session), {
          act: html`${copy}
            <button type="button" class="sk-quiet-button" @click=${() => session.reconnect()}>
              ${msg('Prøv igjen')}
            </button>`,
        });
  }
  if (question.status === 'closed' && session?.unsent && state !== 'saving' && state !== 'loading')
    return notice(
      'signal',
      session.kept
        ? msg('Spørsmålet ble lukket før alt var lagret. Det som mangler, er på denne enheten.')
        : msg('Spørsmålet ble lukket før alt var lagret. Kopier teksten før du lukker siden.'),
      { act: copy },
    );
  if (!over && question.status !== 'closed') return nothing;
  const said = over
    ? msg('Samlingen er avsluttet. Teksten kan leses.')
    : msg('Spørsmålet er lukket. Teksten kan leses.');
  if (receipt === null) return notice('quiet', said);
  return notice('quiet', said, {
    act: html`<a class="sk-quiet-button" href=${receipt} target="_blank" rel="noopener"
      >${msg('Kvittering til gruppen')}</a
    >`,
  });
};

function refusedText({ unsent, kept }: DocumentSession): string {
  if (!unsent) return msg('Teksten kan leses og kopieres her, men ikke endres nå.');
  return kept
    ? msg('Teksten blir ikke tatt imot nå. Den er på denne enheten, og kan kopieres.')
    : msg('Teksten blir ikke tatt imot nå. Kopier den før du lukker siden.');
}
