import { api, CLOSE, FEED_SILENCE_MS, type FeedMessage, type PageRole, type SlicesOf } from '@stikkord/protocol';
import type { MeetingId } from '@stikkord/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `lost`: trying again; what is shown is the last that was known. `refused`: this page has no right to the feed. */
export type FeedState = 'connecting' | 'live' | 'lost' | 'refused';

/**
 * Keeps a page's element in step with the meeting: connects with its host, releases with it, reconnects with a random wait.
 * `slices` is empty until the first snapshot and keeps the last known content when the connection is lost.
 */
export class LiveFeed<Role extends PageRole> implements ReactiveController {
  slices: Partial<SlicesOf[Role]> = {};
  state: FeedState = 'connecting';
  /** Close code of a refusal. */
  refusal: number | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #role: Role;
  #meeting: MeetingId | null = null;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #clockOffset = 0;
  #people = 1;
  #connected = false;

  constructor(host: ReactiveControllerHost, role: Role) {
    this.#host = host;
    this.#role = role;
    host.addController(this);
  }

  /** Subscribes to a meeting; null lets go. The cookie of the role must have been got before. */
  follow(meeting: MeetingId | null): void {
    if (meeting === this.#meeting) return;
    this.#meeting = meeting;
    this.slices = {};
    this.#again();
  }

  /** Connects anew at once: after the cookie changed (another group), or on a press of "try again". */
  reconnect(): void {
    this.#again();
  }

  /** The server's clock, in ms since 1970. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  /** Says how many people sit at this device. */
  setPeople(people: number): void {
    this.#people = people;
    this.#sendHere();
  }

  hostConnected(): void {
    this.#connected = true;
    addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    this.#open();
  }

  hostDisconnected(): void {
    this.#connected = false;
    removeEventListener('online', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#close();
  }

  // A phone that slept comes back with a dead socket or a long wait; don't make its owner wait for either.
  readonly #wake = (): void => {
    if (document.visibilityState === 'visible' && this.state === 'lost') this.#again();
  };

  #again(): void {
    this.#close();
    this.#attempts = 0;
    this.#open();
  }

  #open(): void {
    if (!this.#connected || this.#meeting === null || this.#socket) return;
    const url = new URL(api.live(this.#meeting, this.#role), location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.onmessage = (event) => this.#take(JSON.parse(String(event.data)) as FeedMessage<Partial<SlicesOf[Role]>>);
    socket.onclose = (event) => {
      if (this.#socket !== socket) return;
      this.#close();
      if (event.code >= 4400 && event.code < 4500) {
        this.refusal = event.code;
        this.#become('refused');
        return;
      }
      this.#become('lost');
      const crowd = event.code === CLOSE.restarting || event.code === CLOSE.overloaded;
      const wait = crowd ? Math.random() * 10_000 : Math.random() * Math.min(8000, 500 * 2 ** this.#attempts);
      this.#attempts += 1;
      this.#timer = setTimeout(() => this.#open(), wait);
    };
    this.#listen();
  }

  #take(message: FeedMessage<Partial<SlicesOf[Role]>>): void {
    this.#clockOffset = message.now - Date.now();
    this.#listen();
    if (message.t === 'beat') return;
    if (message.t === 'snapshot') {
      this.slices = message.slices;
      this.#attempts = 0;
      this.refusal = null;
      this.#sendHere();
      this.#become('live');
      return;
    }
    const slices = { ...this.slices, ...message.set } as Record<string, unknown>;
    for (const key of message.gone) delete slices[key];
    this.slices = slices as Partial<SlicesOf[Role]>;
    this.#host.requestUpdate();
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#socket?.close(), FEED_SILENCE_MS);
  }

  #sendHere(): void {
    if (this.#role === 'participant' && this.#socket?.readyState === WebSocket.OPEN)
      this.#socket.send(JSON.stringify({ t: 'here', people: this.#people }));
  }

  #close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #become(state: FeedState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
