import { expect, test } from 'vitest';
import { exportMeeting } from './export-meeting.ts';
import { readBack, UnreadableExportError } from './read-back/index.ts';
import { testMeeting } from './testing/meetings.ts';

test('EX13 the documented shape, in full', () => {
  const input = testMeeting(
    [
      {
        sections: ['Bra', 'Bedre'],
        themes: [{ title: 'Tid', points: ['a'], themes: [{ title: 'Møter', points: ['b'] }] }],
        unsorted: ['c'],
        parked: ['d'],
      },
    ],
    { agenda: [{ start: 540, end: null, what: 'Velkommen', how: '', who: 'Leder' }] },
  );
  expect(JSON.parse(String(exportMeeting(input, 'json').body))).toEqual({
    format: 'stikkord-meeting',
    version: 1,
    title: 'Fagdag for oppvekst',
    date: '2031-03-14',
    language: 'nb',
    groupsInMeeting: 4,
    agenda: [{ start: '09:00', end: null, what: 'Velkommen', how: '', who: 'Leder' }],
    questions: [
      {
        prompt: 'Hva trenger vi?',
        sections: ['Bra', 'Bedre'],
        pointCount: 4,
        groupCount: 3,
        themes: [
          {
            title: 'Tid',
            pointCount: 2,
            groupCount: 2,
            points: [{ text: 'a', section: 'Bra' }],
            themes: [
              { title: 'Møter', pointCount: 1, groupCount: 1, points: [{ text: 'b', section: 'Bedre' }], themes: [] },
            ],
          },
        ],
        unsorted: [{ text: 'c', section: 'Bra' }],
        parked: [{ text: 'd', section: 'Bedre' }],
      },
    ],
  });
});

test('EX13 another format or version is refused, not misread', () => {
  const body = JSON.stringify({ format: 'stikkord-meeting', version: 2, title: '', questions: [] });
  expect(() => readBack('json', body)).toThrow(UnreadableExportError);
  expect(() => readBack('json', '{}')).toThrow(UnreadableExportError);
});
