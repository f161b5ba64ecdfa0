import { msg, str } from '@lit/localize';
import { remaining, type AgendaItemId, type QuestionId, type RoomClock } from '@stikkord/domain';
import type { FacilitatorCommand } from '@stikkord/protocol';
import type { CommandAct } from './run-act.ts';

/** What one does to the room's clock, each with what takes it back. */

export function startedClock(
  before: RoomClock | null,
  minutes: number,
  agendaItem: AgendaItemId | null,
  closes: readonly QuestionId[],
): CommandAct {
  return {
    command: { do: 'start-clock', minutes, agendaItem, closes },
    said: msg(str`Klokka går: ${minutes} min.`),
    undo: [{ do: 'set-clock', clock: before }],
  };
}

/** `by`: whole minutes. What would take it below nothing is taken back by setting it as it was. */
export function stretchedClock(clock: RoomClock, by: number, now: number): CommandAct {
  const back: FacilitatorCommand =
    remaining(clock, now) + by * 60_000 < 0 || remaining(clock, now) <= 0
      ? { do: 'set-clock', clock }
      : { do: 'stretch-clock', by: -by };
  return {
    command: { do: 'stretch-clock', by },
    said: by > 0 ? msg(str`Klokka har fått ${by} min til.`) : msg(str`Klokka er ${-by} min kortere.`),
    undo: [back],
  };
}

export function pausedClock(clock: RoomClock): CommandAct {
  return clock.endsAt === null
    ? { command: { do: 'go-on-clock' }, said: msg('Klokka går igjen.'), undo: [{ do: 'pause-clock' }] }
    : { command: { do: 'pause-clock' }, said: msg('Klokka er satt på pause.'), undo: [{ do: 'go-on-clock' }] };
}

export function stoppedClock(clock: RoomClock): CommandAct {
  return {
    command: { do: 'stop-clock' },
    said: msg('Klokka er stoppet.'),
    undo: [{ do: 'set-clock', clock }],
  };
}

export function closingClock(clock: RoomClock, questions: readonly QuestionId[]): CommandAct {
  return {
    command: { do: 'clock-closes', questions },
    said:
      questions.length > 0
        ? msg('Spørsmålet lukkes ett minutt etter at tiden er ute.')
        : msg('Spørsmålet blir stående åpent når tiden er ute.'),
    undo: [{ do: 'clock-closes', questions: clock.closes }],
  };
}
