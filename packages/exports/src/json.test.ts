import { expect, test } from 'vitest';
import { exportMeeting } from './export-meeting.ts';
import { readBack, UnreadableExportError } from './read-back/index.ts';
import { testMeeting } from './testing/meetings.ts';

test('EX13 the documented shape, in full', async () => {
  const input = testMeeting(
    [
      {
        sections: ['Bra', 'Bedre'],
        themes: [
          { title: 'Tid', heard: 'Det haster', hue: 3, points: ['a'], themes: [{ title: 'Møter', points: ['b'] }] },
          { title: 'Andre tema', other: true },
        ],
        unsorted: ['c', 'x og y'],
        parked: ['d'],
        acts: [
          { word: 'a', as: 'A!' },
          { quote: 'a' },
          { split: 'x og y', into: ['x', 'y'] },
          { lay: ['x'], onto: 'c' },
          { send: 'd', to: 'Kantina' },
        ],
      },
    ],
    { agenda: [{ start: 540, end: null, what: 'Velkommen', how: '', who: 'Leder' }] },
  );
  expect(JSON.parse(String((await exportMeeting(input, 'json')).body))).toEqual({
    format: 'stikkord-meeting',
    version: 4,
    title: 'Fagdag for oppvekst',
    date: '2031-03-14',
    language: 'nb',
    points: 'all',
    groupsInMeeting: 4,
    agenda: [{ start: '09:00', end: null, what: 'Velkommen', how: '', who: 'Leder' }],
    questions: [
      {
        prompt: 'Hva trenger vi?',
        sections: ['Bra', 'Bedre'],
        pointCount: 6,
        groupCount: 3,
        themes: [
          {
            title: 'Tid',
            heard: 'Det haster',
            hue: 3,
            pointCount: 2,
            groupCount: 2,
            points: [{ text: 'A!', original: 'a', quote: true, section: 'Bra' }],
            themes: [
              { title: 'Møter', pointCount: 1, groupCount: 1, points: [{ text: 'b', section: 'Bedre' }], themes: [] },
            ],
          },
          { title: 'Andre tema', other: true, pointCount: 0, groupCount: 0, points: [], themes: [] },
        ],
        unsorted: [
          { text: 'c', section: 'Bra', same: [{ text: 'x', original: 'x og y', part: true, section: 'Bedre' }] },
          { text: 'y', original: 'x og y', part: true, section: 'Bedre' },
        ],
        unsortedCount: 3,
        parked: [{ text: 'd', section: 'Bra', goesTo: 'Kantina' }],
        parkedCount: 1,
      },
    ],
  });
});

test('EX13 another format or version is refused, not misread', async () => {
  for (const file of [{ format: 'stikkord-meeting', version: 2, title: '', questions: [] }, {}]) {
    const bytes = new TextEncoder().encode(JSON.stringify(file));
    await expect(readBack('json', bytes)).rejects.toThrow(UnreadableExportError);
  }
});
