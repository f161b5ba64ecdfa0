import {
  blankTheme,
  NEW_DECK,
  NO_MARKS,
  type Board,
  type Deck,
  type FollowUp,
  type FollowUpTarget,
  type Meeting,
} from '@stikkord/domain';
import { WRITING_MS } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { NOW, testMeeting, testPoint, testState, type RunFields } from '../testing/states.ts';
import { facilitatorSlices } from './facilitator-slices.ts';
import { keptSlide } from './kept-slide.ts';
import type { MeetingState } from './meeting-state.ts';
import { participantSlices } from './participant-slices.ts';
import { presenceOf } from './presence.ts';
import { projectorSlices } from './projector-slices.ts';

const published = { number: 3, at: NOW, follows: true };
const open = { status: 'open', closesAt: null, done: ['g2'] } as const;
const said = [
  testPoint('g1', 'a', 'Si det tidlig'),
  testPoint('g1', 'b', ' '),
  testPoint('g2', 'c', 'God tid'),
  testPoint('g2', 'd', 'Angret', true),
];
const board: Board = {
  themes: new Map([['t1', { ...blankTheme('t1'), title: 'Tid' }]]),
  placements: new Map([['g2/s1/c', { theme: 't1', parked: false, order: 'a0', said: 'God tid', onto: null }]]),
  marks: new Map(),
};

function testFollowUp(id: string, target: FollowUpTarget): FollowUp {
  const fields = { state: 'next', text: 'Gjøres', responsible: '', due: '' } as const;
  return { id, order: id, question: 'q1', target, about: 'Hemmelig', ...fields, deleted: false };
}

describe('participants', () => {
  test('see open and closed questions; one that waits is not told of', () => {
    const meeting = testMeeting({ questions: { q1: open } });
    expect(participantSlices(testState(meeting), null).questions.map(({ id }) => id)).toEqual(['q1']);
  });

  test('see what their own group has said beside its text, and nothing of other groups', () => {
    const meeting = testMeeting({ questions: { q1: open }, hands: ['g1'] });
    const state = testState(meeting, { points: said, board });
    expect(participantSlices(state, 'g1').own).toEqual({
      group: 'g1',
      done: [],
      hand: true,
      call: { place: 1, coming: false },
      receipt: '/r/receipt-of-g1',
    });
    expect(participantSlices(state, 'g2').own).toEqual({
      group: 'g2',
      done: ['q1'],
      hand: false,
      receipt: '/r/receipt-of-g2',
    });
    const text = JSON.stringify(participantSlices(state, 'g1'));
    for (const secret of ['Si det tidlig', 'God tid', 'facilitator-secret', 'projector-secret', 'somebody'])
      expect(text).not.toContain(secret);
  });

  test('whose group was taken away have none', () => {
    const meeting = testMeeting({ questions: { q1: open } }, [{ do: 'delete', kind: 'group', id: 'g1' }]);
    const slices = participantSlices(testState(meeting), 'g1');
    expect(slices.own.group).toBeNull();
    expect(slices.groups.map(({ id }) => id)).toEqual(['g2']);
  });
});

describe('facilitators', () => {
  const meeting = testMeeting({ questions: { q1: open }, hands: ['g2', 'gone'] });

  test('see every group’s points and progress for questions that have been opened', () => {
    const lastActivity = new Map([
      ['q1/g1', NOW - WRITING_MS + 1],
      ['q1/g2', NOW - WRITING_MS],
    ]);
    const slices = facilitatorSlices(testState(meeting, { points: said, board, lastActivity }));
    expect(slices['progress/q1/g1']).toEqual({
      points: 1,
      lastActivity: NOW - WRITING_MS + 1,
      writing: true,
      done: false,
    });
    expect(slices['progress/q1/g2']).toMatchObject({ points: 1, writing: false, done: true });
    expect(slices['points/q1/g1']).toBeDefined();
    expect(Object.keys(slices).filter((name) => name.includes('q2/'))).toEqual([]);
  });

  test('see boards in numbers, also of questions that wait, and hands of standing groups', () => {
    const slices = facilitatorSlices(testState(meeting, { points: said, board }));
    expect(slices.boards).toEqual({
      q1: { themes: 1, sorted: 1, unsorted: 1 },
      q2: { themes: 0, sorted: 0, unsorted: 0 },
    });
    expect(slices.hands).toEqual(['g2']);
    expect(slices.presenting['q1']).toEqual({ deck: NEW_DECK, presented: [] });
    expect(slices.lastTime).toBe(false);
    expect(slices.links).toEqual({ projectorKey: 'projector-secret' });
    expect(JSON.stringify(slices)).not.toContain('facilitator-secret');
  });
});

