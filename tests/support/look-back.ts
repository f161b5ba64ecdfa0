import { api, type SeriesPlanAnswer } from '@stikkord/protocol';
import type { SeriesId } from '@stikkord/domain';
import type { PlayedMeeting, Stage } from './stage.ts';

/** A series around a furnished meeting: activities, and what became of three of its themes. Gives the series. */
export async function lookBack({ house: { organiser } }: Stage, meeting: PlayedMeeting): Promise<SeriesId> {
  const [question] = meeting.questionIds as [string];
  const followUp = (id: string, theme: string, fields: object): object => ({
    do: 'add',
    id,
    question,
    target: { kind: 'theme', theme },
    before: null,
    fields,
  });
  await organiser.post(api.followUps(meeting.id), {
    commands: [
      followUp('lists', 'theme-3', {
        text: 'Listene for juli henges opp.',
        responsible: 'Fagleder',
        due: '2020-06-01',
      }),
      followUp('routes', 'theme-3', { state: 'done', text: 'Rutene er gått gjennom med sonene.' }),
      followUp('cars', 'theme-4', { state: 'wont', text: 'Bilene byttes til høsten.' }),
    ],
  });
  const { body } = await organiser.post<SeriesPlanAnswer>(api.allSeries, { title: 'Trygg sommer' });
  await organiser.ask('PUT', api.meetingSeries(meeting.id), JSON.stringify({ series: body.id }));
  const activity = (id: string, fields: object): object => ({ do: 'add', id, before: null, fields });
  await organiser.post(api.oneSeries(body.id), {
    commands: [
      activity('need', { what: 'Kartlegge vikarbehov', start: '2030-02-01', end: '2030-03-15', state: 'done' }),
      activity('hire', { what: 'Lære opp vikarer', start: '2030-03-15', end: '2030-05-31', state: 'under-way' }),
      activity('look', { what: 'Evaluere sommeren', start: '2030-08-20' }),
    ],
  });
  return body.id;
}
