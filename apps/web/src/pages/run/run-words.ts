import { msg, str } from '@lit/localize';
import type { QuestionStatus, Stage } from '@stikkord/domain';
import type { FacilitatorSlices, ProgressSlice, QuestionSlice } from '@stikkord/protocol';
import { isOne } from '../../i18n/counts.ts';
import { minutesSince, type GroupState } from './group-state.ts';

export function statusWord(status: QuestionStatus): string {
  switch (status) {
    case 'waiting':
      return msg('Ikke åpnet');
    case 'open':
      return msg('Åpent');
    case 'closed':
      return msg('Lukket');
  }
}

/** A group's state in words; `now`: the server's clock, in ms since 1970. */
export function stateWords(state: GroupState, progress: ProgressSlice | undefined, now: number): string {
  switch (state) {
    case 'unreadable':
      return msg('svaret kan ikke leses');
    case 'nobody':
      return msg('ingen her');
    case 'left':
      return msg('ingen her nå');
    case 'empty':
      return msg('ikke begynt');
    case 'writing':
      return msg('skriver');
    case 'done':
      return msg('ferdig');
    case 'resting': {
      const minutes = minutesSince(progress?.lastActivity ?? null, now);
      if (minutes === null) return msg('har skrevet');
      return minutes < 1 ? msg('skrev nettopp') : msg(str`stille i ${minutes} min`);
    }
  }
}

/** `3 av 4 grupper skriver` */
export function writingOf(writing: number, all: number): string {
  return isOne(all)
    ? msg(str`${writing} av ${all} gruppe skriver`, { id: 'writing-of-one' })
    : msg(str`${writing} av ${all} grupper skriver`, { id: 'writing-of-other' });
}

export function people(count: number): string {
  return isOne(count)
    ? msg(str`${count} person`, { id: 'people-one' })
    : msg(str`${count} personer`, { id: 'people-other' });
}

/** `2 grupper rekker opp hånda` */
export function handsUp(count: number): string {
  return isOne(count)
    ? msg(str`${count} gruppe rekker opp hånda`, { id: 'hands-one' })
    : msg(str`${count} grupper rekker opp hånda`, { id: 'hands-other' });
}

export function promptOf(question: Pick<QuestionSlice, 'prompt'>): string {
  return question.prompt.trim() === '' ? msg('Spørsmål uten tekst') : question.prompt;
}

/** What the hall sees, in a sentence's beginning. */
export function stageName(stage: Stage, questions: readonly QuestionSlice[]): string {
  switch (stage.view) {
    case 'join':
      return msg('Koden');
    case 'agenda':
      return msg('Programmet');
    case 'question':
      return numbered(stage.question, questions, msg('Spørsmålet'), (number) => msg(str`Spørsmål ${number}`));
    case 'summary':
      return numbered(stage.question, questions, msg('Oppsummeringen'), (number) => msg(str`Oppsummering ${number}`));
    case 'material':
      return msg('Bakgrunn');
    case 'last-time':
      return msg('Sist samling');
  }
}

function numbered(
  id: string,
  questions: readonly QuestionSlice[],
  alone: string,
  withNumber: (number: number) => string,
): string {
  const at = questions.findIndex((question) => question.id === id);
  return questions.length < 2 || at < 0 ? alone : withNumber(at + 1);
}

/** `7 temaer · 34 sortert · 12 usortert`; `written`: the groups' points, of which some may be split on the board. */
export function boardWords(board: FacilitatorSlices['boards'][string] | undefined, written = Infinity): string {
  if (board?.unreadable) return msg('temaene kan ikke leses');
  const { themes, sorted, unsorted } = board ?? { themes: 0, sorted: 0, unsorted: 0 };
  if (themes + sorted + unsorted === 0) return msg('ingen stikkord ennå');
  const split = sorted + unsorted - written;
  return numbersOf(themes, sorted, unsorted) + (split > 0 ? msg(str` (${split} flere fordi noen er delt)`) : '');
}

function numbersOf(themes: number, sorted: number, unsorted: number): string {
  return isOne(themes)
    ? msg(str`${themes} tema · ${sorted} sortert · ${unsorted} usortert`, { id: 'board-one' })
    : msg(str`${themes} temaer · ${sorted} sortert · ${unsorted} usortert`, { id: 'board-other' });
}
