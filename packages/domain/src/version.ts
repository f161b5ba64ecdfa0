import type { PointKey, SectionId } from './ids.ts';

/**
 * Why a state of a document was kept: five active minutes were full, nobody wrote there any more, its question was closed
 * or opened again, or an older version was about to be brought back, or that was about to be undone; or a board was about
 * to be cleared.
 */
export type VersionReason = 'active' | 'left' | 'closed' | 'reopened' | 'restored' | 'undone' | 'cleared';

/** A kept state of a document, without the state. It is the group's: it names no author and no device. */
export interface Version {
  /** Sequence number that the state reaches: the version's name within its document. */
  readonly seq: number;
  /** When, in whole minutes since 1970. */
  readonly minute: number;
  readonly reason: VersionReason;
  readonly bytes: number;
}

/** Minutes in which something was written since the last version, and the last of them. */
export interface WritingActivity {
  readonly minutes: number;
  readonly last: number;
}

export const ACTIVE_MINUTES = 5;
export const VERSIONS_MAX = 60;
/** Of all versions of one document together. */
export const VERSION_BYTES_MAX = 24 * 1024 * 1024;

/** So many weak versions stay whatever else is kept: nobody restores a history away. */
const WEAK_MIN = 20;

const WEAK: ReadonlySet<VersionReason> = new Set(['active', 'left']);
const STRONG: ReadonlySet<VersionReason> = new Set(['closed', 'reopened', 'restored', 'undone', 'cleared']);

export function minuteOf(ms: number): number {
  return Math.floor(ms / 60_000);
}

/** VE1. Something was written at `minute`. */
export function activeAt(before: WritingActivity | null, minute: number): WritingActivity {
  if (before?.last === minute) return before;
  return { minutes: (before?.minutes ?? 0) + 1, last: minute };
}

/** VE1. True where so much has been written since the last version that another is due. */
export function isVersionDue(activity: WritingActivity): boolean {
  return activity.minutes >= ACTIVE_MINUTES;
}

/** VE2. True where `reason` says more of a state than `than` does. */
export function isStronger(reason: VersionReason, than: VersionReason): boolean {
  return WEAK.has(than) && !WEAK.has(reason);
}

/**
 * VE3–VE5. Which versions are let go so that a document keeps few enough, and not too many bytes. `versions`: with the one
 * just made, in the order of their sequence numbers. Weak ones (`active`, `left`) go first, and of those the ones that lie
 * closest between their neighbours in proportion to their age: what is left is dense lately and sparse long ago.
 */
export function versionsToDrop(versions: readonly Version[]): number[] {
  const kept = [...versions];
  const dropped: number[] = [];
  let bytes = kept.reduce((sum, version) => sum + version.bytes, 0);
  while (kept.length > 1 && (kept.length > VERSIONS_MAX || bytes > VERSION_BYTES_MAX)) {
    const [gone] = kept.splice(leastMissed(kept), 1);
    bytes -= gone!.bytes;
    dropped.push(gone!.seq);
  }
  return dropped;
}

/** Never the newest. */
function leastMissed(versions: readonly Version[]): number {
  const newest = versions.at(-1)!.minute;
  const older = versions.slice(0, -1);
  const weak = older.filter(({ reason }) => WEAK.has(reason)).length;
  const goes = weak > WEAK_MIN || weak === older.length ? WEAK : STRONG;
  let [least, at] = [Infinity, 0];
  older.forEach(({ minute, reason }, index) => {
    if (!goes.has(reason)) return;
    const age = newest - minute;
    const gap = versions[index + 1]!.minute - (versions[index - 1]?.minute ?? minute - age);
    const missed = gap / (age + 1);
    if (missed < least) [least, at] = [missed, index];
  });
  return at;
}

/** What became of a point between two states of its document. */
export interface PointChange {
  readonly key: PointKey;
  readonly is: 'same' | 'added' | 'removed' | 'changed';
  /** It stands elsewhere among those that both have, or deeper or less deep. */
  readonly moved: boolean;
  /** How far it is indented; 0: not at all. */
  readonly level: number;
  /** The text in pieces, in reading order, with what was taken out and what was put in. */
  readonly pieces: readonly TextPiece[];
}

export interface TextPiece {
  readonly is: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface SectionChanges {
  readonly section: SectionId;
  /** The points of the later state in order; those that were removed stand where they stood. */
  readonly points: readonly PointChange[];
}
