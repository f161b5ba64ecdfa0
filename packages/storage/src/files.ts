import { StoreUnavailableError } from '@stikkord/sync';
import { and, eq, inArray, sum, type SQL } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { failureCode } from './failures.ts';
import { filePiece, storedFile } from './schema.ts';
import type { FileStore } from './storage.ts';

/** Bytes in one statement: what people write waits no longer than one of these takes. */
export const PIECE_BYTES = 1_000_000;

/** Each piece is written and read in a turn of its own, so that 25 MB are nobody's wait; a file is there when its row says `whole`. */
export function fileStore({ database, guard }: Connection): FileStore {
  /** Being written by this process: not to be taken for what a crash left half written. */
  const underWay = new Map<string, number>();
  const is = (owner: string, id: string): SQL => and(eq(storedFile.owner, owner), eq(storedFile.id, id))!;

  /** Takes away those of an organiser's files that `goes` names, but none that is being put. */
  const takeAway = (owner: string, goes: (file: { readonly id: string; readonly whole: boolean }) => boolean) =>
    guard(() =>
      database.transaction(async (tx) => {
        const all = await tx
          .select({ id: storedFile.id, whole: storedFile.whole })
          .from(storedFile)
          .where(eq(storedFile.owner, owner))
          // In one order, so that two don't wait for each other.
          .orderBy(storedFile.id)
          .for('update');
        const ids = all.filter((file) => !underWay.has(file.id) && goes(file)).map(({ id }) => id);
        if (ids.length === 0) return;
        await tx.delete(filePiece).where(and(eq(filePiece.owner, owner), inArray(filePiece.id, ids)));
        await tx.delete(storedFile).where(and(eq(storedFile.owner, owner), inArray(storedFile.id, ids)));
      }),
    );

  return {
    async put(owner, { id, type, bytes }) {
      const [kept] = await guard(() => database.select().from(storedFile).where(is(owner, id)));
      if (kept?.whole) return;
      underWay.set(id, (underWay.get(id) ?? 0) + 1);
      try {
        // What a crash or an absence left half written.
        await takeAway(owner, ({ whole }) => !whole);
        const row = { owner, id, type, size: bytes.length, whole: false };
        await guard(async () => void (await database.insert(storedFile).values(row).onConflictDoNothing()));
        const pieces = Math.ceil(bytes.length / PIECE_BYTES);
        for (let number = 0; number < pieces; number += 1) {
          const piece = bytes.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES);
          await guard(
            async () =>
              void (await database.insert(filePiece).values({ owner, id, number, piece }).onConflictDoNothing()),
          );
        }
        await guard(() =>
          database.transaction(async (tx) => {
            await tx.select({ id: storedFile.id }).from(storedFile).where(is(owner, id)).for('update');
            const there = await tx.$count(filePiece, and(eq(filePiece.owner, owner), eq(filePiece.id, id)));
            if (there !== pieces)
              throw new StoreUnavailableError('A file’s pieces were taken away while it was written.');
            await tx.update(storedFile).set({ whole: true }).where(is(owner, id));
          }),
        );
      } catch (error) {
        // Another process took it for half written, and swept it away.
        if (failureCode(error) === '23503') throw new StoreUnavailableError('A file was swept away.', { cause: error });
        throw error;
      } finally {
        const others = underWay.get(id)! - 1;
        if (others === 0) underWay.delete(id);
        else underWay.set(id, others);
      }
    },
    async get(owner, id) {
      const [found] = await guard(() => database.select().from(storedFile).where(is(owner, id)));
      if (!found?.whole) return null;
      const bytes = new Uint8Array(found.size);
      let at = 0;
      for (let number = 0; at < found.size; number += 1) {
        const [row] = await guard(() =>
          database
            .select({ piece: filePiece.piece })
            .from(filePiece)
            .where(and(eq(filePiece.owner, owner), eq(filePiece.id, id), eq(filePiece.number, number))),
        );
        if (!row || row.piece.length === 0 || at + row.piece.length > found.size)
          throw new Error(`File ${id} has not the size it was kept with.`);
        bytes.set(row.piece, at);
        at += row.piece.length;
      }
      return { id, type: found.type, bytes };
    },
    size: (owner) =>
      guard(async () => {
        const [found] = await database
          .select({ bytes: sum(storedFile.size) })
          .from(storedFile)
          .where(and(eq(storedFile.owner, owner), eq(storedFile.whole, true)));
        return Number(found?.bytes ?? 0);
      }),
    keepOnly: (owner, ids) => takeAway(owner, ({ id }) => !ids.has(id)),
  };
}
