import { describe, expect, test } from 'vitest';
import { planned } from './plan-commands.ts';
import { OTHER_THEME } from './board.ts';
import { NEW_DECK, type SlideId, type SlidePosition } from './deck.ts';
import { ran, type RunCommand } from './run-commands.ts';
import { dueToClose, NEW_RUN, positionOf, questionRun, type Run } from './run.ts';
import { NEW_POLLING } from './polling.ts';
import { EMPTY_PLAN } from './testing.ts';
import type { Plan } from './plan.ts';

const NOW = 1_000_000;
const plan: Plan = {
  ...EMPTY_PLAN,
  groups: [{ id: 'g1', number: 1, name: '', into: null, order: 'a0', deleted: false }],
  agenda: [{ id: 'a1', order: 'a0', deleted: false, start: '09:00', minutes: 10, what: '', how: '', who: '' }],
  questions: [
    { id: 'q1', poll: null, due: '', prompt: '', agendaItem: 'a1', order: 'a0', deleted: false },
    { id: 'q2', poll: null, due: '', prompt: '', agendaItem: null, order: 'a1', deleted: false },
  ],
};

function go(run: Run, ...commands: RunCommand[]): Run {
  return commands.reduce((at, command) => {
    const decision = ran(at, plan, command, NOW);
    if (!decision.ok) throw new Error(decision.reason);
    return decision.run;
  }, run);
}

function reason(run: Run, command: RunCommand, of = plan): string | null {
  const decision = ran(run, of, command, NOW);
  return decision.ok ? null : decision.reason;
}

const open = { do: 'open', question: 'q1', closesAt: null } as const;

