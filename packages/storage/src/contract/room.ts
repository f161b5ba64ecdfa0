import { createHash } from 'node:crypto';
import type { Meeting } from '@stikkord/domain';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { PIECE_BYTES } from '../files.ts';
import { UnstorableTextError, type Storage, type StoredFile, type Template } from '../storage.ts';
import { rowsOf, someMeeting } from './fixtures.ts';

/** What storage promises of the day in the room: materials' files, lists of people, templates, dress rehearsals. */
export function roomContract(storage: () => Storage): void {
  const made = async (fields: Partial<Meeting> = {}): Promise<Meeting> => {
    const meeting = someMeeting(fields);
    await storage().meetings.create(meeting, []);
    return meeting;
  };

  for (const length of [0, 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES + 7])
    test(`FI1 a file of ${length} bytes is read back byte for byte, by its owner alone`, async () => {
      const { owner } = someMeeting();
      const file = someFile(length);
      await storage().files.put(owner, file);
      expect(same(await storage().files.get(owner, file.id), file)).toBe(true);
      expect(await storage().files.get('somebody-else', file.id)).toBeNull();
      expect(await storage().files.size(owner)).toBe(length);
      expect(await storage().files.size('somebody-else')).toBe(0);
    });

  test('FI2 the same file is kept once for an organiser, also when it comes many times at once', async () => {
    const { owner } = someMeeting();
    const [one, other] = [someFile(PIECE_BYTES + 3), someFile(5)];
    await Promise.all([one, one, one, other].map((file) => storage().files.put(owner, file)));
    await storage().files.put(owner, one);
    expect(await storage().files.size(owner)).toBe(PIECE_BYTES + 8);
    expect(same(await storage().files.get(owner, one.id), one)).toBe(true);
  });

  test('FI3 a file that was not written whole is there for nobody, takes no room, and goes when the next comes', async () => {
    const { owner } = someMeeting();
    const [half, again, next] = [someFile(9), someFile(PIECE_BYTES + 9), someFile(11)];
    for (const { id, type, bytes } of [half, again]) {
      await rowsOf(
        storage(),
        sql`insert into stored_file (owner, id, type, size, whole) values (${owner}, ${id}, ${type}, ${bytes.length}, false)`,
      );
      await rowsOf(
        storage(),
        sql`insert into file_piece (owner, id, number, piece) values (${owner}, ${id}, 0, ${bytes.subarray(0, PIECE_BYTES)})`,
      );
    }
    expect(await storage().files.get(owner, half.id)).toBeNull();
    expect(await storage().files.size(owner)).toBe(0);
    await storage().files.put(owner, again);
    expect(same(await storage().files.get(owner, again.id), again)).toBe(true);
    await storage().files.put(owner, next);
    expect(await rowsOf(storage(), sql`select number from file_piece where id = ${half.id}`)).toEqual([]);
    expect(await storage().files.size(owner)).toBe(PIECE_BYTES + 20);
  });

  test('FI4 a file whose pieces are not of its size is not given out', async () => {
    const { owner } = someMeeting();
    const file = someFile(PIECE_BYTES + 1);
    await storage().files.put(owner, file);
    await rowsOf(storage(), sql`delete from file_piece where id = ${file.id} and number = 1`);
    await expect(storage().files.get(owner, file.id)).rejects.toThrow(/size/);
  });

  test('FI5 an organiser’s files are taken away but for some, and nobody else’s', async () => {
    const [{ owner }, { owner: other }] = [someMeeting(), someMeeting()];
    const [kept, gone] = [someFile(PIECE_BYTES + 1), someFile(PIECE_BYTES + 2)];
    for (const each of [owner, other]) for (const file of [kept, gone]) await storage().files.put(each, file);
    await storage().files.keepOnly(owner, new Set([kept.id, 'never there']));
    expect(same(await storage().files.get(owner, kept.id), kept)).toBe(true);
    expect(await storage().files.get(owner, gone.id)).toBeNull();
    expect(await storage().files.size(owner)).toBe(kept.bytes.length);
    expect(same(await storage().files.get(other, gone.id), gone)).toBe(true);
    await storage().files.put(owner, gone);
    expect(same(await storage().files.get(owner, gone.id), gone)).toBe(true);
  });

  test('LI1 people are found by their fingerprint in their meeting; a list takes the place of the one before', async () => {
    const [{ id: mine }, { id: other }] = [await made(), await made()];
    const people = [
      { fingerprint: 'f1', group: 'g1' },
      { fingerprint: 'f2', group: null },
    ];
    await storage().lists.set(mine, people);
    expect(await storage().lists.count(mine)).toBe(2);
    expect(await storage().lists.find(mine, 'f1')).toEqual(people[0]);
    expect(await storage().lists.find(mine, 'f2')).toEqual(people[1]);
    expect(await storage().lists.find(mine, 'f3')).toBeNull();
    expect(await storage().lists.find(other, 'f1')).toBeNull();
    await storage().lists.set(mine, [{ fingerprint: 'f3', group: 'g2' }]);
    expect(await storage().lists.find(mine, 'f1')).toBeNull();
    expect(await storage().lists.count(mine)).toBe(1);
    await storage().lists.set(mine, []);
    expect(await storage().lists.count(mine)).toBe(0);
  });

  test('LI2 of two lists that come at once one is kept, whole', async () => {
    const { id } = await made();
    const lists = ['a', 'b', 'c'].map((name) =>
      Array.from({ length: 1000 }, (_, index) => ({ fingerprint: `${name}${index}`, group: name })),
    );
    await Promise.all(lists.map((list) => storage().lists.set(id, list)));
    expect(await storage().lists.count(id)).toBe(1000);
    const kept = await rowsOf<{ group_id: string }>(
      storage(),
      sql`select distinct group_id from listed_person where meeting_id = ${id}`,
    );
    expect(kept).toHaveLength(1);
  });

  test('TP1 templates are their owner’s, by title, and are read back as they were written', async () => {
    const { owner } = someMeeting();
    const [b, a, gone] = [template(owner, 'B'), template(owner, 'A'), template(owner, 'C', { deleted: true })];
    for (const each of [b, a, gone, template('somebody-else', 'D')]) await storage().templates.create(each);
    expect(await storage().templates.listByOwner(owner)).toEqual([a, b, gone]);
    expect(await storage().templates.get(b.id)).toEqual(b);
    expect(await storage().templates.get('nobody')).toBeNull();
    expect(await storage().templates.update(b.id, { title: 'Ny' })).toEqual({ ...b, title: 'Ny' });
    expect(await storage().templates.update(b.id, { deleted: true })).toEqual({ ...b, title: 'Ny', deleted: true });
    expect(await storage().templates.update(b.id, {})).toEqual({ ...b, title: 'Ny', deleted: true });
    expect(await storage().templates.update('nobody', { title: 'Ny' })).toBeNull();
    await expect(storage().templates.create(template(owner, 'a\0b'))).rejects.toBeInstanceOf(UnstorableTextError);
  });

  test('DR1 rehearsals are found by what they are of, and are in nobody’s list of meetings', async () => {
    const meeting = await made({ series: 'serie' });
    const rehearsal = await made({ owner: meeting.owner, series: 'serie', rehearsalOf: meeting.id });
    const another = await made({ rehearsalOf: 'another', deleted: true });
    expect(await storage().meetings.rehearsals(meeting.id)).toEqual([rehearsal]);
    const all = (await storage().meetings.rehearsals()).map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining([rehearsal.id, another.id]));
    expect(all).not.toContain(meeting.id);
    expect(await storage().meetings.listByOwner(meeting.owner)).toEqual([meeting]);
    expect((await storage().meetings.listBySeries('serie')).map(({ id }) => id)).toEqual([meeting.id]);
    expect(await storage().meetings.getByCode(rehearsal.code)).toEqual(rehearsal);
  });

  test('DR2 a rehearsal is thrown away from every table, and nothing of any other meeting is', async () => {
    const [rehearsal, other] = [await full({ rehearsalOf: 'm' }), await full({ rehearsalOf: 'm' })];
    const before = await rowsIn(other);
    const filled = await rowsIn(rehearsal);
    expect(Object.values(filled).every((count) => count > 0)).toBe(true);
    await storage().meetings.throwAway(rehearsal.id);
    const after = await rowsIn(rehearsal);
    expect(Object.values(after).every((count) => count === 0)).toBe(true);
    expect(Object.keys(after).length).toBeGreaterThan(14);
    expect(await rowsIn(other)).toEqual(before);
    expect(await storage().documents.load(`r~${rehearsal.id}`)).toBeNull();
    await storage().meetings.throwAway(rehearsal.id);
  });

  test('DR3 no other meeting can be thrown away', async () => {
    const meeting = await full({});
    const before = await rowsIn(meeting);
    await expect(storage().meetings.throwAway(meeting.id)).rejects.toBeInstanceOf(RangeError);
    expect(await rowsIn(meeting)).toEqual(before);
  });

  /** Number of rows in every table that names a meeting or a document; asked of the database, so that no new table is forgotten. */
  async function rowsIn({ id }: Meeting): Promise<Record<string, number>> {
    const tables = await rowsOf<{ table_name: string; column_name: string }>(
      storage(),
      sql`select table_name, column_name from information_schema.columns
        where table_schema = 'public' and column_name in ('meeting_id', 'document_id') order by table_name`,
    );
    const counts: Record<string, number> = {};
    const count = async (table: string, where: ReturnType<typeof sql>): Promise<void> => {
      const [row] = await rowsOf<{ n: number }>(
        storage(),
        sql`select count(*)::int as n from ${sql.identifier(table)} where ${where}`,
      );
      counts[table] = row!.n;
    };
    // A document's own rows can only be found while it is there: its number is noted when it is first seen.
    const [own] = await rowsOf<{ id: number }>(storage(), sql`select id from document where name = ${`r~${id}`}`);
    const document = (documents[id] ??= Number(own?.id));
    for (const { table_name, column_name } of tables)
      await count(table_name, column_name === 'meeting_id' ? sql`meeting_id = ${id}` : sql`document_id = ${document}`);
    await count('meeting', sql`id = ${id}`);
    return counts;
  }
  const documents: Record<string, number> = {};

  /** A meeting with a row in every table. */
  async function full(fields: Partial<Meeting>): Promise<Meeting> {
    const row = { order: 'a0', deleted: false };
    const { id, plan } = someMeeting();
    const question = `q-${id}`;
    const meeting = await made({
      ...fields,
      id,
      plan: {
        ...plan,
        groups: [{ ...row, id: 'g', number: 1, name: '', into: null }],
        agenda: [{ ...row, id: 'a', start: '', minutes: null, what: '', how: '', who: '' }],
        questions: [{ ...row, id: question, prompt: '', agendaItem: null, poll: null, due: '' }],
        sections: [{ ...row, id: 's', question, title: '' }],
        materials: [
          {
            ...row,
            id: 'm',
            title: '',
            question: null,
            agendaItem: null,
            content: { kind: 'link', href: 'https://x.no' },
          },
        ],
      },
    });
    const name = `r~${id}`;
    const summary = { question, themes: [] } as never;
    await storage().meetings.update(id, () => ({
      documents: [{ name, update: Uint8Array.of(0, 0) }],
      publications: [{ question, publication: { number: 1, summary } }],
      rounds: [{ question, round: 1, points: [] }],
    }));
    const [document] = await rowsOf<{ id: number }>(storage(), sql`select id from document where name = ${name}`);
    await rowsOf(
      storage(),
      sql`insert into document_snapshot (document_id, seq, bytes, sha256) values (${document!.id}, 1, '', '')`,
    );
    await storage().versions.keep(name, { seq: 1, minute: 1, reason: 'left', state: Uint8Array.of(0, 0) }, []);
    const answer = { kind: 'keywords', words: ['tillit'] } as never;
    await storage().entries.write([
      { meeting: id, question, boxes: { first: 1, last: 1 }, key: 'a0', entry: { answer, role: null } },
    ]);
    await storage().entries.keepBreakdown(id, question, {} as never);
    await storage().lists.set(id, [{ fingerprint: 'f', group: 'g' }]);
    const target = { kind: 'theme', theme: 't' } as const;
    const said = { about: '', state: 'next', text: '', responsible: '', due: '' } as const;
    await storage().followUps.update(id, () => [{ ...row, ...said, id: 'f', question, target }]);
    await storage().publicPages.publish({
      meeting: id,
      address: `side-${id}`,
      choice: {} as never,
      minute: 1,
      record: '{}',
    });
    return meeting;
  }
}

let files = 0;
/** No two alike. */
function someFile(length: number): StoredFile {
  const seed = (files += 1);
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + seed * 7 + (index >> 8)) % 256);
  const id = createHash('sha256').update(bytes).update(String(seed)).digest('hex');
  return { id, type: 'application/pdf', bytes };
}

/** Compared by Node: the test runner's own comparison takes seconds for a megabyte. */
function same(one: StoredFile | null, other: StoredFile): boolean {
  return one !== null && one.id === other.id && one.type === other.type && Buffer.compare(one.bytes, other.bytes) === 0;
}

function template(owner: string, title: string, fields: Partial<Template> = {}): Template {
  const { id, plan } = someMeeting();
  return { id, owner, title, plan: { ...plan, title: 'Oppstart' }, deleted: false, ...fields };
}
