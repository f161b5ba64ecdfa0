import { answerKey, keptAnswers, readAnswer, type KeptAnswer } from '../../offline/kept-answers.ts';
import { recall, recallNow, remember } from '../../offline/lasting.ts';

/** What is typed is written when nothing more has been for this long, in ms; what is pressed at once. */
const TYPING_MS = 250;

interface Entry {
  readonly kept: KeptAnswer;
  /** It has been on the device: where it is there no more, somebody has left the device. */
  readonly written: boolean;
}

/**
 * The answers of this device, one for each poll: the same in all its tabs, and after a reload. Where the browser keeps
 * nothing, they are here while the page is open.
 *
 * AB1 What one tab writes, the others read; the last one to write is right: it is one person.
 * AB2 What was left behind by somebody who left the device is not written again, whatever comes from the server yet.
 * AB3 `isKept` only where the browser has it.
 */
class AnswerBook {
  readonly #entries = new Map<string, Entry>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<(key: string) => void>();

  constructor() {
    addEventListener('storage', ({ key, newValue }) => {
      if (key === null) return;
      const kept = readAnswer(newValue);
      if (!kept && !this.#entries.has(key)) return;
      this.#stop(key);
      if (kept) this.#entries.set(key, { kept, written: true });
      else this.#entries.delete(key);
      this.#tell(key);
    });
    addEventListener('pagehide', () => this.#flush());
    document.addEventListener('visibilitychange', () => this.#flush());
    document.addEventListener('focusout', () => this.#flush());
  }

  get(key: string): KeptAnswer | null {
    const known = this.#entries.get(key);
    if (known) return known.kept;
    const kept = readAnswer(recallNow(key));
    if (kept) this.#entries.set(key, { kept, written: true });
    return kept;
  }

  /** After a look at the disk: a browser that was killed may not have had the time for more. */
  async getLate(key: string): Promise<KeptAnswer | null> {
    const kept = readAnswer(await recall(key));
    if (kept && !this.#entries.has(key)) this.#entries.set(key, { kept, written: false });
    return this.get(key);
  }

  /** Of every meeting that this device has been in. */
  all(): KeptAnswer[] {
    const kept = keptAnswers().filter((each) => !this.#entries.has(answerKey(each)));
    return [...kept, ...[...this.#entries.values()].map((entry) => entry.kept)];
  }

  /** `soon`: while somebody types. */
  put(kept: KeptAnswer, soon = false): void {
    const key = answerKey(kept);
    if (this.#wasLeft(key)) return;
    this.#entries.set(key, { kept, written: this.#entries.get(key)?.written ?? false });
    this.#stop(key);
    if (soon)
      this.#waiting.set(
        key,
        setTimeout(() => this.#write(key), TYPING_MS),
      );
    else this.#write(key);
    this.#tell(key);
  }

  /** AB3. */
  isKept(key: string): boolean {
    return this.#entries.get(key)?.written === true && !this.#waiting.has(key) && recallNow(key) !== null;
  }

  /** Calls `act` when an answer is another than before, here or in another tab. Gives what ends it. */
  watch(act: (key: string) => void): () => void {
    this.#listeners.add(act);
    return () => this.#listeners.delete(act);
  }

  #write(key: string): void {
    this.#stop(key);
    const entry = this.#entries.get(key);
    if (!entry || this.#wasLeft(key)) return;
    const text = JSON.stringify(entry.kept);
    remember(key, text);
    this.#entries.set(key, { kept: entry.kept, written: recallNow(key) === text });
  }

  #flush(): void {
    for (const key of this.#waiting.keys()) this.#write(key);
  }

  #stop(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }

  /** AB2. */
  #wasLeft(key: string): boolean {
    return this.#entries.get(key)?.written === true && recallNow(key) === null;
  }

  #tell(key: string): void {
    for (const act of this.#listeners) act(key);
  }
}

export const answerBook = new AnswerBook();
