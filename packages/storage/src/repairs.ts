import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import type { KeptPiece, RepairStore } from './storage.ts';

/** Between a document's name and the number under which an earlier repair kept what was damaged. No document is named so. */
const ASIDE = '~damaged~';

export function repairStore({ rows, guard }: Connection): RepairStore {
  return {
    names: () =>
      guard(async () => {
        const found = await rows<{ name: string }>(
          sql`select name from document where position(${ASIDE}::text in name) = 0 order by id`,
        );
        return found.map(({ name }) => name);
      }),
    kept: (document) =>
      guard(async () => {
        const [head, ...pieces] = await rows<PieceRow>(piecesStatement(document));
        if (head === undefined) return null;
        const whole = (part: PieceRow['part']) => pieces.filter((row) => row.part === part && isWhole(row)).map(piece);
        return {
          headSeq: Number(head.seq),
          states: [...whole('snapshot'), ...whole('version')].sort((a, b) => a.seq - b.seq),
          updates: whole('update'),
        };
      }),
    replace: (document, state, headSeq) =>
      guard(async () => {
        const [made] = await rows<{ aside: string }>(replaceStatement(document, state, headSeq));
        return made?.aside ?? null;
      }),
  };
}

interface PieceRow {
  readonly part: 'head' | 'snapshot' | 'update' | 'version';
  readonly seq: unknown;
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array | null;
  readonly crc32: unknown;
}

function piecesStatement(document: string) {
  return sql`
    with found as (select id, head_seq from document where name = ${document})
    select 'head' as part, head_seq as seq, ''::bytea as bytes, null::bytea as sha256, null::bigint as crc32 from found
    union all
    select 'snapshot', s.seq, s.bytes, s.sha256, null from found f join document_snapshot s on s.document_id = f.id
    union all
    select 'update', u.seq, u.bytes, null, u.crc32 from found f join document_update u on u.document_id = f.id
    union all
    select 'version', v.seq, v.bytes, v.sha256, null from found f join document_version v on v.document_id = f.id
    order by part, seq`;
}

function isWhole({ bytes, sha256, crc32: sum }: PieceRow): boolean {
  if (sha256 === null) return crc32(bytes) === Number(sum);
  return createHash('sha256').update(bytes).digest().equals(sha256);
}

function piece({ seq, bytes }: PieceRow): KeptPiece {
  return { seq: Number(seq), bytes: new Uint8Array(bytes) };
}

/** The document keeps its id, and with it its versions; its numbers go on, so that nobody takes the new state for an old one. */
function replaceStatement(document: string, state: Uint8Array, headSeq: number) {
  return sql`
    with old as (
      select id, name, meeting_id, head_seq from document
      where name = ${document} and head_seq = ${headSeq}::bigint for update
    ), next as (
      select o.id, 1 + greatest(
        o.head_seq,
        (select coalesce(max(u.seq), 0) from document_update u where u.document_id = o.id),
        (select coalesce(max(s.seq), 0) from document_snapshot s where s.document_id = o.id)
      ) as seq from old o
    ), aside as (
      insert into document (name, meeting_id, head_seq)
      select o.name || ${ASIDE}::text || n.seq, o.meeting_id, 0 from old o, next n returning id, name
    ), updates as (
      update document_update u set document_id = a.id from old o, aside a where u.document_id = o.id
    ), snapshots as (
      update document_snapshot s set document_id = a.id from old o, aside a where s.document_id = o.id
    ), made as (
      insert into document_snapshot (document_id, seq, bytes, sha256)
      select n.id, n.seq, ${state}::bytea, ${createHash('sha256').update(state).digest()}::bytea from next n
    ), head as (
      update document d set head_seq = n.seq, snapshot_seq = n.seq from next n where d.id = n.id
    )
    select name as aside from aside`;
}
