import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activeAt,
  isStronger,
  isVersionDue,
  minuteOf,
  VERSION_BYTES_MAX,
  VERSIONS_MAX,
  versionsToDrop,
  type WritingActivity,
  type Version,
  type VersionReason,
} from './version.ts';

const REASONS: VersionReason[] = ['active', 'left', 'closed', 'reopened', 'restored', 'undone', 'cleared'];
const isWeak = ({ reason }: Version): boolean => reason === 'active' || reason === 'left';

/** What is left of a document's versions when each is thinned out as it comes. */
function keptOf(made: readonly Version[]): Version[] {
  let kept: Version[] = [];
  for (const version of made) {
    kept = [...kept, version];
    const dropped = new Set(versionsToDrop(kept));
    kept = kept.filter(({ seq }) => !dropped.has(seq));
  }
  return kept;
}

const histories = fc
  .array(fc.record({ wait: fc.nat(90), reason: fc.constantFrom(...REASONS), bytes: fc.nat(2_000_000) }), {
    minLength: 1,
    maxLength: 200,
  })
  .map((steps) => {
    let minute = 29_000_000;
    return steps.map(({ wait, reason, bytes }, seq): Version => ({ seq, minute: (minute += wait), reason, bytes }));
  });

describe('versions', () => {
  test('VE1 five different minutes with writing make one due, however much is written in each and however far apart', () => {
    let activity: WritingActivity | null = null;
    const due = [0, 10, 59_999, 60_000, 3_600_000, 3_600_001, 7_200_000, 9_000_000].map((ms) => {
      activity = activeAt(activity, minuteOf(ms));
      return isVersionDue(activity);
    });
    expect(due).toEqual([false, false, false, false, false, false, false, true]);
  });

  test('VE2 closed, reopened, restored, undone and cleared say more than active and left, and nothing more than each other', () => {
    const says = REASONS.map((reason) => REASONS.filter((than) => isStronger(reason, than)));
    expect(says).toEqual([[], [], ...Array.from({ length: 5 }, () => ['active', 'left'])]);
  });

  test('VE3 whatever comes, a document keeps at most 60 versions and 24 MB, and its newest', () => {
    fc.assert(
      fc.property(histories, (made) => {
        const kept = keptOf(made);
        expect(kept.length).toBeLessThanOrEqual(VERSIONS_MAX);
        expect(kept.at(-1)).toEqual(made.at(-1));
        const older = kept.slice(0, -1).reduce((sum, { bytes }) => sum + bytes, 0);
        expect(older === 0 || older + kept.at(-1)!.bytes <= VERSION_BYTES_MAX).toBe(true);
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  test('VE3 a single version stays, however large', () => {
    expect(versionsToDrop([{ seq: 1, minute: 0, reason: 'left', bytes: 2 * VERSION_BYTES_MAX }])).toEqual([]);
  });

  test('VE4 closes and restores outlive what was kept underway, but can not drive it all out', () => {
    const day = 24 * 60;
    const mixed = Array.from({ length: 300 }, (_, seq): Version => {
      return { seq, minute: seq * day, reason: seq % 10 === 0 ? 'closed' : 'active', bytes: 100 };
    });
    const closed = mixed.filter(({ reason }) => reason === 'closed');
    expect(keptOf(mixed).filter(({ reason }) => reason === 'closed')).toEqual(closed);
    const flood = [
      ...mixed.slice(1, 9),
      ...Array.from({ length: 50 }, (_, at): Version => ({ seq: 400 + at, minute: at, reason: 'left', bytes: 100 })),
      ...Array.from({ length: 500 }, (_, at): Version => {
        return { seq: 500 + at, minute: 301 * day + at, reason: 'restored', bytes: 100 };
      }),
    ].sort((a, b) => a.seq - b.seq);
    expect(keptOf(flood).filter(isWeak)).toHaveLength(20);
  });

  test('VE5 what is left of a long history is dense lately and sparse long ago, and reaches back to its beginning', () => {
    const made = Array.from({ length: 1000 }, (_, seq): Version => {
      return { seq, minute: seq * 5, reason: 'active', bytes: 100 };
    });
    const kept = keptOf(made);
    expect(kept).toHaveLength(VERSIONS_MAX);
    expect(kept[0]!.seq).toBe(0);
    const gaps = kept.slice(1).map((version, index) => version.minute - kept[index]!.minute);
    const mean = (list: readonly number[]): number => list.reduce((sum, gap) => sum + gap, 0) / list.length;
    expect(mean(gaps.slice(-15))).toBeLessThan(mean(gaps.slice(0, 15)) / 3);
    expect(kept.slice(-5).map(({ seq }) => seq)).toEqual([995, 996, 997, 998, 999]);
  });
});
