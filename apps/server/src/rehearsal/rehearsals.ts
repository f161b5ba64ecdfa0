import type { Meeting, MeetingId } from '@stikkord/domain';
import type { RehearsalAnswer } from '@stikkord/protocol';
import type { MeetingStore } from '@stikkord/storage';
import { ProblemError } from '../problems/problem-error.ts';
import { copyMeeting } from './copy-meeting.ts';
import { SimulatedMeeting, type SimulationSurroundings } from './simulated-meeting.ts';

/** A rehearsal that nobody threw away is, so long after it was begun. ms. */
export const KEPT_MS = 24 * 60 * 60_000;
const LOOKED_EVERY_MS = 60 * 60_000;
/** Simulated at once on this server: each asks of it what a meeting asks. */
const AT_ONCE_MAX = 4;

export interface RehearsalsOptions extends SimulationSurroundings {
  readonly meetings: MeetingStore;
  /** The server's time zone. */
  readonly zone: string;
}

/** Dress rehearsals: begun, played by simulated groups, thrown away. RE1–RE8. */
export class Rehearsals {
  readonly #options: RehearsalsOptions;
  /** By the copy's id. */
  readonly #playing = new Map<MeetingId, SimulatedMeeting>();
  /** One after the other for each meeting: who presses twice begins one. */
  readonly #turns = new Map<MeetingId, Promise<unknown>>();
  /** On their way to be playing. */
  #beginning = 0;
  #timer: unknown = null;
  #closed = false;

  constructor(options: RehearsalsOptions) {
    this.#options = options;
  }

  /** Throws away what is old, now and every hour. */
  async start(): Promise<void> {
    const { clock, fault, meetings } = this.#options;
    try {
      for (const { id, run } of await meetings.rehearsals())
        if ((run.begunAt ?? 0) + KEPT_MS <= clock.now()) await this.#throwAway(id);
    } catch (error) {
      // The database is away, or a rehearsal is just being thrown away: looked at again in an hour.
      fault(error);
    }
    if (!this.#closed) this.#timer = clock.setTimeout(() => void this.start(), LOOKED_EVERY_MS);
  }

  /** The rehearsal of a meeting. */
  async of(meeting: MeetingId): Promise<RehearsalAnswer> {
    const copies = await this.#options.meetings.rehearsals(meeting);
    return this.#told(copies.find(({ deleted }) => !deleted) ?? null);
  }

  /** Copies the meeting, in the place of an earlier rehearsal, and lets groups in for so many minutes. Throws `rehearsal-under-way`, `too-many-tries`. */
  begin(meeting: Meeting, minutes: number): Promise<RehearsalAnswer> {
    return this.#inTurn(meeting.id, async () => {
      const { clock, meetings, random, rooms, zone } = this.#options;
      const earlier = await meetings.rehearsals(meeting.id);
      if (earlier.some(({ id }) => this.#playing.has(id))) throw new ProblemError('rehearsal-under-way');
      if (this.#playing.size + this.#beginning >= AT_ONCE_MAX)
        throw new ProblemError('too-many-tries', { retryAfter: 60 });
      this.#beginning += 1;
      try {
        for (const { id } of earlier) await this.#throwAway(id);
        const copy = await copyMeeting(meetings, random, meeting, { now: clock.now(), zone });
        const live = await rooms.open(copy.id);
        if (live === null || this.#closed) return this.#told(copy);
        const until = clock.now() + minutes * 60_000;
        const play = new SimulatedMeeting(live, until, this.#options, () => this.#playing.delete(copy.id));
        this.#playing.set(copy.id, play);
        return this.#told(copy);
      } finally {
        this.#beginning -= 1;
      }
    });
  }

  /** The meeting's rehearsal is gone for good, if it has one. */
  end(meeting: MeetingId): Promise<void> {
    return this.#inTurn(meeting, async () => {
      for (const { id } of await this.#options.meetings.rehearsals(meeting)) await this.#throwAway(id);
    });
  }

  /** Groups leave, as the server goes down; what there is stays until its day is over. */
  close(): void {
    this.#closed = true;
    if (this.#timer !== null) this.#options.clock.clearTimeout(this.#timer);
    for (const play of this.#playing.values()) play.end();
  }

  async #throwAway(id: MeetingId): Promise<void> {
    const { meetings, rooms } = this.#options;
    const play = this.#playing.get(id);
    play?.end();
    await play?.settled();
    // Closes every page and socket that is at it, and whoever comes meanwhile is sent away.
    await rooms.update(id, () => ({ deleted: true }));
    await meetings.throwAway(id);
  }

  #told(copy: Meeting | null): RehearsalAnswer {
    if (copy === null) return { rehearsal: null };
    const { id, code, facilitatorKey, projectorKey } = copy;
    const until = this.#playing.get(id)?.until ?? null;
    return { rehearsal: { meeting: id, code, facilitatorKey, projectorKey, until } };
  }

  #inTurn<T>(meeting: MeetingId, act: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(meeting) ?? Promise.resolve();
    const result = before.then(act, act);
    this.#turns.set(meeting, result);
    const settled = (): void => {
      if (this.#turns.get(meeting) === result) this.#turns.delete(meeting);
    };
    void result.then(settled, settled);
    return result;
  }
}
