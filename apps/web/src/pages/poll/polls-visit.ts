import type { MeetingId } from '@stikkord/domain';
import { api, CLOSE, type JoinAnswer, type ParticipantSlices } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';
import { watchLine } from '../../data/line.ts';
import { LiveFeed } from '../../data/live-feed.ts';
import { offerLanguage } from '../../i18n/language.ts';
import { pollsKey } from '../../offline/kept-answers.ts';
import { recall, recallNow, remember } from '../../offline/lasting.ts';

/** A server that does not answer is asked again after about this time, in ms. */
const RETRY_MS = 4000;

type Remembered = Pick<ParticipantSlices, 'meeting' | 'agenda' | 'questions'> &
  Partial<Pick<ParticipantSlices, 'materials'>>;

/** Gets a device into a meeting by its code, without a group, and keeps it there. Without a net it knows what it knew last. */
export class PollsVisit implements ReactiveController {
  readonly feed: LiveFeed<'participant'>;
  /** Why the device is not in; `no-answer`: it is tried again. */
  problem: ApiError | null = null;
  readonly #host: ReactiveControllerHost;
  #code = '';
  #memory: Partial<Remembered> = {};
  #rejoined = false;
  #left = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch = (): void => {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.feed = new LiveFeed(host, 'participant');
    host.addController(this);
  }

  get slices(): Partial<ParticipantSlices> {
    return this.feed.slices.meeting ? this.feed.slices : this.#memory;
  }

  get meeting(): MeetingId | null {
    return this.slices.meeting?.id ?? null;
  }

  /** Tries again to get in. */
  enter(code: string): void {
    if (code !== this.#code) {
      this.#code = code;
      this.#recalled(recallNow(this.#key));
      void recall(this.#key).then((text) => {
        if (this.#code === code && !this.#memory.meeting) this.#recalled(text);
      });
    }
    this.#rejoined = false;
    void this.#join();
  }

  /** Lets go of the meeting: nothing is asked for and nothing remembered from now on. */
  leave(): void {
    this.#left = true;
    clearTimeout(this.#timer);
    this.feed.follow(null);
  }

  hostConnected(): void {
    this.#unwatch = watchLine(this, (what) => {
      if (what !== 'lost' && this.problem?.id === 'no-answer') void this.#join();
    });
  }

  hostDisconnected(): void {
    this.#left = true;
    clearTimeout(this.#timer);
    this.#unwatch();
  }

  hostUpdate(): void {
    if (this.feed.state === 'refused') this.#refused();
  }

  hostUpdated(): void {
    const { meeting, agenda, questions, materials } = this.feed.slices;
    if (meeting && agenda && questions && !this.#left)
      remember(
        this.#key,
        JSON.stringify({ meeting, agenda, questions, ...(materials && { materials }) } satisfies Remembered),
      );
  }

  get #key(): string {
    // No question has such an id.
    return `${pollsKey(this.#code)}~page`;
  }

  #recalled(text: string | null): void {
    this.#memory = readMemory(text);
    const { meeting } = this.#memory;
    if (meeting) void offerLanguage(meeting.language).then(() => this.#host.requestUpdate());
  }

  async #join(): Promise<void> {
    const code = this.#code;
    clearTimeout(this.#timer);
    try {
      const joined = await call<JoinAnswer>('POST', api.join, { code });
      if (this.#left || code !== this.#code) return;
      this.problem = null;
      await offerLanguage(joined.language);
      this.feed.follow(joined.meeting);
      if (this.feed.state === 'refused') this.feed.reconnect();
    } catch (error) {
      if (this.#left || code !== this.#code) return;
      this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, '');
      const waits = this.problem.id === 'no-answer' || this.problem.status >= 500;
      if (waits) this.#timer = setTimeout(() => void this.#join(), RETRY_MS * (0.5 + Math.random()));
    }
    this.#host.requestUpdate();
  }

  /** A cookie that is gone is got again by itself, once; then the reader is asked. */
  #refused(): void {
    if (!this.#rejoined) {
      this.#rejoined = true;
      void this.#join();
    } else
      this.problem ??= new ApiError(this.feed.refusal === CLOSE.notFound ? 'meeting-gone' : 'not-in-meeting', 0, '');
  }
}

function readMemory(text: string | null): Partial<Remembered> {
  try {
    const kept = JSON.parse(text ?? '{}') as Partial<Remembered>;
    return Array.isArray(kept.questions) ? kept : {};
  } catch {
    return {};
  }
}
