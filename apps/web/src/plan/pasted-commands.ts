import {
  newPoll,
  type AgendaItemId,
  type Language,
  type PlanCommand,
  type Poll,
  type QuestionId,
} from '@stikkord/domain';
import { evaluationPoll, evaluationPrompt } from './evaluation.ts';
import type { AgendaFields } from './pasted-agenda.ts';
import type { QuestionHint } from './question-hints.ts';

/** A row that is taken, with the question to be made of it. */
export interface TakenRow {
  readonly fields: AgendaFields;
  readonly question: QuestionHint | null;
}

/**
 * PA9. Rows and their questions, one after another, before the row `before` or last: all in one act. `replacing`: an empty row whose
 * place they take.
 */
export function pastedCommands(
  rows: readonly TakenRow[],
  {
    before,
    replacing,
    language,
    newId,
  }: {
    readonly before: AgendaItemId | null;
    readonly replacing: AgendaItemId | null;
    readonly language: Language;
    readonly newId: () => string;
  },
): PlanCommand[] {
  const commands = rows.flatMap(({ fields, question }): PlanCommand[] => {
    const id = newId();
    const row: PlanCommand = { do: 'add', kind: 'agenda', id, before, fields };
    return question === null ? [row] : [row, ...askedCommands(question, id, language, newId)];
  });
  return replacing === null ? commands : [...commands, { do: 'delete', kind: 'agenda', id: replacing }];
}

/** A question as it is hinted at, with its parts. `before`: the question that it stands before. */
export function askedCommands(
  { kind, prompt, sections }: QuestionHint,
  agendaItem: AgendaItemId,
  language: Language,
  newId: () => string,
  before: QuestionId | null = null,
): PlanCommand[] {
  const question = newId();
  const evaluates = kind === 'scales' && prompt === '';
  const poll: Poll | null = kind === 'group-work' ? null : evaluates ? evaluationPoll(language, newId) : newPoll(kind);
  const text = evaluates ? evaluationPrompt(language) : prompt;
  const titles = sections.length === 0 ? [''] : sections;
  return [
    { do: 'add', kind: 'question', id: question, before, fields: { prompt: text, agendaItem, poll } },
    ...titles.map((title): PlanCommand => ({
      do: 'add',
      kind: 'section',
      id: newId(),
      question,
      before: null,
      fields: { title },
    })),
  ];
}
