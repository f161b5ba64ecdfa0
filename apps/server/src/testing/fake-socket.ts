import type { FeedMessage } from '@stikkord/protocol';
import type { FeedSocket } from '../live/feed-socket.ts';

/** A page's end of a feed socket, in memory. */
export class FakeSocket implements FeedSocket {
  bufferedAmount = 0;
  readonly heard: FeedMessage[] = [];
  closedAs: number | null = null;
  terminated = false;
  answersPings = true;
  #message: (text: string | null) => void = () => {};
  #pong: () => void = () => {};
  #close: () => void = () => {};

  send(text: string): void {
    this.heard.push(JSON.parse(text) as FeedMessage);
  }
  ping(): void {
    if (this.answersPings) this.#pong();
  }
  close(code: number): void {
    this.closedAs = code;
    this.#close();
  }
  terminate(): void {
    this.terminated = true;
    this.#close();
  }
  onMessage(listener: (text: string | null) => void): void {
    this.#message = listener;
  }
  onPong(listener: () => void): void {
    this.#pong = listener;
  }
  onClose(listener: () => void): void {
    this.#close = listener;
  }

  say(text: string | null): void {
    this.#message(text);
  }
  hangUp(): void {
    this.#close();
  }
  /** What came since the last time. */
  news(): FeedMessage[] {
    return this.heard.splice(0);
  }
}
