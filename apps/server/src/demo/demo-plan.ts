import type { Plan, PlanCommand, Poll, QuestionId } from '@stikkord/domain';
import {
  asked,
  EVALUATION,
  EVALUATION_POLL,
  FIRST_THING,
  firstThingPoll,
  STANCE,
  STANCE_POLL,
  WHO,
  WHO_POLL,
  WORDS,
  WORDS_POLL,
} from './demo-polls.ts';

/** A workshop to try things out with: freshly made up, no real place and nobody in it. */
export const DEMO_ABOUT: Omit<Pick<Plan, 'title' | 'date' | 'language'>, 'date'> = {
  title: 'Prøvesamling: Et bibliotek for alle',
  language: 'nb',
};

const agenda = [
  ['09:00', 15, 'Velkommen', 'Hvorfor vi er her, og hva som skjer med det vi skriver', 'Prosessleder'],
  ['', 20, 'Biblioteket i dag', 'Kort innledning med tall fra året som gikk', 'Biblioteksjef'],
  ['', 30, 'Hva trenger innbyggerne?', 'Gruppearbeid', 'Alle'],
  ['', 15, 'Pause', '', ''],
  ['', 35, 'Åpent uten betjening', 'Gruppearbeid: muligheter og bekymringer', 'Alle'],
  ['', 20, 'Oppsummering', 'Temaene vises og drøftes i plenum', 'Prosessleder'],
  ['', 10, 'Veien videre', 'Hvem gjør hva til neste samling, og hvordan det var i dag', 'Kommunalsjef'],
] as const;

const groupWork = [
  { prompt: 'Hva bør et bibliotek være for innbyggerne om fem år?', row: 2, sections: [''] },
  {
    prompt: 'Hvis biblioteket er åpent også når det ikke er ansatte til stede …',
    row: 4,
    sections: ['Hva blir bedre?', 'Hva må vi passe på?'],
  },
] as const;

/** The commands that plan it. `newId` is called once for each row. */
export function demoCommands(newId: () => string): PlanCommand[] {
  const rows = agenda.map(([start, minutes, what, how, who]): PlanCommand & { id: string } => ({
    do: 'add',
    kind: 'agenda',
    id: newId(),
    before: null,
    fields: { start, minutes, what, how, who },
  }));
  const groups = ['', '', '', 'Digital gruppe'].map((name): PlanCommand => ({
    do: 'add',
    kind: 'group',
    id: newId(),
    before: null,
    fields: { name },
  }));
  const together = ({ prompt, row, sections }: (typeof groupWork)[number]): Asked => {
    const question = newId();
    return {
      question,
      commands: [
        { do: 'add', kind: 'question', id: question, before: null, fields: { prompt, agendaItem: rows[row]!.id } },
        ...sections.map((title): PlanCommand => ({
          do: 'add',
          kind: 'section',
          id: newId(),
          before: null,
          question,
          fields: { title },
        })),
      ],
    };
  };
  const [future, unstaffed] = [together(groupWork[0]), together(groupWork[1])];
  const alone = (prompt: string, poll: Poll, row: number): PlanCommand[] =>
    asked({ id: newId(), prompt, poll, row: rows[row]!.id }, newId());
  return [
    ...rows,
    ...groups,
    ...alone(WHO, WHO_POLL, 0),
    ...alone(WORDS, WORDS_POLL, 0),
    ...future.commands,
    ...alone(STANCE, STANCE_POLL, 4),
    ...unstaffed.commands,
    ...alone(FIRST_THING, firstThingPoll(future.question), 5),
    ...alone(EVALUATION, EVALUATION_POLL, 6),
  ];
}

interface Asked {
  readonly question: QuestionId;
  readonly commands: readonly PlanCommand[];
}
