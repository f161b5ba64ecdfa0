import { msg } from '@lit/localize';
import type { PollSlice } from '@stikkord/protocol';
import { axisNames } from '../../polls/axis-names.ts';
import { answerOf, type Draft } from './draft.ts';

export interface AnswerLine {
  /** What it is said of; empty where it stands for itself. */
  readonly of: string;
  readonly said: string;
}

/** An answer in words, to be read and copied. */
export function answerLines(poll: PollSlice, draft: Draft): readonly AnswerLine[] {
  const answer = answerOf(draft);
  switch (answer.kind) {
    case 'keywords':
    case 'open':
      return answer.texts.map(({ text }) => ({ of: '', said: text }));
    case 'choice': {
      const options = poll.kind === 'choice' ? poll.options : [];
      return options.filter(({ id }) => answer.options.includes(id)).map(({ text }) => ({ of: '', said: text }));
    }
    case 'scales': {
      const statements = poll.kind === 'scales' ? poll.statements : [];
      return statements.flatMap(({ id, text }) => {
        const value = answer.values[id];
        return value === undefined ? [] : [{ of: text, said: value === null ? msg('Vet ikke') : String(value) }];
      });
    }
    case 'dots':
      return themesOf(poll).flatMap(({ theme, title }) => {
        const dots = answer.dots[theme];
        return dots === undefined ? [] : [{ of: title, said: String(dots) }];
      });
    case 'axes':
      return themesOf(poll).flatMap(({ theme, title }) => {
        const place = answer.places[theme];
        if (!place || poll.kind !== 'vote') return [];
        const { x, y } = axisNames(poll);
        return [{ of: title, said: `${x} ${place.x}, ${y} ${place.y}` }];
      });
  }
}

export function answerText(poll: PollSlice, draft: Draft): string {
  return answerLines(poll, draft)
    .map(({ of, said }) => (of === '' ? said : `${of}: ${said}`))
    .join('\n');
}

function themesOf(poll: PollSlice): readonly { readonly theme: string; readonly title: string }[] {
  return poll.kind === 'vote' ? poll.themes : [];
}
