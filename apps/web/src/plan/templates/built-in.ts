import { newPoll, type Language, type PlanCommand, type Poll, type RowFields } from '@stikkord/domain';
import { evaluationPoll, evaluationPrompt } from '../evaluation.ts';
import { TEMPLATE_WORDS, type TemplateWords } from './words.ts';

/** Plans that one can begin with, in the order in which they are offered. */
export type BuiltIn = 'two-group-works' | 'canvas' | 'what-works' | 'units';
export const BUILT_IN: readonly BuiltIn[] = ['two-group-works', 'canvas', 'what-works', 'units'];

interface Asked {
  readonly prompt: string;
  readonly poll?: Poll;
  readonly parts?: readonly string[];
  readonly due?: string;
}
/** `vote`: on the themes of the question before it. */
type PlannedRow = readonly [RowFields['agenda'], (Asked | { readonly vote: string })?];

export interface TemplateFor {
  /** Of the meeting. */
  readonly language: Language;
  /** The meeting's, YYYY-MM-DD. */
  readonly date: string;
  readonly newId: () => string;
}

/** TP1 TP2. What makes a new meeting, which has its groups already, into one of the template's kind. */
export function builtInCommands(template: BuiltIn, given: TemplateFor): PlanCommand[] {
  const { newId } = given;
  let asked: string | null = null;
  const commands = rowsOf(template, TEMPLATE_WORDS[given.language], given).flatMap(
    ([fields, question]): PlanCommand[] => {
      const row = newId();
      const add: PlanCommand = { do: 'add', kind: 'agenda', id: row, before: null, fields };
      if (question === undefined) return [add];
      const id = newId();
      const {
        prompt,
        poll = null,
        parts = [''],
        due = '',
      } = 'vote' in question ? { prompt: question.vote, poll: { ...newPoll('vote'), of: asked } as Poll } : question;
      asked = id;
      return [
        add,
        { do: 'add', kind: 'question', id, before: null, fields: { prompt, poll, agendaItem: row, due } },
        ...parts.map((title): PlanCommand => ({
          do: 'add',
          kind: 'section',
          id: newId(),
          question: id,
          before: null,
          fields: { title },
        })),
      ];
    },
  );
  return template === 'units' ? [{ do: 'set-meeting', fields: { divide: 'units' } }, ...commands] : commands;
}

function rowsOf(template: BuiltIn, words: TemplateWords, { language, date, newId }: TemplateFor): PlannedRow[] {
  const { canvas, works, units } = words;
  const row = (minutes: number, what: string, how = '', start = ''): RowFields['agenda'] => ({
    start,
    minutes,
    what,
    how,
  });
  switch (template) {
    case 'two-group-works':
      return [
        [row(10, words.welcome, words.purpose, '09:00')],
        [row(20, words.introduction, words.topic)],
        [row(30, words.groupWork(1), words.inGroups), { prompt: words.matters }],
        [row(15, words.plenary, words.heard)],
        [row(15, words.break)],
        [row(30, words.groupWork(2), words.inGroups), { prompt: words.doNext }],
        [row(15, words.plenary, words.heard)],
        [
          row(15, words.closing, `${words.next} ${words.evaluation}`),
          { prompt: evaluationPrompt(language), poll: evaluationPoll(language, newId) },
        ],
      ];
    case 'canvas':
      return [
        [row(10, words.welcome, words.purpose, '09:00')],
        [row(10, canvas.how, canvas.show)],
        [row(50, canvas.work, words.inGroups), { prompt: canvas.prompt, parts: canvas.boxes }],
        [row(10, words.break)],
        [row(30, words.plenary, words.heard)],
        [row(10, words.closing, words.next)],
      ];
    case 'what-works':
      return [
        [row(5, words.welcome, words.purpose, '09:00')],
        [row(20, words.groupWork(null), words.inGroups), { prompt: works.prompt, parts: [works.good, works.better] }],
        [row(15, words.plenary, words.heard)],
        [row(10, works.first, works.choose), { vote: works.first }],
        [row(10, words.closing, words.next)],
      ];
    case 'units':
      return [
        [
          { what: units.work, how: units.how },
          { prompt: units.prompt, parts: units.parts, due: date },
        ],
      ];
  }
}
