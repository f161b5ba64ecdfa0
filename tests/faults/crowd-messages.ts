import type { Deed } from './ledger.ts';

/** One who writes: where, with which device's cookie, under which name. */
export interface Seat {
  readonly writer: string;
  readonly cookie: string;
  readonly document: string;
  readonly group: string;
  readonly section: string;
}

/** What all writers of a crowd have in common. */
export interface Manner {
  readonly url: string;
  readonly meeting: string;
  readonly seed: number;
  /** ms between two deeds of one writer, on average. */
  readonly rest: number;
  /** Letters of filler that go with each token: a paste. */
  readonly paste: number;
}

/** From the parent to a crowd. */
export type Order =
  | { readonly do: 'come'; readonly seats: readonly Seat[]; readonly manner: Manner }
  | { readonly do: 'write' | 'rest' | 'leave' }
  | { readonly do: 'show' };

/** What a writer sees on its screen. */
export interface Screen {
  readonly writer: string;
  readonly document: string;
  readonly saved: boolean;
  /** Of all that stands in the document, and of what is known of it. */
  readonly digest: string;
  /** ms from each deed to the word that it is stored, since this was last shown. */
  readonly waits: readonly number[];
}

/** From a crowd to the parent. */
export type Word =
  | { readonly say: 'here' }
  | {
      readonly say: 'news';
      readonly did: readonly (readonly [string, Deed])[];
      readonly told: readonly [string, number][];
    }
  | { readonly say: 'screens'; readonly screens: readonly Screen[] }
  /** A socket was closed by the server, under a code that says more than that it broke; `forGood`: never to come back. */
  | { readonly say: 'closed'; readonly writer: string; readonly code: number; readonly forGood: boolean };
