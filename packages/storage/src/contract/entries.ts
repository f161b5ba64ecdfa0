import { createHash } from 'node:crypto';
import type { Breakdown, Entry } from '@stikkord/domain';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { WHOLE, WHOLE_MAX } from '../entry-boxes.ts';
import type { Boxes, EntryChange, Storage } from '../storage.ts';
import { rowsOf, someMeeting } from './fixtures.ts';

/** What storage promises of people's answers to polls. */
export function entryContract(storage: () => Storage): void {
  const made = async (): Promise<string> => {
    const meeting = someMeeting();
    await storage().meetings.create(meeting, []);
    return meeting.id;
  };
  const at = (meeting: string, question = 'q') => ({
    list: (boxes: Boxes = ONE) => storage().entries.list(meeting, question, boxes),
    write: (...changes: readonly Change[]) =>
      storage().entries.write(
        changes.map(({ boxes = ONE, ...change }): EntryChange => ({ meeting, question, boxes, ...change })),
      ),
  });
  const rows = (meeting: string) =>
    rowsOf<{ box: number; shard: number; entries: string }>(
      storage(),
      sql`select box, shard, entries from entry_box where meeting_id = ${meeting} order by box, shard`,
    );

  test('EN1 an answer is written, changed and withdrawn; others, of the same key too, stay as they are', async () => {
    const [mine, other] = [await made(), await made()];
    const [q, q2] = [at(mine), at(mine, 'q2')];
    await q.write(said('b', 'x'), said('a', 'y'));
    await q2.write(said('a', 'z'));
    await at(other).write(said('a', 'w'));
    expect(await q.list()).toEqual(inOrder(entry('a', 'y'), entry('b', 'x')));
    await q.write(said('a', 'yy'), said('c', 'v'), said('c', 'vv'));
    expect(await q.list()).toEqual(inOrder(entry('a', 'yy'), entry('b', 'x'), entry('c', 'vv')));
    await q.write(gone('b'), gone('never there'));
    expect(await q.list()).toEqual(inOrder(entry('a', 'yy'), entry('c', 'vv')));
    expect(await q2.list()).toEqual([entry('a', 'z')]);
    expect(await at(other).list()).toEqual([entry('a', 'w')]);
    expect(await at(mine, 'unheard of').list()).toEqual([]);
  });

  test('EN1 all or none: a meeting that is not there takes nothing', async () => {
    const mine = await made();
    const boxes = ONE;
    const change = (meeting: string): EntryChange => ({ meeting, question: 'q', boxes, ...said('a', 'x') });
    await expect(storage().entries.write([change(mine), change('nobody')])).rejects.toThrow(/insert/);
    expect(await at(mine).list()).toEqual([]);
  });

  test('EN2 answers of later boxes stand in place of those before; only boxes that count are told', async () => {
    const q = at(await made());
    await q.write(said('a', 'early'), said('b', 'early'));
    await q.write({ ...said('b', 'late'), boxes: { first: 3, last: 3 } });
    expect(await q.list({ first: 3, last: 3 })).toEqual([entry('b', 'late')]);
    expect(await q.list({ first: 2, last: 2 })).toEqual([]);
    expect(await q.list({ first: 1, last: 3 })).toEqual(inOrder(entry('a', 'early'), entry('b', 'late')));
  });

  test('EN3 a withdrawn answer is taken out of all boxes, and nothing of it is left in the tables', async () => {
    const meeting = await made();
    const q = at(meeting);
    await q.write(said('a', 'secret one'), said('b', 'stays'));
    await q.write({ ...said('a', 'secret two'), boxes: { first: 2, last: 2 } });
    await q.write({ ...gone('a'), boxes: { first: 1, last: 3 } });
    expect(await q.list({ first: 1, last: 3 })).toEqual([entry('b', 'stays')]);
    expect(JSON.stringify(await rows(meeting))).not.toMatch(/secret/);
  });

  test('EN4 a row holds answers of many, in the order of their keys, whoever came first: all of a box, or a sixteenth of a large one', async () => {
    const [small, large] = [await made(), await made()];
    const names = Array.from({ length: WHOLE_MAX + 40 }, (_, index) => `person ${index}`);
    for (const name of names.slice(0, 20)) await at(small).write(said(name, name));
    expect(await rows(small)).toEqual([{ box: 1, shard: WHOLE, entries: expect.any(String) as string }]);
    await at(large).write(...names.slice(0, WHOLE_MAX).map((name) => said(name, name)));
    expect((await rows(large)).map(({ shard }) => shard)).toEqual([WHOLE]);
    for (const name of names.slice(WHOLE_MAX)) await at(large).write(said(name, name));
    expect((await rows(large)).map(({ shard }) => shard)).toEqual(Array.from({ length: 16 }, (_, shard) => shard));
    for (const row of [...(await rows(small)), ...(await rows(large))]) {
      const keys = (JSON.parse(row.entries) as Entry[]).map((each) => each.key);
      expect(keys).toEqual([...keys].sort());
      expect(keys.length).toBeGreaterThan(4);
      expect(keys.every((key) => row.shard === WHOLE || Number.parseInt(key[0]!, 16) === row.shard)).toBe(true);
    }
    const all = await at(large).list();
    expect(all).toEqual(inOrder(...names.map((name) => entry(name, name))));
    await at(large).write(gone(names[0]!), said(names[1]!, 'changed'));
    expect(await at(large).list()).toHaveLength(names.length - 1);
  });

  test('EN4 no column tells a time, a number in a row or a person', async () => {
    const columns = await rowsOf<{ table_name: string; column_name: string; data_type: string }>(
      storage(),
      sql`select table_name, column_name, data_type from information_schema.columns
        where table_name in ('entry_box', 'breakdown') order by table_name, ordinal_position`,
    );
    expect(columns.map((column) => [column.table_name, column.column_name, column.data_type].join(' '))).toEqual([
      'breakdown meeting_id text',
      'breakdown question text',
      'breakdown breakdown text',
      'entry_box meeting_id text',
      'entry_box question text',
      'entry_box box integer',
      'entry_box shard integer',
      'entry_box entries text',
    ]);
  });

  test('EN5 roles are kept with answers, changed with them, and taken off but for those that may stay', async () => {
    const [meeting, other] = [await made(), await made()];
    const withRole = (name: string, role: string | null): Change => ({
      key: keyOf(name),
      entry: { ...answer(name), role },
    });
    await at(meeting).write(withRole('a', 'many'), withRole('b', 'few'), withRole('c', null));
    await at(meeting, 'q2').write({ ...withRole('a', 'few'), boxes: { first: 2, last: 2 } });
    await at(other).write(withRole('a', 'few'));
    await storage().entries.keepRoles(meeting, new Set(['many']));
    const roles = async (entries: Promise<readonly Entry[]>) =>
      (await entries).map(({ role }) => String(role)).toSorted((a, b) => (a < b ? -1 : 1));
    expect(await roles(at(meeting).list())).toEqual(['many', 'null', 'null']);
    expect(await roles(at(meeting, 'q2').list({ first: 1, last: 2 }))).toEqual(['null']);
    expect(await roles(at(other).list())).toEqual(['few']);
  });

  test('EN6 a breakdown is kept once: the first that was made stands, also where two make one at once', async () => {
    const meeting = await made();
    const { entries } = storage();
    expect(await entries.breakdown(meeting, 'q')).toBeNull();
    const kept = await Promise.all(
      [10, 11, 12].map((answered) => entries.keepBreakdown(meeting, 'q', brokenDown(answered))),
    );
    expect(new Set(kept.map(({ answered }) => answered)).size).toBe(1);
    expect(await entries.keepBreakdown(meeting, 'q', brokenDown(20))).toEqual(kept[0]);
    expect(await entries.breakdown(meeting, 'q')).toEqual(kept[0]);
    expect(await entries.breakdown(meeting, 'q2')).toBeNull();
  });

  test('EN7 what a meeting from elsewhere brings is there with it', async () => {
    const meeting = someMeeting();
    await storage().meetings.create(meeting, [], {
      rounds: [],
      followUps: [],
      entries: [
        { question: 'q', entries: [entry('a', 'x'), entry('b', 'y')], breakdown: brokenDown(10) },
        { question: 'q2', entries: [entry('a', 'z')] },
      ],
    });
    expect(await at(meeting.id).list()).toHaveLength(2);
    expect(await at(meeting.id, 'q2').list()).toEqual([entry('a', 'z')]);
    expect(await storage().entries.breakdown(meeting.id, 'q')).toEqual(brokenDown(10));
  });

  test('EN1 many write at once, and all stand', async () => {
    const q = at(await made());
    await Promise.all(Array.from({ length: 30 }, (_, index) => q.write(said(`person ${index}`, 'x'))));
    expect(await q.list()).toHaveLength(30);
  });
}

const ONE: Boxes = { first: 1, last: 1 };
type Change = Pick<EntryChange, 'key' | 'entry'> & { readonly boxes?: Boxes };

function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

function answer(text: string) {
  return { answer: { kind: 'open' as const, texts: [{ id: `text-of-${keyOf(text)}`.slice(0, 30), text }] } };
}

function entry(name: string, text: string): Entry {
  return { key: keyOf(name), ...answer(text), role: null };
}

function inOrder(...entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function said(name: string, text: string): Change {
  const { key, ...rest } = entry(name, text);
  return { key, entry: rest };
}

function gone(name: string): Change {
  return { key: keyOf(name), entry: null };
}

function brokenDown(answered: number): Breakdown {
  const result = { kind: 'choice', several: false, answered: answered / 2, options: [] } as const;
  return {
    answered,
    parts: [
      { roles: ['Leiar'], unsaid: false, result },
      { roles: [], unsaid: true, result },
    ],
  };
}
