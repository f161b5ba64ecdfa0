import type { BoardCommand, QuestionId } from '@stikkord/domain';
import { fillQuestion, type WritingGroup } from './fill-question.ts';
import { sortBoard } from './sort-board.ts';
import type { PlayedMeeting, Stage } from './stage.ts';

export const PLENARY_PROMPT = 'Hva skal til for at vi lykkes med omstillingen?';

const LONG = `Vi trenger at de som bestemmer, kommer ut og ser hvordan dagene våre faktisk er, ${'og at de blir en hel vakt. '.repeat(60)}Takk.`;

/** What each group wrote; a theme below takes the points that begin as it says. */
export const PLENARY_WRITTEN: readonly (readonly string[])[] = [
  [
    'Si tidlig hva som er bestemt, og hva vi kan være med på å forme',
    'Felles møte for alle, ikke bare en e-post',
    'Samme informasjon til alle enheter på samme dag',
    'God tid til å svare på høringer',
    'Tillitsvalgte med fra første dag',
    'Hvem bestemmer hva i den nye enheten',
    'Lederen min er ærlig når hun ikke vet',
  ],
  [
    'Én side på nettet med alt som er vedtatt',
    'Svar på spørsmål innen en uke',
    'Ikke ord som bare rådgivere forstår',
    'Rom for å være uenig',
    'Vi vil beholde teamene våre',
    'Nye roller må ha en stillingsbeskrivelse før de lyses ut',
    'Parkering ved det nye bygget',
  ],
  [
    'En fast person å ringe',
    'Referat fra styringsgruppa',
    'Plan for opplæring i nye systemer',
    'Overlapp mellom gammel og ny ordning',
    'Fagmøtene må ikke forsvinne',
    LONG,
  ],
];

const THEMES: readonly {
  readonly id: string;
  readonly title: string;
  readonly under?: string;
  readonly points: readonly string[];
}[] = [
  { id: 'informasjon', title: 'Informasjon', points: ['Ikke ord'] },
  {
    id: 'tidlig',
    title: 'Tidlig og samtidig',
    under: 'informasjon',
    points: ['Si tidlig', 'Samme informasjon', 'God tid'],
  },
  { id: 'steder', title: 'Faste steder å finne den', under: 'informasjon', points: ['Én side', 'En fast', 'Referat'] },
  {
    id: 'medvirkning',
    title: 'Medvirkning og tillit',
    points: ['Felles møte', 'Tillitsvalgte', 'Rom for', 'Lederen', 'Svar på'],
  },
  { id: 'roller', title: 'Roller og fag', points: ['Hvem bestemmer', 'Nye roller', 'Vi vil beholde', 'Fagmøtene'] },
  { id: 'opplaering', title: 'Opplæring', points: ['Plan for', 'Overlapp', 'Vi trenger'] },
];

/** A question whose board has two levels, quotes, a parked point and one point that is longer than a page. */
export async function plenaryScene(
  stage: Stage,
  language: 'nb' | 'nn' | 'en' = 'nb',
): Promise<{
  readonly meeting: PlayedMeeting;
  readonly question: QuestionId;
  readonly groups: readonly WritingGroup[];
}> {
  const meeting = await stage.meeting({
    title: 'Omstilling i helse og mestring',
    language,
    groups: ['', '', ''],
    questions: [{ prompt: PLENARY_PROMPT }],
  });
  const [question] = meeting.questionIds as [string];
  const groups = await fillQuestion(stage, meeting, question, PLENARY_WRITTEN);
  await sortBoard(stage, meeting, question, PLENARY_WRITTEN, (idsOf) => [
    ...THEMES.flatMap(({ id, title, under = null, points }): BoardCommand[] => [
      { do: 'add-theme', id, title, parent: under, before: null },
      { do: 'place', points: idsOf(...points), theme: id, before: null },
    ]),
    {
      do: 'describe-theme',
      id: 'informasjon',
      heard: 'Dere vil vite det samme, samtidig, og i ord som alle forstår.',
    },
    { do: 'quote', points: idsOf('Lederen min', 'Ikke ord'), quote: true },
    { do: 'park', points: idsOf('Parkering'), goesTo: 'Bygg og eiendom' },
  ]);
  return { meeting, question, groups };
}
