import type { Poll } from '@stikkord/domain';
import type { WholePoll } from './whole-poll.ts';

/** JS5. How the poll of a file is set up, its options and statements under new ids; a vote is on nothing yet. */
export function pollSettings(poll: WholePoll, newId: (index: number) => string): Poll {
  const { hidden } = poll;
  switch (poll.kind) {
    case 'keywords':
      return { kind: 'keywords', hidden, entries: poll.entries, characters: poll.characters };
    case 'open':
      return { kind: 'open', hidden, entries: poll.entries, characters: poll.characters, moderated: poll.moderated };
    case 'choice': {
      const options = poll.options.map(({ text, help }, index) => ({ id: newId(index), text, help }));
      return { kind: 'choice', hidden, options, most: poll.most, role: poll.role === true };
    }
    case 'scales': {
      const statements = poll.statements.map(({ text }, index) => ({ id: newId(index), text }));
      const { from, to, low, high, cantSay } = poll;
      return { kind: 'scales', hidden, statements, from, to, low, high, cantSay };
    }
    case 'vote': {
      const { by, dots, x, y } = poll;
      return { kind: 'vote', hidden, of: null, by, dots, x, y };
    }
  }
}
