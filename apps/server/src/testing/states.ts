import {
  NEW_RUN,
  plannedAll,
  questionRun,
  summarise,
  type Board,
  type Meeting,
  type PlanCommand,
  type Point,
  type QuestionId,
  type QuestionRun,
  type Run,
} from '@stikkord/domain';
import { NO_POLLS } from '../polls/polls-view.ts';
import { answerKey, type MeetingState } from '../live/meeting-state.ts';

/** A run with what a test says of it; the rest as in a new meeting. */
export type RunFields = Partial<Omit<Run, 'questions'>> & {
  readonly questions?: Readonly<Record<QuestionId, Partial<QuestionRun>>>;
};

export const NOW = Date.UTC(2030, 4, 14, 9);

/** A meeting with groups g1 and g2, questions q1 (section s1) and q2 (section s2), and an agenda row. */
export function testMeeting(run: RunFields = {}, more: readonly PlanCommand[] = []): Meeting {
  const empty = {
    title: 'Prøve',
    date: '2030-05-14',
    language: 'nb',
    zone: '',
    divide: 'choose',
    materials: [],
    groups: [],
    agenda: [],
    questions: [],
    sections: [],
  } as const;
  const decision = plannedAll(empty, [
    { do: 'add', kind: 'group', id: 'g1', before: null, fields: {} },
    { do: 'add', kind: 'group', id: 'g2', before: null, fields: { name: 'Digital' } },
    { do: 'add', kind: 'agenda', id: 'a1', before: null, fields: { start: '09:00', minutes: 30, what: 'Start' } },
    { do: 'add', kind: 'question', id: 'q1', before: null, fields: { prompt: 'Hva?', agendaItem: 'a1' } },
    { do: 'add', kind: 'section', id: 's1', before: null, question: 'q1', fields: {} },
    { do: 'add', kind: 'question', id: 'q2', before: null, fields: { prompt: 'Hvordan?' } },
    { do: 'add', kind: 'section', id: 's2', before: null, question: 'q2', fields: {} },
    ...more,
  ]);
  if (!decision.ok) throw new Error(decision.reason);
  return {
    id: 'm1',
    owner: 'somebody',
    code: '12345678',
    facilitatorKey: 'facilitator-secret',
    projectorKey: 'projector-secret',
    plan: decision.plan,
    run: {
      ...NEW_RUN,
      ...run,
      questions: Object.fromEntries(
        Object.entries(run.questions ?? {}).map(([id, fields]) => [id, { ...questionRun(NEW_RUN, id), ...fields }]),
      ),
    },
    deleted: false,
    series: null,
    previous: null,
    rehearsalOf: null,
  };
}

export function testPoint(group: string, key: string, text: string, deleted = false): Point {
  return { id: `${group}/s1/${key}`, group, section: 's1', text, deleted };
}

/** The state of `meeting` where q1 has these points and this board. */
export function testState(
  meeting: Meeting,
  { points = [], board, ...more }: Partial<MeetingState> & { points?: readonly Point[]; board?: Board } = {},
): MeetingState {
  const answers = new Map(
    ['g1', 'g2'].map((group) => {
      const own = points.filter((point) => point.group === group);
      return [answerKey('q1', group), { points: own, slice: { sections: [] } }];
    }),
  );
  return {
    meeting,
    presence: new Map(),
    told: { seated: more.presence ?? new Map(), choosing: more.presence ?? new Map() },
    facilitators: 0,
    happened: null,
    zone: 'Europe/Oslo',
    answers,
    lastActivity: new Map(),
    boards: board ? new Map([['q1', board]]) : new Map(),
    publications: new Map(),
    published: new Map(),
    kept: null,
    followUps: new Map(),
    receiptOf: (group) => `/r/receipt-of-${group}`,
    aiHost: null,
    polls: NO_POLLS,
    damaged: new Set(),
    summaries: board ? new Map([['q1', summarise(board, points)]]) : new Map(),
    now: NOW,
    ...more,
  };
}
