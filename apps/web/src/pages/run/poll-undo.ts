import type { PointId, PollCommand } from '@stikkord/domain';
import type { EntriesSlice, PollDesk } from '@stikkord/protocol';

/** What takes a command back, as it stands before it is given; null: nothing does. */
export function undoOf(command: PollCommand, desk: PollDesk, entries: EntriesSlice): readonly PollCommand[] | null {
  const { question } = command;
  switch (command.do) {
    case 'reveal':
      return [{ do: 'reveal', question, revealed: desk.revealed }];
    case 'clear-answers':
      return [{ do: 'bring-back-answers', question, first: desk.boxes.first }];
    // Answers that came since would go with them.
    case 'bring-back-answers':
      return null;
    case 'hide-word':
      return [{ do: 'hide-word', question, word: command.word, hidden: !command.hidden }];
    case 'join-word': {
      const before = desk.joinedWords.find(({ word }) => word === command.word)?.into ?? null;
      return [{ do: 'join-word', question, word: command.word, into: before }];
    }
    case 'moderate':
      return moderatedBack(command, entries);
    case 'by-role':
      return [{ do: 'by-role', question, shown: !command.shown }];
  }
}

/** Each answer as it stood: those that were shown are let through, whichever way that was. */
function moderatedBack(
  { question, points }: Extract<PollCommand, { readonly do: 'moderate' }>,
  entries: EntriesSlice,
): readonly PollCommand[] {
  const states = new Map(entries.map(({ id, state }) => [id, state]));
  const back: readonly (readonly [boolean | null, PointId[]])[] = [
    [null, points.filter((id) => states.get(id) === 'waiting')],
    [false, points.filter((id) => states.get(id) === 'taken-away')],
    [true, points.filter((id) => states.has(id) && states.get(id) === undefined)],
  ];
  return back.flatMap(([shown, of]) =>
    of.length === 0 ? [] : [{ do: 'moderate' as const, question, points: of, shown }],
  );
}
