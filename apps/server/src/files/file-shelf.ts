import type { FileId } from '@stikkord/domain';
import type { FileStore, StoredFile } from '@stikkord/storage';

const BYTES_MAX = 75_000_000;

/** Files that were asked for lately: a hall opens one at once, and it is read once. The one unasked for longest goes first. */
export class FileShelf {
  readonly #files: Pick<FileStore, 'get'>;
  readonly #kept = new Map<string, StoredFile>();
  readonly #reading = new Map<string, Promise<StoredFile | null>>();
  #bytes = 0;

  constructor(files: Pick<FileStore, 'get'>) {
    this.#files = files;
  }

  async get(owner: string, id: FileId): Promise<StoredFile | null> {
    const key = `${owner}/${id}`;
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    let reading = this.#reading.get(key);
    if (!reading) {
      reading = this.#read(key, owner, id).finally(() => this.#reading.delete(key));
      this.#reading.set(key, reading);
    }
    return reading;
  }

  async #read(key: string, owner: string, id: FileId): Promise<StoredFile | null> {
    const file = await this.#files.get(owner, id);
    if (file === null) return null;
    this.#kept.set(key, file);
    this.#bytes += file.bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= BYTES_MAX) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.length;
    }
    return file;
  }
}
