import { FILE_BYTES_MAX, type MeetingId } from '@stikkord/domain';
import { api, type FileAnswer } from '@stikkord/protocol';
import type { ApiError } from '../../../data/api.ts';
import { upload } from '../../../data/upload.ts';

/** A file on its way to the server, or refused; it stays until it is put away. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  /** 0–1; 1: all is sent, and the server looks at it. */
  readonly share: number;
  readonly problem: ApiError | 'too-large' | null;
}

let made = 0;

/** Files that one place of the page sends, one at a time. */
export class Uploads {
  list: readonly Upload[] = [];
  readonly #changed: () => void;
  readonly #callOffs = new Map<number, AbortController>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What the server made of it; null where it was refused, which stands in `list`, or called off. */
  async send(meeting: MeetingId, file: File): Promise<FileAnswer | null> {
    const id = (made += 1);
    const over = file.size > FILE_BYTES_MAX;
    this.#is([...this.list, { id, file, share: 0, problem: over ? 'too-large' : null }]);
    if (over) return null;
    const callOff = new AbortController();
    this.#callOffs.set(id, callOff);
    try {
      const answer = await upload<FileAnswer>(
        api.files(meeting),
        file,
        (share) => this.#set(id, { share }),
        callOff.signal,
      );
      this.drop(id);
      return answer;
    } catch (error) {
      if (!callOff.signal.aborted) this.#set(id, { problem: error as ApiError });
      return null;
    }
  }

  /** Calls it off where it is under way, and puts it away. */
  drop(id: number): void {
    this.#callOffs.get(id)?.abort();
    this.#callOffs.delete(id);
    this.#is(this.list.filter((each) => each.id !== id));
  }

  dropAll(): void {
    for (const { id } of this.list) this.drop(id);
  }

  #set(id: number, change: Partial<Upload>): void {
    this.#is(this.list.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }

  #is(list: readonly Upload[]): void {
    this.list = list;
    this.#changed();
  }
}