describe('running a meeting', () => {
  test('RN1 commands name what stands in the plan', () => {
    const without = planned(plan, { do: 'delete', kind: 'question', id: 'q1' });
    expect(reason(NEW_RUN, open, without.ok ? without.plan : plan)).toBe('unknown-question');
    expect(reason(NEW_RUN, { do: 'show', stage: { view: 'summary', question: 'x' } })).toBe('unknown-question');
    expect(reason(NEW_RUN, { do: 'publish', question: 'x', follows: true })).toBe('unknown-question');
    expect(reason(NEW_RUN, { do: 'go-to', agendaItem: 'x' })).toBe('unknown-row');
    expect(reason(NEW_RUN, { do: 'raise-hand', group: 'x', raised: true })).toBe('unknown-group');
  });
  test('RN2 opening a question starts the meeting and turns the hall to it', () => {
    const run = go(NEW_RUN, open);
    expect(run.phase).toBe('running');
    expect(run.stage).toEqual({ view: 'question', question: 'q1' });
    expect(questionRun(run, 'q2').status).toBe('waiting');
  });
  test('RN3 a closed question opens again, and groups are no longer done', () => {
    const run = go(
      NEW_RUN,
      open,
      { do: 'say-done', question: 'q1', group: 'g1', done: true },
      { do: 'close', question: 'q1' },
      open,
    );
    expect(questionRun(run, 'q1')).toEqual({ ...questionRun(NEW_RUN, 'q1'), status: 'open' });
  });
  test('RN4 only an open question is closed or timed, and time runs forward', () => {
    expect(reason(NEW_RUN, { do: 'close', question: 'q1' })).toBe('not-open');
    expect(reason(NEW_RUN, { do: 'close-at', question: 'q1', closesAt: NOW + 1 })).toBe('not-open');
    expect(reason(NEW_RUN, { ...open, closesAt: NOW })).toBe('time-passed');
    expect(questionRun(go(NEW_RUN, open, { do: 'close-at', question: 'q1', closesAt: NOW + 1 }), 'q1').closesAt).toBe(
      NOW + 1,
    );
  });
  test('RN5 going to a row starts the meeting and opens nothing; when it began is noted', () => {
    const run = go(NEW_RUN, { do: 'go-to', agendaItem: 'a1' });
    const a1 = { startedAt: NOW, endedAt: null, minutes: null, skipped: false };
    expect(run).toEqual({ ...NEW_RUN, phase: 'running', agendaItem: 'a1', rows: { a1 } });
  });
  test('RN6 the hall is shown what was chosen, and nothing else changes', () => {
    expect(go(NEW_RUN, { do: 'show', stage: { view: 'agenda' } })).toEqual({ ...NEW_RUN, stage: { view: 'agenda' } });
  });
  test('RN1 an id that every object answers to is an id like others', () => {
    for (const id of ['constructor', 'toString', '__proto__']) {
      expect(questionRun(NEW_RUN, id)).toEqual({
        status: 'waiting',
        closesAt: null,
        done: [],
        round: 1,
        published: null,
        publications: 0,
        deck: NEW_DECK,
        presented: [],
        polling: NEW_POLLING,
      });
      const strange = { ...plan, questions: [{ ...plan.questions[0]!, id }] };
      const opened = ran(NEW_RUN, strange, { do: 'open', question: id, closesAt: null }, NOW);
      expect(opened.ok && questionRun(opened.run, id).status).toBe('open');
    }
  });
  test('RN7 the end closes what is open, and can be taken back', () => {
    const over = go(NEW_RUN, open, { do: 'end' });
    expect([over.phase, questionRun(over, 'q1').status]).toEqual(['over', 'closed']);
    expect(reason(over, open)).toBe('meeting-over');
    expect(go(over, { do: 'resume' }, open).phase).toBe('running');
  });
  test('RN8 a group says it is done and takes it back, while the question is open', () => {
    const done = { do: 'say-done', question: 'q1', group: 'g1', done: true } as const;
    expect(reason(NEW_RUN, done)).toBe('not-open');
    const run = go(NEW_RUN, open, done, done);
    expect(questionRun(run, 'q1').done).toEqual(['g1']);
    expect(questionRun(go(run, { ...done, done: false }), 'q1').done).toEqual([]);
  });
  test('RN9 a hand is raised once and lowered', () => {
    const raise = { do: 'raise-hand', group: 'g1', raised: true } as const;
    expect(go(NEW_RUN, raise, raise).hands).toEqual(['g1']);
    expect(go(NEW_RUN, raise, { ...raise, raised: false }).hands).toEqual([]);
  });
  test('RN10 a question is due when its time has come, and the next time is known', () => {
    const run = go(NEW_RUN, { ...open, closesAt: NOW + 10 }, { do: 'open', question: 'q2', closesAt: NOW + 20 });
    expect(dueToClose(run, NOW)).toEqual({ due: [], next: NOW + 10 });
    expect(dueToClose(run, NOW + 10)).toEqual({ due: ['q1'], next: NOW + 20 });
  });

  const close = { do: 'close', question: 'q1' } as const;
  const publish = { do: 'publish', question: 'q1', follows: true } as const;
  const unpublish = { do: 'unpublish', question: 'q1' } as const;
  const summary = { do: 'show', stage: { view: 'summary', question: 'q1' } } as const;
  const publishedOf = (run: Run) => questionRun(run, 'q1').published;

  test('RN11 a closed question opens again in the same round, or in a new one', () => {
    const rounds = [open, close, open, close, { ...open, newRound: true }, close, { ...open, newRound: true }] as const;
    const at = rounds.map((_, index) => questionRun(go(NEW_RUN, ...rounds.slice(0, index + 1)), 'q1').round);
    expect(at).toEqual([1, 1, 1, 1, 2, 2, 3]);
    expect(reason(NEW_RUN, { ...open, newRound: true })).toBe('not-closed');
    expect(reason(go(NEW_RUN, open), { ...open, newRound: true })).toBe('not-closed');
  });
  test('RN12 a round can be joined with the one before, and nothing else changes', () => {
    const second = go(NEW_RUN, open, close, { ...open, newRound: true });
    const join = { do: 'join-round', question: 'q1', round: 2 } as const;
    const joined = go(second, join);
    expect(joined).toEqual({
      ...second,
      questions: { ...second.questions, q1: { ...questionRun(second, 'q1'), round: 1 } },
    });
    expect(reason(joined, { ...join, round: 1 })).toBe('first-round');
  });
  test('RN12 two who join the same round join it once', () => {
    const third = go(NEW_RUN, open, close, { ...open, newRound: true }, close, { ...open, newRound: true });
    const join = { do: 'join-round', question: 'q1', round: 3 } as const;
    expect(questionRun(go(third, join, join), 'q1').round).toBe(2);
  });
  test('RN13 a board is private until it is published; each publication has a number of its own, also after it was taken back', () => {
    expect(publishedOf(go(NEW_RUN, open))).toBeNull();
    const first = go(NEW_RUN, publish);
    expect(publishedOf(first)).toEqual({ number: 1, at: NOW, follows: true });
    expect(publishedOf(go(first, { ...publish, follows: false }))).toEqual({ number: 2, at: NOW, follows: false });
    expect(publishedOf(go(first, unpublish, publish))).toEqual({ number: 2, at: NOW, follows: true });
    expect(questionRun(first, 'q2').published).toBeNull();
  });
  test('RN13 publishing changes neither phase, status nor stage, unless it is shown in the same act', () => {
    expect({ ...go(NEW_RUN, publish), questions: {} }).toEqual(NEW_RUN);
    expect(questionRun(go(NEW_RUN, open, publish), 'q1').status).toBe('open');
    expect(go(NEW_RUN, { ...publish, show: true }).stage).toEqual(summary.stage);
  });
  test('RN14 the hall is turned to a summary only where it is published', () => {
    expect(reason(NEW_RUN, summary)).toBe('not-published');
    expect(go(NEW_RUN, publish, summary).stage).toEqual(summary.stage);
    expect(reason(go(NEW_RUN, publish, unpublish), summary)).toBe('not-published');
  });
  test('RN15 what is taken back from the hall leaves the stage to its question', () => {
    expect(reason(NEW_RUN, unpublish)).toBe('not-published');
    const back = go(NEW_RUN, { ...publish, show: true }, unpublish);
    expect([publishedOf(back), back.stage]).toEqual([null, { view: 'question', question: 'q1' }]);
    const agenda = go(NEW_RUN, publish, { do: 'show', stage: { view: 'agenda' } }, unpublish);
    expect(agenda.stage).toEqual({ view: 'agenda' });
  });
  test('RN16 what was stored before there were rounds and publications is the first round, and private', () => {
    const stored = { ...NEW_RUN, questions: { q1: { status: 'closed', closesAt: null, done: [] } } } as unknown as Run;
    expect(questionRun(stored, 'q1')).toMatchObject({ status: 'closed', round: 1, published: null });
    expect(questionRun(go(stored, { ...open, newRound: true }), 'q1').round).toBe(2);
  });
});

