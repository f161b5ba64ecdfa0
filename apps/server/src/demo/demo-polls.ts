import type { ChoicePoll, KeywordsPoll, PlanCommand, Poll, QuestionId, ScalesPoll } from '@stikkord/domain';

/** What each answers alone, at the demo meeting and at the one before it: the same words, so that they can be compared. */
export const WHO = 'Hvem er du her som?';
export const WORDS = 'Hva tenker du på når du hører «bibliotek»? Tre ord.';
export const STANCE = 'Hva mener du om åpent uten betjening?';
export const FIRST_THING = 'Hva bør vi ta tak i først?';
export const EVALUATION = 'Hvordan var samlingen?';

export const WHO_POLL: ChoicePoll = {
  kind: 'choice',
  hidden: false,
  options: [
    { id: 'innbygger', text: 'Innbygger', help: '' },
    { id: 'ansatt', text: 'Ansatt i biblioteket', help: '' },
    { id: 'leder', text: 'Politiker eller leder', help: '' },
  ],
  most: 1,
  role: true,
};

export const WORDS_POLL: KeywordsPoll = { kind: 'keywords', hidden: false, entries: 3, characters: 25 };

export const STANCE_POLL: ChoicePoll = {
  kind: 'choice',
  hidden: true,
  options: [
    { id: 'gjerne', text: 'Ja, gjerne', help: 'Så mange timer som mulig, hele uka' },
    { id: 'prove', text: 'Ja, som en prøve', help: 'Noen kvelder i uka først, så ser vi hvordan det går' },
    { id: 'nei', text: 'Nei', help: 'Det bør være ansatte til stede når det er åpent' },
    { id: 'usikker', text: 'Vet ikke ennå', help: 'Jeg vil høre mer før jeg bestemmer meg' },
  ],
  most: 1,
  role: false,
};

export const EVALUATION_POLL: ScalesPoll = {
  kind: 'scales',
  hidden: false,
  statements: [
    { id: 'sagt', text: 'Jeg fikk sagt det jeg ville si' },
    { id: 'tid', text: 'Tida ble brukt godt' },
    { id: 'bruk', text: 'Det vi kom fram til, kommer til å bli brukt' },
  ],
  from: 1,
  to: 5,
  low: 'helt uenig',
  high: 'helt enig',
  cantSay: true,
};

/** On the themes of a question that groups answered. */
export function firstThingPoll(of: QuestionId): Poll {
  return { kind: 'vote', hidden: true, of, by: 'dots', dots: 3, x: '', y: '' };
}

/** A question with the one section that it can't be without, unseen where each answers alone. */
export function asked(
  question: { readonly id: QuestionId; readonly prompt: string; readonly poll: Poll; readonly row?: string },
  section: string,
): PlanCommand[] {
  const { id, prompt, poll, row } = question;
  return [
    {
      do: 'add',
      kind: 'question',
      id,
      before: null,
      fields: { prompt, poll, ...(row !== undefined && { agendaItem: row }) },
    },
    { do: 'add', kind: 'section', id: section, question: id, before: null, fields: {} },
  ];
}
