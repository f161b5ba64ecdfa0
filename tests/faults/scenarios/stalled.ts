import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { digestOf } from '../document-text.ts';
import type { Company, Hall } from '../hall.ts';
import { openProvider } from '../open-provider.ts';
import type { Scenario } from '../scenario.ts';
import { pause, within } from '../waiting.ts';

const READERS = 50;
/** They fill the document that the stalled readers are at: some 350 KB a second. */
const PASTING: Company = { people: 6, processes: 1, rest: 60, paste: 3_500, groups: [0] };
const OTHERS: Company = { people: 12, processes: 1, rest: 50, groups: [0, 1, 2, 3] };
const PASTE_MS = 12_000;
/** The server gives up on one who has read nothing for 30 s, and hangs up 5 s later. */
const GIVEN_UP_MS = 38_000;
const BACK_MS = 60_000;
/** Far more than a good line needs, far less than a person bears: others must not be held up, on a busy machine either. */
const OTHERS_MS_MAX = 3_000;

/** Fifty who don't read while others write: half of them read again after a while, half have been given up by then. */
export const stalledReaders: Scenario = {
  name: 'stalled readers',
  what: 'fifty sockets don’t read while others write; half of them read on, half are given up.',
  stores: ['postgres'],
  async play(hall, { quick }) {
    const readers = await Promise.all(Array.from({ length: READERS }, () => Reader.come(hall)));
    try {
      const [others] = await hall.invite(OTHERS);
      others!.write();
      await pause(2_000);
      const before = p99(await waits(hall));
      const [pasting] = await hall.invite(PASTING);
      for (const reader of readers) reader.stall();
      pasting!.write();
      await pause(quick ? PASTE_MS / 2 : PASTE_MS);
      pasting!.rest();
      const during = p99(await waits(hall));
      if (during > OTHERS_MS_MAX) hall.findings.failures.add(`others waited ${during} ms to be saved`);
      const patient = quick ? readers : readers.slice(0, READERS / 2);
      const givenUp = readers.slice(patient.length);
      for (const reader of patient) reader.readOn();
      if (givenUp.length > 0) await pause(GIVEN_UP_MS);
      for (const reader of givenUp) reader.readOn();
      await hall.settle();
      await allCaughtUp(hall, readers);
      const cut = givenUp.filter((reader) => reader.cut > 0).length;
      if (cut < givenUp.length) hall.findings.failures.add(`only ${cut} of ${givenUp.length} were given up`);
      await hall.verdict();
      return { rounds: READERS, note: `saved p99 ${before} ms before, ${during} ms during; ${cut} cut, all caught up` };
    } finally {
      for (const reader of readers) reader.leave();
    }
  },
};

async function allCaughtUp(hall: Hall, readers: readonly Reader[]): Promise<void> {
  const shown = (await hall.read()).get(readers[0]!.document)!.digest;
  await within(BACK_MS, () => readers.every((reader) => reader.digest() === shown));
  readers.forEach((reader, index) => {
    if (reader.digest() !== shown) hall.findings.diverged.add(`reader ${index}`);
  });
}

async function waits(hall: Hall): Promise<number[]> {
  return (await hall.screens()).flatMap((screen) => screen.waits);
}

function p99(numbers: readonly number[]): number {
  return Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.99)] ?? 0);
}

/** One whose page is open and who can stop reading from the network. */
class Reader {
  readonly document: string;
  /** How often the connection broke. */
  cut = 0;
  readonly #doc = new Y.Doc();
  readonly #provider;
  readonly #group: string;
  readonly #section: string;
  #socket: WebSocket | null = null;

  private constructor(hall: Hall, { cookie, document, group, section }: Hall['meeting']['readers'][number]) {
    this.document = document;
    this.#group = group;
    this.#section = section;
    this.#provider = openProvider(this.#doc, {
      url: hall.server.url,
      cookie,
      meeting: hall.meeting.id,
      document,
      began: (socket) => (this.#socket = socket),
    });
    this.#provider.on('connection-close', () => (this.cut += 1));
  }

  static async come(hall: Hall): Promise<Reader> {
    const reader = new Reader(hall, await hall.meeting.seat(hall.server.url, 'stalled', 0));
    await new Promise<void>((resolve) => reader.#provider.once('sync', () => resolve()));
    return reader;
  }

  stall(): void {
    this.#socket?.pause();
  }

  readOn(): void {
    this.#socket?.resume();
  }

  digest(): string {
    return digestOf(this.#doc, this.#group, this.#section);
  }

  leave(): void {
    this.#provider.destroy();
    this.#socket?.terminate();
    this.#doc.destroy();
  }
}
