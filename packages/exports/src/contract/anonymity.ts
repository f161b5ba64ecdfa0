import { expect, test } from 'vitest';
import { GROUP_IDS, testMeeting } from '../testing/meetings.ts';
import type { FormatTraits } from './format-traits.ts';
import { harnessFor } from './harness.ts';

/** EX3, EX15. Nothing in a file, in its metadata or its order tells who or when. */
export function anonymityContract(traits: FormatTraits): void {
  const { everything, question } = harnessFor(traits);
  const groupNames = new Map(GROUP_IDS.map((id, index) => [id, `Enhet ${'ABC'[index]!.repeat(3)}`]));
  const full = testMeeting([
    {
      sections: ['Bra', 'Bedre'],
      themes: [
        { title: 'Tid', note: 'Hemmelig', points: ['a', 'b', 'c'], themes: [{ title: 'Møter', points: ['h'] }] },
      ],
      unsorted: ['d', 'e'],
      parked: ['f', 'g'],
      acts: [{ lay: ['e'], onto: 'd' }],
      groupNames,
    },
  ]);

  test('EX3 no id, no note and no group’s name is in the file, unpacked too', async () => {
    const all = await everything(full);
    for (const id of [...GROUP_IDS, 'stikkord-0', 'del-0', 'tema-0']) expect(all).not.toContain(id);
    for (const name of groupNames.values()) expect(all).not.toContain(name);
    expect(all).not.toContain('Hemmelig');
  });

  test('EX3 asked for, the name of each point’s group stands beside it, and still no id', async () => {
    const options = { groupNames: true };
    const all = await everything({ ...full, options });
    for (const name of groupNames.values()) expect(all).toContain(name);
    for (const id of [...GROUP_IDS, 'stikkord-0', 'del-0', 'tema-0']) expect(all).not.toContain(id);
    const { themes, unsorted } = await question(
      { themes: [{ title: 'Tid', points: ['a', 'b'] }], unsorted: ['c'], groupNames },
      { options },
    );
    if (!traits.tells.includes('group')) return;
    expect(themes[0]!.points.map(({ group }) => group)).toEqual(['Enhet AAA', 'Enhet BBB']);
    expect(unsorted[0]!.group).toBe('Enhet CCC');
  });

  test('EX15 no author, no tool’s user and no time but the meeting’s own is in the metadata', async () => {
    const all = await everything(full);
    // Dates as machines write them: 2026-11-22T…, D:20261122…; only the meeting's own day may stand.
    const times = [...all.matchAll(/\b(20\d\d)-?(\d\d)-?(\d\d)(?:T|[0-2]\d[0-5]\d[0-5]\d)/g)].map((found) =>
      found.slice(1).join('-'),
    );
    expect(times.filter((day) => day !== '2031-03-14' && !day.startsWith('2000-01-01'))).toEqual([]);
    for (const [, by] of all.matchAll(/<(?:dc:creator|cp:lastModifiedBy|Manager)>([^<]*)</g)) expect(by).toBe('');
  });
}
