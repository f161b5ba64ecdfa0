import type { RoomClock } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { pausedClock, startedClock, stoppedClock, stretchedClock } from './clock-acts.ts';

const NOW = 1_000_000;
const going: RoomClock = { agendaItem: 'row', endsAt: NOW + 120_000, left: null, length: 600_000, closes: ['q'] };

describe('what is done to the clock can be taken back', () => {
  test('more and fewer minutes by as many the other way, so that what others did since stands', () => {
    expect(stretchedClock(going, 5, NOW).undo).toEqual([{ do: 'stretch-clock', by: -5 }]);
    expect(stretchedClock(going, -1, NOW).undo).toEqual([{ do: 'stretch-clock', by: 1 }]);
  });
  test('fewer minutes than there are, and more on one that has ended, by setting it as it was', () => {
    expect(stretchedClock(going, -5, NOW).undo).toEqual([{ do: 'set-clock', clock: going }]);
    expect(stretchedClock(going, 5, NOW + 130_000).undo).toEqual([{ do: 'set-clock', clock: going }]);
  });
  test('a pause by going on, and the other way', () => {
    expect(pausedClock(going)).toMatchObject({ command: { do: 'pause-clock' }, undo: [{ do: 'go-on-clock' }] });
    expect(pausedClock({ ...going, endsAt: null, left: 5 })).toMatchObject({
      command: { do: 'go-on-clock' },
      undo: [{ do: 'pause-clock' }],
    });
  });
  test('a stop, and another clock, by the one before', () => {
    expect(stoppedClock(going).undo).toEqual([{ do: 'set-clock', clock: going }]);
    expect(startedClock(going, 5, null, []).undo).toEqual([{ do: 'set-clock', clock: going }]);
    expect(startedClock(null, 5, null, []).undo).toEqual([{ do: 'set-clock', clock: null }]);
  });
});
