import type { BoardCommand } from '@stikkord/domain';
import { api, type PublicAnswer } from '@stikkord/protocol';
import { fillQuestion } from '../support/fill-question.ts';
import { lookBack } from '../support/look-back.ts';
import { sortBoard } from '../support/sort-board.ts';
import type { PlayedMeeting, Stage } from '../support/stage.ts';

/** What comes after a furnished meeting: a series, what became of it, a page that is published, and the meeting after it. */
export interface SeriesScene {
  readonly series: string;
  readonly next: PlayedMeeting;
  readonly publicPath: string;
}

const WRITTEN: readonly (readonly string[])[] = [
  ['Vikarene kjente brukerne i år', 'Vi hadde tid til å lære opp', 'Listene holdt til august'],
  ['Bilene sto tomme på fredag', 'Vikarer fikk en fast å spørre'],
  ['Ruta i sone nord er for lang', 'Nøklene lå der de skulle', 'Alle visste hvem de skulle ringe'],
  ['Pårørende fikk én kontakt', 'Opplæringsdagen var god'],
];

export async function seriesScene(stage: Stage, meeting: PlayedMeeting): Promise<SeriesScene> {
  const { organiser } = stage.house;
  const series = await lookBack(stage, meeting);
  const { body: published } = await organiser.ask<PublicAnswer>(
    'PUT',
    api.publicPage(meeting.id),
    JSON.stringify({
      address: 'sommer-2030',
      choice: {
        questions: meeting.questionIds.slice(0, 1),
        points: 'all',
        agenda: false,
        followUps: true,
        unsorted: false,
        parked: true,
      },
    }),
  );
  const next = await stage.meeting({
    title: 'Sommerdrift, samling 2',
    groups: ['', '', '', 'Digital gruppe'],
    questions: [{ prompt: 'Hvordan gikk sommeren?' }],
  });
  await organiser.post(api.plan(next.id), { commands: [{ do: 'set-meeting', fields: { date: '2030-08-20' } }] });
  const place = { series, previous: meeting.id };
  await organiser.ask('PUT', api.meetingSeries(next.id), JSON.stringify(place));
  return { series, next, publicPath: published.page!.path };
}

/** The next meeting's groups have written, and a facilitator has carried two themes over. */
export async function carryOver(stage: Stage, meeting: PlayedMeeting, next: PlayedMeeting): Promise<void> {
  const [before] = meeting.questionIds as [string];
  const [question] = next.questionIds as [string];
  await fillQuestion(stage, next, question, WRITTEN);
  await sortBoard(stage, next, question, WRITTEN, (idsOf) => {
    const theme = (id: string, title: string, lineage: string, ...points: readonly string[]): BoardCommand[] => [
      { do: 'add-theme', id, title, parent: null, before: null, lineage: `${before}/${lineage}` },
      { do: 'place', points: idsOf(...points), theme: id, before: null },
    ];
    return [
      ...theme('people', 'Vikarer som kjenner oss', 'theme-0', 'Vikar', 'Vi hadde', 'Opplæringsdagen'),
      ...theme('routes', 'Lister og ruter', 'theme-3', 'Listene', 'Ruta'),
      ...theme('things', 'Utstyr i orden', 'theme-4', 'Bilene', 'Nøklene'),
    ];
  });
}
