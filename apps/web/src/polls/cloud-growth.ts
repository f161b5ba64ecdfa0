import type { WordCount } from '@stikkord/domain';
import { growCloud, type Cloud, type CloudLook, type CloudWord } from './cloud-layout.ts';
import { CloudMeasure } from './cloud-measure.ts';

/** For so long, in ms, the page does nothing else. */
const BUSY_MS = 6;
/** Words measured at a time. */
const MEASURED = 40;

/** Works a cloud out beside what the page does else: a few milliseconds at a time, and the newest words only. */
export class CloudGrowth {
  readonly measure = new CloudMeasure();
  readonly #changed: (cloud: Cloud, words: readonly WordCount[]) => void;
  #cloud: Cloud | null = null;
  #next: { readonly words: readonly WordCount[]; readonly look: CloudLook } | null = null;
  #working = false;

  constructor(changed: (cloud: Cloud, words: readonly WordCount[]) => void) {
    this.#changed = changed;
  }

  /** In another room the cloud begins anew. */
  want(words: readonly WordCount[], look: CloudLook): void {
    this.#next = { words, look };
    if (!this.#working) void this.#work();
  }

  forget(): void {
    this.#cloud = null;
  }

  async #work(): Promise<void> {
    this.#working = true;
    try {
      for (let next = this.#next; next; next = this.#next) {
        this.#next = null;
        const { words, look } = next;
        await this.measure.ready(words);
        const measured: CloudWord[] = [];
        for (const [index, word] of words.entries()) {
          measured.push(this.measure.word(word));
          if (index % MEASURED === MEASURED - 1) await rest();
        }
        const before = this.#cloud;
        const same = before?.room.width === look.room.width && before.room.height === look.room.height;
        const steps = growCloud(same ? before : null, measured, look);
        let until = performance.now() + BUSY_MS;
        let step = steps.next();
        for (; !step.done; step = steps.next()) {
          if (performance.now() < until) continue;
          await rest();
          until = performance.now() + BUSY_MS;
        }
        this.#cloud = step.value;
        this.#changed(step.value, words);
      }
    } finally {
      this.#working = false;
    }
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
