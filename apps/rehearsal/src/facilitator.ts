import type { MeetingId, QuestionId } from '@stikkord/domain';
import { api, type EnterAnswer, type FacilitatorCommand } from '@stikkord/protocol';
import { BoardDesk } from './board-desk.ts';
import { LiveDocument } from './live-document.ts';
import { LiveFeed } from './live-feed.ts';
import type { Random } from './seeded.ts';
import { Visitor } from './visitor.ts';

/** One who leads: by the secret link, with the board of one question open at a time. */
export class Facilitator {
  readonly #visitor: Visitor;
  readonly #meeting: MeetingId;
  readonly #feed: LiveFeed<'facilitator'>;
  readonly #random: Random;

  private constructor(visitor: Visitor, meeting: MeetingId, random: Random) {
    this.#visitor = visitor;
    this.#meeting = meeting;
    this.#feed = new LiveFeed(visitor, meeting, 'facilitator');
    this.#random = random;
  }

  static async enter(base: URL, key: string, random: Random): Promise<Facilitator> {
    const visitor = new Visitor(base);
    const { meeting } = await visitor.post<EnterAnswer>(api.enter, { key });
    return new Facilitator(visitor, meeting, random);
  }

  async command(command: FacilitatorCommand): Promise<void> {
    await this.#visitor.post(api.run(this.#meeting), { command });
  }

  async openBoard(question: QuestionId): Promise<BoardDesk> {
    const document = new LiveDocument(this.#visitor, this.#meeting, { kind: 'board', question }, 'facilitator');
    await document.synced();
    return new BoardDesk(document, this.#feed, question, this.#random);
  }

  /** Resolves when the live feed counts so many people behind a poll. */
  async counted(question: QuestionId, people: number): Promise<void> {
    await this.#feed.whenSlices('all answers to be counted', ({ polls }) => polls?.[question]?.answered === people);
  }

  leave(): void {
    this.#feed.close();
  }
}
