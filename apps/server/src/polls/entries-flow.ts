import type { PointId } from '@stikkord/domain';
import type { EntriesSlice } from '@stikkord/protocol';

type EntryRow = EntriesSlice[number];

const ROWS_MAX = 50;
const BYTES_MAX = 4_000;

/**
 * PF4. Texts in slices that only grow at the end: a page gets what is new, and not all again. What comes is put in the last slice,
 * which is in the order of random ids; so is the whole where it is dealt at once.
 */
export class EntriesFlow {
  #slices: EntriesSlice[] = [];
  #at = new Map<PointId, number>();

  get slices(): readonly EntriesSlice[] {
    return this.#slices;
  }

  /** Bytes of what is to be told anew. `rows` in the order of ids; of what is new at most so many bytes are taken, what is changed or gone all. `rest`: some of it is left. */
  update(rows: readonly EntryRow[], bytesMax: number): { readonly bytes: number; readonly rest: boolean } {
    const wanted = new Map(rows.map((row) => [row.id, row]));
    const touched = new Set<number>();
    this.#slices = this.#slices.map((slice, number) => {
      const next = slice.flatMap((row) => wanted.get(row.id) ?? []);
      const same = next.length === slice.length && next.every((row, index) => sameRow(row, slice[index]!));
      if (same) return slice;
      touched.add(number);
      for (const { id } of slice) if (!wanted.has(id)) this.#at.delete(id);
      return next;
    });
    const rest = this.#add(rows, bytesMax, touched);
    const bytes = [...touched].reduce((sum, number) => sum + bytesOf(this.#slices[number]!), 0);
    return { bytes, rest };
  }

  /** True where some were left. */
  #add(rows: readonly EntryRow[], bytesMax: number, touched: Set<number>): boolean {
    let left = bytesMax;
    let last: EntryRow[] | null = null;
    let size = 0;
    const close = (): void => {
      if (last) this.#slices[this.#slices.length - 1] = last.sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    for (const row of rows) {
      if (this.#at.has(row.id)) continue;
      if (left <= 0) {
        close();
        return true;
      }
      const open: EntriesSlice | undefined = last === null ? this.#slices.at(-1) : undefined;
      // One that would be told again for a few more stays as it is.
      if (open && bytesOf(open) < left) {
        last = [...open];
        size = bytesOf(open);
        left -= size;
      }
      if (last === null || last.length >= ROWS_MAX || size >= BYTES_MAX) {
        close();
        last = [];
        size = 0;
        this.#slices.push(last);
      }
      const bytes = bytesOf(row);
      last.push(row);
      size += bytes;
      left -= bytes;
      this.#at.set(row.id, this.#slices.length - 1);
      touched.add(this.#slices.length - 1);
    }
    close();
    return false;
  }
}

function sameRow(a: EntryRow, b: EntryRow): boolean {
  return a.text === b.text && a.state === b.state;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value)) + 1;
}
