import type { Actor, QuestionId } from '@stikkord/domain';
import { CLOSE, type CloseName, type FeedHere, type PageRole } from '@stikkord/protocol';
import { feedHere } from '@stikkord/protocol/schemas';
import type { FeedSocket } from './feed-socket.ts';

const BUFFER_HIGH = 256 * 1024;
const BUFFER_LOW = 64 * 1024;
const BUFFER_MAX = 4 * 1024 * 1024;
const UNREAD_MS_MAX = 30_000;
const MESSAGE_LENGTH_MAX = 200;
/** Between two beats: nobody tells so often how many they are, and each time all facilitators are told. */
const SAID_MAX = 60;
/** Beats without a sign of life before the page counts as gone. */
const UNHEARD_MAX = 3;

/** What a page asks the feed for. */
export interface FeedWish {
  readonly as: PageRole;
  readonly question?: QuestionId | null;
}

export interface FeedPageEvents {
  /** The page said how many people sit at its device. */
  here(page: FeedPage): void;
  gone(page: FeedPage): void;
}

/** One page at the live feed. A page that reads slowly misses patches and gets one fresh snapshot when it has caught up. */
export class FeedPage {
  readonly as: PageRole;
  /** The question that a projector's page looks at, whatever is on stage; null: it follows the stage. */
  readonly question: QuestionId | null;
  /** Changes when the device chooses another group. */
  actor: Actor;
  people: number | null = null;
  readonly #socket: FeedSocket;
  readonly #events: FeedPageEvents;
  #state: 'arriving' | 'following' | 'behind' | 'gone' = 'arriving';
  #behindSince = 0;
  #unheard = 0;
  #said = 0;

  constructor(socket: FeedSocket, actor: Actor, { as, question = null }: FeedWish, events: FeedPageEvents) {
    this.#socket = socket;
    this.#events = events;
    this.actor = actor;
    this.as = as;
    this.question = as === 'projector' ? question : null;
    socket.onMessage((text) => this.#receive(text));
    socket.onPong(() => {
      this.#unheard = 0;
    });
    socket.onClose(() => this.#leave());
  }

  /** True while it must be given a snapshot before any patch. */
  wantsSnapshot(now: number): boolean {
    if (this.#state !== 'behind') return this.#state === 'arriving';
    const buffered = this.#socket.bufferedAmount;
    if (buffered > BUFFER_MAX || (buffered > BUFFER_LOW && now - this.#behindSince > UNREAD_MS_MAX)) {
      this.close('tooSlow');
      return false;
    }
    return buffered <= BUFFER_LOW;
  }

  /** True while it waits for its snapshot, whether it may have it yet or not. */
  get waits(): boolean {
    return this.#state === 'arriving' || this.#state === 'behind';
  }

  /** Pages of one channel see the same: a group's, or a role's; a projector's page may look at a question of its own. */
  get channel(): string {
    if (this.actor.role === 'participant') return `participant/${this.actor.group ?? ''}`;
    return this.question === null ? this.as : `${this.as}/${this.question}`;
  }

  sendSnapshot(snapshot: string): void {
    if (this.#state === 'gone') return;
    this.#state = 'following';
    this.#socket.send(snapshot);
  }

  sendPatch(patch: string, now: number): void {
    if (this.#state !== 'following') return;
    if (this.#socket.bufferedAmount > BUFFER_HIGH) {
      this.#state = 'behind';
      this.#behindSince = now;
    } else this.#socket.send(patch);
  }

  /** What it was shown is another role's or group's now: the next message is a snapshot. */
  startAnew(): void {
    if (this.#state === 'following') this.#state = 'arriving';
  }

  /** Says that the feed lives, and hangs up on a page that hasn't answered for long. */
  beat(message: string): void {
    if (this.#state === 'gone') return;
    this.#said = 0;
    if (++this.#unheard > UNHEARD_MAX) {
      this.#socket.terminate();
      this.#leave();
      return;
    }
    if (this.#state === 'following' && this.#socket.bufferedAmount <= BUFFER_HIGH) this.#socket.send(message);
    this.#socket.ping();
  }

  close(name: CloseName): void {
    if (this.#state === 'gone') return;
    this.#leave();
    this.#socket.close(CLOSE[name], name);
  }

  #receive(text: string | null): void {
    if (this.#state === 'gone') return;
    this.#unheard = 0;
    const here = text === null || text.length > MESSAGE_LENGTH_MAX ? null : readHere(text);
    if (here === null || this.as !== 'participant') {
      this.close('malformed');
      return;
    }
    if (++this.#said > SAID_MAX) {
      this.close('tooMany');
      return;
    }
    if (this.people === here.people) return;
    this.people = here.people;
    this.#events.here(this);
  }

  #leave(): void {
    if (this.#state === 'gone') return;
    this.#state = 'gone';
    this.#events.gone(this);
  }
}

function readHere(text: string): FeedHere | null {
  try {
    return feedHere.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
