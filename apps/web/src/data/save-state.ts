import type { Standing } from '@stikkord/protocol';

/**
 * What a page may say of a document's text.
 * `loading`: nothing is known yet of what the server has. `saved`: all of it is committed in the database. `saving`: on its
 * way there. `offline`: no connection. `not-saved`: the server is there, its database is not. `read-only`: shown, not taken.
 * `refused`: the server wants none of it (see the close code); the text stays in view.
 */
export type SaveState = 'loading' | 'saved' | 'saving' | 'offline' | 'not-saved' | 'read-only' | 'refused';

/** What is known of the connection: everything that a SaveState follows from. */
export interface ConnectionFacts {
  /** There is a text to say something of: from the device or from the server. */
  readonly shown: boolean;
  readonly connected: boolean;
  /** Null until the server has said it on this socket. */
  readonly standing: Standing | null;
  /** See Ledger: the server has said that all this page knows is committed, and nothing was edited since. */
  readonly settled: boolean;
  /** Something was edited here, now or before a reload, that the server has not said is committed. */
  readonly unsent: boolean;
  /** The connection went so short a time ago that it may be back before anybody need know. */
  readonly justLost: boolean;
  readonly refused: boolean;
}

/**
 * SS1–SS7, driven by acknowledgements alone: never by what was merely sent, nor by what a socket believes of itself.
 * SS1 `saved` is said only of a settled text: every edit of this page is committed, by the server's word.
 * SS2 What is not settled is being saved; where nothing was edited either, the page is still finding out.
 * SS3 While the database is away, unsettled text is not saved, and settled text is still saved.
 * SS4 Without a connection the page is offline, and never hides its text for it.
 * SS5 A connection lost just now is not told of: settled text is still saved, edited text is still being saved.
 * SS6 A reader is told so.
 * SS7 A refusal stands above all.
 */
export function saveState(facts: ConnectionFacts): SaveState {
  const { shown, connected, standing, settled, unsent } = facts;
  if (facts.refused) return 'refused';
  if (!shown) return 'loading';
  const told = settled && !unsent ? 'saved' : unsent ? 'saving' : 'loading';
  if (!connected || standing === null) return facts.justLost ? told : 'offline';
  if (standing.access === 'reader') return 'read-only';
  return told === 'saved' || standing.storing ? told : 'not-saved';
}

/** How long all must have been saved before the word says so again, in ms. */
export const CALM_MS = 900;

/**
 * SS8 The word on the page. It gets worse at once: with the first letter typed it no longer says saved. From saving it
 * returns to saved only when all has been saved for CALM_MS, so that it stands still while somebody types, and is true
 * at every moment. Gives how long to wait before `next` may take the place of `shown`.
 */
export function waitBeforeShowing(shown: SaveState, next: SaveState): number {
  return shown === 'saving' && next === 'saved' ? CALM_MS : 0;
}
