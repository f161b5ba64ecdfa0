import type { RoomClock } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { roomClock } from './room-clock.ts';

const question = (id: string, closesAt: number | null, status: QuestionSlice['status'] = 'open'): QuestionSlice => ({
  id,
  prompt: '',
  sections: [],
  agendaItem: null,
  status,
  closesAt,
  due: '',
  round: 1,
  published: null,
  poll: null,
});
const clock: RoomClock = { agendaItem: null, endsAt: 1000, left: null, length: 900, closes: ['q1', 'q2'] };

describe('what is counted down beside a question', () => {
  test('RC1 the room’s clock, which speaks of closing only where it closes this question', () => {
    expect(roomClock({ clock }, question('q1', 61_000))).toEqual({
      clock: { ...clock, closes: ['q1'] },
      closesAt: null,
    });
    expect(roomClock({ clock }, null)?.clock?.closes).toEqual([]);
    expect(roomClock({ clock: null }, question('q1', null))).toBeNull();
  });

  test('RC2 a question that closes at another time than the clock has its own; a closed one has none', () => {
    expect(roomClock({ clock }, question('q3', 500))).toEqual({ clock: null, closesAt: 500 });
    expect(roomClock({ clock: null }, question('q3', 500))).toEqual({ clock: null, closesAt: 500 });
    expect(roomClock({ clock: null }, question('q3', 500, 'closed'))).toBeNull();
  });
});
