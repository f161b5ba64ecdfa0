import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { DocumentStore, LogTail, PendingUpdate, StoredDocument } from '@stikkord/sync';
import { CorruptDocumentError } from '@stikkord/sync';
import { sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';

/**
 * Documents as an append-only log with snapshots. Every method is one statement, so it is atomic by itself, needs no
 * transaction that could be left open, and costs one trip to the database and back.
 *
 * Compaction keeps one generation: the snapshot in use, the one before it, and every update after that one. So the updates
 * that the snapshot in use replaced (seq <= document.snapshot_seq) stay until the next compaction, and a bad snapshot can be
 * made again from what is there. No clock is needed to tell them apart, and no times are kept of what people wrote.
 */
export function documentLog(connection: Connection): DocumentStore {
  const { rows, guard } = connection;
  return {
    // A folder is locked by its one process.
    shared: connection.kind === 'postgres',
    load: (name) =>
      guard(async () => {
        const found = await rows<LoadedRow>(loadStatement(name));
        return found.length === 0 ? null : checked(name, found);
      }),
    append: (updates) =>
      guard(async () => {
        if (updates.length === 0) return new Map();
        const heads = await rows<{ name: string; head_seq: unknown }>(appendStatement(updates), 'commit');
        return new Map(heads.map((head) => [head.name, Number(head.head_seq)]));
      }, 'commit'),
    since: (name, seq) => guard(async () => tailOf(name, seq, await rows<TailRow>(sinceStatement(name, seq)))),
    heads: (names) =>
      guard(async () => {
        if (names.length === 0) return new Map();
        const heads = await rows<{ name: string; head_seq: unknown }>(headsStatement(names));
        return new Map(heads.map((head) => [head.name, Number(head.head_seq)]));
      }),
    compact: (name, snapshot, throughSeq, expectedSnapshotSeq) =>
      guard(async () => {
        const moved = await rows(compactStatement(name, snapshot, throughSeq, expectedSnapshotSeq));
        return moved.length > 0;
      }),
  };
}

/**
 * Locks the documents in the order of their ids, so that two nodes never wait for each other; moves their heads; numbers the
 * updates from the old heads on. The bytes travel as one value and are cut in the database: a statement
 * of constant text is quicker than one with thousands of parameters. `any (array(…))` where a join would do: the planner takes
 * a join for a large one, and reads all documents there are.
 */
function appendStatement(updates: readonly PendingUpdate[]) {
  const places = new Map<string, number>();
  let start = 1;
  const incoming = updates.map(({ document, update }) => {
    const place = (places.get(document) ?? 0) + 1;
    places.set(document, place);
    const row = { document, place, start, length: update.length, crc32: crc32(update) };
    start += update.length;
    return row;
  });
  const bytes = Buffer.concat(updates.map(({ update }) => update));
  return sql`
    with incoming as (
      select i.document, i.place, i.crc32, substring(${bytes}::bytea from i.start for i.length) as bytes
      from json_to_recordset(${JSON.stringify(incoming)}::text::json)
        as i(document text, place int, start int, length int, crc32 bigint)
    ), counted as (
      select document as name, count(*) as updates from incoming group by document
    ), locked as materialized (
      select id, name from document where name = any (array(select name from counted)) order by id for update
    ), heads as (
      update document d set head_seq = d.head_seq + c.updates
      from locked l join counted c on c.name = l.name where d.id = l.id
      returning d.id, d.name, d.head_seq, d.head_seq - c.updates as base
    ), logged as (
      insert into document_update (document_id, seq, bytes, crc32)
      select h.id, h.base + i.place, i.bytes, i.crc32 from incoming i join heads h on h.name = i.document
    )
    select name, head_seq from heads`;
}

interface LoadedRow {
  readonly part: 'snapshot' | 'update';
  readonly head_seq: unknown;
  readonly snapshot_seq: unknown;
  readonly seq: unknown;
  readonly bytes: Uint8Array | null;
  readonly sha256: Uint8Array | null;
  readonly crc32: unknown;
}

/** First the document with its snapshot, then its updates: one statement, so that both are of the same moment. */
function loadStatement(name: string) {
  return sql`
    select 'snapshot' as part, d.head_seq, d.snapshot_seq, d.snapshot_seq as seq, s.bytes, s.sha256, null as crc32
    from document d left join document_snapshot s on s.document_id = d.id and s.seq = d.snapshot_seq
    where d.name = ${name}
    union all
    select 'update', null, null, u.seq, u.bytes, null, u.crc32
    from document d join document_update u on u.document_id = d.id and u.seq > d.snapshot_seq
    where d.name = ${name}
    order by part, seq`;
}

/** Throws CorruptDocumentError where bytes, numbers or rows are not what was written. */
function checked(name: string, [head, ...updates]: readonly LoadedRow[]): StoredDocument {
  const headSeq = Number(head!.head_seq);
  const snapshotSeq = Number(head!.snapshot_seq);
  const snapshot = head!.bytes === null ? null : plain(head!.bytes);
  const corrupt = (what: string) => new CorruptDocumentError(`Document ${name}: ${what}`);
  if (snapshotSeq > 0 && (snapshot === null || !sha256(snapshot).equals(head!.sha256!)))
    throw corrupt(`the snapshot at ${snapshotSeq} ${snapshot === null ? 'is missing' : 'fails its checksum'}`);
  updates.forEach((row, index) => {
    const seq = snapshotSeq + index + 1;
    if (Number(row.seq) !== seq) throw corrupt(`update ${seq} is missing`);
    if (crc32(row.bytes!) !== Number(row.crc32)) throw corrupt(`update ${seq} fails its checksum`);
  });
  if (snapshotSeq + updates.length !== headSeq)
    throw corrupt(`the log ends at ${snapshotSeq + updates.length}, not at ${headSeq}`);
  return { snapshot, updates: updates.map((row) => plain(row.bytes!)), headSeq, snapshotSeq };
}

interface TailRow {
  readonly head_seq: unknown;
  readonly seq: unknown;
  readonly bytes: Uint8Array | null;
  readonly crc32: unknown;
}

function sinceStatement(name: string, seq: number) {
  return sql`
    select d.head_seq, u.seq, u.bytes, u.crc32
    from document d left join document_update u on u.document_id = d.id and u.seq > ${seq}::bigint
    where d.name = ${name}
    order by u.seq`;
}

/** Null where there is no document, or where compaction has let go of what comes right after `seq`. */
function tailOf(name: string, seq: number, found: readonly TailRow[]): LogTail | null {
  if (found.length === 0) return null;
  const headSeq = Number(found[0]!.head_seq);
  const updates = found.filter((row) => row.bytes !== null);
  if (updates.length !== Math.max(0, headSeq - seq)) return null;
  for (const row of updates) {
    if (crc32(row.bytes!) !== Number(row.crc32))
      throw new CorruptDocumentError(`Document ${name}: update ${Number(row.seq)} fails its checksum`);
  }
  return { updates: updates.map((row) => plain(row.bytes!)), headSeq };
}

function headsStatement(names: readonly string[]) {
  return sql`
    select name, head_seq from document
    where name = any (array(select json_array_elements_text(${JSON.stringify(names)}::text::json)))`;
}

/** Compare-and-swap on the sequence number that the snapshot reaches. */
function compactStatement(name: string, snapshot: Uint8Array, throughSeq: number, expectedSnapshotSeq: number) {
  return sql`
    with moved as (
      update document set snapshot_seq = ${throughSeq}::bigint
      where name = ${name} and snapshot_seq = ${expectedSnapshotSeq}::bigint
        and snapshot_seq < ${throughSeq}::bigint and head_seq >= ${throughSeq}::bigint
      returning id
    ), made as (
      insert into document_snapshot (document_id, seq, bytes, sha256)
      select id, ${throughSeq}::bigint, ${snapshot}::bytea, ${sha256(snapshot)}::bytea from moved
    ), old_snapshots as (
      delete from document_snapshot s using moved m where s.document_id = m.id and s.seq < ${expectedSnapshotSeq}::bigint
    ), old_updates as (
      delete from document_update u using moved m
      where u.document_id = m.id and u.seq <= ${expectedSnapshotSeq}::bigint
    )
    select id from moved`;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A Uint8Array of its own: a driver's Buffer would compare as another type and may share memory. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
