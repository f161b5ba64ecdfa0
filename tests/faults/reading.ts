import * as Y from 'yjs';
import { digestOf, textOf } from './document-text.ts';
import { openProvider } from './open-provider.ts';
import type { Seat } from './crowd-messages.ts';
import { inTime } from './waiting.ts';

export interface Reading {
  readonly text: string;
  readonly digest: string;
}

const READ_MS = 30_000;

/** What a server shows to one who comes with nothing: by document, read at the seats given. */
export async function readDocuments(
  url: string,
  meeting: string,
  seats: readonly Seat[],
): Promise<Map<string, Reading>> {
  const readings = await Promise.all(
    seats.map(async (seat) => {
      const doc = new Y.Doc();
      const provider = openProvider(doc, { ...seat, url, meeting });
      try {
        await inTime(
          READ_MS,
          `${seat.document} to be read`,
          new Promise<void>((resolve, reject) => {
            provider.on('closed', ({ code }) => reject(new Error(`${seat.document} was closed with ${code}`)));
            provider.on('sync', () => resolve());
          }),
        );
        const { group, section } = seat;
        return [seat.document, { text: textOf(doc, group, section), digest: digestOf(doc, group, section) }] as const;
      } finally {
        provider.destroy();
        doc.destroy();
      }
    }),
  );
  return new Map(readings);
}
