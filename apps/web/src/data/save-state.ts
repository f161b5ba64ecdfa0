import type { Standing } from '@stikkord/protocol';

/**
 * What a page may say of a document's text.
 * `loading`: nothing to show yet. `saved`: all of it is committed in the database. `saving`: sent or being sent.
 * `offline`: no connection. `not-saved`: the server is there, its database is not. `read-only`: shown, not taken.
 * `refused`: the server wants none of it (see the close code); the text stays on the device.
 */
export type SaveState = 'loading' | 'saved' | 'saving' | 'offline' | 'not-saved' | 'read-only' | 'refused';

/** What is known of the connection: everything that a SaveState follows from. */
export interface ConnectionFacts {
  /** Something can be shown: from the device or from the server. */
  readonly shown: boolean;
  readonly connected: boolean;
  /** Null until the server has said it on this socket. */
  readonly standing: Standing | null;
  /** The server's question for what it lacks was answered on this socket; until then old text may be unsent. */
  readonly answered: boolean;
  /** Document frames sent on this socket, and how many of them the server says are committed. */
  readonly sent: number;
  readonly committed: number;
  readonly refused: boolean;
}

/** SS1–SS6. Driven by acknowledgements alone: never by what was merely sent. */
export function saveState(facts: ConnectionFacts): SaveState {
  if (facts.refused) return 'refused';
  if (!facts.connected || facts.standing === null) return facts.shown ? 'offline' : 'loading';
  if (facts.standing.access === 'reader') return facts.shown ? 'read-only' : 'loading';
  if (!facts.shown) return 'loading';
  const committed = facts.answered && facts.committed >= facts.sent;
  if (committed) return 'saved';
  return facts.standing.storing ? 'saving' : 'not-saved';
}
