import { createHash } from 'node:crypto';
import type { Version } from '@stikkord/domain';
import { CorruptDocumentError } from '@stikkord/sync';
import { sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { BEHIND_MAX, type NewVersion, type VersionStore } from './storage.ts';

/** Versions of documents. As with the log, every method is one statement. */
export function versionStore({ rows, guard }: Connection): VersionStore {
  return {
    list: (document) =>
      guard(async () => {
        const [head, ...versions] = await rows<ListedRow>(listStatement(document));
        return head === undefined ? null : { headSeq: Number(head.seq), versions: versions.map(versionOf) };
      }),
    state: (document, seq) =>
      guard(async () => {
        const [found] = await rows<{ bytes: Uint8Array; sha256: Uint8Array }>(sql`
          select v.bytes, v.sha256 from document d join document_version v on v.document_id = d.id
          where d.name = ${document} and v.seq = ${seq}::bigint`);
        if (found === undefined) return null;
        if (!sha256(found.bytes).equals(found.sha256))
          throw new CorruptDocumentError(`Document ${document}: the version at ${seq} fails its checksum`);
        return new Uint8Array(found.bytes);
      }),
    keep: (document, version, drop) =>
      guard(async () => (await rows(keepStatement(document, version, drop))).length > 0),
    relabel: (document, seq, { minute, reason }) =>
      guard(async () => {
        await rows(sql`
          update document_version v set minute = ${minute}::int, reason = ${reason}
          from document d where d.name = ${document} and v.document_id = d.id and v.seq = ${seq}::bigint`);
      }),
    behind: () =>
      guard(async () => {
        // A document's first update is the one that makes it.
        const found = await rows<{ name: string }>(sql`
          select d.name from document d
          where d.head_seq > 1 and d.head_seq > coalesce(
            (select max(v.seq) from document_version v where v.document_id = d.id), 0)
          order by d.id limit ${BEHIND_MAX}`);
        return found.map(({ name }) => name);
      }),
  };
}

interface ListedRow {
  readonly seq: unknown;
  readonly minute: unknown;
  readonly reason: Version['reason'];
  readonly bytes: unknown;
}

/** First the document, then its versions: one statement, so that both are of the same moment. */
function listStatement(document: string) {
  return sql`
    select d.head_seq as seq, 0 as minute, null as reason, 0 as bytes, 0 as part from document d where d.name = ${document}
    union all
    select v.seq, v.minute, v.reason, octet_length(v.bytes), 1
    from document d join document_version v on v.document_id = d.id where d.name = ${document}
    order by part, seq`;
}

function versionOf({ seq, minute, reason, bytes }: ListedRow): Version {
  return { seq: Number(seq), minute: Number(minute), reason, bytes: Number(bytes) };
}

function keepStatement(document: string, { seq, minute, reason, state }: NewVersion, drop: readonly number[]) {
  const sha = sha256(state);
  return sql`
    with newest as (
      select d.id, v.seq, v.sha256 from document d
      left join lateral (
        select seq, sha256 from document_version where document_id = d.id order by seq desc limit 1
      ) v on true
      where d.name = ${document}
    ), reached as (
      update document_version v set seq = ${seq}::bigint from newest n
      where v.document_id = n.id and v.seq = n.seq and n.seq < ${seq}::bigint and n.sha256 = ${sha}::bytea
    ), made as (
      insert into document_version (document_id, seq, minute, reason, bytes, sha256)
      select id, ${seq}::bigint, ${minute}::int, ${reason}, ${state}::bytea, ${sha}::bytea from newest n
      where n.seq is null or (n.seq < ${seq}::bigint and n.sha256 <> ${sha}::bytea)
      on conflict do nothing returning document_id
    ), dropped as (
      delete from document_version v using made m
      where v.document_id = m.document_id and v.seq in (select value::bigint from json_array_elements_text(${JSON.stringify(drop)}::text::json))
    )
    select document_id from made`;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
