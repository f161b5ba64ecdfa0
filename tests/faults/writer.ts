import { randomBytes } from 'node:crypto';
import { PointsBinding } from '@stikkord/documents';
import { CLOSE, closeName, FRAME, readAcknowledged } from '@stikkord/protocol';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Manner, Screen, Seat } from './crowd-messages.ts';
import { digestOf } from './document-text.ts';
import { tokenOf, type Deed } from './ledger.ts';
import { openProvider } from './open-provider.ts';
import { between, pick, type Random } from './seeded.ts';

export interface WriterEvents {
  did(writer: string, deed: Deed): void;
  told(writer: string, n: number): void;
  closed(writer: string, code: number, forGood: boolean): void;
}

/** A page waits up to 10 s before it comes back to a server that sent it away; these are less patient, to save time. */
const COME_BACK_MS = 1_500;
const TOKENS_PER_POINT = 8;
const FILLER = 'og så videre og så videre og så videre ';

/** One person at one device, who writes tokens, and now and then takes one out again. */
export class Writer {
  readonly #seat: Seat;
  readonly #manner: Manner;
  readonly #random: Random;
  readonly #events: WriterEvents;
  readonly #doc = new Y.Doc();
  readonly #binding: PointsBinding;
  readonly #provider: WebsocketProvider;
  readonly #own: { key: string; token: string }[] = [];
  /** Deeds not told of yet, in order, and the frame of this socket that carries each; null where none does yet. */
  #open: { n: number; frame: number | null; at: number }[] = [];
  readonly #waits: number[] = [];
  #done = 0;
  #point: { key: string; tokens: number } | null = null;
  #sent = 0;
  #acknowledged = 0;
  #answered = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(seat: Seat, manner: Manner, random: Random, events: WriterEvents) {
    this.#seat = seat;
    this.#manner = manner;
    this.#random = random;
    this.#events = events;
    this.#binding = new PointsBinding({ doc: this.#doc, section: seat.section, newKey });
    this.#provider = openProvider(this.#doc, {
      ...manner,
      ...seat,
      began: () => this.#begin(),
      sent: (answer) => this.#count(answer),
    });
    this.#provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) => {
      this.#acknowledged = readAcknowledged(decoder);
      this.#tell();
    };
    this.#provider.on('connection-close', (event) => {
      if (event !== null && closeName(event.code) !== null) events.closed(seat.writer, event.code, false);
      if (event?.code !== CLOSE.restarting && event?.code !== CLOSE.overloaded) return;
      this.#provider.disconnect();
      setTimeout(() => this.#provider.connect(), random() * COME_BACK_MS);
    });
    this.#provider.on('closed', ({ code }) => events.closed(seat.writer, code, true));
  }

  /** The document has arrived at least once. */
  here(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#provider.synced) resolve();
      else this.#provider.once('sync', () => resolve());
    });
  }

  write(): void {
    this.rest();
    const { rest } = this.#manner;
    const next = (): void => {
      this.#timer = setTimeout(
        () => {
          this.#act();
          next();
        },
        between(this.#random, 0.2, 1.8) * rest,
      );
    };
    next();
  }

  rest(): void {
    clearTimeout(this.#timer);
  }

  show(): Screen {
    const { writer, document, group, section } = this.#seat;
    const saved = this.#provider.synced && this.#answered && this.#acknowledged === this.#sent;
    const waits = this.#waits.splice(0);
    return { writer, document, saved, waits, digest: digestOf(this.#doc, group, section) };
  }

  #act(): void {
    const n = this.#done + 1;
    const token = tokenOf(this.#seat.writer, n);
    const chance = this.#random();
    const before = this.#sent;
    const deed = chance < 0.08 && this.#own.length > 0 ? this.#erase(n) : this.#add(n, token, chance < 0.3);
    this.#done = n;
    this.#open.push({ n, frame: this.#sent > before ? this.#sent : null, at: performance.now() });
    this.#events.did(this.#seat.writer, deed);
  }

  /** Writes at the end of its own point or of anybody's. */
  #add(n: number, token: string, anywhere: boolean): Deed {
    const { paste } = this.#manner;
    const others = anywhere ? this.#keys() : [];
    const key = others.length > 0 ? pick(this.#random, others) : this.#ownPoint();
    const text = this.#textAt(key)!;
    const filler = FILLER.repeat(Math.ceil(paste / FILLER.length)).slice(0, paste);
    text.insert(text.length, `${token}${filler}`);
    this.#own.push({ key, token });
    return { n, token, does: 'write' };
  }

  #erase(n: number): Deed {
    const at = Math.floor(this.#random() * this.#own.length);
    const [{ key, token }] = this.#own.splice(at, 1) as [{ key: string; token: string }];
    const text = this.#textAt(key)!;
    text.delete(text.toJSON().indexOf(token), token.length);
    return { n, token, does: 'erase' };
  }

  #ownPoint(): string {
    if (this.#point === null || this.#point.tokens >= TOKENS_PER_POINT) {
      const key = newKey();
      this.#binding.edit([{ do: 'insert', after: this.#point?.key ?? null, points: [{ key, text: '' }] }]);
      this.#point = { key, tokens: 0 };
    }
    this.#point.tokens += 1;
    return this.#point.key;
  }

  #keys(): string[] {
    const keys = this.#doc.getMap(`section:${this.#seat.section}`).keys();
    return [...keys].filter((key) => key.startsWith('t:')).map((key) => key.slice(2));
  }

  #textAt(key: string): Y.Text | null {
    const run = this.#doc.getMap(`section:${this.#seat.section}`).get(`t:${key}`);
    return run instanceof Y.Text ? run : null;
  }

  #begin(): void {
    this.#sent = 0;
    this.#acknowledged = 0;
    this.#answered = false;
    for (const deed of this.#open) deed.frame = null;
  }

  #count(answer: boolean): void {
    this.#sent += 1;
    if (!answer) return;
    this.#answered = true;
    // What was written before, without a socket, travels in the answer to the server's question.
    for (const deed of this.#open) deed.frame ??= this.#sent;
  }

  #tell(): void {
    const first = this.#open.findIndex(({ frame }) => frame === null || frame > this.#acknowledged);
    const done = this.#open.splice(0, first === -1 ? this.#open.length : first);
    for (const { at } of done) this.#waits.push(performance.now() - at);
    const last = done.at(-1);
    if (last !== undefined) this.#events.told(this.#seat.writer, last.n);
  }
}

function newKey(): string {
  return randomBytes(8).toString('hex');
}
