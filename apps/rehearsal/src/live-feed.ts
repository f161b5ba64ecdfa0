import type { MeetingId } from '@stikkord/domain';
import { api, type FeedMessage, type PageRole, type SlicesOf } from '@stikkord/protocol';
import type { WebSocket } from 'ws';
import type { Visitor } from './visitor.ts';
import { Watched } from './waiting.ts';

const COME_BACK_MS = 200;

/** A page's live feed: the meeting's slices as the server last told them. Comes back by itself when it is cut off. */
export class LiveFeed<Role extends PageRole> extends Watched {
  slices: Partial<SlicesOf[Role]> = {};
  readonly #visitor: Visitor;
  readonly #path: string;
  #socket: WebSocket | null = null;
  #closed = false;
  #gone: Error | null = null;

  constructor(visitor: Visitor, meeting: MeetingId, as: Role) {
    super();
    this.#visitor = visitor;
    this.#path = api.live(meeting, as);
    this.#connect();
  }

  /** Resolves when `find` has found something in the slices. Throws TookTooLongError, or what closed the feed for good. */
  whenSlices<Found>(what: string, find: (slices: Partial<SlicesOf[Role]>) => Found | null | false): Promise<Found> {
    return this.until(what, () => {
      if (this.#gone) throw this.#gone;
      return find(this.slices);
    });
  }

  close(): void {
    this.#closed = true;
    this.#socket?.close();
  }

  #connect(): void {
    const socket = this.#visitor.socket(this.#path);
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString()) as FeedMessage));
    socket.on('error', () => {});
    socket.on('close', (code) => {
      if (this.#closed) return;
      if (code >= 4400 && code <= 4499) {
        this.#gone = new Error(`The live feed was closed for good: ${code}`);
        this.changed();
      } else setTimeout(() => !this.#closed && this.#connect(), COME_BACK_MS);
    });
  }

  #take(message: FeedMessage): void {
    if (message.t === 'beat') return;
    if (message.t === 'snapshot') this.slices = message.slices as Partial<SlicesOf[Role]>;
    else {
      const slices: Record<string, unknown> = { ...this.slices, ...message.set };
      for (const name of message.gone) delete slices[name];
      this.slices = slices as Partial<SlicesOf[Role]>;
    }
    this.changed();
  }
}
