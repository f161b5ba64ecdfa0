import type { GroupId, MeetingId } from '@stikkord/domain';
import { api, CLOSE, page, type GroupSlice, type JoinAnswer, type ParticipantSlices } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';
import { watchLine } from '../../data/line.ts';
import { LiveFeed } from '../../data/live-feed.ts';
import { offerLanguage } from '../../i18n/language.ts';
import { navigate } from '../../navigate.ts';
import { recallGroup, recallGroupLate, rememberGroup, type GroupMemory } from './group-memory.ts';

/**
 * How a device stands to the group whose address is open.
 * `entering`: asking to be let in, or to be let into this group. `in`: it is the device's group.
 * `group-gone`: the meeting has no such group (any more). `out`: let in no more, see `problem`.
 */
export type VisitState = 'entering' | 'in' | 'group-gone' | 'out';

const RETRY_MS = 4000;

/** Gets a device into a group of a meeting, by code and group number, and keeps it there: cookies, live feed, language. */
export class GroupVisit implements ReactiveController {
  state: VisitState = 'entering';
  /** Why `state` is `out`. */
  problem: ApiError | null = null;
  /** What was known when this device was last here. */
  memory: GroupMemory | null = null;
  readonly feed: LiveFeed<'participant'>;

  readonly #host: ReactiveControllerHost;
  readonly #unsent: () => boolean;
  #code = '';
  #number = 0;
  #visit = 0;
  #choosing: GroupId | null = null;
  /** Groups that were merged into this one. */
  #merged: readonly GroupId[] = [];
  #asking = false;
  #rejoined = false;
  #connected = false;
  #unwatch = (): void => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `unsent`: the page has text that the server has not said it has. */
  constructor(host: ReactiveControllerHost, unsent: () => boolean) {
    this.#host = host;
    this.#unsent = unsent;
    this.feed = new LiveFeed(host, 'participant');
    host.addController(this);
  }

  enter(code: string, number: number): void {
    if (code === this.#code && number === this.#number) return;
    this.#code = code;
    this.#number = number;
    this.#rejoined = false;
    this.#choosing = null;
    this.#recalled(recallGroup(code, number));
    if (!this.memory) void this.#recallLate(code, number);
    this.state = 'entering';
    void this.#join();
  }

  /** Tries again to get in: a press of the button. */
  retry(): void {
    this.state = 'entering';
    this.#rejoined = false;
    void this.#join();
  }

  /** Lets go of the meeting: nothing is asked for and nothing remembered from now on. */
  leave(): void {
    this.#visit += 1;
    this.#rejoined = true;
    clearTimeout(this.#timer);
    this.feed.follow(null);
  }

  get meeting(): MeetingId | null {
    return this.slices.meeting?.id ?? null;
  }

  /** The newest that is known: from the feed, else from last time. */
  get slices(): Partial<ParticipantSlices> {
    return this.feed.slices.meeting ? this.feed.slices : (this.memory?.slices ?? {});
  }

  /** The group; as it was last known where it is gone. */
  get group(): GroupSlice | null {
    const find = (groups?: readonly GroupSlice[]): GroupSlice | undefined =>
      groups?.find((group) => group.number === this.#number);
    return find(this.slices.groups) ?? find(this.memory?.slices.groups) ?? null;
  }

  get groupId(): GroupId | null {
    return this.group?.id ?? null;
  }

  remember(memory: GroupMemory): void {
    this.memory = memory;
    rememberGroup(this.#code, this.#number, memory);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#unwatch = watchLine(this, (what) => {
      if (what !== 'lost' && this.problem?.id === 'no-answer') void this.#join();
    });
  }

  hostDisconnected(): void {
    this.#connected = false;
    clearTimeout(this.#timer);
    this.#unwatch();
  }

  /** Called before the host renders: follows what the feed said. */
  hostUpdate(): void {
    if (this.feed.state === 'refused') this.#refused();
    const { groups, own } = this.feed.slices;
    // While the choice is under way the feed may know of it before the cookie does, which the documents ask for.
    if (this.feed.state !== 'live' || !groups || !own || this.#asking) return;
    const group = groups.find((each) => each.number === this.#number);
    // It was merged into another: its link leads there, also for who wasn't in it. Or the groups were taken apart: one is back
    // in one's own, but for whoever's text is on its way to this one.
    const home = groups.find(({ id, also }) =>
      this.#merged.includes(id) ? id === own.group && !this.#unsent() : !group && also?.includes(this.#number),
    );
    if (!group) this.state = 'group-gone';
    if (home) navigate(page.group(this.#code, home.number), { replace: true });
    if (!group || home) return;
    if (own.group === group.id) {
      this.#merged = own.merged?.map(({ id }) => id) ?? [];
      this.#choosing = null;
      this.state = 'in';
      this.problem = null;
    } else if (this.#choosing !== group.id) void this.#choose(group.id);
  }

  async #recallLate(code: string, number: number): Promise<void> {
    const memory = await recallGroupLate(code, number);
    if (!this.memory && code === this.#code && number === this.#number) this.#recalled(memory);
  }

  #recalled(memory: GroupMemory | null): void {
    this.memory = memory;
    // Without a net there is nobody else to tell the meeting's language.
    if (memory) void offerLanguage(memory.slices.meeting.language).then(() => this.#host.requestUpdate());
  }

  async #join(): Promise<void> {
    const visit = ++this.#visit;
    clearTimeout(this.#timer);
    try {
      const joined = await call<JoinAnswer>('POST', api.join, { code: this.#code });
      if (visit !== this.#visit) return;
      this.problem = null;
      await offerLanguage(joined.language);
      this.feed.follow(joined.meeting);
      if (this.feed.state === 'refused') this.feed.reconnect();
      this.#host.requestUpdate();
    } catch (error) {
      if (visit === this.#visit) this.#failed(error, () => this.#join());
    }
  }

  async #choose(group: GroupId): Promise<void> {
    const meeting = this.feed.slices.meeting?.id;
    if (meeting === undefined) return;
    this.#choosing = group;
    this.#asking = true;
    const visit = this.#visit;
    try {
      await call('POST', api.group(meeting), { group });
      // The feed's own group is that of the cookie it came with.
      if (visit === this.#visit) this.feed.reconnect();
    } catch (error) {
      if (visit === this.#visit) this.#failed(error, () => this.#choose(group));
    } finally {
      this.#asking = false;
    }
  }

  /** No answer is waited out, what was typed before staying in view; a no is told. */
  #failed(error: unknown, again: () => Promise<void>): void {
    this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, '');
    const waits = this.problem.id === 'no-answer' || this.problem.status >= 500;
    if (!waits) this.state = this.problem.id === 'group-gone' ? 'group-gone' : 'out';
    else if (this.#connected) this.#timer = setTimeout(() => void again(), RETRY_MS * (0.5 + Math.random()));
    this.#host.requestUpdate();
  }

  /** A cookie that is gone is got again by itself, once; then the reader is asked. */
  #refused(): void {
    if (this.#rejoined) {
      if (this.state === 'entering' || this.state === 'in') {
        this.state = 'out';
        this.problem ??= new ApiError(this.feed.refusal === CLOSE.notFound ? 'meeting-gone' : 'not-in-meeting', 0, '');
      }
      return;
    }
    this.#rejoined = true;
    if (this.state === 'in') this.state = 'entering';
    void this.#join();
  }
}
