import type { MeetingId } from '@stikkord/domain';
import { api, type FeedMessage, type PageRole } from '@stikkord/protocol';
import type { Browser } from '@stikkord/server/testing';

/** A page at the feed, which counts what it is sent and notes when it was told which row is on. */
export class Device {
  bytes = 0;
  patches = 0;
  /** What it would have been sent, had each message been all that it then knew. */
  naiveBytes = 0;
  readonly #browser: Browser;
  readonly #path: string;
  readonly #reads: boolean;
  #socket: ReturnType<Browser['socket']>;
  #slices: Record<string, unknown> = {};
  #row = '';
  #told: (at: number) => void = () => {};

  /** `reads`: keeps what it knows, to know what a naive peer would send. */
  constructor(browser: Browser, meeting: MeetingId, role: PageRole, reads = false) {
    this.#browser = browser;
    this.#path = api.live(meeting, role);
    this.#reads = reads;
    this.#socket = this.#open();
  }

  get reads(): boolean {
    return this.#reads;
  }

  /** Resolves with the time (`performance.now()`) at which the page is told that this row is on. */
  toldOf(row: string): Promise<number> {
    this.#row = `"current":${JSON.stringify(row)}`;
    return new Promise((resolve) => {
      this.#told = resolve;
    });
  }

  /** The first message has come. */
  async here(): Promise<void> {
    while (this.patches === 0 && this.bytes === 0)
      await new Promise((resolve) => this.#socket.once('message', resolve));
  }

  /** A phone that is locked and taken up again. */
  comeAgain(): void {
    this.#socket.terminate();
    this.#socket = this.#open();
  }

  forget(): void {
    this.bytes = this.patches = this.naiveBytes = 0;
  }

  close(): void {
    this.#socket.terminate();
  }

  #open(): ReturnType<Browser['socket']> {
    const socket = this.#browser.socket(this.#path);
    socket.on('error', () => {});
    socket.on('message', (data: Buffer) => this.#take(data));
    return socket;
  }

  #take(data: Buffer): void {
    const at = performance.now();
    this.bytes += data.byteLength;
    if (this.#row !== '' && data.includes(this.#row)) {
      this.#row = '';
      this.#told(at);
    }
    if (!this.#reads) return;
    const message = JSON.parse(data.toString()) as FeedMessage;
    if (message.t === 'beat') {
      this.naiveBytes += data.byteLength;
      return;
    }
    this.patches += 1;
    this.#slices = message.t === 'snapshot' ? { ...message.slices } : { ...this.#slices, ...message.set };
    if (message.t === 'patch') for (const name of message.gone) delete this.#slices[name];
    const whole = { t: 'snapshot', now: message.now, slices: this.#slices };
    this.naiveBytes += Buffer.byteLength(JSON.stringify(whole));
  }
}
