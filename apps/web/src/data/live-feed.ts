import { api, FEED_BEAT_MS, FEED_SILENCE_MS, type FeedMessage, type PageRole, type SlicesOf } from '@stikkord/protocol';
import type { MeetingId, QuestionId } from '@stikkord/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isFinal, reconnectWait, tellLine, watchLine } from './line.ts';

/** A connection that has said nothing for this long is none, in ms. */
const CONNECT_MS = 10_000;
/** A line in doubt is given until the next beat should have come, and this much more. */
const BEAT_SLACK_MS = 2000;

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
  #question: QuestionId | undefined;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;
  #unwatch = (): void => {};
  #attempts = 0;
  #clockOffset = 0;
  #people = 1;
  #connected = false;

  constructor(host: ReactiveControllerHost, role: Role) {
    this.#host = host;
    this.#role = role;
    host.addController(this);
  }

  /**
   * Subscribes to a meeting; null lets go. The cookie of the role must have been got before. `question`: as a projector, its
   * summary whatever is on stage.
   */
  follow(meeting: MeetingId | null, question?: QuestionId): void {
    if (meeting === this.#meeting && question === this.#question) return;
    this.#meeting = meeting;
    this.#question = question;
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
    // A phone that slept comes back with a dead socket or a long wait; don't make its owner wait for either.
    this.#unwatch = watchLine(this, (what) => {
      if (this.state === 'live' && what !== 'back') this.#listen(FEED_BEAT_MS + BEAT_SLACK_MS);
      else if (this.state === 'lost' && what !== 'lost') this.#again();
    });
    this.#open();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unwatch();
    this.#close();
  }

  #again(): void {
    this.#close();
    this.#attempts = 0;
    this.#open();
  }

  #open(): void {
    if (!this.#connected || this.#meeting === null || this.#socket) return;
    const url = new URL(api.live(this.#meeting, this.#role, this.#question), location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.onmessage = (event) => {
      if (this.#socket === socket) this.#take(JSON.parse(String(event.data)) as FeedMessage<Partial<SlicesOf[Role]>>);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket === socket) this.#lost(code);
    };
    this.#heardAt = Date.now();
    this.#listen(CONNECT_MS);
  }

  /** The socket is gone, or is to be counted as gone: on a dead line its closing takes longer than anybody waits. */
  #lost(code?: number): void {
    this.#close();
    if (code !== undefined && isFinal(code)) {
      this.refusal = code;
      this.#become('refused');
      return;
    }
    tellLine('lost', this);
    this.#become('lost');
    this.#timer = setTimeout(() => this.#open(), reconnectWait(code, this.#attempts++, Math.random()));
  }

  #take(message: FeedMessage<Partial<SlicesOf[Role]>>): void {
    this.#clockOffset = message.now - Date.now();
    this.#heardAt = Date.now();
    this.#listen(FEED_SILENCE_MS);
    if (message.t === 'beat') return;
    if (message.t === 'snapshot') {
      this.slices = message.slices;
      if (message.slices.meeting?.rehearsal) dispatchEvent(new Event('sk-rehearsal'));
      this.#attempts = 0;
      this.refusal = null;
      this.#sendHere();
      this.#become('live');
      tellLine('back', this);
      return;
    }
    const slices = { ...this.slices, ...message.set } as Record<string, unknown>;
    for (const key of message.gone) delete slices[key];
    this.slices = slices as Partial<SlicesOf[Role]>;
    this.#host.requestUpdate();
  }

  /** Hangs up when nothing has been heard for so long, counted from the last that was. */
  #listen(ms: number): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(), Math.max(0, this.#heardAt + ms - Date.now()));
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
