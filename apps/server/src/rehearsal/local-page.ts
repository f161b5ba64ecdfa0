import type { FeedMessage, ParticipantSlices } from '@stikkord/protocol';
import type { FeedSocket } from '../live/feed-socket.ts';

/** A participant's page inside the server: told of the meeting as any page is. Where nobody looks at it, what it is told isn't read. */
export class LocalPage implements FeedSocket {
  readonly bufferedAmount = 0;
  slices: Partial<ParticipantSlices> = {};
  closed = false;
  readonly #looked: boolean;
  #message: (text: string | null) => void = () => {};
  #pong: () => void = () => {};
  #left: () => void = () => {};

  constructor({ looked }: { readonly looked: boolean }) {
    this.#looked = looked;
  }

  send(text: string): void {
    if (!this.#looked) return;
    const message = JSON.parse(text) as FeedMessage<ParticipantSlices>;
    if (message.t === 'snapshot') this.slices = message.slices;
    if (message.t !== 'patch') return;
    const slices: Record<string, unknown> = { ...this.slices, ...message.set };
    for (const name of message.gone) delete slices[name];
    this.slices = slices as Partial<ParticipantSlices>;
  }

  ping(): void {
    queueMicrotask(() => this.#pong());
  }

  close(): void {
    this.leave();
  }

  terminate(): void {
    this.leave();
  }

  onMessage(listener: (text: string | null) => void): void {
    this.#message = listener;
  }

  onPong(listener: () => void): void {
    this.#pong = listener;
  }

  onClose(listener: () => void): void {
    this.#left = listener;
  }

  /** So many people sit at it. */
  here(people: number): void {
    if (!this.closed) this.#message(JSON.stringify({ t: 'here', people }));
  }

  leave(): void {
    if (this.closed) return;
    this.closed = true;
    this.#left();
  }
}
