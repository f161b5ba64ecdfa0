import type { MeetingId, QuestionId } from '@stikkord/domain';
import { api, type EnterAnswer, type ProjectorSlices } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call } from '../../data/api.ts';
import { LiveFeed, type FeedState } from '../../data/live-feed.ts';

const RETRY_MS = 4000;

/** What the hall's screen is told, on a facilitator's page, and the summary of one question whatever the hall sees. */
export class HallFeed implements ReactiveController {
  readonly #feed: LiveFeed<'projector'>;
  #wanted = '';
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#feed = new LiveFeed(host, 'projector');
    host.addController(this);
  }

  get slices(): Partial<ProjectorSlices> {
    return this.#feed.slices;
  }

  get state(): FeedState {
    return this.#feed.state;
  }

  hostDisconnected(): void {
    clearTimeout(this.#again);
    this.#wanted = '';
  }

  /** Enters as the projector does, with its secret; said again, it changes nothing. */
  follow(meeting: MeetingId, question: QuestionId, projectorKey: string): void {
    const wanted = [meeting, question, projectorKey].join(' ');
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.#enter(wanted, meeting, question, projectorKey);
  }

  async #enter(wanted: string, meeting: MeetingId, question: QuestionId, key: string): Promise<void> {
    clearTimeout(this.#again);
    try {
      await call<EnterAnswer>('POST', api.enter, { key });
      if (this.#wanted === wanted) this.#feed.follow(meeting, question);
    } catch {
      // The facilitators' feed says whether the line is gone; here it is only tried again.
      if (this.#wanted === wanted)
        this.#again = setTimeout(() => void this.#enter(wanted, meeting, question, key), RETRY_MS);
    }
  }
}
