import type { MeetingId, QuestionId } from '@stikkord/domain';
import { api, type FacilitatorSlices, type FeedMessage, type PageRole, type ProjectorSlices } from '@stikkord/protocol';
import type { Browser } from '@stikkord/server/testing';

/** What a page heard while people answered. */
export interface Heard {
  /** Bytes of the second in which most came. */
  readonly worstSecond: number;
  /** ms between two messages, at most. */
  readonly longestSilence: number;
}

/** A facilitator's or projector's page that writes down what comes, and when it was told of how many answers. */
export class Watcher {
  readonly role: PageRole;
  slices: Partial<FacilitatorSlices & ProjectorSlices> = {};
  readonly #messages: { readonly at: number; readonly bytes: number }[] = [];
  /** `at[n]`: when the page was first told of n answers or more. */
  readonly #told: number[] = [];
  readonly #question: QuestionId;
  readonly #socket: ReturnType<Browser['socket']>;
  #look: () => void = () => {};

  constructor(browser: Browser, meeting: MeetingId, role: 'facilitator' | 'projector', question: QuestionId) {
    this.role = role;
    this.#question = question;
    this.#socket = browser.socket(api.live(meeting, role));
    this.#socket.on('message', (data: Buffer) => this.#take(data));
  }

  get answered(): number {
    return this.slices.polls?.[this.#question]?.answered ?? this.slices.poll?.answered ?? 0;
  }

  get closed(): boolean {
    const question = this.slices.question ?? this.slices.questions?.find(({ id }) => id === this.#question);
    return question?.status === 'closed';
  }

  /** When the page was told of so many answers; Infinity: never. */
  toldOf(answers: number): number {
    return this.#told[answers] ?? Infinity;
  }

  until(found: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#look = () => {
        if (found()) resolve();
      };
      this.#look();
    });
  }

  /** Between two times of `performance.now()`. */
  heard(from: number, to: number): Heard {
    const messages = this.#messages.filter(({ at }) => at >= from && at <= to);
    const times = [from, ...messages.map(({ at }) => at), to];
    const silences = times.slice(1).map((at, index) => at - times[index]!);
    const seconds = messages.map(({ at }) =>
      messages.filter((other) => other.at >= at && other.at < at + 1000).reduce((sum, { bytes }) => sum + bytes, 0),
    );
    return { worstSecond: Math.max(0, ...seconds), longestSilence: Math.max(...silences) };
  }

  close(): void {
    this.#socket.close();
  }

  #take(data: Buffer): void {
    const at = performance.now();
    const message = JSON.parse(data.toString()) as FeedMessage;
    if (message.t === 'beat') return;
    this.#messages.push({ at, bytes: data.byteLength });
    const slices: Record<string, unknown> =
      message.t === 'snapshot' ? { ...message.slices } : { ...this.slices, ...message.set };
    if (message.t === 'patch') for (const name of message.gone) delete slices[name];
    this.slices = slices as Watcher['slices'];
    for (let count = this.#told.length; count <= this.answered; count += 1) this.#told[count] = at;
    this.#look();
  }
}