describe('the projector', () => {
  const keyOf = (id: string): string => `key-${id.length}`;
  const shown = testMeeting({
    questions: { q1: { ...open, published } },
    stage: { view: 'summary', question: 'q1' },
  });

  test('shows the summary on stage, with nothing that tells a group', () => {
    const slices = projectorSlices(testState(shown, { points: said, board }), keyOf);
    expect(slices.summary).toEqual({
      question: 'q1',
      ...published,
      themes: [
        {
          id: 't1',
          title: 'Tid',
          hue: null,
          heard: '',
          pointCount: 1,
          groupCount: 1,
          points: [{ key: 'key-7', text: 'God tid' }],
          themes: [],
        },
      ],
      unsorted: 1,
      parked: 0,
      pointCount: 2,
      groupCount: 2,
    });
    const text = JSON.stringify(slices);
    for (const secret of ['g1', 'g2', 'Digital', 'Si det tidlig', 'secret']) expect(text).not.toContain(secret);
  });

  test('RN14 shows nothing of a board that is not published', () => {
    const meeting = testMeeting({ questions: { q1: open }, stage: { view: 'summary', question: 'q1' } });
    const slices = projectorSlices(testState(meeting, { points: said, board }), keyOf);
    expect(slices).toMatchObject({ summary: null, stage: { view: 'question', question: 'q1' } });
  });

  test('shows no summary while the question is on stage', () => {
    const meeting = testMeeting({ questions: { q1: open }, stage: { view: 'question', question: 'q1' } });
    const lastActivity = new Map([['q1/g1', NOW]]);
    const presence = new Map([['g2', { devices: 1, people: 6 }]]);
    const slices = projectorSlices(testState(meeting, { points: said, board, lastActivity, presence }), keyOf);
    expect(slices.summary).toBeNull();
    expect(slices.question?.id).toBe('q1');
    expect(slices.writing).toEqual({ writing: 1, started: 2, groups: 2 });
    const before = projectorSlices(testState(meeting, { points: [], board, presence }), keyOf);
    expect(before.writing, 'being there is not yet writing').toEqual({ writing: 0, started: 0, groups: 2 });
    const groups = meeting.plan.groups.map((group) => (group.id === 'g2' ? { ...group, into: 'g1' } : group));
    const merged = { ...meeting, plan: { ...meeting.plan, groups } };
    const one = projectorSlices(testState(merged, { points: said, board, lastActivity }), keyOf);
    expect(one.writing, 'those that were merged are one').toEqual({ writing: 1, started: 1, groups: 1 });
  });

  describe('presenting', () => {
    const stage = { view: 'summary', question: 'q1', slide: 'theme/t1', place: 0 } as const;
    const presented = (extras: Deck['extras'], more: RunFields = {}): Meeting =>
      testMeeting({ questions: { q1: { ...open, published, deck: { extras, stepwise: false } } }, stage, ...more });
    const parked: Board = {
      ...board,
      placements: new Map([
        ...board.placements,
        ['g1/s1/a', { theme: null, parked: true, order: 'a0', said: 'Si det tidlig', onto: null }],
      ]),
      marks: new Map([['g1/s1/a', { ...NO_MARKS, goesTo: 'Styret' }]]),
    };
    const followUps = new Map([
      [
        'q1',
        [testFollowUp('f1', { kind: 'theme', theme: 't1' }), testFollowUp('f2', { kind: 'point', point: 'g1/s1/a' })],
      ],
    ]);

    test('DK1 what is parked and what came of it are told only where the deck has slides for them', () => {
      const told = (extras: Deck['extras']) =>
        projectorSlices(testState(presented(extras), { points: said, board: parked, followUps }), keyOf);
      expect(told([]).summary).not.toHaveProperty('parkedPoints');
      expect(JSON.stringify(told([]))).not.toMatch(/Si det tidlig|Styret|Gjøres/);
      const all = told(['parked', 'follow-up']);
      expect(all.summary?.parkedPoints).toEqual([{ key: 'key-7', text: 'Si det tidlig', goesTo: 'Styret' }]);
      expect(all.summary?.followUps?.map(({ key, about }) => [key, about])).toEqual([
        ['f1', 'Tid'],
        ['f2', ''],
      ]);
      for (const secret of ['g1/', 'g2/', 'Digital', 'Hemmelig']) expect(JSON.stringify(all)).not.toContain(secret);
    });

    test('a page that asks for a question gets its summary whatever is on stage, where it is published', () => {
      const away = testState(presented([], { stage: { view: 'agenda' } }), { points: said, board });
      expect(projectorSlices(away, keyOf).summary).toBeNull();
      expect(projectorSlices(away, keyOf, 'q1')).toMatchObject({
        stage: { view: 'agenda' },
        summary: { question: 'q1' },
      });
      expect(projectorSlices(away, keyOf, 'q2')).toMatchObject({ question: { id: 'q2' }, summary: null, deck: null });
      expect(projectorSlices(away, keyOf, 'x')).toMatchObject({ question: null, summary: null });
    });

    test('DK5 the lines of the slide on the screen are kept as they stand, until another comes', () => {
      const idOf = (id: string): string => id.replaceAll('/', '-');
      const stood = keptSlide(null, testState(presented([]), { points: said, board }), idOf);
      expect(stood).toEqual({
        question: 'q1',
        slide: 'theme/t1',
        lines: [{ key: 't1/g2-s1-c', kind: 'point', length: 7 }],
      });
      const more: Board = {
        ...board,
        placements: new Map([
          ['g1/s1/a', { theme: 't1', parked: false, order: 'Zz', said: 'Si det tidlig', onto: null }],
          ...board.placements,
        ]),
      };
      const state = (meeting: Meeting): MeetingState => testState(meeting, { points: said, board: more });
      const after = keptSlide(stood, state(presented([])), idOf);
      expect(after?.lines.map(({ key, late }) => [key, late ?? false])).toEqual([
        ['t1/g2-s1-c', false],
        ['t1/g1-s1-a', true],
      ]);
      const overview = presented(['overview'], { stage: { ...stage, slide: 'overview' } });
      expect(keptSlide(after, state(overview), idOf)?.lines).toEqual([{ key: 'row/t1', kind: 'row', length: 3 }]);
      expect(keptSlide(after, state(presented([], { stage: { view: 'join' } })), idOf)).toBeNull();
    });
  });

  test('goes back to the code where the question on stage was taken out of the plan', () => {
    const meeting = testMeeting({ stage: { view: 'question', question: 'q1' } }, [
      { do: 'delete', kind: 'question', id: 'q1' },
    ]);
    expect(projectorSlices(testState(meeting), keyOf)).toMatchObject({ stage: { view: 'join' }, question: null });
  });
});

describe('presence', () => {
  test('a device with two pages open counts once, with the larger number of people', () => {
    const pages = [
      { device: 'a', group: 'g1', people: null },
      { device: 'a', group: 'g1', people: 6 },
      { device: 'b', group: 'g1', people: null },
      { device: 'c', group: null, people: 3 },
    ];
    expect([...presenceOf(pages)]).toEqual([['g1', { devices: 2, people: 7 }]]);
  });
});
