import { msg, str } from '@lit/localize';
import { groupName } from '@stikkord/domain';
import type { FacilitatorSlices, Happened } from '@stikkord/protocol';
import { currentLanguage } from '../../i18n/language.ts';
import { titleOf } from './row-parts.ts';
import { promptOf } from './run-words.ts';

/** What another facilitator did, or the clock, in a sentence; empty where it is nothing to stop at. */
export function happenedWords(
  { command, about }: Happened,
  { agenda, day = [], questions = [], groups = [] }: Partial<FacilitatorSlices>,
): string {
  const row = agenda?.rows.find(({ id }) => id === about.agendaItem);
  const what = row ? titleOf(row, msg('Uten tittel')) : '';
  const asked = questions.find(({ id }) => id === about.question);
  const question = asked ? promptOf(asked) : '';
  const who = groups.find(({ id }) => id === about.group);
  const group = who ? groupName(who, currentLanguage()) : '';
  switch (command) {
    case 'start-row':
    case 'go-to':
      return msg(str`En annen fasilitator startet «${what}».`);
    case 'take-back-start':
      return msg(str`En annen fasilitator tok tilbake starten av «${what}».`);
    case 'skip-row':
      return day.find(({ id }) => id === about.agendaItem)?.skipped
        ? msg(str`En annen fasilitator hopper over «${what}».`)
        : msg(str`En annen fasilitator tok med «${what}» igjen.`);
    case 'stretch-row':
      return msg(str`En annen fasilitator endret tiden til «${what}».`);
    case 'start-clock':
      return msg('En annen fasilitator startet klokka.');
    case 'pause-clock':
      return msg('En annen fasilitator satte klokka på pause.');
    case 'go-on-clock':
      return msg('En annen fasilitator lot klokka gå videre.');
    case 'stop-clock':
      return msg('En annen fasilitator stoppet klokka.');
    case 'stretch-clock':
    case 'set-clock':
    case 'clock-closes':
      return msg('En annen fasilitator endret klokka.');
    case 'open':
      return msg(str`En annen fasilitator åpnet «${question}».`);
    case 'close':
      return msg(str`En annen fasilitator lukket «${question}».`);
    case 'time-up':
      return msg(str`Tiden var ute, og «${question}» lukket seg.`);
    case 'publish':
      return msg(str`En annen fasilitator viste temaene til «${question}» for gruppene.`);
    case 'unpublish':
      return msg(str`En annen fasilitator skjulte temaene til «${question}».`);
    case 'show':
      return msg('En annen fasilitator byttet det salen ser.');
    case 'show-material':
      return msg('En annen fasilitator viste eller skjulte bakgrunn.');
    case 'tell':
      return msg('En annen fasilitator sendte en beskjed.');
    case 'untell':
      return msg('En annen fasilitator trakk tilbake en beskjed.');
    case 'come':
      return msg(str`En annen fasilitator tar seg av ${group}.`);
    case 'end':
      return msg('En annen fasilitator avsluttet samlingen.');
    case 'resume':
      return msg('En annen fasilitator gjenåpnet samlingen.');
    case 'plan':
      return about.group === undefined
        ? msg('En annen fasilitator endret programmet.')
        : msg(str`En annen fasilitator endret ${group}.`);
    // What one sees where it is done, or what groups do.
    case 'present':
    case 'deck':
    case 'close-at':
    case 'join-round':
    case 'raise-hand':
    case 'reveal':
    case 'moderate':
    case 'hide-word':
    case 'join-word':
    case 'clear-answers':
    case 'bring-back-answers':
    case 'by-role':
    case 'say-done':
    case 'read-message':
    case 'draw-lot':
      return '';
  }
}
