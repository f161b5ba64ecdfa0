import type { FacilitatorSlices, Happened } from '@stikkord/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OtherActs } from './other-acts.ts';

const host = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};
const mine = (act: string): boolean => act === 'mine';

function told(number: number | null, change: Partial<Happened> = {}, facilitators = 2): Partial<FacilitatorSlices> {
  return {
    meeting: { id: 'm' } as FacilitatorSlices['meeting'],
    agenda: { current: 'a', rows: [{ id: 'a', start: null, end: null, what: 'Lunsj', how: '', who: '' }] },
    facilitators,
    happened:
      number === null ? null : { number, act: 'theirs', command: 'start-row', about: { agendaItem: 'a' }, ...change },
  };
}

describe('what another facilitator did', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is said, and is gone after a while', () => {
    const acts = new OtherActs(host);
    acts.look(told(null), mine);
    acts.look(told(1), mine);
    expect(acts.said).toBe('En annen fasilitator startet «Lunsj».');
    vi.advanceTimersByTime(60_000);
    expect(acts.said).toBe('');
    acts.hostDisconnected();
  });

  test('is not said of what was done before the page came, nor again when the line comes back', () => {
    const acts = new OtherActs(host);
    acts.look(told(7), mine);
    acts.look(told(7), mine);
    expect(acts.said).toBe('');
  });

  test('is not what was done from here, nor by one who is alone with several pages, nor each slide that is turned', () => {
    const acts = new OtherActs(host);
    acts.look(told(null), mine);
    acts.look(told(1, { act: 'mine' }), mine);
    acts.look(told(2, {}, 1), mine);
    acts.look(told(3, { command: 'present' }), mine);
    expect(acts.said).toBe('');
  });
});
