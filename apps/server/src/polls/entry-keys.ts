import { createHmac } from 'node:crypto';
import type { QuestionId } from '@stikkord/domain';

const LENGTH = 32;

/**
 * Names of answers: the same for a device whenever it answers a question, another for each question, and telling nothing of the
 * device, which is in no table. Whoever has the database, with this secret too, has no devices to try.
 */
export class EntryKeys {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Hexadecimal. */
  keyOf(question: QuestionId, device: string): string {
    return this.#made('answer', question, device);
  }

  /** An id for a text that can't have the one that its page gave it: the same whenever the same is sent. */
  textId(key: string, id: string, text: string): string {
    return this.#made('text', key, id, text);
  }

  #made(...parts: readonly string[]): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH);
  }
}
