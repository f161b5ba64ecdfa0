import { readPoints } from '@stikkord/documents';
import { documentName } from '@stikkord/protocol';
import { openStorage } from '@stikkord/storage';
import { rawRows } from '@stikkord/storage/testing/raw-rows';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { PlayedMeeting } from './stage.ts';

/** What a page showed, from a moment (ms since 1970) on. */
export interface Shown {
  readonly at: number;
  /** When somebody last typed. The letters may be painted later: a busy machine paints seldom. */
  readonly typedAt: number;
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
    let typedAt = 0;
    addEventListener('beforeinput', () => (typedAt = Date.now()), true);
    const look = (): void => {
      const bar = document.querySelector('.sk-bar')!.getBoundingClientRect().height;
      const top = document.querySelector('.sk-editor')!.getBoundingClientRect().top + scrollY;
      const word = document.querySelector('.sk-bar .sk-save-state')?.textContent?.trim() ?? '';
      const rows = [...document.querySelectorAll('.sk-editor-point')].map((row) => row.textContent ?? '');
      const text = rows.filter((row) => row.trim() !== '').join('\n');
      const last = shown.at(-1);
      if (last?.word !== word || last.text !== text || last.bar !== bar || last.top !== top)
        shown.push({ at: Date.now(), typedAt, word, text, bar, top });
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (globalThis as unknown as { shown: Shown[] }).shown);
}

/** What a group's answer was in the database, commit by commit, and when: as PostgreSQL itself has noted it. */
export interface Committed {
  /** ms since 1970. */
  readonly at: number;
  readonly text: string;
}

/** For `startPostgres`: it notes when each transaction was committed. */
export const NOTE_COMMITS = { track_commit_timestamp: 'on' } as const;

/** All that was committed of a group's answer to the first question. Throws where it isn't all there any more. */
export async function committed(databaseUrl: string, meeting: PlayedMeeting, group: number): Promise<Committed[]> {
  const { plan, questionIds } = meeting;
  const [question] = questionIds as [string];
  const groupId = plan.groups[group - 1]!.id;
  const storage = await openStorage({ databaseUrl });
  try {
    const rows = await rawRows<{ seq: string; bytes: Uint8Array; at: string }>(
      storage,
      `select seq, bytes, 1000 * extract(epoch from pg_xact_commit_timestamp(u.xmin)) as at
       from document_update u join document d on d.id = u.document_id
       where d.name = '${documentName({ kind: 'response', question, group: groupId })}' order by seq`,
    );
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
    const doc = new Y.Doc();
    return rows.map(({ bytes, at }) => {
      Y.applyUpdate(doc, bytes);
      const points = readPoints(doc, groupId, [`${question}-s0`]);
      return { at: Number(at), text: points.map((point) => point.text).join('\n') };
    });
  } finally {
    await storage.close();
  }
}