describe('presenting', () => {
  const publish = { do: 'publish', question: 'q1', follows: true } as const;
  const at = (slide: SlideId, page = 0, shown: number | null = null): SlidePosition => ({ slide, page, shown });
  const present = (to: SlidePosition, from: SlidePosition | null = null, place = 0): RunCommand => ({
    do: 'present',
    question: 'q1',
    to,
    place,
    from,
  });

  test('RN18 a slide is put on the screen as it is to stand there, of a question that is published', () => {
    expect(reason(NEW_RUN, present(at('overview')))).toBe('not-published');
    const run = go(NEW_RUN, publish, present(at('theme/t1', 2, 1), null, 4));
    expect(run.stage).toEqual({ view: 'summary', question: 'q1', slide: 'theme/t1', place: 4, page: 2, shown: 1 });
    expect(positionOf(run.stage, 'q1')).toEqual(at('theme/t1', 2, 1));
    expect(positionOf(run.stage, 'q2')).toBeNull();
    expect(go(run, present(at('theme/t1', 2, 1), null, 4))).toEqual(run);
    expect(go(run, { do: 'show', stage: { view: 'summary', question: 'q1' } }).stage).toEqual({
      view: 'summary',
      question: 'q1',
    });
    expect(go(run, { ...publish, follows: false }).stage, 'frozen, it stays on its page').toEqual(run.stage);
  });

  test('RN19 two who press at once, and one who presses twice, come to one place', () => {
    const start = go(NEW_RUN, publish, present(at('overview')));
    const next = present(at('theme/t1'), at('overview'), 1);
    expect(go(start, next, next)).toEqual(go(start, next));
    const elsewhere = go(start, present(at('quotes'), null, 5));
    expect(go(elsewhere, next)).toEqual(elsewhere);
    const asked = go(start, { do: 'show', stage: { view: 'question', question: 'q1' } });
    expect(go(asked, next), 'the hall has been turned away').toEqual(asked);
  });

  test('RN20 themes that have been on the screen are remembered', () => {
    const run = go(
      NEW_RUN,
      publish,
      ...(['overview', 'theme/t2', 'theme/t1', 'other', 'theme/t2'] as const).map((slide) => present(at(slide))),
      { do: 'unpublish', question: 'q1' },
    );
    expect(questionRun(run, 'q1').presented).toEqual(['t2', 't1', OTHER_THEME]);
    expect(run.stage).toEqual({ view: 'question', question: 'q1' });
  });

  test('RN21 a deck is set as a whole; where points no longer appear one by one, what is on the screen is whole', () => {
    const deck = { do: 'deck', question: 'q1', extras: ['quotes', 'quotes', 'parked'], stepwise: true } as const;
    const run = go(NEW_RUN, deck, publish, present(at('quotes', 0, 1)));
    expect(questionRun(run, 'q1').deck).toEqual({ extras: ['quotes', 'parked'], stepwise: true });
    expect(go(run, deck).stage).toEqual(run.stage);
    expect(positionOf(go(run, { ...deck, stepwise: false }).stage, 'q1')).toEqual(at('quotes'));
    expect(go(NEW_RUN, { ...deck, stepwise: false }).stage).toEqual(NEW_RUN.stage);
  });

  test('RN22 a run that was stored before there were decks has the plain one', () => {
    const stored = { ...NEW_RUN, questions: { q1: { status: 'open', closesAt: null, done: [] } } } as unknown as Run;
    expect(questionRun(stored, 'q1')).toMatchObject({ deck: NEW_DECK, presented: [] });
  });
});
