import { PointsBinding, readPoints } from '@stikkord/documents';
import { api, CLOSE, type FacilitatorSlices } from '@stikkord/protocol';
import { openStorage, type Storage, type StorageOptions } from '@stikkord/storage';
import { startPostgres, type TestPostgres } from '@stikkord/storage/testing';
import { rawRows } from '@stikkord/storage/testing/raw-rows';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FeedClient } from '../testing/feed-client.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from '../testing/house.ts';
import { Typist } from '../testing/typist.ts';
import { repairDocuments } from './repair-documents.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
});

describe.each<[string, () => Promise<StorageOptions>]>([
  ['PGlite', async () => ({ inMemory: true })],
  ['PostgreSQL', async () => ({ databaseUrl: await postgres.createDatabase() })],
])('damaged documents on %s', (_name, options) => {
  let storage: Storage;
  let house: House;
  let meeting: PlannedMeeting;
  beforeAll(async () => {
    storage = await openStorage(await options());
    house = await openHouse({ storage: { opened: storage } });
  }, 60_000);
  afterAll(async () => {
    await house?.server.close();
    await storage?.close();
  });

  const damage = (statement: string) => rawRows<{ seq: unknown }>(storage, statement);
  const answer = (group: 0 | 1): string => `r~${meeting.question}~${meeting.groupIds[group]}`;
  const idOf = (name: string) => `(select id from document where name = '${name}')`;
  const textsOf = async (name: string, group: 0 | 1): Promise<string[]> => {
    const { snapshot, updates } = (await storage.documents.load(name))!;
    const doc = new Y.Doc();
    for (const bytes of [...(snapshot === null ? [] : [snapshot]), ...updates]) Y.applyUpdate(doc, bytes);
    return readPoints(doc, meeting.groupIds[group], [meeting.section]).map(({ text }) => text);
  };

  /** Points of a group as rows of the log, one for each; gives the name of the document. */
  async function written(group: 0 | 1, texts: readonly string[]): Promise<string> {
    const name = answer(group);
    const { updates } = (await storage.documents.load(name))!;
    const doc = new Y.Doc();
    for (const bytes of updates) Y.applyUpdate(doc, bytes);
    const binding = new PointsBinding({ doc, section: meeting.section, newKey: () => crypto.randomUUID() });
    for (const text of texts) {
      const before = Y.encodeStateVector(doc);
      const after = binding.points.at(-1)?.key ?? null;
      binding.edit([{ do: 'insert', after, points: [{ key: crypto.randomUUID(), text }] }]);
      await storage.documents.append([{ document: name, update: Y.encodeStateAsUpdate(doc, before) }]);
    }
    return name;
  }

  test('RP1 a damaged answer is told in every export and to the facilitator; when it is repaired, all that was whole is there', async () => {
    meeting = await house.meeting();
    await house.organiser.post(api.run(meeting.id), {
      command: { do: 'open', question: meeting.question, closesAt: null },
    });
    const name = await written(0, ['Først', 'Så', 'Sist']);
    await written(1, ['Fra de andre']);
    await damage(`update document_update set bytes = '\\x09' where document_id = ${idOf(name)} and seq = 4`);

    const exports = async () =>
      (
        await Promise.all(
          (['md', 'html', 'json'] as const).map((format) => house.organiser.get(api.export(meeting.id, format))),
        )
      ).map(({ text }) => text);
    for (const text of await exports()) {
      expect(text).toMatch(/Svaret frå 1 gruppe kunne ikkje lesast|"unreadableGroups": 1/);
      expect(text).toContain('Fra de andre');
    }
    const facilitator = await enter(house, meeting.facilitatorKey);
    const feed = await new FeedClient(facilitator, meeting.id, 'facilitator').until(({ slices }) => slices.boards);
    const progress = (group: 0 | 1): `progress/${string}/${string}` =>
      `progress/${meeting.question}/${meeting.groupIds[group]}`;
    await feed.until(({ slices }) => slices[progress(0)]);
    const slices = feed.slices as FacilitatorSlices;
    expect([slices[progress(0)]?.unreadable, slices[progress(1)]?.unreadable]).toEqual([true, undefined]);
    feed.close();
    const guest = await participant(house, meeting, 0);
    const typist = new Typist(house.server.url, guest, meeting.desk(0));
    await typist.until(({ closedAs }) => closedAs === CLOSE.quarantined);
    typist.leave();

    const looked = await repairDocuments(storage, { write: false });
    expect(looked.findings).toEqual([
      { document: name, damage: expect.stringContaining('update 4 fails its checksum'), lost: 1, aside: null },
    ]);
    await expect(storage.documents.load(name)).rejects.toThrow('checksum');
    const { findings } = await repairDocuments(storage, { write: true });
    expect(findings).toMatchObject([{ document: name, lost: 1, aside: `${name}~damaged~5` }]);
    expect(await textsOf(name, 0)).toEqual(['Først', 'Så']);
    for (const text of await exports()) expect(text).not.toMatch(/ikkje lesast|unreadableGroups/);
    const again = await new Typist(house.server.url, guest, meeting.desk(0)).until(({ provider }) => provider.synced);
    expect(again.texts).toEqual(['Først', 'Så']);
    again.write('Videre');
    await again.until(({ saved }) => saved);
    again.leave();
    expect((await repairDocuments(storage, { write: true })).findings).toEqual([]);
  });

  test('RP2 what was damaged stays as it was, aside', async () => {
    const name = answer(0);
    const rows = await damage(
      `select u.seq from document_update u where u.document_id = ${idOf(`${name}~damaged~5`)} order by u.seq`,
    );
    expect(rows.map(({ seq }) => Number(seq))).toEqual([1, 2, 3, 4]);
    expect(await storage.repairs.names()).not.toContain(`${name}~damaged~5`);
  });

  test('RP3 a damaged snapshot costs nothing while the rows it replaced are kept; nor does a damaged row that a version holds', async () => {
    meeting = await house.meeting();
    const first = await written(0, ['En', 'To', 'Tre']);
    const whole = Y.mergeUpdates([...(await storage.documents.load(first))!.updates]);
    expect(await storage.documents.compact(first, whole, 3, 0)).toBe(true);
    await damage(`update document_snapshot set bytes = '\\x09' where document_id = ${idOf(first)}`);
    const second = await written(1, ['Fire', 'Fem']);
    const state = Y.mergeUpdates([...(await storage.documents.load(second))!.updates]);
    expect(await storage.versions.keep(second, { seq: 3, minute: 1, reason: 'left', state }, [])).toBe(true);
    await damage(`delete from document_update where document_id = ${idOf(second)} and seq = 2`);
    const { findings } = await repairDocuments(storage, { write: true });
    expect(new Map(findings.map(({ document, lost }) => [document, lost]))).toEqual(
      new Map([
        [first, 0],
        [second, 0],
      ]),
    );
    expect([await textsOf(first, 0), await textsOf(second, 1)]).toEqual([
      ['En', 'To', 'Tre'],
      ['Fire', 'Fem'],
    ]);
    expect((await storage.versions.list(second))?.versions).toHaveLength(1);
  });

  test('RP4 where nothing is left, nothing is made up; who writes meanwhile is not written over', async () => {
    meeting = await house.meeting();
    const name = await written(0, ['Borte']);
    expect(await storage.repairs.replace(name, Uint8Array.of(0, 0), 1)).toBeNull();
    await damage(`update document_update set crc32 = 0 where document_id = ${idOf(name)}`);
    const { findings } = await repairDocuments(storage, { write: true });
    expect(findings).toMatchObject([{ document: name, lost: null, aside: null }]);
    expect(await storage.repairs.kept('nobody')).toBeNull();
  });
});
