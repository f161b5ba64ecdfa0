import { readPoints } from '@stikkord/documents';
import { documentName } from '@stikkord/protocol';
import { openStorage } from '@stikkord/storage';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import type { PlayedMeeting } from './stage.ts';

/** What a page showed, from a moment (ms since 1970) on. */
export interface Shown {
  readonly at: number;
  readonly word: string;
  readonly text: string;
  /** Height of the bar, and where the text begins, in px. */
  readonly bar: number;
  readonly top: number;
}

/** Notes what a page shows, frame by frame as it is painted, wherever something changes. */
export async function watchPage(page: Page): Promise<() => Promise<Shown[]>> {
  await page.evaluate(() => {
    const shown: Shown[] = [];
    Object.assign(globalThis, { shown });
    const look = (): void => {
      const bar = document.querySelector('.sk-bar')!.getBoundingClientRect().height;
      const top = document.querySelector('.sk-editor')!.getBoundingClientRect().top + scrollY;
      const word = document.querySelector('.sk-bar .sk-save-state')?.textContent?.trim() ?? '';
      const rows = [...document.querySelectorAll('.sk-editor-point')].map((row) => row.textContent ?? '');
      const text = rows.filter((row) => row.trim() !== '').join('\n');
      const last = shown.at(-1);
      if (last?.word !== word || last.text !== text || last.bar !== bar || last.top !== top)
        shown.push({ at: Date.now(), word, text, bar, top });
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (globalThis as unknown as { shown: Shown[] }).shown);
}

/** Reads a group's answer from the database over and over, on a connection of its own. */
export class DatabaseWitness {
  /** `at`: by then the text was committed. */
  readonly seen: { readonly at: number; readonly text: string }[] = [];
  #going = true;
  readonly #done: Promise<void>;

  constructor(databaseUrl: string, meeting: PlayedMeeting, group: number) {
    this.#done = this.#watch(databaseUrl, meeting, group - 1);
  }

  async end(): Promise<void> {
    this.#going = false;
    await this.#done;
  }

  /** True where the database held the text, as it stands, before the moment. */
  had(text: string, before: number): boolean {
    return this.seen.some((each) => each.text === text && each.at <= before);
  }

  async #watch(databaseUrl: string, { plan, questionIds }: PlayedMeeting, index: number): Promise<void> {
    const storage = await openStorage({ databaseUrl });
    const [question] = questionIds as [string];
    const group = plan.groups[index]!.id;
    const document = documentName({ kind: 'response', question, group });
    while (this.#going) {
      const stored = await storage.documents.load(document).catch(() => null);
      if (stored) {
        const doc = new Y.Doc();
        for (const update of [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates])
          Y.applyUpdate(doc, update);
        const text = readPoints(doc, group, [`${question}-s0`])
          .map((point) => point.text)
          .join('\n');
        if (this.seen.at(-1)?.text !== text) this.seen.push({ at: Date.now(), text });
      }
      // Seldom enough to leave the machine to those it watches.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await storage.close();
  }
}
