import { plannedAll, standing, type Plan, type PlanCommand } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../data/api.ts';
import { PLAN_BOOK } from '../plan/plan-book.ts';
import { EditLine, placeOf } from './edit-line.ts';
import type { Applied } from './editing.ts';

const PLAN: Plan = {
  title: '',
  date: '2031-04-09',
  language: 'nb',
  zone: '',
  divide: 'choose',
  materials: [],
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
};
const row = (id: string): PlanCommand => ({ do: 'add', kind: 'agenda', id, before: null, fields: {} });
const group = (id: string): PlanCommand => ({ do: 'add', kind: 'group', id, before: null, fields: { name: 'Nord' } });

/** A server that can be made to fail, and a clock that stands until it is told. */
class House {
  plan = PLAN;
  sent = 0;
  reads = 0;
  /** What the next requests end with; `lost` stores, and the answer never comes. */
  fate: (ApiError | 'lost')[] = [];
  waits: number[] = [];
  #runs: (() => void)[] = [];
  readonly line = new EditLine(PLAN_BOOK, {
    read: async () => {
      this.reads += 1;
      return { held: null, value: this.plan };
    },
    send: async (commands) => this.#take(commands),
    later: (ms, run) => {
      this.waits.push(ms);
      this.#runs.push(run);
      return () => (this.#runs = this.#runs.filter((each) => each !== run));
    },
  });

  /** Lets all timers go off, and what they start come to its end, until nothing is planned. */
  async run(): Promise<void> {
    for (let round = 0; round < 50 && this.#runs.length > 0; round += 1) {
      this.#runs.splice(0).forEach((run) => run());
      await this.rest();
    }
  }

  async tick(): Promise<void> {
    this.#runs.splice(0).forEach((run) => run());
    await this.rest();
  }

  async rest(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }

  #take(commands: readonly PlanCommand[]): Applied<Plan, PlanCommand> {
    this.sent += 1;
    const fate = this.fate.shift();
    if (fate instanceof ApiError) throw fate;
    const decision = plannedAll(this.plan, commands);
    if (!decision.ok) throw new ApiError(decision.reason, 409, decision.reason);
    this.plan = decision.plan;
    if (fate === 'lost') throw new ApiError('no-answer', 0, '');
    return { value: decision.plan, inverse: decision.inverse };
  }
}

async function open(): Promise<House> {
  const house = new House();
  await house.line.refresh();
  return house;
}

describe('a plan on its way to the server', () => {
  test('LN1 typing is sent after a pause, as one', async () => {
    const house = await open();
    for (const text of ['F', 'Fa', 'Fag']) house.line.write('meeting', '', 'title', text, false);
    expect(house.sent).toBe(0);
    await house.run();
    expect([house.plan.title, house.sent, house.line.unsent]).toEqual(['Fag', 1, false]);
  });

  test('LN2 without an answer it waits longer each time, looks what arrived, and sends the rest', async () => {
    const house = await open();
    house.fate = ['lost', new ApiError('storage-away', 503, ''), new ApiError('no-answer', 0, '')];
    house.line.do([group('a')]);
    await house.tick();
    expect([house.line.trouble, house.line.unsent]).toEqual(['no-answer', true]);
    house.line.do([group('b')]);
    await house.run();
    expect(standing(house.plan.groups).map(({ id }) => id)).toEqual(['a', 'b']);
    expect([house.line.trouble, house.line.unsent, house.line.refusals]).toEqual(['none', false, []]);
    expect(house.waits.filter((ms) => ms >= 1000)).toEqual([1000, 2000, 4000]);
  });

  test('LN2 the wait grows while nothing gets through', async () => {
    const house = await open();
    house.fate = Array<ApiError>(4).fill(new ApiError('no-answer', 0, ''));
    house.line.do([group('a')]);
    for (let turn = 0; turn < 3; turn += 1) await house.tick();
    expect(house.line.unsent).toBe(true);
    await house.run();
    expect([house.plan.groups.length, house.line.unsent]).toEqual([1, false]);
  });

  test('LN3 signed out: all waits, nothing is lost, and goes on after signing in', async () => {
    const house = await open();
    house.fate = [new ApiError('not-signed-in', 401, '')];
    house.line.do([group('a')]);
    await house.run();
    expect([house.line.trouble, house.line.editing!.value.groups.length, house.sent]).toEqual(['signed-out', 1, 1]);
    house.line.do([group('b')]);
    await house.run();
    expect(house.sent).toBe(1);
    await house.line.refresh();
    await house.run();
    expect([house.plan.groups.length, house.line.trouble]).toEqual([2, 'none']);
  });

  test('LN4 what the server refuses is told in its part of the page, with what was written', async () => {
    const house = await open();
    house.fate = [new ApiError('too-many', 409, 'Ikke plass')];
    house.line.do([group('a')]);
    house.line.do([row('r')]);
    await house.run();
    expect(house.line.refusals).toMatchObject([{ part: 'group', texts: ['Nord'], problem: { id: 'too-many' } }]);
    expect([house.plan.agenda.length, house.line.editing!.value.groups.length]).toEqual([1, 0]);
    house.line.forget(house.line.refusals[0]!);
    expect(house.line.refusals).toEqual([]);
  });

  test('LN5 text that cannot be saved stays in its field with the reason, and counts as unsent', async () => {
    const house = await open();
    house.line.do([row('r')]);
    const place = placeOf('agenda', 'r', 'start');
    house.line.write('agenda', 'r', 'start', '9:', false);
    expect(house.line.drafts.get(place)).toEqual({ text: '9:', refusal: null });
    house.line.write('agenda', 'r', 'start', 'snart', true);
    await house.run();
    expect(house.line.drafts.get(place)).toEqual({ text: 'snart', refusal: 'invalid-time' });
    expect(house.line.unsent).toBe(true);
    house.line.write('agenda', 'r', 'start', '9', true);
    await house.run();
    expect([house.plan.agenda[0]!.start, house.line.unsent]).toEqual(['09:00', false]);
  });

  test('LN5 a title that is too long, minutes in words and half a date stay too', async () => {
    const house = await open();
    house.line.do([row('r')]);
    house.line.write('meeting', '', 'title', 'x'.repeat(201), false);
    house.line.write('agenda', 'r', 'minutes', 'et kvarter', false);
    house.line.write('meeting', '', 'date', '0002-03-12', false);
    expect([...house.line.drafts.values()].map(({ refusal }) => refusal)).toEqual([
      'text-too-long',
      'invalid-time',
      null,
    ]);
    house.line.write('agenda', 'r', 'minutes', '15 min', false);
    house.line.do([{ do: 'delete', kind: 'agenda', id: 'r' }]);
    expect(house.line.drafts.size).toBe(2);
    expect(house.line.editing!.value.agenda[0]!.minutes).toBe(15);
  });

  test('LN6 coming back to the page brings what others changed, and keeps what is typed', async () => {
    const house = await open();
    house.plan = { ...house.plan, title: 'Fra en annen fane' };
    await house.line.refresh();
    expect(house.line.editing!.value.title).toBe('Fra en annen fane');
    house.line.write('meeting', '', 'title', 'Min', false);
    await house.line.refresh();
    await house.run();
    expect(house.plan.title).toBe('Min');
  });

  test('LN7 typing the same text again sends nothing', async () => {
    const house = await open();
    house.line.write('meeting', '', 'title', '', true);
    await house.run();
    expect([house.sent, house.line.editing!.undo]).toEqual([0, []]);
  });
});
